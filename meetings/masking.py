"""Names give way to roles in the edition of the minutes that leaves the panel (SNB-4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|PC|PCSO|PS|Sgt|Sergeant|Inspector|Rev|Revd|Sir|Dame|Lady|Lord)\.?"
SHORTEST_SURNAME = 3


@dataclass(frozen=True)
class Mask:
    """Replaces the names of known people by their roles: whole names first, then surnames with or without a title.

    A surname that is also a word of a place, as in Green of Osier Green, is replaced only behind a title or as part of the
    whole name. Names of people who are not on the list cannot be known; whoever sends the minutes out reads this edition first.
    """

    patterns: tuple[tuple[re.Pattern[str], str], ...] = field(default_factory=tuple)

    @classmethod
    def none(cls) -> Mask:
        """Return a mask that leaves every name."""
        return cls()

    @classmethod
    def of_roles(cls, roles: Mapping[str, str], places: Iterable[str]) -> Mask:
        """Return a mask for people by full name, given the names of places that must stay."""
        words_of_places = {word.casefold() for place in places for word in re.findall(r"\w+", place)}
        whole = [(_pattern(rf"(?:{TITLES}\s+)?{re.escape(name)}"), role) for name, role in roles.items()]
        titled = [(_pattern(rf"{TITLES}\s+(?:\w+\s+)?{re.escape(_surname(name))}"), role) for name, role in roles.items()]
        bare = [
            (_pattern(re.escape(_surname(name))), role)
            for name, role in roles.items()
            if len(_surname(name)) >= SHORTEST_SURNAME and _surname(name).casefold() not in words_of_places
        ]
        longest_first = sorted(whole, key=lambda pair: -len(pair[0].pattern))
        return cls((*longest_first, *titled, *bare))

    def of(self, text: str) -> str:
        """Return the text with roles for names."""
        for pattern, role in self.patterns:
            text = pattern.sub(lambda found, role=role: _fitting(role, found), text)  # type: ignore[misc]
        return text


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def _pattern(inner: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){inner}(?:[’']s)?(?!\w)")


def _fitting(role: str, found: re.Match[str]) -> str:
    """Return the role with the possessive the name had, and a capital where a sentence begins."""
    possessive = "’s" if found.group().endswith(("’s", "'s")) else ""
    before = found.string[: found.start()].rstrip()
    begins = not before or before.endswith((".", "!", "?", ":"))
    words = role[:1].upper() + role[1:] if begins else role
    return words + possessive
