"""The papers of a meeting: what apps above lay before it, such as the results of a survey (HB 4.2, 4.4; MTG-16, SUR-6).

Apps above meetings lay theirs through ``register``. A paper is worked out when it is asked for and not stored, so that it follows
the meeting when its day changes, and goes to the next one when it is cancelled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from meetings.models import Meeting


@dataclass(frozen=True)
class Paper:
    """One paper: its title, what it holds in a few words, its page, and the same as a PDF.

    ``template`` draws it with ``context`` among all papers of the meeting, under the item of that topic.
    """

    title: str
    hint: str
    url: str
    pdf_url: str
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    topic: str = ""


Source = Callable[[Meeting], Iterable[Paper]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Take note of a function that returns the papers it lays before a meeting."""
    if source not in _sources:
        _sources.append(source)


def of(meeting: Meeting) -> list[Paper]:
    """Return every paper that lies before the meeting; a cancelled one has none."""
    if meeting.stage == Meeting.Stage.CANCELLED:
        return []
    return [paper for source in _sources for paper in source(meeting)]
