"""A rehearsal looks like a meeting, mails nobody, counts nowhere and is thrown away (MTG-24)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from core.models import Letter
from handbook.rules import Breach
from meetings import health, queries
from meetings.models import ActionPoint, Attendance, Interest, Meeting, Minutes, Motion
from meetings.models.real import Real
from meetings.queries import interests as register
from meetings.queries.absences import missed
from meetings.services import attendance, interests, minutes, outcomes, rehearsals, running, votes
from meetings.services.attendance import Coming
from oversight import queries as oversight
from panels.models import Membership, Office, Panel
from priorities import queries as priorities
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-24")]


@pytest.fixture
def ground() -> tuple[Panel, Meeting, list[Membership]]:
    """Return a panel with a rehearsal at which three members are here and everything was done that can be."""
    panel = make.panel()
    seats = [make.chair(panel), make.secretary(panel), make.member(panel)]
    evening.sign(panel, [seat.person for seat in seats])
    by = seats[1].person
    meeting = rehearsals.rehearse(panel, by=by, at=timezone.now() - timedelta(minutes=30))
    attendance.record(meeting, {seat.person_id: Coming("present") for seat in seats}, by=by)
    item = evening.item_of(meeting)
    outcomes.record(item, kind="decision", text="We try it out.", by=by)
    outcomes.act(item, text="Buy biscuits", owner=by, by=by)
    interests.declare(item, person=seats[0].person, nature="A stall.", by=seats[0].person, at=timezone.now())
    return panel, meeting, seats


def voted(meeting: Meeting, seats: list[Membership], **facts: Any) -> Motion:
    motion = evening.motion(meeting, method=Motion.Method.SECRET, **facts)
    for seat in seats[1:]:
        votes.cast(motion, "for", by=seat.person)
    return votes.close(motion, by=meeting.proposed_by, at=timezone.now())


def test_it_is_like_a_meeting_and_its_votes_have_no_effect(ground: Any) -> None:
    panel, meeting, seats = ground
    newcomer = evening.proposed(panel)
    motion = voted(meeting, seats, concerns=newcomer)
    newcomer.refresh_from_db()
    assert motion.is_carried
    assert newcomer.stage == Membership.Stage.PROPOSED
    item = meeting.agenda_items.last()
    by = meeting.proposed_by
    election = votes.elect(item, office=Office.Kind.DEPUTY, candidates=[seats[2]], method="hands", by=by, at=timezone.now())
    evening.count(election, 3)
    assert not panel.offices.filter(kind=Office.Kind.DEPUTY).exists()


def test_it_mails_nobody_and_its_minutes_do_not_go_out(ground: Any) -> None:
    _, meeting, seats = ground
    running.end(meeting, by=seats[1].person, at=timezone.now())
    draft = Minutes.everything.get(meeting=meeting)
    with pytest.raises(Breach, match="rehearsal"):
        minutes.circulate(draft, by=seats[0].person, at=timezone.now(), on=make.today())
    assert not Letter.objects.exists()
    assert str(meeting).startswith("Rehearsal of ")


def counted(panel: Panel, seats: list[Membership], later: Meeting) -> dict[str, Any]:
    """Return what everybody who counts meetings says of the panel."""
    today = make.today()
    return {
        "last held (MTG-1)": queries.last_held_on(panel, today),
        "next": queries.next_meeting(panel, today) == later,
        "due by": queries.meets_by(panel, today),
        "open to the public (MTG-10)": queries.last_open_on(panel, today),
        "to come": list(queries.to_come(panel)) == [later],
        "past": list(queries.past(panel)),
        "quorate before (MEM-6)": queries.roll.quorate_before(later),
        "missed in a row (CON-4)": missed([panel], today),
        "actions (MTG-7)": list(queries.open_action_points(panel)),
        "minutes to send": queries.unsent_of(panel),
        "minutes to approve": queries.approvable_at(later),
        "interests (CON-1)": list(register.of_panel(panel)),
        "health": [str(reason) for reason in health.reasons(panel, today)],
        "in a ballot (VOTE-4)": priorities.ballots_at(later).count(),
        "the board's list": [meeting for meeting in oversight.meetings_of(panel) if meeting != later],
        "the panel's own": list(panel.meetings.exclude(pk=later.pk)),
        "attendance": Attendance.objects.filter(membership__in=seats).count(),
        "votes": Motion.objects.filter(item__meeting__panel=panel).count(),
    }


def test_it_counts_nowhere(ground: Any) -> None:
    panel, meeting, seats = ground
    voted(meeting, seats)
    running.end(meeting, by=seats[1].person, at=timezone.now())
    Meeting.everything.filter(pk=meeting.pk).update(public_access="open", venue="Library")
    later = meetings.meeting(panel, in_days=20)
    with_it = counted(panel, seats, later)
    rehearsals.throw_away(meeting, by=seats[1].person)
    assert with_it == counted(panel, seats, later)


def test_the_same_evening_counts_when_it_is_meant(ground: Any) -> None:
    """The test above has teeth: with the mark taken off, nearly every one of them sees the evening."""
    panel, meeting, seats = ground
    voted(meeting, seats)
    running.end(meeting, by=seats[1].person, at=timezone.now())
    Meeting.everything.filter(pk=meeting.pk).update(public_access="open", venue="Library")
    later = meetings.meeting(panel, in_days=20)
    without = counted(panel, seats, later)
    Meeting.everything.filter(pk=meeting.pk).update(is_rehearsal=False)
    meant = counted(panel, seats, later)
    same = {name for name in without if without[name] == meant[name]}
    assert same <= {"next", "missed in a row (CON-4)", "minutes to approve", "in a ballot (VOTE-4)", "to come"}


def test_whatever_belongs_to_a_meeting_and_is_read_across_meetings_leaves_rehearsals_out() -> None:
    for model in (Meeting, Attendance, Motion, Minutes, ActionPoint, Interest):
        assert isinstance(model.objects, Real) or "is_rehearsal" in str(model.objects.all().query), model


def test_it_is_thrown_away_with_everything(ground: Any) -> None:
    panel, meeting, seats = ground
    first = evening.ballot(meeting, method="hands")
    level = evening.count(first, 1, 1, 0)
    votes.open_second(level, method="secret", by=meeting.proposed_by, at=timezone.now())
    voted(meeting, seats)
    rehearsals.throw_away(meeting, by=seats[1].person)
    for model in apps.get_app_config("meetings").get_models():
        assert not models.QuerySet(model).exists(), model
    assert panel.memberships.count() == 3


def test_a_meeting_that_is_meant_is_not_thrown_away_and_puts_an_end_to_the_rehearsal(ground: Any) -> None:
    panel, meeting, seats = ground
    real = evening.in_progress(panel)
    assert not Meeting.everything.filter(pk=meeting.pk).exists()
    with pytest.raises(Breach, match="stays on the record"):
        rehearsals.throw_away(real, by=seats[1].person)


def test_there_is_one_at_a_time(ground: Any) -> None:
    panel, _, seats = ground
    with pytest.raises(Breach, match="already"):
        rehearsals.rehearse(panel, by=seats[0].person, at=timezone.now())


def test_nobody_rehearses_while_a_meeting_is_in_progress() -> None:
    meeting, seats = evening.evening()
    with pytest.raises(Breach, match="A meeting is in progress"):
        rehearsals.rehearse(meeting.panel, by=seats[0].person, at=timezone.now())
    assert queries.rehearsal_of(meeting.panel) is None
