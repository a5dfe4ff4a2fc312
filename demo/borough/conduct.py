"""A deselection in the demo: proposed before one meeting, decided there, appealed against, and on the agenda of the next (ToR 7)."""

from __future__ import annotations

from datetime import date

from demo.borough.life import DAY, Life
from demo.past import at, happened
from meetings.models import Meeting, Motion
from meetings.queries import matters as waiting
from meetings.queries import roll_of
from meetings.services import matters, votes
from panels.models import Deselection
from panels.services import conduct

REASONS = (
    "On two evenings he told a newspaper which flats in Beacon Court had been entered, though the panel had heard it in confidence. "
    "The tenants were telephoned by strangers afterwards. The chair spoke with him after the first time."
)
APPEAL = "The first report was in the minutes already. I have written to the tenants to say that I am sorry, and it will not happen again."
AGAINST, ABSTAINED = 2, 1


def propose(life: Life, meeting: Meeting, name: str, on: date) -> None:
    """Propose to deselect a member and put it on the agenda of the next meeting."""
    with happened(at(on, 18)):
        case = conduct.propose(life.seats[name], ground=Deselection.Ground.BREACH, reasons=REASONS, by=life.chair, on=on)
        matters.bring(meeting, case=case, by=life.keeper, on=on)


def decide(life: Life, meeting: Meeting) -> None:
    """Vote on it at the meeting: two thirds are for it."""
    item = meeting.agenda_items.exclude(deselection=None).select_related("deselection__membership__person").get()
    case = item.deselection
    if case is None:
        return
    question, moment = matters.question_of(case), at(meeting.on, 20, 10)
    motion = votes.open_vote(
        item,
        kind=matters.kind_of(case),
        question=question,
        method=Motion.Method.HANDS,
        concerns=case.membership,
        by=life.keeper,
        at=moment,
    )
    entitled = len(roll_of(meeting, motion).entitled)
    votes.close(motion, hands=votes.Hands(entitled - AGAINST - ABSTAINED, AGAINST, ABSTAINED), by=life.keeper, at=moment + DAY / 480)


def appeal(life: Life, name: str, on: date) -> None:
    """Let the member appeal in time."""
    with happened(at(on, 21)):
        case = life.seats[name].deselections.get()
        conduct.appeal(case, text=APPEAL, by=case.membership.person, on=on)


def bring_appeal(life: Life, meeting: Meeting, on: date) -> None:
    """Put the appeal on the agenda of the meeting that hears it."""
    with happened(at(on, 9)):
        for case in waiting.waiting({life.panel.pk}):
            matters.bring(meeting, case=case, by=life.keeper, on=on)
