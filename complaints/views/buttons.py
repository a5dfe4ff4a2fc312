"""What whoever handles a complaint can do next, as buttons on its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from complaints.models import Complaint

Stage = Complaint.Stage


@dataclass(frozen=True)
class Button:
    """One thing to do: its words, its page, and whether it is what comes next."""

    label: str
    url: str
    is_next: bool = False


def of(complaint: Complaint) -> list[Button]:
    """Return the buttons of a file as it stands, what comes next first."""
    return list(_of_review(complaint) if complaint.is_at_sergeant else _of_stage_1(complaint))


def _of_stage_1(complaint: Complaint) -> Iterator[Button]:
    if complaint.stage == Stage.RECEIVED:
        yield _button(complaint, "Send the acknowledgement", "acknowledge", is_next=True)
    if complaint.stage == Stage.ACKNOWLEDGED:
        yield _button(complaint, "Answer in writing", "answer", is_next=True)
    if complaint.stage == Stage.ANSWERED and complaint.is_by_post:
        yield _button(complaint, "They ask for stage 2", "asked")
    yield from _in_between(complaint)


def _of_review(complaint: Complaint) -> Iterator[Button]:
    if complaint.stage == Stage.REVIEW_ASKED:
        yield _button(complaint, "Begin the review", "acknowledge", is_next=True)
    if complaint.stage == Stage.UNDER_REVIEW:
        yield _button(complaint, "Decide", "decide", is_next=True)
    yield from _in_between(complaint)
    if complaint.is_open:
        if complaint.inspector_id is None:
            yield _button(complaint, "Inform the inspector", "inspector")
        yield _button(complaint, "Ask the central unit for advice", "advice")


def _in_between(complaint: Complaint) -> Iterator[Button]:
    """Yield what can be done at either stage while the file is open."""
    if not complaint.is_open:
        return
    yield _button(complaint, "Add a note", "note")
    yield _button(complaint, "Record a meeting", "meeting")
    yield _button(complaint, "Share a summary", "share")
    if complaint.stage not in Complaint.REPLIED:
        yield _button(complaint, "I have an interest in this", "aside")


def _button(complaint: Complaint, label: str, name: str, *, is_next: bool = False) -> Button:
    place = "review" if complaint.is_at_sergeant else "file"
    return Button(label, reverse(f"complaint-{place}-{name}", args=[complaint.reference]), is_next)
