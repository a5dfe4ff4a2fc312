"""A panel dissolves itself: told with the notice, by two thirds; then it can only be read (ToR 11)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from access.roles import Role
from core import gate
from core.models import Letter
from handbook.rules import Breach
from meetings.models import Meeting, Motion
from meetings.services import calling, dissolution, notice, votes
from meetings.services.expected import expect
from meetings.services.votes import Hands
from panels.models import Membership, Panel
from panels.services import membership
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db
BECAUSE = "Too few people come, and the neighbouring panel would take us in."


def proposed(meeting):
    item = dissolution.propose(meeting, because=BECAUSE, by=meeting.proposed_by, on=make.today())
    notice.give(meeting, incomplete_because="Short.", by=meeting.proposed_by, on=meeting.notice_by)
    return item


def begun(meeting, seats):
    """Let the meeting begin today with these members here."""
    meeting.refresh_from_db()
    meeting.stage, meeting.began_at = Meeting.Stage.IN_PROGRESS, timezone.now()
    meeting.save()
    expect(meeting, meeting.held_on)
    evening.here(meeting, seats)


@pytest.fixture
def ready():
    """A meeting of today whose notice went out in time with the proposal, and its members."""
    panel = make.panel()
    seats = [make.chair(panel), *(make.member(panel) for _ in range(3))]
    evening.sign(panel, [seat.person for seat in seats])
    meeting = meetings.meeting(panel, in_days=0)
    item = proposed(meeting)
    begun(meeting, seats)
    item.refresh_from_db()
    return meeting, item


def put(item):
    by, at = item.meeting.proposed_by, timezone.now()
    return votes.open_vote(item, kind=Motion.Kind.DISSOLVE, question=dissolution.QUESTION, method=Motion.Method.HANDS, by=by, at=at)


@pytest.mark.rule("DIS-1")
def test_two_thirds_dissolve_the_panel_and_cancel_what_was_to_come(ready):
    meeting, item = ready
    to_come = meetings.meeting(meeting.panel, in_days=40)
    closed = votes.close(put(item), hands=Hands(2, 1, 1), by=meeting.proposed_by, at=timezone.now())
    assert closed.is_carried
    panel = Panel.objects.get(pk=meeting.panel_id)
    to_come.refresh_from_db()
    assert (panel.stage, panel.dissolved_on, to_come.stage) == ("dissolved", make.today(), "cancelled")
    assert set(panel.memberships.values_list("stage", "left_on")) == {(Membership.Stage.LEFT, make.today())}


@pytest.mark.rule("DIS-1")
def test_fewer_than_two_thirds_leave_it_as_it_is(ready):
    meeting, item = ready
    votes.close(put(item), hands=Hands(1, 1, 2), by=meeting.proposed_by, at=timezone.now())
    assert Panel.objects.get(pk=meeting.panel_id).is_living


@pytest.mark.rule("DIS-1")
def test_no_vote_opens_on_words_that_did_not_go_out_or_were_changed_since(ready):
    meeting, item = ready
    other = evening.item_of(meeting)
    with pytest.raises(Breach, match="did not go to all members"):
        put(other)
    item.dissolves_because = "Other words."
    item.save()
    with pytest.raises(Breach, match="did not go to all members"):
        put(item)


@pytest.mark.rule("DIS-1")
@pytest.mark.rule("MTG-2")
def test_no_vote_opens_at_short_notice(ready):
    meeting, item = ready
    meeting.notice_given_on = make.today()
    meeting.save()
    item.refresh_from_db()
    with pytest.raises(Breach, match="notice of this meeting was short"):
        put(item)


@pytest.mark.rule("DIS-1")
def test_it_is_proposed_once_for_a_meeting_and_never_after_the_notice():
    meeting = meetings.meeting(make.panel())
    dissolution.propose(meeting, because=BECAUSE, by=meeting.proposed_by, on=make.today())
    with pytest.raises(Breach, match="on this agenda already"):
        dissolution.propose(meeting, because=BECAUSE, by=meeting.proposed_by, on=make.today())
    called = meetings.meeting(make.panel())
    called.stage, called.notice_given_on = Meeting.Stage.CALLED, make.today()
    called.save()
    with pytest.raises(Breach, match="went out with the notice"):
        dissolution.propose(called, because=BECAUSE, by=called.proposed_by, on=make.today())


@pytest.mark.rule("DIS-1")
def test_the_notice_carries_the_words_of_the_proposal():
    panel = make.panel()
    meeting = meetings.meeting(panel)
    proposed(meeting)
    assert BECAUSE in Letter.objects.filter(to=meeting.proposed_by).latest("pk").text


@pytest.mark.rule("DIS-3")
def test_a_dissolved_panel_takes_no_meeting_and_nobody(ready):
    meeting, _ = ready
    panel = dissolution.dissolve(meeting.panel, by=meeting.proposed_by, on=make.today())
    with pytest.raises(Breach, match="dissolved"):
        calling.propose(panel, meetings.arrangement(), by=meeting.proposed_by, on=make.today())
    candidate = {"full_name": "New Person", "email": "new@example.org", "phone": "", "basis": "lives", "community": "all", "agrees": True}
    with pytest.raises(Breach, match="dissolved"):
        membership.propose(panel, **candidate, by=meeting.proposed_by, on=make.today())
    with pytest.raises(Breach, match="dissolved"):
        dissolution.dissolve(panel, by=meeting.proposed_by, on=make.today())


@pytest.mark.rule("DIS-3")
def test_its_people_bring_the_evening_to_its_end_and_hold_nothing_from_the_next_day(ready):
    meeting, _ = ready
    chair = meeting.proposed_by
    dissolution.dissolve(meeting.panel, by=chair, on=make.today())
    assert Role.CHAIR in {holding.role for holding in gate.holdings_of(chair, make.today())}
    assert gate.holdings_of(chair, make.today() + timedelta(days=1)) == ()
