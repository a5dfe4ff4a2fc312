"""Drafts are put to the vote, most votes first, and those that were chosen come into force (ToR 9d; VOTE-4, PRI-1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from handbook.priorities import require_statement
from handbook.rules import Breach
from handbook.votes import PRIORITY_VOTE
from handbook.words import listed
from meetings.models import AgendaItem, Motion
from meetings.queries import chosen, is_settled, locked_motion
from meetings.queries import locked as locked_meeting
from meetings.services.votes import open_ballot
from people.models import Person
from priorities.models import Nominee, Priority
from priorities.wording import Wording

from .agreeing import adopt_draft, require_open, require_whole
from .drafts import locked_draft

QUESTION = "Which priorities does the panel choose?"


@transaction.atomic
def put_to_vote(item: AgendaItem, *, drafts: Sequence[Priority], places: int, method: str, by: Person, at: datetime) -> Motion:
    """Let the members choose among drafts; each is whole by then, and stays as it is, so that what is chosen can be agreed."""
    panel = locked_meeting(item.meeting).panel
    drafts = [locked_draft(draft) for draft in drafts]
    for draft in drafts:
        _require_ready(draft, item)
        require_whole(panel, Wording.of(draft), item.meeting.held_on)
        require_statement(draft.police_statement)
    titles = [draft.title for draft in drafts]
    motion = open_ballot(item, question=QUESTION, options=titles, places=places, method=method, by=by, at=at)
    by_title = {draft.title: draft for draft in drafts}
    Nominee.objects.bulk_create(Nominee(option=option, draft=by_title[option.label]) for option in motion.options.all())
    return motion


@transaction.atomic
def adopt(motion: Motion, *, by: Person, on: date) -> list[Priority]:
    """Put what the ballot chose into force, in the order of its votes; drafts that are in force already stay as they are."""
    meeting = motion.item.meeting
    panel = require_open(meeting.panel, meeting)
    motion = locked_motion(motion)
    _require_settled(motion)
    nominees = Nominee.objects.filter(option__in=chosen(motion)).select_related("draft").order_by("-option__votes", "option__position")
    waiting = [nominee.draft for nominee in nominees if nominee.draft.is_draft]
    if not waiting:
        raise Breach(PRIORITY_VOTE, "The vote chose nothing that is not in force already.")
    return [adopt_draft(locked_draft(draft), panel, Priority.Agreed.VOTE, meeting, by=by, on=on) for draft in waiting]


def _require_ready(draft: Priority, item: AgendaItem) -> None:
    if not draft.is_draft or draft.put_to_id != item.meeting_id:
        raise Breach(PRIORITY_VOTE, f"“{draft.title}” is not put to this meeting, so there is no vote on it here.")


def _require_settled(motion: Motion) -> None:
    if motion.is_open:
        raise Breach(PRIORITY_VOTE, "The vote is still open. Close it first.")
    if not is_settled(motion):
        level = [option.label for option in motion.options.filter(is_tied=True)]
        raise Breach(PRIORITY_VOTE, f"{listed(level)} are level for the last place. Hold a second ballot between them.")
