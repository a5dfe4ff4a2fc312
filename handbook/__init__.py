"""The rules of the Ward Panel Handbook as pure functions: no Django, no clock, no database."""

from handbook import (
    ballots,
    complaints,
    conduct,
    dates,
    meetings,
    membership,
    panels,
    priorities,
    priority_work,
    remit,
    reports,
    rules,
    terms,
    votes,
    words,
)

__all__ = [
    "ballots",
    "complaints",
    "conduct",
    "dates",
    "meetings",
    "membership",
    "panels",
    "priorities",
    "priority_work",
    "remit",
    "reports",
    "rules",
    "terms",
    "votes",
    "words",
]
