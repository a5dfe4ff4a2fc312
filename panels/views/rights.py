"""The page on which chair, secretary or ward officer enter what somebody asked about their data (App B; GDPR-4, GDPR-9)."""

from __future__ import annotations

from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.models import Panel
from people.forms import EnterForm
from people.models import DataComplaint, DataRequest, Person
from people.requests import SignedIn
from people.services import data_complaints, rights


@allow(Action.DATA_LOG, find=queries.panel_in)
def enter(request: SignedIn, panel: Panel) -> HttpResponse:
    """Enter a request or a complaint of somebody on the panel who wrote or said it."""
    members = reverse("members", kwargs={"panel": panel.slug})

    def act(person: Person, right: str, details: str, received_on: date) -> DataRequest | DataComplaint:
        by, on, number = request.user, timezone.localdate(), panel.pk
        if right == EnterForm.COMPLAINT:
            return data_complaints.enter(person, text=details, received_on=received_on, panel_id=number, by=by, on=on)
        return rights.enter(person, right=right, details=details, received_on=received_on, panel_id=number, by=by, on=on)

    return form_page(
        request,
        EnterForm(people=queries.people_of(panel)),
        act=act,
        title="Enter a request about personal data",
        template="panels/enter_request.html",
        to=members,
        done="The request is entered, and the central unit is told.",
        context={"place": panel, "back": members},
        submit="Enter the request",
    )
