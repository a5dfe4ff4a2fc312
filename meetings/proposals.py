"""The text of a proposal that a meeting decides on and that has to go to everybody with its notice (ToR 10b, 11b; TOR-5)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from meetings.models import AgendaItem
from panels import texts
from panels.documents import amended


@dataclass(frozen=True)
class Proposal:
    """A proposal under an item: what it is, why, and its text line by line with the hash of the whole."""

    title: str
    reason: str
    lines: tuple[str, ...]
    sha256: str

    @property
    def text(self) -> str:
        """Return the text as it is kept."""
        return "\n".join(self.lines)


def of(item: AgendaItem) -> Proposal | None:
    """Return what is proposed under the item, as it reads now."""
    if item.dissolves_because:
        sha256 = hashlib.sha256(item.dissolves_because.encode()).hexdigest()
        return Proposal("Dissolve the panel", "", tuple(item.dissolves_because.splitlines()), sha256)
    amendment = item.amendment
    if amendment is None:
        return None
    whole = amended(amendment)
    own = tuple(whole.additions) or ("The panel has no clauses of its own.",)
    lines = tuple(texts.as_lines(whole.sections, amendment.additions)) if amendment.adopts_core else own
    return Proposal(str(amendment), amendment.reason, lines, whole.sha256)


def under(items: Iterable[AgendaItem]) -> list[tuple[AgendaItem, Proposal]]:
    """Return the items that decide on a proposal, each with it."""
    return [(item, proposal) for item in items if (proposal := of(item))]
