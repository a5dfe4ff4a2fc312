"""Meetings and votes: notice, agendas, intervals, quorum, majorities and ballots (MTG, VOTE, OFF-3, TOR-4, TOR-5, DIS-1)."""

from __future__ import annotations

from random import Random
from typing import Any

from handbook import ballots, evenings, meetings, votes
from handbook.meetings import AgendaTopic
from handbook.rules import Breach
from handbook.votes import MotionKind, Voter
from tests.handbook import second
from tests.handbook.pairs import a_day, a_reason, around, goes_through, near, pair, some, truth
from tests.handbook.second import meetings as second_meetings
from tests.handbook.second import officers as second_officers
from tests.handbook.second import votes as second_votes

Case = tuple[Any, Any, Any]
KINDS = second.VOTES_WITH_QUORUM + second.VOTES_WITHOUT
TOPICS = {
    "police action": AgendaTopic.POLICE_ACTION,
    "crime and ASB data": AgendaTopic.CRIME_AND_ASB,
    "community concerns": AgendaTopic.CONCERNS,
    "priorities": AgendaTopic.PRIORITIES,
    "contact sessions": AgendaTopic.CONTACT_SESSIONS,
    "next date": AgendaTopic.NEXT_DATE,
}


@pair
def notice_is_in_time(draw: Random) -> Case:
    """MTG-2."""
    notice_on, clear = a_day(draw), truth(draw)
    meeting_on = near(notice_on, draw, 3, 25)
    return (
        (notice_on, meeting_on, clear),
        meetings.is_in_time(notice_on, meeting_on, clear),
        second.notice_is_in_time(notice_on, meeting_on, clear),
    )


@pair
def notice_has_a_last_day(draw: Random) -> Case:
    """MTG-2."""
    meeting_on, clear = a_day(draw), truth(draw)
    return (meeting_on, clear), meetings.last_day_for_notice(meeting_on, clear), second_meetings.last_day_of_notice(meeting_on, clear)


@pair
def short_notice_goes_out(draw: Random) -> Case:
    """MTG-2, for a day that has not passed."""
    notice_on, reason = a_day(draw), a_reason(draw)
    meeting_on = near(notice_on, draw, 0, 25)
    in_time = second.notice_is_in_time(notice_on, meeting_on, False)
    ours = goes_through(meetings.require_notice, notice_on, meeting_on, reason)
    return (notice_on, meeting_on, reason), ours, in_time or second_meetings.may_be_called_at_short_notice(reason)


@pair
def a_meeting_is_overdue(draw: Random) -> Case:
    """MTG-1."""
    last, months = a_day(draw), draw.randint(1, 3)
    on = around(second.months_on(last, months), draw)
    ours = (meetings.overdue(last, on, months) is not None, meetings.next_meeting_by(last, months))
    return (last, on, months), ours, (second.is_overdue(last, on, months), second.months_on(last, months))


@pair
def the_chair_is_reminded(draw: Random) -> Case:
    """MTG-1."""
    last = a_day(draw)
    return last, meetings.reminder_from(last), second_meetings.chair_is_reminded_from(last)


@pair
def an_agenda_lacks_something(draw: Random) -> Case:
    """MTG-4."""
    covered = some(draw, list(TOPICS))
    ours = set(meetings.missing_topics(TOPICS[topic] for topic in covered))
    return covered, ours, {TOPICS[topic] for topic in second_meetings.not_on_agenda(covered)}


@pair
def no_officer_is_here(draw: Random) -> Case:
    """MTG-8."""
    kinds = some(draw, ["ward officer", "supervisor", "member", "partner"])
    officers = len({"ward officer", "supervisor"} & set(kinds))
    return kinds, evenings.no_officer(officers) is not None, second_meetings.lacks_an_officer(kinds)


@pair
def the_public_was_kept_out(draw: Random) -> Case:
    """MTG-10."""
    on = a_day(draw)
    held = [near(on, draw, 500, 0) for _ in range(draw.randint(0, 3))] + (
        [second.walk(on, -draw.choice((365, 366, 367)))] if truth(draw) else []
    )
    ours = not held or evenings.closed_for_long(max(held), on) is not None
    return (held, on), ours, second_meetings.public_meeting_is_missing(held, on)


