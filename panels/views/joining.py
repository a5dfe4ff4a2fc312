"""Pages of who would like to join: the form for everybody, the list, an answer, the proposal as a member (ToR 4b; MEM-5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow, asker
from core.pages import form_page
from handbook.membership import ADMISSION
from handbook.rules import Breach
from panels import queries
from panels.forms import CandidateForm, NothingToFillIn
from panels.forms_of_joining import AnswerForm, DelegationForm, ExpressionForm
from panels.models import Expression, Joining, Panel
from panels.queries import expressions as reads
from panels.services import expressions as services
from people.requests import SignedIn


@allow(Action.EXPRESSION_SEND, find=queries.panel_in)
def join(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Let anybody say that they would like to join."""
    return form_page(
        request,
        ExpressionForm(),
        act=lambda **said: services.express(panel, **said, on=timezone.localdate()),
        title="Say that you would like to join",
        template="panels/join.html",
        to=reverse("joined", kwargs={"panel": panel.slug}),
        context={"place": panel, "panel": panel, "back": panel.get_absolute_url(), "leave": "Go back without sending"},
        submit="Send it",
    )


@allow(Action.EXPRESSION_SEND, find=queries.panel_in)
def joined(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Say what happens next, the same to everybody."""
    return render(request, "panels/joined.html", {"panel": panel, "title": "It is on its way", "place": panel})


@allow(Action.EXPRESSION_READ, find=reads.joining_in)
def index(request: SignedIn, joining: Joining) -> HttpResponse:
    """List who would like to join."""
    panel = joining.panel
    context = {
        "panel": panel,
        "joining": joining,
        "expressions": reads.expressions_of(panel),
        "is_chair": queries.chair_of(panel, timezone.localdate()) == request.user,
        "title": "Who would like to join",
        "place": panel,
    }
    return render(request, "panels/expressions.html", context)


@allow(Action.EXPRESSION_DECIDE, find=reads.joining_in)
def delegate(request: SignedIn, joining: Joining) -> HttpResponse:
    """Let the chair say whether the secretary answers, too."""
    panel, back = joining.panel, reverse("expressions", kwargs={"panel": joining.panel.slug})
    return form_page(
        request,
        DelegationForm(initial={"secretary_answers": panel.secretary_answers}),
        act=lambda **said: services.leave_to_secretary(panel, **said, by=request.user, on=timezone.localdate()),
        title="Who answers people who would like to join",
        to=back,
        done="Your choice is kept.",
        context={"place": panel, "back": back, "lead": "The chair and the ward officers always do."},
    )


@allow(Action.EXPRESSION_READ, find=reads.expression_in)
def show(request: SignedIn, expression: Expression) -> HttpResponse:
    """Show what somebody has said of themselves."""
    back = reverse("expressions", kwargs={"panel": expression.panel.slug})
    context = {"expression": expression, "panel": expression.panel, "back": back, "title": expression.full_name, "place": expression.panel}
    return render(request, "panels/expression.html", context)


@allow(Action.EXPRESSION_DECIDE, find=reads.expression_in)
def answer(request: SignedIn, expression: Expression) -> HttpResponse:
    """Let somebody write to them."""
    return _decide(
        request, expression, AnswerForm(), services.answer, f"Answer {expression.full_name}", "Your answer is on its way.", "Send it"
    )


@allow(Action.EXPRESSION_DECIDE, find=reads.expression_in)
def close(request: SignedIn, expression: Expression) -> HttpResponse:
    """Lay it aside."""
    title = f"Close what {expression.full_name} sent"
    return _decide(request, expression, NothingToFillIn(), services.close, title, "It is closed.", "Close it")


@allow(Action.EXPRESSION_DECIDE, find=reads.expression_in)
def take_up(request: SignedIn, expression: Expression) -> HttpResponse:
    """Let chair or secretary propose them as a member, with what they have said filled in."""
    form = CandidateForm(initial={name: getattr(expression, name) for name in ("full_name", "email", "phone", "basis", "community")})
    may_propose = asker(request).may(Action.MEMBER_ADMIT, expression.panel)
    title = f"Propose {expression.full_name} as a member"
    done = f"{expression.full_name} is proposed. The next meeting votes on it."
    return _decide(request, expression, form, services.take_up if may_propose else _refuse, title, done, "Propose them")


def _refuse(expression: Expression, **said: Any) -> None:
    """Refuse what is the chair's and the secretary's to do."""
    raise Breach(ADMISSION, "Chair or secretary propose a member. Ask one of them to do it from this page.")


def _decide(
    request: SignedIn, expression: Expression, form: BaseForm, act: Callable[..., Any], title: str, done: str, submit: str
) -> HttpResponse:
    return form_page(
        request,
        form,
        act=lambda **said: act(expression, **said, by=request.user, on=timezone.localdate()),
        title=title,
        template="panels/expression_decide.html",
        to=expression.get_absolute_url(),
        done=done,
        context={"place": expression.panel, "back": expression.get_absolute_url(), "expression": expression},
        submit=submit,
    )
