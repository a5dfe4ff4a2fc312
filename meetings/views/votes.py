"""The pages of a vote: put a question, cast, count, close, and the result with its roll (VOTE-1 to VOTE-10)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import SeeOther, form_page
from handbook.rules import Breach
from handbook.votes import ONE_EACH, MotionKind, count, require_hands, require_open
from meetings import queries
from meetings.forms.evening import HandsForm, MotionForm
from meetings.models import AgendaItem, Ballot, Motion, RollEntry
from meetings.services import votes
from panels.queries import proposed_to
from panels.services.tenure import due_for_renewal
from people.requests import SignedIn

from .live import live_page


@allow(Action.BALLOT_CONTROL, find=queries.item_in)
def open_vote(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put a question to the vote under an item."""
    meeting = item.meeting
    renewals = due_for_renewal(meeting.panel_id, meeting.held_on, meeting.panel.interval_months)
    form = MotionForm(request.POST or None, proposed=proposed_to(meeting.panel), renewals=renewals)
    return form_page(
        request,
        form,
        act=lambda **motion: votes.open_vote(item, **motion, by=request.user, at=timezone.now()),
        title="Put it to the vote",
        to=vote_page,
        submit="Open the vote",
        context={
            "place": f"{meeting.panel}, {meeting}",
            "lead": f"Item {item.position}: {item.title}",
            "back": live_page(meeting),
        },
    )


@allow(Action.ATTENDANCE_READ, find=queries.motion_in)
def show(request: SignedIn, motion: Motion) -> HttpResponse:
    """Show a vote: who may vote and why not, or the result with its frozen roll."""
    return render(request, "meetings/vote.html", _page(request, motion))


@allow(Action.VOTE_CAST, find=queries.motion_in)
@require_POST
def cast(request: SignedIn, motion: Motion) -> HttpResponse:
    """Count the vote of whoever asks; a second one is told that the first was counted."""
    choice = request.POST.get("choice", "")
    if choice not in Ballot.Choice.values:
        messages.error(request, "Choose for, against or abstain.")
        return SeeOther(vote_page(motion))
    try:
        votes.cast(motion, choice, by=request.user)
    except Breach as breach:
        was_counted = breach.rule is ONE_EACH
        (messages.info if was_counted else messages.error)(request, str(breach))
    else:
        messages.success(request, "Your vote is counted.")
    return SeeOther(vote_page(motion))


@allow(Action.BALLOT_CONTROL, find=queries.motion_in)
@require_POST
def close(request: SignedIn, motion: Motion) -> HttpResponse:
    """Work the count out, or close the vote with it."""
    form = HandsForm(request.POST) if motion.method == Motion.Method.HANDS else None
    if form is not None and not form.is_valid():
        return render(request, "meetings/vote.html", _page(request, motion, form), status=422)
    hands = form.hands() if form else None
    try:
        if "work_out" in request.POST and hands is not None:
            return render(request, "meetings/vote.html", _page(request, motion, form, would_be=_would_be(motion, hands)))
        votes.close(motion, hands=hands, by=request.user, at=timezone.now())
    except Breach as breach:
        return render(request, "meetings/vote.html", _page(request, motion, form, refusal=breach), status=422)
    return SeeOther(vote_page(motion))


def vote_page(motion: Motion) -> str:
    """Return the address of a vote."""
    meeting = motion.item.meeting
    return reverse("vote", args=[meeting.panel.slug, meeting.pk, motion.pk])


def _would_be(motion: Motion, hands: votes.Hands) -> Any:
    """Return the result the count would have, without closing anything; what the closing refuses is refused here too."""
    require_open(not motion.is_open)
    roll = queries.roll_of(motion.item.meeting, motion)
    require_hands(hands.all, len(roll.entitled))
    return count(MotionKind(motion.kind), hands.for_, hands.against, hands.abstained, roll.for_quorum)


def _page(request: SignedIn, motion: Motion, form: HandsForm | None = None, **more: Any) -> dict[str, Any]:
    meeting = motion.item.meeting
    roll = queries.roll_of(meeting, motion) if motion.is_open else None
    seat = roll.seat_of(request.user.pk) if roll else None
    return {
        "motion": motion,
        "meeting": meeting,
        "panel": meeting.panel,
        "roll": roll,
        "own_seat": seat,
        "voted": sum(bool(one.choice) for one in roll.seats) if roll else None,
        "entries": [] if motion.is_open else _entries(motion),
        "form": form or HandsForm(),
        "title": motion.question,
        "place": f"{meeting.panel}, {meeting}",
        "refusal": None,
        **more,
    }


def _entries(motion: Motion) -> list[tuple[RollEntry, str]]:
    """Return the frozen roll, each entry with how its member voted in an open vote on devices."""
    words = dict(Ballot.Choice.choices)
    choices = {seat: words[choice] for seat, choice in motion.ballots.values_list("membership", "choice")}
    return [(entry, choices.get(entry.membership_id, "")) for entry in motion.roll.all()]
