"""What changed from one version of the minutes to the next, line by line and word by word (MTG-17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from meetings.record import Item, Line, Record, Table

# Below this share of what they have in common two lines are shown one after the other, not as one that was changed.
ALIKE = 0.5


@dataclass(frozen=True)
class Piece:
    """Some words that stayed, were added or were taken out."""

    change: str
    text: str


@dataclass(frozen=True)
class Change:
    """One line of the minutes that differs: the heading it stands under, and its pieces in order."""

    under: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class _Said:
    under: str
    text: str


def changes(before: Record, after: Record) -> list[Change]:
    """Return every line that differs, in the order of the later version."""
    old, new = list(_lines(before)), list(_lines(after))
    found: list[Change] = []
    for tag, left, right, top, bottom in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [change for pair in zip_longest(old[left:right], new[top:bottom]) for change in _of_pair(*pair)]
    return found


def _of_pair(old: _Said | None, new: _Said | None) -> Iterator[Change]:
    """Tell how one line became another; lines that have little in common are told one by one."""
    if old is not None and new is not None and old.under == new.under:
        pieces = tuple(_pieces(old.text, new.text))
        stayed = sum(len(piece.text) for piece in pieces if piece.change == "same")
        if 2 * stayed >= ALIKE * (len(old.text) + len(new.text)):
            yield Change(new.under, pieces)
            return
    if old is not None:
        yield Change(old.under, (Piece("out", old.text),))
    if new is not None:
        yield Change(new.under, (Piece("in", new.text),))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _words(old), _words(new)
    for tag, left, right, top, bottom in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(before[left:right]))
            continue
        if right > left:
            yield Piece("out", "".join(before[left:right]))
        if bottom > top:
            yield Piece("in", "".join(after[top:bottom]))


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)


def _lines(record: Record) -> Iterator[_Said]:
    """Yield what a version says, each line with its heading."""
    for fact in record.facts:
        yield _Said("At the head", f"{fact.key}: {fact.value}")
    for item in record.items:
        yield from _of_item(item)
    if record.actions is not None:
        yield from _of_table(record.actions.caption, record.actions)


def _of_item(item: Item) -> Iterator[_Said]:
    under = f"{item.number}. {item.title}"
    for line in item.lines:
        yield _Said(under, _text(line))
    for table in item.tables:
        yield from _of_table(under, table)


def _text(line: Line) -> str:
    return " ".join(part for part in (line.word, line.head, line.text) if part)


def _of_table(under: str, table: Table) -> Iterator[_Said]:
    for row in table.rows:
        yield _Said(under, "; ".join(f"{head}: {cell}" for head, cell in zip(table.head, row, strict=False) if cell))
