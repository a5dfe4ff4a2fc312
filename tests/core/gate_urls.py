"""A few addresses behind the gate, for the tests of the gate and of form pages, before those of the service."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from access.actions import Action
from access.holdings import Subject
from core.forms import BaseForm
from core.gate import allow, own, public
from core.pages import form_page
from handbook.rules import Breach, Rule

RULE = Rule("MEM-1", "ToR 3a", "A panel has at most 25 members.")


@dataclass
class Paper:
    """Something that belongs to panel 1, or wherever the test puts it."""

    subject: Subject = field(default_factory=lambda: Subject(panel=1))

    def gate_subject(self) -> Subject:
        return self.subject


class Broken(Paper):
    """Something whose place cannot be told."""

    def gate_subject(self) -> Subject:
        raise RuntimeError("Nobody knows where this belongs.")


PAPERS: dict[int, Paper] = {}
ACTS: list[dict[str, Any]] = []


def meanwhile() -> None:
    """Stand for what happens while an act is under way."""


def paper_in(number: int) -> Paper:
    if number not in PAPERS:
        raise Http404
    return PAPERS[number]


@public
def front(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Welcome")


@own
def details(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(request.user))


@allow(Action.PANEL_READ, find=paper_in)
def page(request: HttpRequest, paper: Paper) -> HttpResponse:
    return HttpResponse("The page")


@allow(Action.MEETING_READ, find=paper_in)
def meeting(request: HttpRequest, paper: Paper) -> HttpResponse:
    return HttpResponse("The meeting")


@allow(Action.TERMS_SIGN, find=paper_in, own=True)
def sign(request: HttpRequest, paper: Paper) -> HttpResponse:
    return HttpResponse("Signed")


@allow(Action.COMPLAINT_HANDLE, find=paper_in)
def complaint(request: HttpRequest, paper: Paper) -> HttpResponse:
    return HttpResponse("The complaint")


@allow(Action.SETTINGS_SITE)
def site(request: HttpRequest) -> HttpResponse:
    return HttpResponse("The settings")


class NameForm(BaseForm):
    """Asks for a name."""

    name = forms.CharField(error_messages={"required": "Enter the name."})


@public
def edit(request: HttpRequest) -> HttpResponse:
    def act(*, name: str) -> str:
        if name == "Twenty-six":
            raise Breach(RULE, "The panel already has 25 members.")
        if name == "Nobody":
            raise ZeroDivisionError
        meanwhile()
        ACTS.append({"name": name})
        return name

    return form_page(
        request,
        NameForm(request.POST or None),
        act=act,
        title="Enter a name",
        to=lambda name: f"/of/{name}/",
        done=lambda name: f"{name} is entered.",
        submit="Enter",
        context={"lead": "One line will do.", "place": "Osier Green"},
    )


urlpatterns = [
    path("", front),
    path("details/", details, name="details"),
    path("page/<int:number>/", page),
    path("meeting/<int:number>/", meeting),
    path("sign/<int:number>/", sign),
    path("complaint/<int:number>/", complaint),
    path("site/", site),
    path("edit/", edit),
    path("", include("config.urls")),
]
