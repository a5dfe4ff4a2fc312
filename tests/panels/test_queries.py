"""What is read of panels."""

from datetime import timedelta

import pytest
from django.http import Http404

from panels import queries
from panels.models import Membership, Panel, Suspension
from tests import make

pytestmark = pytest.mark.django_db


def days(number):
    return make.today() + timedelta(days=number)


def names(people):
    return [one.person.full_name for one in people]


def test_a_panel_is_found_by_its_address():
    panel = make.panel()
    assert queries.panel_in(panel.slug) == panel
    with pytest.raises(Http404):
        queries.panel_in("nowhere")


def test_a_ward_is_found_by_its_code():
    ward = make.ward()
    assert queries.ward_in(ward.code) == ward
    with pytest.raises(Http404):
        queries.ward_in("E05999999")


def test_members_of_a_day_with_their_offices_and_suspension(django_assert_num_queries):
    panel = make.panel()
    make.chair(panel, "Ada"), make.suspended(panel, "Ben"), make.member(panel, "Cem", since=days(1))
    make.member(panel, "Dee", stage="left", left_on=days(-1))
    with django_assert_num_queries(2):
        members = list(queries.members_of(panel, make.today()))
    assert names(members) == ["Ada", "Ben"]
    assert [[str(office) for office in queries.offices_held(seat)] for seat in members] == [["Chair"], []]
    assert [seat.is_suspended for seat in members] == [False, True]
    assert names(queries.members_of(panel, days(-2))) == ["Ada", "Ben", "Dee"]


def test_somebody_declined_or_gone_has_no_page_and_none_in_another_panel():
    panel = make.panel()
    seat = make.member(panel)
    assert queries.member_in(panel.slug, seat.pk) == seat
    for stage in ("declined", "left"):
        gone = make.member(panel, stage=stage, left_on=days(-1))
        with pytest.raises(Http404):
            queries.member_in(panel.slug, gone.pk)
    with pytest.raises(Http404):
        queries.member_in(make.panel().slug, seat.pk)


def test_whom_the_panel_meets():
    panel = make.panel()
    make.dwo(panel.ward, "PC Ada"), make.sergeant(panel.ward.team, "Sgt Ben"), make.dwo(make.ward(), "PC Cem")
    make.dwo(panel.ward, "PC Dee", until=days(-1))
    assert names(queries.officers_of(panel, make.today())) == ["PC Ada", "Sgt Ben"]


def test_chair_and_secretary_of_a_day():
    panel = make.panel()
    chair, secretary = make.chair(panel), make.secretary(panel)
    assert queries.chair_of(panel, make.today()) == chair.person
    assert queries.secretary_of(panel, make.today()) == secretary.person
    Membership.objects.filter(pk=chair.pk).update(stage="left", left_on=days(-1))
    assert queries.chair_of(panel, make.today()) is None


@pytest.mark.rule("MTG-2")
def test_notice_goes_to_all_members_and_partners_once_but_not_to_the_suspended():
    panel = make.panel()
    make.member(panel, "Ada"), make.suspended(panel, "Ben"), make.partner(panel, "Cem")
    both = make.member(panel, "Dee")
    panel.partnerships.create(person=both.person, kind="other", since=make.a_year_ago())
    recipients = queries.recipients_of_notice(panel, make.today())
    assert [(one.person.full_name, one.is_partner) for one in recipients] == [("Ada", False), ("Cem", True), ("Dee", False)]


def test_the_terms_in_force_are_the_newest_adopted_ones():
    panel = make.panel()
    assert queries.terms_in_force(panel) is None
    first = make.terms(panel, adopted_on=None)
    assert queries.terms_in_force(panel) == first
    first.adopted_on = days(-10)
    first.save()
    second = make.terms(panel, version=2, adopted_on=None)
    assert queries.terms_in_force(panel) == first
    second.adopted_on = make.today()
    second.save()
    assert queries.terms_in_force(panel) == second


@pytest.mark.rule("TOR-3")
def test_an_earlier_signature_serves_until_the_first_meeting_after_the_next_version():
    panel = make.panel()
    person = make.member(panel).person
    make.signature(make.terms(panel, adopted_on=days(-100)), person, on=days(-100))
    make.terms(panel, version=2, adopted_on=days(-30))
    assert queries.has_signed(panel, person, make.today(), meetings_held=[days(-100), days(-30)])
    assert queries.has_signed(panel, person, days(-10), meetings_held=[days(-30), days(-10)])
    assert not queries.has_signed(panel, person, days(-9), meetings_held=[days(-30), days(-10)])


@pytest.mark.rule("TOR-3")
def test_nobody_has_signed_before_they_have():
    panel = make.panel()
    person = make.member(panel).person
    make.signature(make.terms(panel), person, on=make.today())
    assert not queries.has_signed(panel, person, days(-1))
    assert queries.has_signed(panel, person, make.today())
    assert not queries.has_signed(panel, make.person(), make.today())


def test_members_who_have_not_signed_the_terms_in_force():
    panel = make.panel()
    assert queries.unsigned_members(panel, make.today()) == []
    signed, other = make.member(panel), make.member(panel)
    make.signature(make.terms(panel), signed.person)
    assert queries.unsigned_members(panel, make.today()) == [other]


def test_an_officers_wards_come_with_their_living_panels():
    ward = make.ward()
    panel = make.panel(in_ward=ward)
    make.panel(in_ward=ward, stage=Panel.Stage.DISSOLVED)
    for posting in (make.dwo(ward), make.sergeant(ward.team)):
        found = queries.wards_of_officer(posting.person, make.today()).get()
        assert (found, found.living) == (ward, [panel])
    assert not queries.wards_of_officer(make.person(), make.today())


def test_somebodys_panels():
    panel = make.panel()
    make.panel()
    rows = [make.member(panel), make.suspended(panel), make.partner(panel), make.dwo(panel.ward), make.sergeant(panel.ward.team)]
    assert all(list(queries.panels_of(row.person, make.today())) == [panel] for row in rows)
    assert not queries.panels_of(make.person(), make.today())


def test_a_wards_living_panel():
    ward = make.ward()
    assert queries.living_panel_of(ward) is None
    make.panel(in_ward=ward, stage=Panel.Stage.DISSOLVED)
    assert queries.living_panel_of(ward) is None
    panel = make.panel(in_ward=ward)
    assert queries.living_panel_of(ward) == panel


@pytest.mark.rule("MEM-15")
def test_a_suspended_member_holds_no_office():
    panel = make.panel()
    chair, secretary = make.chair(panel), make.secretary(panel)
    for seat in (chair, secretary):
        Suspension.objects.create(membership=seat, since=days(-2), review_on=days(26), ended_on=days(5))
    assert (queries.chair_of(panel, make.today()), queries.secretary_of(panel, make.today())) == (None, None)
    assert not queries.offices_of(panel, make.today()).exists()
    assert queries.chair_of(panel, days(-3)) == queries.chair_of(panel, days(5)) == chair.person
