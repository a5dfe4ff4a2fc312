"""A member is suspended, looked at again, and it ends with an outcome; who is told, and that nobody is told why (HB 3.4.2)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from access.roles import Role
from core import gate, outbox
from core.models import Letter
from core.outbox import Draft
from handbook.rules import Breach
from panels import queries
from panels.models import Suspension
from panels.services import suspension
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def ward():
    panel = make.panel()
    make.inspector(panel.ward.borough, "Inspector Osei")
    return panel


def impose(panel, seat=None, *, in_days=28):
    seat = seat or make.member(panel, "Colin Starkweather")
    by = make.sergeant(panel.ward.team).person
    return suspension.impose(seat, review_on=make.today() + timedelta(days=in_days), by=by, on=make.today())


@pytest.mark.rule("MEM-15")
def test_who_is_suspended_keeps_the_seat_and_nothing_else_from_that_day(ward):
    imposed = impose(ward)
    person = imposed.membership.person
    assert {holding.role for holding in gate.holdings_of(person, make.today())} == {Role.SUSPENDED}
    assert queries.seats_taken(ward) == 1


@pytest.mark.rule("MEM-15")
def test_inspector_chair_and_secretary_are_told_that_and_the_member_until_when(ward):
    make.chair(ward, "Rosalind Tettey")
    make.secretary(ward, "Sam Okafor")
    imposed = impose(ward)
    said = {letter.to.full_name: letter.text for letter in Letter.objects.all()}
    assert set(said) == {"Colin Starkweather", "Inspector Osei", "Rosalind Tettey", "Sam Okafor"}
    assert str(imposed.review_on.year) in said["Colin Starkweather"]
    assert "is suspended as a member" in said["Rosalind Tettey"]


@pytest.mark.rule("MEM-15")
def test_there_is_no_field_for_a_reason():
    fields = {field.name for field in Suspension._meta.get_fields()}
    assert fields == {"id", "membership", "since", "review_on", "matter_ended_on", "ended_on", "outcome"}


@pytest.mark.rule("MEM-15")
def test_nobody_is_suspended_twice_or_with_a_review_that_lies_behind(ward):
    imposed = impose(ward)
    with pytest.raises(Breach, match="suspended already"):
        impose(ward, imposed.membership)
    with pytest.raises(Breach, match="later day for the review"):
        impose(ward, make.member(ward), in_days=0)


@pytest.mark.rule("MEM-15")
def test_a_review_sets_the_next_day(ward):
    later = make.today() + timedelta(days=60)
    assert suspension.review(impose(ward), review_on=later, by=make.person(), on=make.today()).review_on == later


@pytest.mark.rule("MEM-15")
def test_lifting_gives_the_vote_back_with_its_outcome_and_stands(ward):
    imposed = impose(ward)
    lifted = suspension.lift(imposed, by=make.person(), on=make.today())
    assert lifted.outcome == Suspension.Outcome.GOES_ON
    assert {holding.role for holding in gate.holdings_of(imposed.membership.person, make.today())} == {Role.MEMBER}
    for again in (suspension.lift, suspension.leave_to_panel):
        with pytest.raises(Breach, match="its outcome stands"):
            again(imposed, by=make.person(), on=make.today())


@pytest.mark.rule("MEM-15")
def test_what_is_left_to_the_panel_stays_suspended_until_it_has_voted(ward):
    chair = make.chair(ward).person
    left = suspension.leave_to_panel(impose(ward), by=make.person(), on=make.today())
    assert (left.matter_ended_on, left.ended_on) == (make.today(), None)
    assert Letter.objects.filter(to=chair, subject__startswith="The panel decides on a membership").exists()


@pytest.mark.rule("MEM-15")
def test_a_vote_to_keep_does_not_end_a_suspension_whose_matter_goes_on(ward):
    imposed = impose(ward)
    suspension.decide_to_keep(imposed.membership, by=make.person(), on=make.today())
    imposed.refresh_from_db()
    assert imposed.ended_on is None


@pytest.mark.rule("MEM-15")
def test_letters_at_the_table_that_have_not_left_are_kept_back_and_those_on_ones_own_case_go(ward):
    seat, other = make.member(ward), make.member(ward)
    elsewhere = make.member(make.panel(), person=seat.person)

    def write(key, to, panel, about):
        outbox.post([Draft(key, to.person, to.person.address, "News", "Something.", panel_id=panel.pk, about=about)])

    write("meeting", seat, ward, "meetings.meeting:1")
    write("update", seat, ward, "community.teamupdate:1")
    write("case", seat, ward, "")
    write("complaint", seat, ward, "complaints.complaint:1")
    write("theirs", other, ward, "meetings.meeting:1")
    write("elsewhere", seat, elsewhere.panel, "meetings.meeting:2")
    impose(ward, seat)
    dropped = Letter.objects.filter(stage=Letter.Stage.DROPPED)
    assert {letter.key for letter in dropped} == {"meeting", "update"}
