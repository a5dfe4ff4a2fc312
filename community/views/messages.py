"""Pages of prevention messages and what came back (HB 2.4; MTG-21)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from access.actions import Action
from community.forms.messages import MessageForm, PassedOnForm
from community.models import PreventionMessage
from community.queries import messages as queries
from community.services import messages as services
from core.gate import allow, asker
from core.pages import form_page
from handbook.outreach import reached
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.MESSAGE_READ, find=panel_in)
@require_safe
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """List the messages."""
    today = timezone.localdate()
    context = {
        "panel": panel,
        "messages_given": [(one, one.is_current(today)) for one in queries.messages_of(panel)],
        "title": "Messages to pass on",
        "place": panel,
        "lead": "Members tell the people they know, in the way that suits them, and bring back what they hear.",
    }
    return render(request, "community/messages.html", context)


@allow(Action.MESSAGE_READ, find=queries.message_in)
@require_safe
def show(request: SignedIn, message: PreventionMessage) -> HttpResponse:
    """Show a message to copy; the team and the chair see how it was passed on, others what they said themselves."""
    sees_all = asker(request).may(Action.MESSAGE_FEEDBACK, message)
    reports = list(queries.reports_of(message) if sees_all else queries.own_reports(message, request.user))
    context = {
        "message": message,
        "panel": message.panel,
        "is_current": message.is_current(timezone.localdate()),
        "reports": reports,
        "sees_all": sees_all,
        "reached": reached(report.reached for report in reports),
        "title": message.title,
        "place": message.panel,
    }
    return render(request, "community/message.html", context)


@allow(Action.MESSAGE_GIVE, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the team or the chair give out a message."""
    return form_page(
        request,
        MessageForm(request.POST or None),
        act=lambda **said: services.give(panel, **said, by=request.user, on=timezone.localdate()),
        title="Give out a message",
        to=lambda made: made.get_absolute_url(),
        done="The message is given out.",
        submit="Give it out",
        context={
            "place": panel,
            "back": reverse("messages", args=[panel.slug]),
            "lead": "Members and partners pass it on in ways of their choice. A letter goes to those who agreed to it (App B).",
        },
    )


@allow(Action.MESSAGE_PASS_ON, find=queries.message_in, own=True)
def pass_on(request: SignedIn, message: PreventionMessage) -> HttpResponse:
    """Let somebody say that they passed it on."""
    return form_page(
        request,
        PassedOnForm(request.POST or None),
        act=lambda **said: services.pass_on(message, **said, by=request.user, on=timezone.localdate()),
        title="Say that you passed it on",
        to=message.get_absolute_url(),
        done="Thank you. The police team sees it.",
        submit="Save",
        context={"place": message.title, "back": message.get_absolute_url()},
    )
