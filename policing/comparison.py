"""Two numbers side by side, in words that claim no more than the numbers bear (POL-2, POL-4)."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from handbook.reports import COMPARED
from handbook.rules import decides

# Two counts of the same thing differ by more than this many times the square root of their sum once in twenty times:
# below it, chance is enough to explain the difference.
BEYOND_CHANCE = 1.96
SMALL = 50


@dataclass(frozen=True)
class Comparison:
    """How a number compares with an earlier one."""

    now: int
    then: int

    @property
    def difference(self) -> int:
        """Return how many more; fewer is negative."""
        return self.now - self.then

    @property
    def direction(self) -> str:
        """Return up, down or same."""
        return "up" if self.difference > 0 else "down" if self.difference < 0 else "same"

    @property
    def is_beyond_chance(self) -> bool:
        """Say whether the difference is larger than chance alone would often make it."""
        return abs(self.difference) > BEYOND_CHANCE * sqrt(self.now + self.then)

    @property
    def more_or_fewer(self) -> str:
        """Return "3 more than the 9", "2 fewer than the 12" or "as many as"."""
        if not self.difference:
            return "as many as"
        return f"{abs(self.difference):,} {'more' if self.difference > 0 else 'fewer'} than the {self.then:,}"

    @property
    def percentage(self) -> str:
        """Return "up 6%"; nothing where the earlier number is too small for a percentage, or where nothing changed."""
        if self.then < SMALL or not self.difference:
            return ""
        percent = round(100 * abs(self.difference) / self.then)
        return f"{'up' if self.difference > 0 else 'down'} {percent}%" if percent else ""

    @property
    def caution(self) -> str:
        """Return what keeps a reader from making too much of a difference, or nothing when it is a clear one."""
        if not self.difference or self.is_beyond_chance:
            return ""
        if max(self.now, self.then) < SMALL:
            return "numbers this small go up and down by chance"
        return "a difference of this size can be chance"


@decides(COMPARED)
def sentence(now: int, then: int | None, when: str) -> str:
    """Return how a number compares, as a sentence: "That is 3 more than the 9 in the same months a year before"."""
    if then is None:
        return f"There are no full figures for {when}."
    compared = Comparison(now, then)
    percentage = f", {compared.percentage}" if compared.percentage else ""
    caution = f"; {compared.caution}" if compared.caution else ""
    return f"That is {compared.more_or_fewer} in {when}{percentage}{caution}."


@decides(COMPARED)
def short(now: int, then: int | None) -> str:
    """Return how a number compares with a year before, in the few words that go under it."""
    if then is None:
        return "no full figures of a year before"
    compared = Comparison(now, then)
    percentage = f", {compared.percentage}" if compared.percentage else ""
    return f"{compared.more_or_fewer} a year before{percentage}{'; may be chance' if compared.caution else ''}"
