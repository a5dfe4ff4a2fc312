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
    reports,
    rules,
    suspension,
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
    "reports",
    "rules",
    "suspension",
    "terms",
    "votes",
    "words",
]
