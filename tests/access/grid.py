"""Reads the approved grid and says what it promises; written from the table of permissions, knowing nothing of the code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("PUB", "MEM", "SUS", "PAR", "CHR", "SEC", "DWO", "SGT", "INS", "SUP", "SNB", "CEN", "SYS")
EVERYWHERE = frozenset({"CEN", "SYS"})
AT_OWN_PANEL_ONLY = frozenset({"MEM", "SUS", "PAR", "CHR", "SEC", "DWO"})

OWN, NEXT_DOOR, ELSEWHERE = "own", "next door", "elsewhere"
PLACES = (OWN, NEXT_DOOR, ELSEWHERE)

# What a thing belongs to, and which roles have a part there when it is their own; a thing of a ward is not yet a panel's.
PANEL, WARD, BOROUGH, SERVICE = "panel", "ward", "borough", "service"
OF_BOROUGH = frozenset({"INS", "SUP", "SNB", "CEN", "SYS"})
PARTS = {PANEL: frozenset(ROLES[1:]), WARD: OF_BOROUGH | {"DWO", "SGT"}, BOROUGH: OF_BOROUGH}


@dataclass(frozen=True)
class Situation:
    """Where the thing is, seen from the asker (next door is another ward of the same team), and how they stand to it."""

    place: str = OWN
    facts: frozenset[str] = frozenset()
    level: str = PANEL

    def has(self, fact: str) -> bool:
        return fact in self.facts


@dataclass(frozen=True)
class Line:
    """One action of the grid with its thirteen cells."""

    action: str
    row: int
    is_case: bool
    cells: dict[str, str] = field(hash=False)

    def allows(self, role: str, situation: Situation) -> bool:
        """Say whether the grid lets the role do it; what the public may, everybody may."""
        return any(_part_allows(part, who, situation) for who in {"PUB", role} for part in self.cells[who].split("+"))

    def answer(self, roles: tuple[str, ...], situation: Situation) -> str:
        """Return what the grid promises to whoever holds these roles: allowed, refused (403) or hidden (404)."""
        if any(self.allows(role, situation) for role in ("PUB", *roles)):
            return "allowed"
        return "refused" if not self.is_case and any(has_a_part(role, situation) for role in roles) else "hidden"


def has_a_part(role: str, situation: Situation) -> bool:
    """Say whether the role has a part in the place of the thing, so that a refusal there is a 403 and not a 404."""
    if role == "PUB":
        return False
    if role in EVERYWHERE or situation.level == SERVICE:
        return True
    near = situation.place == OWN or (situation.place == NEXT_DOOR and role not in AT_OWN_PANEL_ONLY)
    return near and role in PARTS[situation.level]


def _part_allows(part: str, role: str, situation: Situation) -> bool:
    letter, _, condition = part.partition(":")
    if letter == "-":
        return False
    here = has_a_part(role, situation)
    at_their_place = here and situation.level != SERVICE
    known = {"S": "mine", "A": "assigned", "I": "standing in"}
    reaches = letter == "G" or (here and situation.has(known[letter]) if letter in known else at_their_place)
    return reaches and _is_met(condition, situation)


def _is_met(condition: str, situation: Situation) -> bool:
    return {
        "": True,
        "own": situation.has("mine"),
        "open": situation.has("open"),
        "agreed": situation.has("agreed") and not situation.has("young"),
        "adult": not situation.has("young"),
        "others": not situation.has("concerned"),
        "second": not situation.has("author"),
    }[condition]


def lines() -> Iterator[Line]:
    """Return the lines of the grid."""
    text = (Path(__file__).parent / "grid.txt").read_text(encoding="utf-8")
    head, *rows = [line for line in text.splitlines() if not line.startswith("#")]
    assert tuple(head.split("|")[1].split()) == ROLES
    for row in rows:
        left, right = row.split("|")
        name, number, *case = left.split()
        yield Line(name, int(number), case == ["case"], dict(zip(ROLES, right.split(), strict=True)))


GRID = {line.action: line for line in lines()}
