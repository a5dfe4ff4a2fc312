"""Pages of contact sessions: those to come for everybody, the team's plans and records, suggestions (HB 2.4; MTG-14)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from access.actions import Action
from community.forms.sessions import CancelForm, RecordForm, SessionForm, SettleForm, StrangersSuggestForm, SuggestForm
from community.models import ContactSession, SessionSuggestion
from community.queries import sessions as queries
from community.services import sessions as services
from core.gate import allow, asker
from core.handed_out import Page, used_once
from core.pages import form_page
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.PANEL_READ, find=panel_in)
@require_safe
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show where and when the team can be spoken to; to the team what is to be recorded, to it and the chair what is suggested."""
    asks, now = asker(request), timezone.now()
    weighs = asks.may(Action.CONTACT_SESSION_WEIGH, panel)
    context = {
        "panel": panel,
        "coming": queries.to_come(panel, now),
        "to_record": queries.to_record(panel, now) if asks.may(Action.CONTACT_SESSION_RECORD, panel) else [],
        "suggestions": queries.suggestions_to_settle(panel) if weighs else [],
        "settled": queries.suggestions_settled(panel) if weighs else [],
        "own": queries.suggested_by(request.user, panel) if request.user.is_authenticated else [],
        "title": "Contact sessions",
        "place": panel,
        "lead": "Times at which the police team is somewhere in the ward, for anybody to speak to.",
    }
    return render(request, "community/sessions.html", context)


@allow(Action.CONTACT_SESSION_READ, find=panel_in)
@require_safe
def records(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show what came of the sessions, to the team and to the board."""
    context = {
        "panel": panel,
        "records": queries.recorded(panel),
        "title": "Records of contact sessions",
        "place": panel,
        "lead": "Where, when, how many came and what was raised.",
    }
    return render(request, "community/session_records.html", context)


@allow(Action.CONTACT_SESSION_RECORD, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Plan a session, or enter one that was held already."""
    today = timezone.localdate()
    form = SessionForm(request.POST or None, on=today, initial={"place": request.GET.get("place", "").replace("\x00", "")[:250]})
    return form_page(
        request,
        form,
        act=lambda **said: services.plan(panel, **said, by=request.user, on=today),
        title="Plan a contact session",
        to=lambda made: _page(panel) if made.starts_at > timezone.now() else _page(panel, "session-record", made.pk),
        done=lambda made: "Residents see it on the panel’s page." if made.starts_at > timezone.now() else "It is entered. Now record it.",
        context=_around(panel),
        submit="Plan it",
    )


@allow(Action.CONTACT_SESSION_RECORD, find=queries.session_in)
def change(request: SignedIn, session: ContactSession) -> HttpResponse:
    """Change where or when a session is."""
    today = timezone.localdate()
    form = SessionForm(request.POST or None, on=today, initial=SessionForm.initial_of(session))
    return _of_session(request, session, form, services.change, "Change a contact session", "It is changed.", "Save")


@allow(Action.CONTACT_SESSION_RECORD, find=queries.session_in)
def cancel(request: SignedIn, session: ContactSession) -> HttpResponse:
    """Cancel a session."""
    form = CancelForm(request.POST or None)
    return _of_session(request, session, form, services.cancel, "Cancel a contact session", "It is cancelled.", "Cancel it")


@allow(Action.CONTACT_SESSION_RECORD, find=queries.session_in)
def record(request: SignedIn, session: ContactSession) -> HttpResponse:
    """Record how many came and what was raised."""
    form = RecordForm(request.POST or None, initial={"came": session.came, "raised": session.raised})
    done = "It is recorded, and stands under its item of the next meeting."
    return _of_session(request, session, form, services.record, "Record a contact session", done, "Record it")


@allow(Action.CONTACT_SESSION_SUGGEST, find=panel_in)
def suggest(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Let anybody suggest a place and a time."""
    by = request.user if request.user.is_authenticated else None
    form = SuggestForm(request.POST or None) if by else StrangersSuggestForm(request.POST or None, thing=panel.pk)

    def act(page: Page | None = None, **said: Any) -> None:
        if page is None:
            services.suggest(panel, **said, by=by, on=timezone.localdate())
            return
        with used_once(page) as is_first:
            if is_first:
                services.suggest(panel, **said, by=None, on=timezone.localdate())

    return form_page(
        request,
        form,
        act=act,
        title="Suggest a place and a time",
        to=_page(panel),
        done="Thank you. The police team and the chair read it.",
        context=_around(panel)
        | {"lead": "Where should the police team be, so that people can speak to it?", "leave": "Go back without sending"},
        submit="Send it",
    )


@allow(Action.CONTACT_SESSION_RECORD, find=queries.suggestion_in)
def settle(request: SignedIn, suggestion: SessionSuggestion) -> HttpResponse:
    """Take a suggestion up or not, with a word."""
    panel = suggestion.panel
    to_plan = reverse("session-new", args=[panel.slug], query={"place": suggestion.place})
    return form_page(
        request,
        SettleForm(request.POST or None),
        act=lambda **said: services.settle(suggestion, **said, by=request.user, on=timezone.localdate()),
        title="Answer a suggestion",
        to=lambda settled: to_plan if settled.is_taken_up else _page(panel),
        done=lambda settled: "Your word is kept. Now plan the session." if settled.is_taken_up else "Your word is kept.",
        template="community/suggestion.html",
        context=_around(panel) | {"suggestion": suggestion},
        submit="Keep it",
    )


def _of_session(request: SignedIn, session: ContactSession, form: Any, act: Any, title: str, done: str, submit: str) -> HttpResponse:
    return form_page(
        request,
        form,
        act=lambda **said: act(session, **said, by=request.user, on=timezone.localdate()),
        title=title,
        to=_page(session.panel),
        done=done,
        context=_around(session.panel) | {"lead": f"{session.when}: {session.place}"},
        submit=submit,
    )


def _page(panel: Panel, name: str = "sessions", *more: int) -> str:
    return reverse(name, args=[panel.slug, *more])


def _around(panel: Panel) -> dict[str, object]:
    return {"place": panel, "back": _page(panel)}
