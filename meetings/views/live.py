"""The live page of the evening: begin, who is here, what comes of each item, end (MTG-6, MTG-17, MTG-19)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.downloads import attachment
from core.gate import allow
from core.pages import form_page
from handbook.votes import MEMBERS_FOR_QUORUM
from meetings import evening, queries, sign_in
from meetings.forms.evening import ActionForm, AttendanceForm, DiscussionForm, OutcomeForm
from meetings.models import AgendaItem, Attendance, Meeting, Outcome
from meetings.services import attendance, outcomes, running
from meetings.services.attendance import Coming
from meetings.services.entered import mark_of
from meetings.services.outcomes import Overtaken
from people.requests import SignedIn

from .buttons import press
from .kept import kept, moment


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
@require_POST
def begin(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Begin the meeting and go to its live page."""
    return press(request, lambda: running.begin(meeting, by=request.user, at=timezone.now()), to=live_page(meeting))


@allow(Action.ATTENDANCE_READ, find=queries.evening_in)
def show(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show who is here, the agenda with what came of each item, and what is open."""
    if not meeting.has_begun:
        return redirect(meeting)
    roll = queries.roll_of(meeting)
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "roll": roll,
        "is_quorate": roll.is_quorate,
        "quorum": f"Quorum: {MEMBERS_FOR_QUORUM} needed, {roll.for_quorum} count now",
        "groups": evening.groups(meeting, roll),
        "items": evening.items(meeting),
        "checks": evening.checks(meeting, roll),
        "waits_for_approval": [] if meeting.is_rehearsal else queries.awaiting_approval(meeting),
        "terms_agreed": queries.has_agreed_terms(meeting.panel),
        "title": str(meeting),
        "place": meeting.panel,
        **_to_keep(request, meeting),
    }
    return render(request, "meetings/live.html", context)


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
@require_POST
@kept
def tap(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Record whose name was tapped since the page was shown, so that two people at it do not undo each other."""
    here, shown = set(request.POST.getlist("here")), set(request.POST.getlist("shown"))
    coming = {
        row.person_id: Coming(Attendance.State.PRESENT, adult=row.adult, is_leaving=str(row.person_id) not in here)
        for row in queries.attendances(meeting)
        if str(row.person_id) in here ^ shown
    }
    done = "Who is here is saved."
    at = moment(request)
    return press(request, lambda: attendance.record(meeting, coming, by=request.user, at=at), to=live_page(meeting), done=done)


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
def attend(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Record how each person stands, with reasons, adults and visitors."""
    people = list(queries.attendances(meeting).select_related("meeting"))
    form = AttendanceForm(request.POST or None, people=people, visitors=meeting.visitors)
    return form_page(
        request,
        form,
        act=lambda coming, visitors: attendance.record(meeting, coming, visitors=visitors, by=request.user, at=timezone.now()),
        title="Apologies, adults and visitors",
        template="meetings/attendance.html",
        to=live_page(meeting),
        done="It is saved.",
        submit="Save",
        context=_around(meeting) | {"lead": "Who is here is tapped on the meeting’s page. Here you say the rest."},
    )


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
def sheet(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Print the sheet that is signed in the hall."""
    return attachment(f"{sign_in.title_of_sheet(meeting)}.pdf", "application/pdf", sign_in.pdf(meeting))


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
@kept
def outcome(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Add a note or a decision to an item."""
    return form_page(
        request,
        OutcomeForm(request.POST or None, initial={"kind": request.GET.get("kind", "")}),
        act=lambda kind, text: outcomes.record(item, kind=kind, text=text, by=request.user),
        title="Add to the record",
        to=live_page(item.meeting),
        done="It stands in the record.",
        submit="Add it",
        template="meetings/entry.html",
        context=_under(item) | _kept(request, item, "Note or decision"),
    )


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
@kept
def action(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Add an action to an item."""
    people = [row.person for row in queries.attendances(item.meeting)]
    return form_page(
        request,
        ActionForm(request.POST or None, people=people),
        act=lambda **said: outcomes.act(item, **said, by=request.user),
        title="Add an action",
        to=live_page(item.meeting),
        done="The action stands in the record and comes back at the next meeting.",
        submit="Add the action",
        template="meetings/entry.html",
        context=_under(item) | _kept(request, item, "Action"),
    )


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
@kept
def discuss(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Write what was said under an item."""
    back = live_page(item.meeting) if item.meeting.stage == Meeting.Stage.IN_PROGRESS else minutes_page(item.meeting)
    form = DiscussionForm(request.POST or None, initial={"text": item.discussion, "seen": outcomes.version_of(item.discussion)})

    def act(text: str, seen: str) -> AgendaItem:
        try:
            return outcomes.discuss(item, text=text, seen=seen, by=request.user)
        except Overtaken as overtaken:
            form.shows_both(overtaken.theirs)
            raise

    return form_page(
        request,
        form,
        act=act,
        title="What was said",
        to=back,
        done="What was said is saved.",
        submit="Save",
        template="meetings/discussion.html",
        context=_under(item) | _kept(request, item, "Discussion") | {"back": back},
    )


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
@require_POST
def agree_terms(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Record that the meeting agreed the terms of reference."""
    done = "The terms of reference are adopted as of this meeting."
    return press(request, lambda: outcomes.agree_terms(item, by=request.user), to=live_page(item.meeting), done=done)


@allow(Action.ATTENDANCE_RECORD, find=queries.evening_in)
@require_POST
def end(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """End the meeting and go to its minutes; what is in the way is said on the live page."""
    response = press(
        request,
        lambda: running.end(meeting, by=request.user, at=timezone.now()),
        to=live_page(meeting),
        done="The meeting is ended. Its minutes are a draft now.",
    )
    meeting.refresh_from_db(fields=["stage"])
    return redirect(minutes_page(meeting)) if meeting.stage == Meeting.Stage.HELD else response


def live_page(meeting: Meeting) -> str:
    """Return the address of the live page."""
    return reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])


def minutes_page(meeting: Meeting) -> str:
    """Return the address of the minutes."""
    return reverse("minutes", args=[meeting.panel.slug, meeting.pk])


def _to_keep(request: SignedIn, meeting: Meeting) -> dict[str, object]:
    """Return the forms that open on the live page itself while the connection is away."""
    if meeting.stage != Meeting.Stage.IN_PROGRESS:
        return {}
    people = [row.person for row in queries.attendances(meeting)]
    return {
        "kept_by": mark_of(request.user),
        "action_form": ActionForm(people=people, auto_id="kept_%s"),
        "outcome_form": OutcomeForm(initial={"kind": Outcome.Kind.DECISION}, auto_id="kept_%s"),
        "discussion_form": DiscussionForm(auto_id="kept_%s"),
    }


def _around(meeting: Meeting) -> dict[str, object]:
    return {"place": f"{meeting.panel}, {meeting}", "back": live_page(meeting)}


def _kept(request: SignedIn, item: AgendaItem, what: str) -> dict[str, object]:
    """Return what the browser needs to keep the form while the connection is away."""
    return {"keep": f"{what}, item {item.position}", "kept_by": mark_of(request.user), "live": live_page(item.meeting)}


def _under(item: AgendaItem) -> dict[str, object]:
    return _around(item.meeting) | {"lead": f"Item {item.position}: {item.title}"}
