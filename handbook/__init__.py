"""The rules of the Ward Panel Handbook as pure functions: no Django, no clock, no database."""

from handbook import (
    ballots,
    complaints,
    conduct,
    dates,
    dissolution,
    meetings,
    membership,
    priorities,
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
    "dissolution",
    "meetings",
    "membership",
    "priorities",
    "reports",
    "rules",
    "terms",
    "votes",
    "words",
]
