"""What people of the demo say to a notice: by the link of their letter, and by telephone (HB 4.1; MTG-18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from demo.borough.life import Life
from demo.past import at, happened
from meetings.models import Meeting, Reply
from meetings.services import replies

Answer, Reason, Way = Reply.Answer, Reply.Reason, Reply.Way


def tell(life: Life, meeting: Meeting, on: date, coming: Sequence[str], away: Mapping[str, tuple[str, str]], told: Sequence[str]) -> None:
    """Let members answer on that day: who comes, who sends apologies with reason and word, and who told the secretary to come."""
    moment = at(on, 18)
    said: list[tuple[str, dict[str, Any], Reply.Way]] = [(name, {"answer": Answer.COMING}, Way.LINK) for name in coming]
    said += [(name, {"answer": Answer.APOLOGIES, "reason": why, "words": words}, Way.LINK) for name, (why, words) in away.items()]
    said += [(name, {"answer": Answer.COMING}, Way.TOLD) for name in told]
    for minutes, (name, answer, way) in enumerate(said):
        person = life.seats[name].person
        with happened(moment + timedelta(minutes=7 * minutes)):
            given_at = moment + timedelta(minutes=7 * minutes)
            replies.give(meeting, **answer, person=person, way=way, by=life.keeper if way == Way.TOLD else person, at=given_at)
