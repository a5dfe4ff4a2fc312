"""The agenda's own page: the list with its check, adding, renaming, moving and removing items, all without dragging."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from handbook.meetings import AgendaTopic
from meetings import queries, returning
from meetings.forms.agenda import AddItemForm, RenameForm
from meetings.models import AgendaItem, Meeting
from meetings.queries import matters, suggestions
from meetings.queries.proposals import waiting_for
from meetings.services import agenda
from meetings.views.buttons import press
from people.requests import SignedIn


@allow(Action.AGENDA_DRAFT, find=queries.meeting_in)
def edit(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Show the agenda with what it covers, and let somebody add an item."""
    items = list(queries.items_of(meeting))
    covered, terms_agreed = queries.covered(items), queries.has_agreed_terms(meeting.panel)
    back = returning.under(items, returning.bundles(meeting))
    for item in items:
        item.meeting = meeting
        item.returning = back.get(item.pk, ())  # type: ignore[attr-defined]
        item.stays = queries.is_kept(item, terms_agreed)  # type: ignore[attr-defined]
    return form_page(
        request,
        AddItemForm(request.POST or None),
        act=lambda title, topic: agenda.add(meeting, title=title, topic=topic, by=request.user, on=timezone.localdate()),
        title="Agenda",
        template="meetings/agenda.html",
        to=_address(meeting),
        done=lambda item: f"“{item.title}” is on the agenda.",
        submit="Add this item",
        context={
            "meeting": meeting,
            "panel": meeting.panel,
            "place": f"{meeting.panel}, {in_full(meeting.on)}",
            "items": items,
            "topics": [(topic.words, topic in covered) for topic in AgendaTopic],
            "missing": len(AgendaTopic) - len(covered),
            "terms_agreed": terms_agreed,
            "has_matters": matters.unplaced({meeting.panel_id}, request.user).exists(),
            "waiting_proposals": waiting_for(meeting),
            "suggestions": suggestions.waiting_at(meeting.panel) if meeting.stage == Meeting.Stage.DRAFT else (),
        },
    )


@allow(Action.AGENDA_DRAFT, find=queries.item_in)
def rename(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Let somebody give an item another title."""
    return form_page(
        request,
        RenameForm(request.POST or None, initial={"title": item.title}),
        act=lambda title: agenda.rename(item, title=title, by=request.user, on=timezone.localdate()),
        title=f"Rename item {item.position}",
        to=_address(item.meeting),
        done="The item has its new title.",
        context={"place": f"{item.panel}, {in_full(item.meeting.on)}", "back": _address(item.meeting)},
    )


@allow(Action.AGENDA_DRAFT, find=queries.item_in)
@require_POST
def move_up(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Move an item up by one."""
    return _move(request, item, up=True)


@allow(Action.AGENDA_DRAFT, find=queries.item_in)
@require_POST
def move_down(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Move an item down by one."""
    return _move(request, item, up=False)


@allow(Action.AGENDA_DRAFT, find=queries.item_in)
@require_POST
def remove(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Take an item off the agenda."""
    return press(
        request,
        lambda: agenda.remove(item, by=request.user, on=timezone.localdate()),
        to=_address(item.meeting),
        done=f"“{item.title}” is off the agenda.",
    )


def _move(request: SignedIn, item: AgendaItem, *, up: bool) -> HttpResponse:
    return press(
        request,
        lambda: agenda.move(item, up=up, by=request.user, on=timezone.localdate()),
        to=f"{_address(item.meeting)}#item-{item.pk}",
    )


def _address(meeting: Meeting) -> str:
    return reverse("agenda", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