@pair
def the_pack_goes_out(draw: Random) -> Case:
    """MTG-16."""
    meeting_on = a_day(draw)
    sent_on = near(second.walk(meeting_on, -7), draw, 3, 3)
    due = second_meetings.pack_goes_out_on(meeting_on)
    return (meeting_on, sent_on), (meetings.pack_by(meeting_on), meetings.late_papers(meeting_on, sent_on) is None), (due, sent_on <= due)


@pair
def a_vote_can_be_held(draw: Random) -> Case:
    """VOTE-1."""
    kind, present = draw.choice(KINDS), draw.randint(0, 25)
    return (kind, present), goes_through(votes.require_quorum, MotionKind(kind), present), second.may_be_held(kind, present)


@pair
def a_vote_can_open(draw: Random) -> Case:
    """VOTE-1, MTG-2, TOR-5 and DIS-1."""
    kind, present, in_time, with_notice = draw.choice(KINDS), draw.randint(0, 5), truth(draw), truth(draw)
    ours = goes_through(votes.require_quorum, MotionKind(kind), present) and goes_through(
        votes.require_circulated, MotionKind(kind), in_time, with_notice
    )
    return (kind, present, in_time, with_notice), ours, second_votes.may_open(kind, present, in_time, with_notice)


@pair
def a_vote_is_carried(draw: Random) -> Case:
    """VOTE-2, VOTE-3, CON-3, CON-5, TOR-4, DIS-1, MEM-4 and MEM-6, with the number that was needed."""
    kind = draw.choice(KINDS)
    for_, against, abstained = draw.randint(0, 25), draw.randint(0, 25), draw.randint(0, 5)
    present = for_ + against + abstained + draw.randint(0, 3)
    try:
        outcome = votes.count(MotionKind(kind), for_, against, abstained, present)
        ours: Any = (outcome.carried, outcome.needed, outcome.voted)
    except Breach:
        ours = None
    voted = for_ + against
    theirs = (second.is_carried(kind, for_, against), second.fewest_for(kind, voted), voted) if second.may_be_held(kind, present) else None
    return (kind, for_, against, abstained, present), ours, theirs


@pair
def somebody_has_a_vote(draw: Random) -> Case:
    """MEM-9, MEM-15, VOTE-5, VOTE-6 and TOR-3."""
    kind = draw.choice(KINDS)
    member, suspended, present, signed, withdrawn, concerned = (draw.random() < 0.8 for _ in range(6))
    suspended, withdrawn = not suspended, not withdrawn
    voter = Voter(
        is_member=member, is_suspended=suspended, is_present=present, has_signed=signed, is_withdrawn=withdrawn, is_concerned=concerned
    )
    ours = (goes_through(votes.require_entitled, MotionKind(kind), voter), votes.counts_for_quorum(voter))
    theirs = (
        second.has_vote(kind, member, suspended, present, signed, withdrawn, concerned),
        second.in_quorum(member, suspended, present, withdrawn),
    )
    return (kind, voter), ours, theirs


@pair
def options_are_chosen(draw: Random) -> Case:
    """VOTE-4."""
    cast = {name: draw.choice((0, draw.randint(0, 3), draw.randint(0, 12))) for name in "abcdefg"[: draw.randint(1, 7)]}
    places = draw.randint(1, 5)
    choice = ballots.choose(cast, places)
    return (cast, places), (set(choice.chosen), set(choice.tied)), second.ballot(cast, places)


@pair
def somebody_is_elected(draw: Random) -> Case:
    """OFF-3."""
    cast = {name: draw.randint(0, 4) for name in "abcd"[: draw.randint(1, 4)]}
    present = max(draw.randint(0, 6), sum(cast.values()))
    try:
        chosen = ballots.elect(cast, present).chosen
    except Breach:
        chosen = ()
    return (cast, present), chosen[0] if chosen else None, second_officers.elected(cast, present)
