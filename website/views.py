"""The front page, a panel's public page, everybody's home and the pages that explain (HB 4.3; TOR-6, MTG-11, PRI-10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from access.actions import Action
from access.roles import Role
from community.queries import concerns, sessions
from community.queries.schemes import schemes_of
from community.queries.updates import public_updates
from core import duties, gate, once
from core.gate import Asker, View, allow, asker, own, public
from handbook.rules import RULES
from meetings.queries import next_public_meeting
from meetings.way import Step
from panels import health
from panels.health import Reason
from panels.models import HandbookPart, Panel
from panels.queries import handbook_part, officers_of, panel_in, panels_on, seats_taken, terms_in_force
from people.requests import SignedIn
from priorities.queries import in_force
from surveys import checks as surveys
from surveys.queries import shown_to_residents

from . import attending, notices, queries, rulebook
from .queries import PanelAtHome

TOLD_OF_IN_FULL = 2
SESSIONS_SHOWN = 3


@public
def front(request: HttpRequest) -> HttpResponse:
    """Say what a ward panel is and help to find one's own."""
    if request.user.is_authenticated:
        return redirect("home")
    return render(request, "website/front.html", {"title": "Find your ward panel", "boroughs": queries.boroughs_with_panels()})


@public
def find(request: HttpRequest) -> HttpResponse:
    """Find a panel by the name of its ward or borough."""
    words = request.GET.get("words", "").replace("\x00", "")[:60]
    wards = list(queries.find_wards(words, timezone.localdate()))
    panels = queries.living_panels(wards)
    context = {
        "words": words,
        "found": [(ward, panels.get(ward.pk)) for ward in wards],
        "boroughs": [] if words else queries.boroughs_with_panels(),
        "is_too_short": len(words.strip()) < queries.FEWEST_LETTERS,
        "title": "Find your ward panel",
    }
    return render(request, "website/find.html", context)


@own
def home(request: SignedIn) -> HttpResponse:
    """Say what is to be done next, by when and why; whoever looks on and owes nothing goes straight to the dashboard."""
    today = timezone.localdate()
    with gate.asked_once(asker(request)), once.page() as here:
        here.about(panels_on(request.user, today))
        return _home(request, today)


def _home(request: SignedIn, today: date) -> HttpResponse:
    """Put the page together; each question about the panels it shows is asked once, for all of them."""
    asks = asker(request)
    panels = queries.panels_at_home(request.user, asks, today)
    posted = any(held.role in (Role.DWO, Role.SERGEANT) for held in asks.holdings)
    empty_wards = queries.wards_without_panel(request.user, today) if posted else []
    owed = duties.owed_by(request.user, today)
    if not panels and not empty_wards and not owed and queries.oversees(asks.holdings):
        return redirect("oversight")
    context = {
        "today": today,
        "duties": owed,
        "due": [duty for duty in owed if duty.by is not None and duty.by <= today],
        "panels": [(one, _steps(one, asks, today), _health(one.panel, len(panels), today)) for one in panels],
        "empty_wards": empty_wards,
        "is_administrator": any(held.role is Role.ADMINISTRATOR for held in asks.holdings),
        "name": request.user.full_name.split()[0],
        "title": "Home",
    }
    return render(request, "website/home.html", context)


def _health(panel: Panel, panels: int, today: date) -> list[Reason]:
    """Return how a panel is doing, for whoever has so few that the page can tell of each."""
    return health.reasons(panel, today) if panels <= TOLD_OF_IN_FULL else []


def _steps(one: PanelAtHome, asks: Asker, today: date) -> list[Step]:
    """Return the steps of the quarter; whoever may not read about the meeting, as who is suspended, does not learn its place."""
    hidden = one.next_meeting is not None and not asks.may(Action.MEETING_READ, one.next_meeting)
    quarter = replace(one.quarter, meeting_where="") if hidden else one.quarter
    return quarter.steps(today)


@allow(Action.PANEL_READ, find=panel_in)
def panel(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show a panel to its residents."""
    seats, today = seats_taken(panel), timezone.localdate()
    meeting = next_public_meeting(panel)
    context = {
        "panel": panel,
        "seats": seats,
        "free": 25 - seats,
        "priorities": in_force(panel),
        "meeting": meeting,
        "ways": attending.of(meeting) if meeting else [],
        "minutes": queries.published_minutes(panel),
        "terms": terms_in_force(panel),
        "offices": queries.offices_at_table(panel, today),
        "officers": officers_of(panel, today),
        "surveys_open": surveys.to_answer(panel, today),
        "surveys_shown": shown_to_residents(panel, today)[:TOLD_OF_IN_FULL],
        "updates": public_updates(panel),
        "sessions_coming": sessions.to_come(panel, timezone.now())[:SESSIONS_SHOWN],
        "concerns_published": concerns.published(panel)[:TOLD_OF_IN_FULL],
        "schemes": schemes_of(panel),
        "title": panel,
        "place": panel.ward.borough,
    }
    return render(request, "website/panel.html", context)


@allow(Action.PANEL_READ, find=panel_in)
def panel_privacy(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the panel's privacy notice, made from the handbook's template (GDPR-1)."""
    text = {"sections": notices.of(panel, handbook_part(HandbookPart.Kind.PRIVACY))}
    return render(request, "website/panel_privacy.html", {"title": "Privacy notice", "place": panel, "panel": panel, "text": text})


@public
def rules(request: HttpRequest) -> HttpResponse:
    """List every rule the service knows, each where its chip leads."""
    return render(request, "website/rules.html", {"title": "The rules", "families": rulebook.families(RULES.values())})


def page(name: str, title: str) -> View:
    """Return a view that shows a page of plain text."""

    @public
    def show(request: HttpRequest) -> HttpResponse:
        return render(request, f"website/{name}.html", {"title": title})

    return show


privacy = page("privacy", "How we use personal data")
accessibility = page("accessibility", "Accessibility statement")
how = page("how", "How ward panels work")
