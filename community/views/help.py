"""Pages of help asked of the police team, and the export of the records of meetings (HB 4.2; MTG-22)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from community import records
from community.forms.help import AnswerForm, HelpForm
from community.models import HelpRequest
from community.queries import help as queries
from community.services import help as services
from core import audit
from core.downloads import attachment
from core.gate import allow
from core.pages import form_page
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@allow(Action.HELP_READ, find=panel_in)
@require_safe
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """List what the panel has asked for, and what the team answered."""
    today = timezone.localdate()
    context = {
        "panel": panel,
        "requests": [(one, one.is_late(today)) for one in queries.requests_of(panel)],
        "title": "Help from the police team",
        "place": panel,
        "lead": "The team helps with a venue, with engagement and with finding members.",
    }
    return render(request, "community/help.html", context)


@allow(Action.HELP_ASK, find=panel_in)
def ask(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let chair or secretary ask for help."""
    back = reverse("help", args=[panel.slug])
    return form_page(
        request,
        HelpForm(request.POST or None),
        act=lambda **said: services.ask(panel, **said, by=request.user, on=timezone.localdate()),
        title="Ask the police team for help",
        to=back,
        done="The team has your question.",
        submit="Ask the team",
        context={"place": panel, "back": back, "lead": "The team answers within a week (HB 4.2)."},
    )


@allow(Action.HELP_ANSWER, find=queries.request_in)
def answer(request: SignedIn, help_request: HelpRequest) -> HttpResponse:
    """Let an officer answer."""
    form = AnswerForm(request.POST or None, initial={"answer": help_request.answer})
    return form_page(
        request,
        form,
        act=lambda **said: services.answer(help_request, **said, by=request.user, on=timezone.localdate()),
        title="Answer the panel",
        to=help_request.get_absolute_url(),
        done="The answer is on its way.",
        submit="Send the answer",
        context={"place": help_request.panel, "back": help_request.get_absolute_url(), "lead": help_request.text},
    )


@allow(Action.HELP_ANSWER, find=queries.request_in)
@require_POST
def finish(request: SignedIn, help_request: HelpRequest) -> HttpResponse:
    """Let an officer say that it is done."""
    to = help_request.get_absolute_url()
    return press(request, lambda: services.finish(help_request, by=request.user, on=timezone.localdate()), to=to, done="It is done.")


@allow(Action.RECORDS_EXPORT, find=panel_in)
@require_safe
def export(request: SignedIn, panel: Panel) -> HttpResponse:
    """Hand the ward officer the central records of the panel's meetings, and note that it was done."""
    content = records.archive(panel)
    audit.record(request.user, Action.RECORDS_EXPORT, panel)
    return attachment(f"records-{panel.slug}.zip", "application/zip", content)
