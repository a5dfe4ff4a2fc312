"""Meetings from first proposal to minutes."""

from .agenda import ActionPoint, AgendaItem, Circulated, Outcome
from .meeting import Attendance, Meeting, Notice
from .minutes import Minutes
from .votes import Ballot, Motion, Option, RollEntry

__all__ = [
    "ActionPoint",
    "AgendaItem",
    "Attendance",
    "Ballot",
    "Circulated",
    "Meeting",
    "Minutes",
    "Motion",
    "Notice",
    "Option",
    "Outcome",
    "RollEntry",
]
