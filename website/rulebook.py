"""The rules as the service explains them: in families, each with the anchors that chips lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import slugify

from handbook.rules import Rule

FAMILIES = {
    "PAN": "Setting up a panel",
    "TOR": "Terms of reference",
    "MEM": "Membership",
    "OFF": "Officers",
    "MTG": "Meetings",
    "VOTE": "Votes",
    "PRI": "Priorities",
    "POL": "Police data",
    "SUR": "Surveys",
    "CON": "Conduct and deselection",
    "CMP": "Complaints",
    "DIS": "Restructure and dissolution",
    "GDPR": "Data protection",
    "SNB": "Oversight",
    "GEO": "Places and police",
}
SECTION = re.compile(r"^\d+[a-z]?$|^\d+(\.\d+)+$")


@dataclass(frozen=True)
class Entry:
    """One rule with every name it can be led to by."""

    rule: Rule
    anchors: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """The rules of one chapter."""

    code: str
    name: str
    entries: tuple[Entry, ...]


def families(rules: Iterable[Rule]) -> list[Family]:
    """Group the rules; a section leads to the first rule that rests on it, since an anchor stands once on a page."""
    ordered = sorted(rules, key=lambda rule: (list(FAMILIES).index(_code(rule)), int(rule.id.split("-")[1])))
    taken: set[str] = {rule.id for rule in ordered}
    entries = [Entry(rule, tuple(_take(_anchors(rule), taken))) for rule in ordered]
    grouped = [(code, tuple(entry for entry in entries if _code(entry.rule) == code)) for code in FAMILIES]
    return [Family(code, FAMILIES[code], found) for code, found in grouped if found]


def _code(rule: Rule) -> str:
    return rule.id.split("-")[0]


def _anchors(rule: Rule) -> list[str]:
    """Return the slugs of the rule's ID, of its whole source, and of each section in it ("ToR 4a, 9e" has two)."""
    book, anchors = "", [slugify(rule.id), slugify(rule.source)]
    for part in (piece.strip() for piece in rule.source.split(",")):
        words = part.split()
        if len(words) > 1:
            book = " ".join(words[:-1])
        anchors.append(slugify(f"{book} {part}" if book and SECTION.match(part) else part))
    return anchors


def _take(anchors: Iterable[str], taken: set[str]) -> list[str]:
    free = [anchor for anchor in dict.fromkeys(anchors) if anchor and anchor not in taken]
    taken.update(free)
    return free
