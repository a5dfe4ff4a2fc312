"""The rules of the Ward Panel Handbook as pure functions: no Django, no clock, no database."""

from handbook import (
    ballots,
    bank_holidays,
    complaints,
    conduct,
    data_protection,
    dates,
    meetings,
    membership,
    panels,
    priorities,
    reports,
    retention,
    rules,
    terms,
    votes,
    words,
)

__all__ = [
    "ballots",
    "bank_holidays",
    "complaints",
    "conduct",
    "data_protection",
    "dates",
    "meetings",
    "membership",
    "panels",
    "priorities",
    "reports",
    "retention",
    "rules",
    "terms",
    "votes",
    "words",
]
