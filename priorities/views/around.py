"""What the pages of a priority's wording share: the five parts, and what stands beside them (PRI-2, POL-7, POL-8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from core.pages import form_page
from handbook.priorities import Part
from handbook.remit import WORK, Work, hours, where_time_went
from panels.models import Panel
from priorities import queries
from priorities.forms.wording import WordingForm
from priorities.models import Priority


def beside_draft(panel: Panel, on: date) -> dict[str, Any]:
    """Return what is worth knowing while choosing: the priorities in force, and what else the team has to do (POL-8)."""
    spent = queries.time_spent(panel, on)
    return {
        "others": queries.in_force(panel),
        "time_sentence": where_time_went(one for one, _ in spent),
        "time_rows": [(name_of(one.work, priority), hours(one.minutes)) for one, priority in spent],
        "remit": [words for work, words in WORK.items() if work is not Work.PRIORITY],
    }


def name_of(work: Work, priority: Priority | None) -> str:
    """Return what the time went to, as people read it."""
    return f"Priority {priority.number}: {priority.title}" if priority else WORK[work][0]


def wording_page(
    request: HttpRequest,
    form: WordingForm,
    *,
    act: Callable[..., Any],
    title: str,
    to: str | Callable[[Any], str],
    done: str | Callable[[Any], str],
    submit: str,
    panel: Panel,
    states: Iterable[Part] = (),
    back: str = "",
    lead: str = "",
    place: str = "",
) -> HttpResponse:
    """Carry the page of a priority's five parts."""
    context = {
        "panel": panel,
        "parts": form.parts(states),
        "place": place or panel,
        "back": back or reverse("priorities", args=[panel.slug]),
        "lead": lead or "Specific, measurable, achievable, relevant and timely. What is not known yet can wait while it is a draft.",
        **beside_draft(panel, timezone.localdate()),
    }
    return form_page(
        request, form, act=act, title=title, to=to, done=done, submit=submit, template="priorities/wording.html", context=context
    )
