"""How a priority reads: in one sentence, and all of them as a text to paste into a message to residents (HB 2.1, 2.3; PRI-2, PRI-10)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from handbook.dates import in_full
from handbook.priorities import Measure
from handbook.rules import decides, rule
from handbook.words import listed
from meetings.models import Meeting
from panels.models import Panel

from .models import Priority
from .wording import Wording

TOLD = rule("PRI-10", "HB 2.3", "What was decided and done reaches residents: on the panel's page, as a message and as a poster.")
NO_DATE, NO_PLACE = "a date to come", "a place to come"


def sentence(wording: Wording) -> str:
    """Return how a priority will read to residents; what is not there yet is said to come."""
    place = wording.area.strip().rstrip(".") or NO_PLACE
    by = in_full(wording.due_on) if wording.due_on else NO_DATE
    aims = [_aim(one) for one in wording.measures if one.name.strip()]
    said = f"{listed(aims)} by {by}." if aims else f"What is counted is to come, by {by}."
    return f"{wording.title.strip().rstrip('.')}: {place}. {said[:1].upper()}{said[1:]}"


def _aim(measure: Measure) -> str:
    name = measure.name.strip()
    if measure.baseline is None or measure.target is None:
        return f"{name}, with its numbers to come"
    if measure.baseline == measure.target:
        return f"{name} stay at {measure.target}"
    return f"{name} {'rise' if measure.target > measure.baseline else 'fall'} from {measure.baseline} to {measure.target}"


@decides(TOLD)
def message(panel: Panel, priorities: Iterable[Priority], meeting: Meeting | None, url: str, on: date) -> str:
    """Return a text to paste into whatever reaches residents: each priority with what was done and what comes next."""
    blocks = [_block(priority) for priority in priorities]
    head = f"{panel}: what your police team works on, {in_full(on)}"
    if not blocks:
        blocks = ["The first priorities are set at the next meeting."]
    ends = [f"Next meeting that you can come to: {meeting.when}."] if meeting else []
    ends.append(f"More, and how to reach the panel: {url}")
    return "\n\n".join([head, *blocks, "\n".join(ends)])


def _block(priority: Priority) -> str:
    updates = list(priority.updates.all())
    lines = [f"{priority.number}. {priority.title} ({priority.area})"]
    if updates:
        lines.append(f"Done by {in_full(updates[0].on)}: {' '.join(updates[0].text.split())}")
    lines.append(f"Next: {' '.join(priority.step.split())}")
    return "\n".join(lines)
