"""The handbook's texts as sections, clauses and points, filled in for a panel, and the hash of what people sign (TOR-2, TOR-3)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handbook import terms as rules

BLANK = "_____ Ward Panel"
NUMBER = re.compile(r"(?:clause\s+)?(\d{1,2}[a-z])\b", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """One clause, or one paragraph where the letter is empty, with the points under it."""

    letter: str
    text: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """One section of a text."""

    number: str
    title: str
    lead: str
    clauses: tuple[Clause, ...]


def sections(stored: Iterable[Mapping[str, Any]]) -> list[Section]:
    """Return stored sections as values."""
    return [
        Section(
            number=section["number"],
            title=section["title"],
            lead=section["lead"],
            clauses=tuple(Clause(clause["letter"], clause["text"], tuple(clause["points"])) for clause in section["clauses"]),
        )
        for section in stored
    ]


def filled_in(text: Iterable[Section], panel: str) -> list[Section]:
    """Return the sections with the panel's name where the handbook leaves a blank."""
    return [
        Section(
            number=section.number,
            title=section.title,
            lead=section.lead.replace(BLANK, panel),
            clauses=tuple(Clause(clause.letter, clause.text.replace(BLANK, panel), clause.points) for clause in section.clauses),
        )
        for section in text
    ]


def as_lines(text: Iterable[Section], additions: str) -> list[str]:
    """Return the whole text line by line, as it is hashed and as a letter could carry it."""
    lines = []
    for section in text:
        lines += [f"{section.number}. {section.title}", section.lead]
        for clause in section.clauses:
            lines += [f"{clause.letter}. {clause.text}", *clause.points]
    return [line for line in (*lines, *additions.splitlines()) if line.strip()]


def sha256(text: Iterable[Section], additions: str) -> str:
    """Return the hash of a text with its additions: what somebody who signs has seen."""
    return hashlib.sha256("\n".join(as_lines(text, additions)).encode()).hexdigest()


def core_clauses(text: Iterable[Section]) -> list[rules.Clause]:
    """Return the clauses of the core text under the numbers that they are cited by."""
    lettered = ((section, clause) for section in text for clause in section.clauses if clause.letter)
    return [rules.Clause(f"{section.number}{clause.letter}", clause.text) for section, clause in lettered]


def own_clauses(additions: str) -> list[rules.Clause]:
    """Return a panel's own clauses, one to a line; one that opens with a number of the core's manner claims that number."""
    lines = [line.strip() for line in additions.splitlines() if line.strip()]
    return [rules.Clause(_number(line) or f"own {place}", line) for place, line in enumerate(lines, start=1)]


def _number(line: str) -> str:
    found = NUMBER.match(line)
    return found.group(1).lower() if found else ""
