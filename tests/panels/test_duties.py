"""What members and chairs owe their panel."""

from datetime import timedelta

import pytest

from panels.duties import owed
from panels.models import Membership, Suspension
from panels.services import editions
from tests import make
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db


def titles(person):
    return [duty.title for duty in owed(person, make.today())]


@pytest.mark.rule("TOR-3")
def test_a_member_signs_until_they_have():
    seat = make.member(make.interim())
    assert titles(seat.person) == ["Sign the terms of reference"]
    make.signature(seat.panel.terms.get(), seat.person)
    assert titles(seat.person) == []


@pytest.mark.rule("TOR-3")
def test_a_new_version_is_signed_again():
    panel = make.panel()
    seat = make.member(panel)
    make.signature(make.terms(panel, adopted_on=make.a_year_ago()), seat.person)
    assert titles(seat.person) == []
    make.terms(panel, version=2, adopted_on=make.today())
    assert titles(seat.person) == ["Sign the new terms of reference"]


def test_somebody_proposed_owes_nothing():
    seat = make.member(make.interim(), stage="proposed")
    assert titles(seat.person) == []


def chaired(**fields):
    """Make a panel with a chair who has signed and return both."""
    panel = make.panel()
    chair = make.chair(panel)
    make.signature(make.terms(panel), chair.person)
    Membership.objects.filter(pk=chair.pk).update(**fields)
    return panel, chair


@pytest.mark.rule("PAN-4")
@pytest.mark.rule("MEM-2")
def test_a_chair_is_told_of_vacancies():
    panel, chair = chaired()
    assert titles(chair.person) == ["Look through the list of members", "Find a secretary", "Look for more members"]
    make.secretary(panel)
    for _ in range(10):
        make.member(panel)
    assert not {"Find a secretary", "Look for more members"} & set(titles(chair.person))


@pytest.mark.rule("TOR-3")
def test_a_chair_asks_members_by_name_to_sign_and_many_at_once():
    panel, chair = chaired()
    make.member(panel, "Sunniva Dahl")
    assert "Ask Sunniva Dahl to sign the terms of reference" in titles(chair.person)
    for _ in range(3):
        make.member(panel)
    assert "Ask four members to sign the terms of reference" in titles(chair.person)
    assert not any("Sunniva" in title for title in titles(chair.person))


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize(("days", "is_owed"), [(91, False), (90, True), (0, True), (-5, True)])
def test_a_chair_puts_renewals_on_an_agenda_from_90_days_before(days, is_owed):
    panel, chair = chaired()
    make.member(panel, "Joyce Appleyard", tenure_ends_on=make.today() + timedelta(days=days))
    assert ("Put the renewal of Joyce Appleyard on an agenda" in titles(chair.person)) is is_owed


@pytest.mark.rule("OFF-4")
@pytest.mark.parametrize(("days", "is_owed"), [(91, False), (90, True)])
def test_a_chair_puts_the_election_on_an_agenda_from_90_days_before(days, is_owed):
    _, chair = chaired()
    chair.offices.update(ends_on=make.today() + timedelta(days=days))
    assert ("Put the election of the chair on an agenda" in titles(chair.person)) is is_owed


def test_a_former_chair_owes_nothing_as_chair():
    _, chair = chaired()
    chair.offices.update(until=make.today() - timedelta(days=1))
    assert titles(chair.person) == []


@pytest.mark.rule("MEM-15")
def test_a_suspended_chair_owes_nothing_as_chair():
    seat = make.chair(make.panel())
    assert titles(seat.person)
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today())
    assert titles(seat.person) == [f"Your membership of the {seat.panel} is suspended"]


@pytest.mark.rule("TOR-3")
def test_whoever_signed_an_earlier_version_is_told_how_long_it_serves():
    panel = make.panel()
    seat = make.member(panel)
    make.signature(make.terms(panel), seat.person)
    make.terms(panel, version=2, adopted_on=make.today())
    duty = next(owed(seat.person, make.today()))
    assert duty.title == "Sign the new terms of reference"
    assert "version 1 serves until the end of the next meeting" in duty.why


@pytest.mark.rule("TOR-7")
def test_a_new_core_text_is_the_chairs_to_put_to_the_panel():
    panel = make.panel()
    make.terms(panel)
    chair, member = make.chair(panel).person, make.member(panel).person
    editions.publish(sample(), by=None, on=make.today())
    assert "Put the new core text to the panel" in titles(chair)
    assert "Put the new core text to the panel" not in titles(member)
    make.amendment(panel, edition=editions.current())
    assert "Put the new core text to the panel" not in titles(chair)


@pytest.mark.rule("MEM-5")
def test_people_who_would_like_to_join_wait_for_chair_and_officer():
    panel = make.panel()
    chair, officer, secretary = make.chair(panel).person, make.dwo(panel.ward).person, make.secretary(panel).person
    make.expression(panel)
    assert "Answer somebody who would like to join" in titles(chair)
    assert "Answer somebody who would like to join" in titles(officer)
    assert not [title for title in titles(secretary) if title.startswith("Answer")]
    make.expression(panel)
    assert "Answer 2 people who would like to join" in titles(officer)
