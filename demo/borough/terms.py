"""A clause of its own in the demo: a member proposes it, and the chair brings it to the next meeting (ToR 10)."""

from __future__ import annotations

from datetime import date

from demo.borough.life import DAY, Life
from demo.past import at, happened
from meetings.models import Meeting
from meetings.services import proposals
from panels.services import amendments

PROPOSES = "Nalini Perera-Holt"
ADDITIONS = "Within a week of each meeting the panel says on its public page what it decided and why."
REASON = "People at the market ask me what we decided, and the minutes are approved only three months later."


def tell(life: Life, meeting: Meeting, today: date) -> None:
    """Bring a member's proposal to the meeting before its notice goes out."""
    with happened(at(today - DAY * 11, 21)):
        proposal = amendments.propose(life.panel, additions=ADDITIONS, reason=REASON, by=life.seats[PROPOSES].person, on=today - DAY * 11)
    with happened(at(today - DAY * 3, 9, 10)):
        proposals.bring(meeting, amendment=proposal, by=life.chair, on=today - DAY * 3)
