"""What the live page shows: names to tap, items with what came of them, what to look at before the end (MTG-6, MTG-8, MTG-19)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import evening as live
from meetings import queries
from meetings.models import Attendance, Meeting
from meetings.services import running, votes
from meetings.services.expected import expect
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db

State = Attendance.State


@pytest.fixture
def meeting():
    return evening.evening()[0]


def groups(meeting):
    return live.groups(meeting, queries.roll_of(meeting))


def names(meeting):
    return {one.name: one for group in groups(meeting) for one in group.people}


def states(meeting):
    return [entry.state for entry in live.items(meeting)]


@pytest.fixture
def no_checkers(monkeypatch):
    """Leave the meeting's own checks alone."""
    monkeypatch.setattr(live, "_checkers", [])


def test_names_stand_by_capacity_and_a_capacity_without_anybody_is_left_out(meeting):
    assert [group.title for group in groups(meeting)] == ["Members"]
    make.partner(meeting.panel, "Councillor Ames")
    make.dwo(meeting.panel.ward, "PC Leanne Hartfield")
    expect(meeting, meeting.on)
    assert [group.title for group in groups(meeting)] == ["Members", "Partners", "Police"]
    assert [group.people[0].name for group in groups(meeting)[1:]] == ["Councillor Ames", "PC Leanne Hartfield"]


@pytest.mark.rule("MTG-19")
def test_apologies_stand_with_their_reason_and_absence_without_a_word(meeting):
    first, second, third = meeting.attendances.all()
    meeting.attendances.filter(pk=first.pk).update(state=State.EXCUSED, reason="At work")
    meeting.attendances.filter(pk=second.pk).update(state=State.EXCUSED)
    meeting.attendances.filter(pk=third.pk).update(state=State.ABSENT, reason="left over")
    found = names(meeting)
    assert [found[str(row.person)].state for row in (first, second, third)] == ["Apologies: At work", "Apologies", ""]
    assert not any(one.is_here for one in found.values())


def test_whoever_is_here_and_may_vote_needs_no_word(meeting):
    assert {(one.is_here, one.state, one.is_stopped) for one in names(meeting).values()} == {(True, "", False)}


@pytest.mark.rule("TOR-3")
def test_a_member_who_is_here_without_a_vote_shows_by_which_section(meeting):
    unsigned = make.member(meeting.panel, "Ivo Brandt")
    expect(meeting, meeting.on)
    evening.here(meeting, [unsigned])
    found = names(meeting)["Ivo Brandt"]
    assert found.is_stopped
    assert "No vote (" in found.state
    assert "App A" in found.state or "ToR" in found.state or "HB" in found.state


@pytest.mark.rule("MEM-9")
def test_a_partner_who_is_here_is_not_stopped_from_anything(meeting):
    partner = make.partner(meeting.panel, "Councillor Ames")
    expect(meeting, meeting.on)
    meeting.attendances.filter(person=partner.person).update(state=State.PRESENT)
    found = names(meeting)["Councillor Ames"]
    assert (found.is_here, found.is_stopped) == (True, False)


@pytest.mark.rule("MEM-13")
def test_the_adult_of_a_young_member_is_named_beside_them(meeting):
    young = make.member(meeting.panel, "Ivo Brandt", age=16)
    evening.sign(meeting.panel, [young.person])
    expect(meeting, meeting.on)
    meeting.attendances.filter(person=young.person).update(state=State.PRESENT, adult="Petra Brandt")
    assert names(meeting)["Ivo Brandt"].state == "With Petra Brandt"


def test_the_first_item_without_a_record_is_now_and_those_after_are_to_come(meeting):
    assert states(meeting) == ["now"] + ["to_come"] * (meeting.agenda_items.count() - 1)
    first, second, *_ = meeting.agenda_items.all()
    first.outcomes.create(kind="note", text="Welcome.", recorded_by=meeting.proposed_by)
    assert states(meeting)[:3] == ["done", "now", "to_come"]
    second.discussion = "Shops."
    second.save()
    assert states(meeting)[:3] == ["done", "done", "now"]


@pytest.mark.parametrize("what", ["outcome", "action", "discussion", "vote"])
def test_whatever_is_recorded_makes_an_item_done(what, meeting):
    item = meeting.agenda_items.first()
    if what == "outcome":
        item.outcomes.create(kind="decision", text="Yes", recorded_by=meeting.proposed_by)
    elif what == "action":
        item.action_points.create(panel=meeting.panel, text="Do it", owner_text="The council")
    elif what == "discussion":
        item.discussion = "Shops."
        item.save()
    else:
        votes.close(evening.motion(meeting), by=meeting.proposed_by, at=timezone.now())
        item = evening.item_of(meeting)
    found = {entry.item: entry for entry in live.items(meeting)}[item]
    assert (found.state, found.has_outcomes) == ("done", True)


