"""What people enter during the evening (MTG-6, MTG-19, MEM-13, VOTE-7)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from meetings import queries
from meetings.forms.evening import ActionForm, AttendanceForm, DiscussionForm, OutcomeForm
from meetings.models import Attendance
from meetings.services.attendance import Coming, Times
from meetings.services.expected import expect
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db

State = Attendance.State


@pytest.fixture
def meeting():
    """Return a meeting in progress at which nobody is marked as present yet."""
    meeting, _ = evening.evening()
    meeting.attendances.update(state=State.ABSENT)
    return meeting


def attendance(meeting, **said):
    people = queries.attendances(meeting).select_related("meeting")
    return AttendanceForm({"visitors": "0"} | said, people=people, visitors=meeting.visitors)


def keys(meeting):
    return [row.person_id for row in meeting.attendances.all()]


@pytest.mark.rule("MTG-19")
def test_how_each_person_stands_comes_with_its_reason(meeting):
    first, second, third = keys(meeting)
    said = {f"state_{first}": "excused", f"reason_{first}": "At work", f"state_{second}": "absent", f"state_{third}": "present"}
    form = attendance(meeting, **said, visitors="7")
    assert form.is_valid()
    assert form.cleaned_data == {
        "coming": {first: Coming("excused", "At work"), second: Coming("absent"), third: Coming("present")},
        "visitors": 7,
    }


def test_who_is_here_already_is_not_asked_about(meeting):
    row = meeting.attendances.first()
    row.state = State.PRESENT
    row.save()
    names = attendance(meeting).fields
    assert f"state_{row.person_id}" not in names
    assert len(attendance(meeting).rows()) == 2


@pytest.mark.rule("MEM-13")
def test_the_adult_is_asked_for_beside_a_young_member_and_nobody_else(meeting):
    young = make.member(meeting.panel, "Ivo Brandt", age=16)
    expect(meeting, meeting.on)
    adults = [name for name in attendance(meeting).fields if name.startswith("adult_")]
    assert adults == [f"adult_{young.person_id}"]


@pytest.mark.rule("MEM-13")
def test_the_adult_of_a_young_member_who_is_here_can_be_named_later(meeting):
    young = make.member(meeting.panel, age=16)
    expect(meeting, meeting.on)
    meeting.attendances.filter(person=young.person).update(state=State.PRESENT)
    said = {f"state_{key}": "absent" for key in keys(meeting)} | {f"adult_{young.person_id}": "Petra Brandt"}
    form = attendance(meeting, **said)
    assert form.is_valid()
    assert form.cleaned_data["coming"][young.person_id] == Coming(State.PRESENT, "", "Petra Brandt")


@pytest.mark.parametrize(("visitors", "is_valid"), [("0", True), ("500", True), ("501", False), ("-1", False), ("", False), ("x", False)])
def test_visitors_are_counted_up_to_five_hundred(visitors, is_valid, meeting):
    said = {f"state_{key}": "absent" for key in keys(meeting)}
    assert attendance(meeting, **said, visitors=visitors).is_valid() is is_valid


def test_a_form_that_is_refused_offers_nothing_to_the_service(meeting):
    form = attendance(meeting, **{f"state_{keys(meeting)[0]}": "chairing"})
    assert not form.is_valid()
    assert f"state_{keys(meeting)[0]}" in form.errors


def test_an_outcome_is_a_note_or_a_decision_with_words():
    assert OutcomeForm({"kind": "decision", "text": "Yes."}).is_valid()
    assert set(OutcomeForm({"kind": "vote", "text": " "}).errors) == {"kind", "text"}
    assert "text" in OutcomeForm({"kind": "note", "text": "x" * 2001}).errors


def test_an_action_is_taken_on_by_a_person_of_the_list():
    person = make.person()
    form = ActionForm({"text": "Mend it", "owner": str(person.pk), "owner_text": "left over"}, people=[person])
    assert form.is_valid()
    assert (form.cleaned_data["owner"], form.cleaned_data["owner_text"], form.cleaned_data["due_on"]) == (person, "", None)


def test_an_action_is_taken_on_by_somebody_else_in_words():
    form = ActionForm({"text": "Mend it", "owner": "else", "owner_text": "The council"}, people=[])
    assert form.is_valid()
    assert (form.cleaned_data["owner"], form.cleaned_data["owner_text"]) == (None, "The council")


@pytest.mark.parametrize(
    ("said", "field"), [({"owner": "else"}, "owner_text"), ({"owner": ""}, "owner"), ({"owner": "0"}, "owner"), ({"text": ""}, "text")]
)
def test_an_action_needs_words_and_an_owner(said, field):
    assert field in ActionForm({"text": "Mend it", "owner": "else", "owner_text": ""} | said, people=[make.person()]).errors


def test_the_discussion_may_be_emptied_and_has_an_end():
    assert DiscussionForm({"text": ""}).is_valid()
    assert not DiscussionForm({"text": "x" * 20_001}).is_valid()


@pytest.mark.rule("MTG-19", "VOTE-1")
def test_whoever_left_since_the_page_was_shown_stays_away(meeting):
    row = meeting.attendances.first()
    row.state, row.left_at = State.PRESENT, timezone.now()
    row.save()
    others = {f"state_{key}": "absent" for key in keys(meeting) if key != row.person_id}
    form = attendance(meeting, **others)
    assert form.is_valid()
    assert form.cleaned_data["coming"][row.person_id].times == Times(None, row.left_at)
    stayed = attendance(meeting, **others, **{f"came_{row.person_id}": "", f"left_{row.person_id}": ""})
    assert stayed.is_valid()
    assert stayed.cleaned_data["coming"][row.person_id].times == Times()
