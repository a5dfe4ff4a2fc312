"""What is owed about surveys: a draft to publish, and the panel's word on what is published (HB 4.4; SUR-1, SUR-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from core import gate
from core.duties import Duty
from handbook.dates import in_full
from handbook.surveys import COUNTED, OPEN
from people.models import Person
from surveys import queries
from surveys.models import Survey


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Return the drafts that an officer is to publish, and the surveys of which chair or secretary are to record the panel's choice."""
    if gate.holds(person, on, Role.DWO, Role.SERGEANT):
        yield from map(_publish, queries.drafts_to_publish_by(person, on))
    if gate.holds(person, on, Role.CHAIR, Role.SECRETARY):
        yield from map(_choose, queries.awaiting_choice_by(person, on))


def _publish(survey: Survey) -> Duty:
    return Duty(
        f"Finish and publish the survey “{survey.title}”",
        f"It is to open on {in_full(survey.opens_on)} and is still a draft.",
        OPEN.source,
        survey.opens_on,
        reverse("survey-edit", args=[survey.panel.slug, survey.pk]),
        "Open the draft",
    )


def _choose(survey: Survey) -> Duty:
    return Duty(
        f"Record what is published of the survey “{survey.title}”",
        "The panel chooses which totals residents see, usually when it has talked about them.",
        COUNTED.id,
        None,
        reverse("survey-choose", args=[survey.panel.slug, survey.pk]),
        "Record it",
    )