def test_an_item_with_an_open_vote_is_now(meeting):
    motion = evening.motion(meeting)
    entry = next(entry for entry in live.items(meeting) if entry.item == motion.item)
    assert (entry.state, entry.open_vote) == ("now", motion)


def test_after_the_meeting_no_item_is_now(meeting):
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    meeting.refresh_from_db()
    assert "now" not in states(meeting)


def test_items_take_as_many_queries_for_three_records_as_for_one(meeting):
    def more():
        for item in meeting.agenda_items.all():
            item.outcomes.create(kind="note", text="Noted", recorded_by=meeting.proposed_by)
            item.action_points.create(panel=meeting.panel, text="Do it", owner=make.person())
        evening.motion(meeting)

    def taken():
        with CaptureQueriesContext(connection) as found:
            assert all(entry.item.title for entry in live.items(meeting))
        return len(found)

    more()
    with_one = taken()
    more()
    more()
    assert taken() == with_one


@pytest.mark.rule("MTG-8")
def test_a_missing_officer_is_said_before_the_end(meeting, no_checkers):
    officer = make.dwo(meeting.panel.ward).person
    expect(meeting, meeting.on)
    check = live.checks(meeting)[1]
    assert not check.is_ok
    assert check.sentence.startswith("No police officer is marked as present.")
    meeting.attendances.filter(person=officer).update(state=State.PRESENT)
    check = live.checks(meeting)[1]
    assert (check.is_ok, check.sentence) == (True, "A police officer is here.")


@pytest.mark.rule("OFF-5")
@pytest.mark.parametrize("kind", ["chair", "deputy"])
def test_a_missing_chair_is_said_unless_a_deputy_is_here(kind, meeting, no_checkers):
    lead = meeting.panel.offices.select_related("membership").get(kind="chair")
    meeting.panel.offices.update(kind=kind)
    meeting.attendances.filter(person=lead.membership.person_id).update(state=State.ABSENT)
    assert live.checks(meeting)[0].sentence.startswith("Neither the chair nor a deputy is marked as present.")
    meeting.attendances.filter(person=lead.membership.person_id).update(state=State.PRESENT)
    check = live.checks(meeting)[0]
    assert (check.is_ok, check.sentence) == (True, "The chair or a deputy is here.")


@pytest.mark.rule("MTG-5")
def test_a_meeting_without_a_next_date_is_said_before_the_end(meeting, no_checkers):
    assert live.checks(meeting)[-1].sentence.startswith("No date for the next meeting is agreed.")
    meetings.meeting(meeting.panel, in_days=60)
    check = live.checks(meeting)[-1]
    assert (check.is_ok, check.sentence) == (True, "The next meeting has its date.")


@pytest.mark.rule("MEM-13")
def test_a_young_member_alone_with_one_other_is_said(meeting, no_checkers):
    young = make.member(meeting.panel, age=16)
    expect(meeting, meeting.on)
    meeting.attendances.update(state=State.ABSENT)
    meeting.attendances.filter(person=young.person).update(state=State.PRESENT)
    other = meeting.attendances.exclude(person=young.person).first()
    meeting.attendances.filter(pk=other.pk).update(state=State.PRESENT)
    assert any("never meets anybody one to one" in check.sentence for check in live.checks(meeting))
    meeting.visitors = 1
    assert not any("one to one" in check.sentence for check in live.checks(meeting))


@pytest.mark.rule("VOTE-8")
@pytest.mark.parametrize(("number", "sentence"), [(1, "One vote is still open."), (2, "Two votes are still open.")])
def test_open_votes_are_counted_before_the_end(number, sentence, meeting, no_checkers):
    for _ in range(number):
        evening.motion(meeting)
    check = live.checks(meeting)[0]
    assert (check.is_ok, check.sentence) == (False, sentence)


def test_an_app_above_adds_its_own_look_once(meeting, no_checkers):
    def checker(asked: Meeting):
        yield live.Check(False, f"Looked at {asked.pk}.")

    live.register(checker)
    live.register(checker)
    assert [check.sentence for check in live.checks(meeting)].count(f"Looked at {meeting.pk}.") == 1


def test_a_meeting_without_anybody_shows_no_names():
    meeting = meetings.held(make.panel())
    assert groups(meeting) == []


@pytest.mark.rule("MEM-6", "OFF-4")
def test_what_ends_with_the_meeting_is_said_before_its_end(meeting, no_checkers):
    def said():
        return " ".join(check.sentence for check in live.checks(meeting) if not check.is_ok)

    yesterday = make.today() - timedelta(days=1)
    assert "has ended" not in said()
    meeting.panel.memberships.update(tenure_ends_on=yesterday)
    meeting.panel.offices.update(since=yesterday - timedelta(days=365), ends_on=yesterday)
    assert "The year of three members has ended." in said()
    assert "the office ends with this meeting" in said()
    meeting.attendances.filter(person=meeting.panel.memberships.first().person).update(state=State.ABSENT)
    assert "has ended" not in said()
    assert "ends with this meeting" not in said()
