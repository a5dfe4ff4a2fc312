"""Each rule that was formulated twice, as a pair: from a chance case what the handbook says and what the second formulation says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from handbook.rules import Breach


@dataclass(frozen=True)
class Pair:
    """A comparison under its name; it draws a case and returns it with both answers."""

    name: str
    draw: Callable[[Random], tuple[Any, Any, Any]]


PAIRS: list[Pair] = []
FIRST = date(2024, 1, 1)
DAYS = 366 * 16


def pair(function: Callable[[Random], tuple[Any, Any, Any]]) -> Callable[[Random], tuple[Any, Any, Any]]:
    """Enter a comparison in the list."""
    PAIRS.append(Pair(function.__name__, function))
    return function


def goes_through(require: Callable[..., object], *given: Any, **named: Any) -> bool:
    """Say whether an act is not refused."""
    try:
        require(*given, **named)
    except Breach:
        return False
    return True


def a_day(draw: Random) -> date:
    """Draw a day, ends of February and of months more often than they come."""
    day = FIRST + timedelta(days=draw.randrange(DAYS))
    kind = draw.randrange(10)
    if kind == 0:
        return date(draw.choice((2024, 2028, 2032, 2036)), 2, 29)
    return day.replace(day=1) - timedelta(days=1) if kind == 1 and day > date(2024, 2, 1) else day


def near(day: date, draw: Random, before: int, after: int) -> date:
    """Draw a day from so many before another to so many after it."""
    return day + timedelta(days=draw.randint(-before, after))


def around(limit: date, draw: Random) -> date:
    """Draw a day at a limit or close to it, so that both of its sides come up often."""
    return near(limit, draw, 2, 2) if draw.random() < 0.7 else near(limit, draw, 400, 400)


def truth(draw: Random) -> bool:
    """Draw yes or no."""
    return draw.random() < 0.5


def a_reason(draw: Random) -> str:
    """Draw a reason, or something that is none."""
    return draw.choice(("", " ", "\t\n", "The hall is shut.", " x "))


def some(draw: Random, of: list[Any]) -> list[Any]:
    """Draw any number of them, each once at most."""
    return [one for one in of if truth(draw)]
