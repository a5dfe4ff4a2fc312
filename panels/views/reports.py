"""Pages of concerns about conduct: anybody tells one, whoever it goes to follows it up (ToR 7d; CON-6)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.forms_of_conduct import ConductForm, FollowUpForm
from panels.models import ConductReport, Panel
from panels.services import reports
from people.requests import SignedIn


@allow(Action.CONDUCT_REPORT, find=queries.panel_in)
def tell(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Let anybody tell the chair or the sergeant of a concern about conduct."""
    return form_page(
        request,
        ConductForm(),
        act=lambda **said: reports.tell(panel, **said, on=timezone.localdate()),
        title="Tell the chair or the sergeant",
        template="panels/tell.html",
        to=panel.get_absolute_url(),
        done="Thank you. Your concern has gone to the one person who follows it up.",
        context={
            "place": panel,
            "back": panel.get_absolute_url(),
            "leave": "Go back without sending",
            "lead": "If you are concerned about conduct on the panel.",
        },
        submit="Send it",
    )


@allow(Action.CONDUCT_HANDLE, find=queries.report_in)
def show(request: SignedIn, report: ConductReport) -> HttpResponse:
    """Show a concern to whoever follows it up, and let them close it with what was done."""
    return form_page(
        request,
        FollowUpForm(),
        act=lambda what_was_done: reports.close(report, what_was_done=what_was_done, by=request.user, on=timezone.localdate()),
        title="A concern about conduct",
        template="panels/report.html",
        to=reverse("home"),
        done="The concern is closed.",
        context={"place": report.panel, "back": reverse("home"), "report": report},
        submit="Close it",
    )
