"""Two texts side by side, line by line: what stays, what goes, what comes (ToR 10)."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

STAYS, GOES, COMES = "stays", "goes", "comes"


@dataclass(frozen=True)
class Line:
    """One line and what happens to it."""

    text: str
    what: str


def of(before: str, after: str) -> list[Line]:
    """Return the lines of both texts in their order, those that go before those that come in their place."""
    old, new = _lines(before), _lines(after)
    found: list[Line] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += [Line(text, STAYS) for text in old[old_from:old_to]]
            continue
        found += [Line(text, GOES) for text in old[old_from:old_to]]
        found += [Line(text, COMES) for text in new[new_from:new_to]]
    return found


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]
