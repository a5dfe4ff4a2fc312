"""The screen in the hall: what is on, who is here in number, the vote and its result, in letters that carry (VOTE-9, MTG-6)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from access.actions import Action
from core.gate import allow
from handbook.votes import MEMBERS_FOR_QUORUM
from meetings import evening, queries
from meetings.models import Meeting


@allow(Action.ATTENDANCE_READ, find=queries.evening_in)
def show(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show the hall what is said aloud: no name but those in titles and questions, and of an open vote only how many have voted."""
    motion = queries.open_motions(meeting).last()
    roll = queries.roll_of(meeting, motion)
    now = next((entry.item for entry in evening.items(meeting) if entry.state == "now"), None)
    last = queries.last_result(meeting)
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "roll": roll,
        "needed": MEMBERS_FOR_QUORUM,
        "now": motion.item if motion is not None else now,
        "motion": motion,
        "voted": sum(seat.has_voted for seat in roll.seats),
        "last": last,
        "is_level": last is not None and any(option.is_tied for option in last.options.all()),
        "title": f"{meeting.panel}: screen for the hall",
    }
    return render(request, "meetings/hall.html", context)
