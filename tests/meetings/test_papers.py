"""Papers are laid before a meeting by apps above, each once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from meetings import papers
from meetings.models import Meeting
from meetings.papers import Paper
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(monkeypatch: pytest.MonkeyPatch) -> None:
    def laid(meeting: Meeting) -> Iterator[Paper]:
        yield Paper("A plan", f"for {meeting.panel}", "/plan/", "/plan.pdf")

    monkeypatch.setattr(papers, "_sources", [])
    papers.register(laid)
    papers.register(laid)


@pytest.mark.usefixtures("source")
def test_source_that_is_named_twice_lays_its_paper_once() -> None:
    meeting = meetings.meeting(make.panel("Osier Green"))
    assert [paper.hint for paper in papers.of(meeting)] == ["for Osier Green ward panel"]


@pytest.mark.usefixtures("source")
def test_meeting_that_was_cancelled_has_no_papers() -> None:
    meeting = meetings.meeting(make.panel())
    meeting.stage = Meeting.Stage.CANCELLED
    assert papers.of(meeting) == []
