"""The pages of a vote: put a question, elect, cast, count, close, and the result with its roll (VOTE-1 to VOTE-10)."""

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
from handbook.votes import ONE_EACH, MotionKind, asked_of, require_hands, require_open
from meetings import queries
from meetings.forms.votes import CastForm, CountForm, ElectionForm, HandsForm, MethodForm, MotionForm, NamesForm, OptionHandsForm
from meetings.models import AgendaItem, Ballot, Motion, RollEntry
from meetings.services import tally, votes
from panels.queries import members_of, proposed_to
from panels.services.tenure import due_for_renewal
from people.requests import SignedIn

from .live import live_page


@allow(Action.BALLOT_CONTROL, find=queries.item_of_evening)
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
        template="meetings/vote_new.html",
        submit="Open the vote",
        context=_before(item),
    )


@allow(Action.BALLOT_CONTROL, find=queries.item_of_evening)
def elect(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put an election to the vote under an item."""
    meeting = item.meeting
    return form_page(
        request,
        ElectionForm(request.POST or None, members=members_of(meeting.panel, meeting.held_on)),
        act=lambda **election: votes.elect(item, **election, by=request.user, at=timezone.now()),
        title="Elect somebody to an office",
        to=vote_page,
        template="meetings/vote_new.html",
        submit="Open the vote",
        context=_before(item, Motion.Kind.ELECT),
    )


@allow(Action.BALLOT_CONTROL, find=queries.motion_in)
def second(request: SignedIn, motion: Motion) -> HttpResponse:
    """Hold a second ballot between the options that are level."""
    level = [option for option in motion.options.all() if option.is_tied]
    return form_page(
        request,
        MethodForm(request.POST or None),
        act=lambda method: votes.open_second(motion, method=method, by=request.user, at=timezone.now()),
        title="Hold a second ballot",
        to=vote_page,
        template="meetings/vote_new.html",
        submit="Open the second ballot",
        context=_before(motion.item, motion.kind) | {"level": level, "back": vote_page(motion)},
    )


@allow(Action.ATTENDANCE_READ, find=queries.motion_in)
def show(request: SignedIn, motion: Motion) -> HttpResponse:
    """Show a vote: who may vote and why not, or the result with its frozen roll."""
    return render(request, "meetings/vote.html", _page(request, motion))


@allow(Action.VOTE_CAST, find=queries.motion_in)
@require_POST
def cast(request: SignedIn, motion: Motion) -> HttpResponse:
    """Count the vote of whoever asks; a second one is told that the first was counted."""
    form = CastForm(request.POST, motion=motion)
    if not form.is_valid():
        messages.error(request, str(form.errors["choice"][0]))
        return SeeOther(vote_page(motion))
    try:
        _cast(request, motion, form)
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
    form = None if motion.is_on_devices else _count_form(motion, request.POST, by_name="by_name" in request.POST)
    if form is not None and not form.is_valid():
        return render(request, "meetings/vote.html", _page(request, motion, form), status=422)
    hands = form.hands() if form else None
    try:
        if "work_out" in request.POST and hands is not None:
            return render(request, "meetings/vote.html", _page(request, motion, form, would_be=_would_be(motion, hands), hands=hands))
        votes.close(motion, hands=hands, named=_named(form), by=request.user, at=timezone.now())
    except Breach as breach:
        return render(request, "meetings/vote.html", _page(request, motion, form, refusal=breach), status=422)
    return SeeOther(vote_page(motion))


def vote_page(motion: Motion) -> str:
    """Return the address of a vote."""
    meeting = motion.item.meeting
    return reverse("vote", args=[meeting.panel.slug, meeting.pk, motion.pk])


def _cast(request: SignedIn, motion: Motion, form: CastForm) -> None:
    option = form.option()
    if option is not None:
        votes.cast_option(motion, option, by=request.user)
    else:
        votes.cast(motion, form.cleaned_data["choice"], by=request.user)


def _count_form(motion: Motion, sent: Any = None, *, by_name: bool = False) -> CountForm:
    if by_name and motion.is_open:
        roll = queries.roll_of(motion.item.meeting, motion)
        return NamesForm(sent, motion=motion, entitled=[seat.membership for seat in roll.entitled])
    return OptionHandsForm(sent, options=motion.options.all()) if motion.is_ballot else HandsForm(sent)


def _named(form: CountForm | None) -> tally.Named | None:
    return form.named() if isinstance(form, NamesForm) else None


def _would_be(motion: Motion, hands: votes.Hands) -> tally.Result:
    """Return the result the count would have, without closing anything; what the closing refuses is refused here too."""
    require_open(not motion.is_open)
    roll = queries.roll_of(motion.item.meeting, motion)
    require_hands(hands.all, len(roll.entitled))
    return tally.result(motion, hands, roll.for_quorum)


def _before(item: AgendaItem, kind: str = Motion.Kind.OTHER) -> dict[str, Any]:
    """Return what is shown before a vote opens: who would be entitled, who not and why, and what the vote asks for."""
    meeting = item.meeting
    return {
        "place": f"{meeting.panel}, {meeting}",
        "lead": f"Item {item.position}: {item.title}",
        "back": live_page(meeting),
        "item": item,
        "meeting": meeting,
        "panel": meeting.panel,
        "roll": queries.roll_of(meeting, kind=kind),
        "asks": asked_of(MotionKind(kind)) if kind != Motion.Kind.OTHER else (),
        "is_election": kind == Motion.Kind.ELECT,
    }


def _page(request: SignedIn, motion: Motion, form: CountForm | None = None, **more: Any) -> dict[str, Any]:
    meeting = motion.item.meeting
    roll = queries.roll_of(meeting, motion) if motion.is_open else None
    form = form or _count_form(motion, by_name=motion.is_open and "names" in request.GET)
    return {
        "motion": motion,
        "meeting": meeting,
        "panel": meeting.panel,
        "roll": roll,
        "own_seat": roll.seat_of(request.user.pk) if roll else None,
        "voted": sum(one.has_voted for one in roll.seats) if roll else None,
        "asks": asked_of(MotionKind(motion.kind)) if motion.is_open else (),
        "cast_form": CastForm(motion=motion) if motion.is_open and motion.is_ballot else None,
        "entries": [] if motion.is_open else _entries(motion),
        "is_level": not motion.is_open and any(option.is_tied for option in motion.options.all()),
        "second": motion.followed_by.order_by("pk").last() if motion.is_ballot else None,
        "form": form,
        "by_name": isinstance(form, NamesForm),
        "knows_names": motion.is_on_devices or any(entry.has_voted is not None for entry in motion.roll.all()),
        "title": motion.question,
        "place": f"{meeting.panel}, {meeting}",
        "refusal": None,
        **more,
    }


def _entries(motion: Motion) -> list[tuple[RollEntry, str]]:
    """Return the frozen roll, each entry with how its member voted in an open vote, and that they voted in a secret one."""
    if motion.is_secret:
        return [(entry, "yes" if entry.has_voted else "") for entry in motion.roll.all()]
    cast = Ballot.objects.filter(motion=motion).select_related("option")
    choices = {ballot.membership_id: ballot.words if ballot.option else ballot.words.lower() for ballot in cast}
    return [(entry, choices.get(entry.membership_id, "")) for entry in motion.roll.all()]
