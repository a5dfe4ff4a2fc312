"""Who holds what on a day."""

from datetime import timedelta

import pytest

from access.holdings import Holding
from access.roles import Role
from panels.holdings import held_by
from panels.models import Office, Panel, Partnership, Suspension
from tests import make

pytestmark = pytest.mark.django_db


def roles(person, on=None):
    return sorted(holding.role.value for holding in held_by(person, on or make.today()))


def test_a_member_holds_that_at_their_panel():
    seat = make.member(make.panel())
    assert list(held_by(seat.person, make.today())) == [Holding(Role.MEMBER, panel=seat.panel_id)]


def test_chair_and_secretary_are_members_too():
    panel = make.panel()
    assert roles(make.chair(panel).person) == ["CHR", "MEM"]
    assert roles(make.secretary(panel).person) == ["MEM", "SEC"]


def test_somebody_with_two_offices_holds_each_once():
    seat = make.chair(make.panel())
    since, ends = make.a_year_ago(), make.today()
    for kind in (Office.Kind.SECRETARY, Office.Kind.AMBASSADOR):
        Office.objects.create(panel=seat.panel, membership=seat, kind=kind, since=since, ends_on=ends)
    assert roles(seat.person) == ["CHR", "MEM", "SEC"]


@pytest.mark.rule("MEM-15")
def test_a_suspended_member_holds_nothing_else_even_in_office():
    panel = make.panel()
    seat = make.chair(panel)
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today())
    assert roles(seat.person) == ["SUS"]
    assert roles(seat.person, make.today() - timedelta(days=1)) == ["CHR", "MEM"]


@pytest.mark.rule("MEM-15")
def test_on_the_day_a_suspension_ends_the_member_is_one_again():
    seat = make.suspended(make.panel())
    seat.suspensions.update(ended_on=make.today())
    assert roles(seat.person) == ["MEM"]


def test_somebody_proposed_or_declined_holds_nothing():
    panel = make.panel()
    for stage in ("proposed", "declined"):
        seat = make.member(panel, stage=stage, admitted_on=None, tenure_ends_on=None)
        assert roles(seat.person) == []


def test_partners_and_boards_hold_their_place():
    panel = make.panel()
    partner, seat = make.partner(panel), make.board(panel.ward.borough)
    assert list(held_by(partner.person, make.today())) == [Holding(Role.PARTNER, panel=panel.pk)]
    assert list(held_by(seat.person, make.today())) == [Holding(Role.BOARD, borough=panel.ward.borough_id)]


def test_each_posting_holds_its_place():
    ward = make.ward()
    expected = {
        make.dwo(ward).person: Holding(Role.DWO, ward=ward.pk),
        make.sergeant(ward.team).person: Holding(Role.SERGEANT, team=ward.team_id),
        make.inspector(ward.borough).person: Holding(Role.INSPECTOR, borough=ward.borough_id),
        make.superintendent(ward.borough.bcu).person: Holding(Role.SUPERINTENDENT, bcu=ward.borough.bcu_id),
        make.central().person: Holding(Role.CENTRAL),
        make.administrator().person: Holding(Role.ADMINISTRATOR),
    }
    assert {person: next(iter(held_by(person, make.today()))) for person in expected} == expected


def ended(kind):
    """Make something that ended yesterday and return who held it."""
    panel, yesterday = make.panel(), make.today() - timedelta(days=1)
    if kind == "membership":
        return make.member(panel, stage="left", left_on=yesterday).person
    row = {
        "partnership": lambda: make.partner(panel),
        "posting": lambda: make.dwo(panel.ward),
        "board": lambda: make.board(panel.ward.borough),
    }[kind]()
    type(row).objects.filter(pk=row.pk).update(until=yesterday)
    return row.person


@pytest.mark.parametrize("kind", ["membership", "partnership", "posting", "board"])
def test_what_ended_yesterday_is_gone_today(kind):
    person = ended(kind)
    assert roles(person) == []
    assert len(roles(person, make.today() - timedelta(days=1))) == 1


def test_a_chair_whose_office_ended_yesterday_is_a_member_today():
    seat = make.chair(make.panel())
    seat.offices.update(until=make.today() - timedelta(days=1))
    assert roles(seat.person) == ["MEM"]


def test_a_chair_who_has_left_holds_no_office():
    seat = make.chair(make.panel())
    yesterday = make.today() - timedelta(days=1)
    type(seat).objects.filter(pk=seat.pk).update(stage="left", left_on=yesterday)
    assert roles(seat.person) == []


def test_nothing_is_held_before_it_begins():
    panel = make.panel()
    tomorrow = make.today() + timedelta(days=1)
    assert roles(make.partner(panel, since=tomorrow).person) == []
    assert roles(make.member(panel, since=tomorrow).person) == []


def test_nothing_is_held_at_a_dissolved_panel():
    panel = make.panel(stage=Panel.Stage.DISSOLVED, dissolved_on=make.today() - timedelta(days=1))
    assert roles(make.member(panel).person) == []
    assert roles(make.partner(panel).person) == []


def everything(person, times):
    """Give somebody a chair's seat, a partnership, a posting and a board seat, so many times."""
    for _ in range(times):
        seat = make.member(make.panel(), person=person)
        ends = {"since": make.a_year_ago(), "ends_on": make.today()}
        Office.objects.create(panel=seat.panel, membership=seat, kind=Office.Kind.CHAIR, **ends)
        Partnership.objects.create(panel=make.panel(), person=person, kind="other", since=make.a_year_ago())
        person.postings.create(role="DWO", ward=seat.panel.ward, since=make.a_year_ago())
        person.board_seats.create(borough=seat.panel.ward.borough, since=make.a_year_ago())


@pytest.mark.parametrize("times", [1, 3])
def test_three_queries_however_much_somebody_holds(django_assert_num_queries, times):
    person = make.person()
    everything(person, times)
    with django_assert_num_queries(3):
        assert len(list(held_by(person, make.today()))) == 5 * times
