"""Pages of a meeting's review of the priorities: all of them, one that is kept or closed, one that is amended (PRI-5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from access.actions import Action
from access.holdings import Subject
from core.gate import allow
from core.pages import form_page
from meetings.models import Meeting
from meetings.queries import meeting_in
from people.requests import SignedIn
from priorities import queries, services
from priorities.forms.reviews import AmendFirstForm, AmendForm, ReviewForm
from priorities.forms.wording import initial_of
from priorities.models import Priority
from priorities.services import Look

from .around import wording_page


@dataclass(frozen=True)
class UnderReview:
    """A priority as one meeting looks at it."""

    priority: Priority
    meeting: Meeting

    def gate_subject(self) -> Subject:
        """Return the panel that meets."""
        return self.meeting.gate_subject()

    @property
    def page(self) -> str:
        """Return the address of the meeting's reviews."""
        return reverse("priority-reviews", args=[self.meeting.panel.slug, self.meeting.pk])

    @property
    def around(self) -> dict[str, Any]:
        """Return what stands at the head of each of its pages."""
        place = f"{self.meeting.panel}, {self.meeting}"
        return {"place": place, "back": self.page}


def under_review(panel: str, meeting: int, priority: int) -> UnderReview:
    """Return one of the priorities that the meeting looks at, or answer 404."""
    looking = meeting_in(panel, meeting)
    return UnderReview(get_object_or_404(queries.to_review(looking), pk=priority), looking)


def panel_under_review(panel: str, meeting: int, priority: int) -> UnderReview:
    """Return one of the panel's own, or answer 404."""
    queries.panel_priority_in(panel, priority)
    return under_review(panel, meeting, priority)


def first_under_review(panel: str, meeting: int, priority: int) -> UnderReview:
    """Return the police team's own, or answer 404."""
    queries.police_priority_in(panel, priority)
    return under_review(panel, meeting, priority)


@allow(Action.ATTENDANCE_READ, find=meeting_in)
def index(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show each priority that the meeting looks at, how it stands and what was decided about it."""
    live = list(queries.to_review(meeting))
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "live": live,
        "left": sum(not one.decided for one in live),  # type: ignore[attr-defined]
        "title": "Review of the priorities",
        "place": f"{meeting.panel}, {meeting}",
    }
    return render(request, "priorities/reviews.html", context)


@allow(Action.PRIORITY_RECORD, find=under_review)
def review(request: SignedIn, one: UnderReview) -> HttpResponse:
    """Record that the meeting keeps or closes a priority, or did not look at it."""
    form = ReviewForm(request.POST or None, is_of_police=one.priority.is_of_police)
    return form_page(
        request,
        form,
        act=lambda **said: services.review(one.priority, meeting=one.meeting, look=Look(**said), by=request.user),
        title=f"Review priority {one.priority.number}",
        template="priorities/review.html",
        to=one.page,
        done=lambda done: f"Priority {one.priority.number}: {done.get_outcome_display().lower()}.",
        submit="Record the review",
        context={"priority": one.priority, "meeting": one.meeting, "panel": one.meeting.panel, **one.around},
    )


@allow(Action.PRIORITY_RECORD, find=panel_under_review)
def amend(request: SignedIn, one: UnderReview) -> HttpResponse:
    """Give one of the panel's priorities the new wording that the meeting agreed."""
    return _amend(request, one, AmendForm(request.POST or None, initial=initial_of(one.priority)))


@allow(Action.PRIORITY_SET_FIRST, find=first_under_review)
def amend_first(request: SignedIn, one: UnderReview) -> HttpResponse:
    """Let the police team give its own priority a new wording at the meeting."""
    return _amend(request, one, AmendFirstForm(request.POST or None, initial=initial_of(one.priority)))


def _amend(request: SignedIn, one: UnderReview, form: AmendForm | AmendFirstForm) -> HttpResponse:
    def act(update: str, evidence: str, **_: Any) -> Any:
        wording, by = form.wording(), request.user
        return services.amend(one.priority, meeting=one.meeting, wording=wording, update=update, evidence=evidence, by=by)

    return wording_page(
        request,
        form,
        act=act,
        title=f"Amend priority {one.priority.number}",
        to=one.page,
        done=f"Priority {one.priority.number} is amended; the earlier wording is kept.",
        submit="Amend the priority",
        panel=one.meeting.panel,
        lead="Change what the meeting agreed to change. How it reads now is kept as its earlier wording.",
        **one.around,
    )
