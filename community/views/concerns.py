"""Pages of concerns: the form for everybody, what came of them, and the desk of those who answer (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from community.forms.concerns import AnswerForm, BringForm, ConcernForm, JoinForm, PublishForm, SetAsideForm, StrangersConcernForm
from community.models import Concern
from community.queries import concerns as queries
from community.services import concerns as services
from core.gate import allow, asker
from core.handed_out import Page, used_once
from core.pages import form_page
from meetings.views.buttons import press
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn


@dataclass(frozen=True)
class Says:
    """The words of a page on which something is decided about a concern."""

    title: str
    lead: str
    done: str
    submit: str


JOIN = Says(
    "Join it to another concern",
    "The other one is answered for both, and whoever raised either of them is told.",
    "It is joined to the other.",
    "Join them",
)
BRING = Says(
    "Bring it to the agenda",
    "It stands under the item on community concerns of the meeting that is being prepared.",
    "It stands on the agenda.",
    "Bring it to the agenda",
)
ANSWER = Says(
    "Answer this concern",
    "Whoever raised it is sent this answer, and members of the panel can read it.",
    "It is answered, and whoever raised it is told.",
    "Send the answer",
)
SET_ASIDE = Says("Set it aside", "It goes to no meeting. This cannot be taken back.", "It is set aside.", "Set it aside")
PUBLISH = Says(
    "You said, we did",
    "Everybody can read this on the panel’s page. Leave out names, and anybody’s own words.",
    "Residents can read it.",
    "Publish it",
)


@allow(Action.PANEL_READ, find=panel_in)
@require_safe
def index(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show what was done about concerns, one's own, and to those who answer them what waits."""
    asks = asker(request)
    can_answer, can_read = asks.may(Action.CONCERN_ANSWER, panel), asks.may(Action.CONCERN_READ, panel)
    meeting = queries.meeting_ahead(panel, timezone.localdate()) if can_read else None
    context = {
        "panel": panel,
        "published": queries.published(panel),
        "own": queries.raised_by(request.user, panel) if request.user.is_authenticated else [],
        "waiting": queries.to_answer(panel) if can_answer else [],
        "set_aside": queries.set_aside(panel) if can_answer else [],
        "answered": queries.answered(panel) if can_read else [],
        "meeting": meeting,
        "brought": queries.brought_to(meeting) if meeting else [],
        "title": "Concerns",
        "place": panel,
        "lead": "What worries people in the ward, brought to the panel’s meetings, and what was done about it.",
    }
    return render(request, "community/concerns.html", context)


@allow(Action.CONCERN_RAISE, find=panel_in)
def raise_concern(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Let anybody raise a concern."""
    wards = queries.wards_around(panel)
    by = request.user if request.user.is_authenticated else None
    form = (
        ConcernForm(request.POST or None, panel=panel, wards=wards)
        if by
        else StrangersConcernForm(request.POST or None, thing=panel.pk, panel=panel, wards=wards)
    )

    def act(page: Page | None = None, **said: Any) -> None:
        if page is None:
            services.raise_concern(panel, **said, by=by, on=timezone.localdate())
            return
        with used_once(page) as is_first:
            if is_first:
                services.raise_concern(panel, **said, by=None, on=timezone.localdate())

    return form_page(
        request,
        form,
        act=act,
        title="Raise a concern",
        template="community/raise.html",
        to=reverse("concern-raised", args=[panel.slug]),
        context={"panel": panel, "place": panel, "back": _index(panel), "leave": "Go back without sending"},
        submit="Send it",
    )


@allow(Action.CONCERN_RAISE, find=panel_in)
@require_safe
def raised(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Say what happens next, the same to everybody."""
    return render(request, "community/raised.html", {"panel": panel, "place": panel, "title": "Your concern has been sent"})


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
@require_safe
def show(request: HttpRequest, concern: Concern) -> HttpResponse:
    """Show a concern with those that say the same, where it was brought and what was answered."""
    same = list(queries.saying_the_same(concern))
    panel = concern.panel
    context = {
        "concern": concern,
        "panel": panel,
        "same": same,
        "meetings": queries.meetings_of(concern),
        "to_bring_to": queries.meeting_to_bring_to(panel, timezone.localdate()) if concern.is_open else None,
        "has_others": concern.is_open and queries.to_join(concern).exists(),
        "to_tell": sum(bool(one.address) for one in (concern, *same)),
        "back": _index(panel),
        "title": str(concern),
        "place": panel,
    }
    return render(request, "community/concern.html", context)


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
def join(request: SignedIn, concern: Concern) -> HttpResponse:
    """Join a concern to another that says the same."""
    form = JoinForm(request.POST or None, others=queries.to_join(concern))
    return _decide(request, concern, form, services.join, JOIN)


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
@require_POST
def part(request: SignedIn, concern: Concern) -> HttpResponse:
    """Let a concern stand for itself again."""
    return press(
        request,
        lambda: services.part(concern, by=request.user, on=timezone.localdate()),
        to=concern.get_absolute_url(),
        done="It stands for itself again.",
    )


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
def bring(request: SignedIn, concern: Concern) -> HttpResponse:
    """Bring a concern to the agenda that is being prepared."""
    form = BringForm(request.POST or None, initial={"subject": concern.subject})
    return _decide(request, concern, form, services.bring, BRING)


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
def answer(request: SignedIn, concern: Concern) -> HttpResponse:
    """Say what was done, for whoever raised it."""
    form = AnswerForm(request.POST or None, initial={"subject": concern.subject})
    return _decide(request, concern, form, services.answer, ANSWER)


@allow(Action.CONCERN_ANSWER, find=queries.concern_in)
def set_aside(request: SignedIn, concern: Concern) -> HttpResponse:
    """Lay a concern aside with the reason."""
    return _decide(request, concern, SetAsideForm(request.POST or None), services.set_aside, SET_ASIDE)


@allow(Action.CONCERN_PUBLISH, find=queries.concern_in)
def publish(request: SignedIn, concern: Concern) -> HttpResponse:
    """Let chair or secretary say on the panel's page what was done."""
    said = {"said": concern.public_said or concern.you_said, "did": concern.public_did or concern.we_did}
    return _decide(request, concern, PublishForm(request.POST or None, initial=said), services.publish, PUBLISH)


@allow(Action.CONCERN_PUBLISH, find=queries.concern_in)
@require_POST
def withdraw(request: SignedIn, concern: Concern) -> HttpResponse:
    """Take it from the panel's page."""
    return press(
        request,
        lambda: services.withdraw(concern, by=request.user, on=timezone.localdate()),
        to=concern.get_absolute_url(),
        done="It no longer stands on the panel’s page.",
    )


def _decide(request: SignedIn, concern: Concern, form: BaseForm, act: Callable[..., Any], says: Says) -> HttpResponse:
    return form_page(
        request,
        form,
        act=lambda **said: act(concern, **said, by=request.user, on=timezone.localdate()),
        title=says.title,
        template="community/concern_act.html",
        to=concern.get_absolute_url(),
        done=says.done,
        context={"place": concern.panel, "back": concern.get_absolute_url(), "concern": concern, "lead": says.lead},
        submit=says.submit,
    )


def _index(panel: Panel) -> str:
    return reverse("concerns", args=[panel.slug])
