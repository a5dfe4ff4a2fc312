"""Meetings from first proposal to minutes."""

from .agenda import ActionPoint, AgendaItem, Circulated, Outcome
from .calendars import CalendarAddress
from .entered import Entered
from .interests import Interest
from .meeting import Attendance, Meeting, Notice
from .minutes import Minutes
from .packs import Pack
from .replies import Reply
from .secret import SecretCount, SecretVoter
from .suggestions import Suggestion
from .visitors import Visitor
from .votes import Ballot, Motion, Option, RollEntry

__all__ = [
    "ActionPoint",
    "AgendaItem",
    "Attendance",
    "Ballot",
    "CalendarAddress",
    "Circulated",
    "Entered",
    "Interest",
    "Meeting",
    "Minutes",
    "Motion",
    "Notice",
    "Option",
    "Outcome",
    "Pack",
    "Reply",
    "RollEntry",
    "SecretCount",
    "SecretVoter",
    "Suggestion",
    "Visitor",
]
