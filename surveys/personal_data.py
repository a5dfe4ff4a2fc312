"""What surveys keep about somebody who made or suggested one; who answered is kept nowhere (App B; GDPR-4, SUR-7)."""

from __future__ import annotations

from collections.abc import Iterator

from core.personal_data import Kept
from handbook.dates import in_full
from people.models import Person
from surveys.models import Suggestion, Survey


def kept(person: Person) -> Iterator[Kept]:
    """Yield the surveys that the person made and the questions they suggested."""
    surveys = Survey.objects.filter(made_by=person).select_related("panel")
    yield Kept("Surveys that you made", surveys, found_by=("made_by",), about=lambda row: f"{row.panel}, {row.title}")
    suggestions = Suggestion.objects.filter(by=person).select_related("panel")
    yield Kept("Questions that you suggested", suggestions, found_by=("by",), about=lambda row: f"{row.panel}, {in_full(row.on)}")
