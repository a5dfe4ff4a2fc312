"""Drawings and small parts of the house style: signs, seats, tallies and the chip that leads to a rule.

Colours stand in the drawings as attributes, so that a page and a PDF share them. A drawing always comes with the same
in words.
"""

from dataclasses import dataclass
from datetime import date, datetime
from math import cos, radians, sin
from typing import Any, Protocol

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

from core.widgets import written
from handbook.rules import RULES

register = template.Library()

SEATS_AT_THE_TABLE = 25
CENTRE, REACH = 120.0, 98.0
SIGNS = ("ok", "watch", "stop", "none", "info", "out")


class HasSource(Protocol):
    """A rule: an ID and the section it stands in."""

    id: str
    source: str


@dataclass(frozen=True)
class Seat:
    """One seat at the round table: where it stands and whether somebody has it."""

    x: float
    y: float
    left: float
    top: float
    turn: float
    is_taken: bool


@dataclass(frozen=True)
class Dot:
    """One person in a row of dots."""

    x: int
    kind: str


@register.simple_tag
def ref(rule: HasSource | str, label: str = "") -> SafeString:
    """The chip that names a rule's place and leads to its sentence: {% ref "ToR 9b" %}, {% ref "PRI-9" %} or {% ref rule %}.

    A rule that is named by its ID is shown by its place all the same: readers know the handbook, not our numbers.
    """
    named = RULES.get(rule, rule) if isinstance(rule, str) else rule
    source = named if isinstance(named, str) else named.source
    anchor = slugify(named) if isinstance(named, str) else named.id
    try:
        address = f"{reverse('rules')}#{anchor}"
    except NoReverseMatch:
        return format_html('<span class="wp-ref">{}</span>', label or source)
    return format_html('<a class="wp-ref" href="{}">{}</a>', address, label or source)


@register.inclusion_tag("parts/sign.html")
def sign(kind: str, small: bool = False) -> dict[str, Any]:
    """A sign: ok, watch, stop, none, info, out. It never stands without a word beside it."""
    if kind not in SIGNS:
        raise template.TemplateSyntaxError(f"There is no sign {kind!r}; there are {', '.join(SIGNS)}.")
    return {"kind": kind, "small": small}


@register.inclusion_tag("parts/round_table.html")
def round_table(taken: int, of: int = SEATS_AT_THE_TABLE) -> dict[str, Any]:
    """The panel as a round table: taken seats filled, free ones open."""
    return {"taken": taken, "of": of, "free": of - taken, "seats": [_seat(i, of, i < taken) for i in range(of)]}


def _seat(place: int, of: int, is_taken: bool) -> Seat:
    turn = 360 / of * place
    x, y = CENTRE + REACH * sin(radians(turn)), CENTRE - REACH * cos(radians(turn))
    return Seat(round(x, 1), round(y, 1), round(x - 9, 1), round(y - 6.5, 1), round(turn, 1), is_taken)


@register.inclusion_tag("parts/seats.html")
def seats(here: int, of: int) -> dict[str, Any]:
    """Who is here as a row of dots, for the bar that stays in sight."""
    return {"here": here, "of": of, "width": 19 * of, "dots": [Dot(9 + 19 * i, _presence(i < here)) for i in range(of)]}


def _presence(is_here: bool) -> str:
    return "here" if is_here else "away"


@register.inclusion_tag("parts/tally.html")
def tally(for_: int, against: int, abstained: int, needed: int) -> dict[str, Any]:
    """A vote as one dot for each person, with a line where the needed number lies."""
    step, radius, font = (26, 10, 15) if for_ + against + abstained <= 13 else (18, 7, 19)
    start = radius + 4
    kinds = ["for"] * for_ + ["against"] * against + ["abstained"] * abstained
    gap = [8 if kind == "abstained" else 0 for kind in kinds]
    line = start + step * (needed - 1) + step / 2
    return {
        "for_": for_,
        "against": against,
        "abstained": abstained,
        "voted": for_ + against,
        "needed": needed,
        "dots": [Dot(start + step * i + gap[i], kind) for i, kind in enumerate(kinds)],
        "radius": radius,
        "ring": radius - 1,
        "arm": round(radius * 0.4),
        "middle": radius + 6,
        "font": font,
        "line": line,
        "foot": 2 * radius + 14,
        "height": 2 * radius + 32,
        "width": max(start + step * len(kinds) + 8, int(line) + 10 + 6 * font),
    }


@register.filter
def whole_address(address: str) -> SafeString:
    """An e-mail address that breaks before its @, where a line is too short for it, and not within a word."""
    name, at, place = address.partition("@")
    return format_html("{}<wbr>{}{}", name, at, place) if at else format_html("{}", address)


@register.filter
def days_left(by: date, today: date) -> str:
    """How far off a day is, in words: "today", "6 days", "2 days late"."""
    days = (by - today).days
    if days == 0:
        return "today"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return count if days > 0 else f"{count} late"


@register.filter
def is_due(by: date | None, today: date) -> bool:
    """Whether a day has come or gone; what has no day is never due."""
    return by is not None and by <= today


@register.filter
def clock(moment: datetime) -> str:
    """The time of day in London as we write it: 7 pm, 7.30 pm."""
    return written(timezone.localtime(moment).time())
