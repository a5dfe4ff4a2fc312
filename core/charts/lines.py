"""A line of months against the same months a year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.charts.chart import Chart, KeyLine, change, number
from core.charts.drawing import BEFORE, BEFORE_TEXT, GRID, INK, MUTED, NOW, at, picture, sample, together, words

Point = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """A named row of numbers; nothing stands for a month without a number."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True)
class _Frame:
    """The measures of one drawing."""

    name: str
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    size: int
    most_ticks: int
    label_every: int

    def x(self, place: int, places: int) -> float:
        return self.left + (self.right - self.left) * (place / max(places - 1, 1))

    def y(self, value: float, highest: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / highest


WIDE = _Frame("wide", 720, 330, 56, 590, 20, 282, 16, 7, 1)
NARROW = _Frame("narrow", 360, 350, 46, 344, 62, 316, 14, 4, 2)


def line(title: str, sentence: str, months: Sequence[date], now: Series, before: Series) -> Chart:
    """Return twelve months (or any number) as a line, with the year before as a dashed line with diamonds."""
    rows = [
        (f"{month:%B %Y}", number(then), number(value), change(value, then))
        for month, value, then in zip(months, now.values, before.values, strict=True)
    ]
    rows.append(("All months", number(_sum(before)), number(_sum(now)), change(_sum(now), _sum(before))))
    return Chart(
        svg_wide=_lines(WIDE, title, sentence, months, now, before),
        svg_narrow=_lines(NARROW, title, sentence, months, now, before),
        title=title,
        sentence=sentence,
        header=("Month", before.name, now.name, "Change"),
        rows=tuple(rows),
        key=(KeyLine(_sample_now(), now.name), KeyLine(_sample_before(), before.name)),
    )


def _lines(frame: _Frame, title: str, sentence: str, months: Sequence[date], now: Series, before: Series) -> SafeString:
    numbers = [value for value in (*now.values, *before.values) if value is not None]
    ticks = _ticks(max(numbers, default=0), frame.most_ticks)
    drawn = [
        _grid(frame, ticks),
        _months(frame, months),
        _before_line(_runs(frame, before, ticks[-1])),
        _now_line(_runs(frame, now, ticks[-1])),
        _ends(frame, months, now, before, ticks[-1]) if frame is WIDE else _heading(now, before),
    ]
    return picture(frame.name, frame.width, frame.height, title, sentence, drawn)


def _ticks(highest: int, most: int) -> list[int]:
    """Return round numbers from nought to the highest or just above it, at most so many and one more."""
    unit = 1
    while True:
        for step in (unit, 2 * unit, 4 * unit, 5 * unit):
            if step * most >= highest:
                last = -(-max(highest, 1) // step)
                return [step * number for number in range(last + 1)]
        unit *= 10


def _runs(frame: _Frame, series: Series, highest: int) -> list[list[Point]]:
    """Return the points of the series, broken where a number is missing."""
    runs: list[list[Point]] = [[]]
    for place, value in enumerate(series.values):
        if value is not None:
            runs[-1].append((frame.x(place, len(series.values)), frame.y(value, highest)))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _grid(frame: _Frame, ticks: list[int]) -> SafeString:
    return together(
        format_html(
            '<path d="M{} {}H{}" stroke="{}" stroke-width="{}"/>{}',
            frame.left,
            at(y := frame.y(tick, ticks[-1])),
            frame.right,
            GRID if tick else INK,
            "1" if tick else "1.5",
            words(frame.left - 8, y + 5, f"{tick:,}", frame.size, MUTED, anchor="end"),
        )
        for tick in ticks
    )


def _months(frame: _Frame, months: Sequence[date]) -> SafeString:
    every = frame.label_every * max(1, -(-len(months) // 12))
    return together(
        words(frame.x(place, len(months)), frame.bottom + 24, f"{month:%b}", frame.size, INK, anchor="middle")
        for place, month in enumerate(months)
        if place % every == 0
    )


def _path(run: list[Point]) -> str:
    return "M" + "L".join(f"{at(x)} {at(y)}" for x, y in run)


def _before_line(runs: list[list[Point]]) -> SafeString:
    lines = together(
        format_html(
            '<path d="{}" fill="none" stroke="{}" stroke-width="3" stroke-dasharray="3 5" stroke-linecap="round"/>',
            _path(run),
            BEFORE,
        )
        for run in runs
    )
    return lines + together(_diamond(x, y) for run in runs for x, y in run)


def _diamond(x: float, y: float) -> SafeString:
    path = f"M{at(x)} {at(y - 5)}l5 5l-5 5l-5 -5z"
    return format_html('<path d="{}" fill="#fff" stroke="{}" stroke-width="2"/>', path, BEFORE)


def _now_line(runs: list[list[Point]]) -> SafeString:
    lines = together(format_html('<path d="{}" fill="none" stroke="{}" stroke-width="4"/>', _path(run), NOW) for run in runs)
    return lines + together(_dot(x, y) for run in runs for x, y in run)


def _dot(x: float, y: float) -> SafeString:
    return format_html('<circle cx="{}" cy="{}" r="4.5" fill="{}"/>', at(x), at(y), NOW)


def _ends(frame: _Frame, months: Sequence[date], now: Series, before: Series, highest: int) -> SafeString:
    """Name each line at its end, so that nobody has to match colours with a key."""
    if not months or now.values[-1] is None or before.values[-1] is None:
        return SafeString("")
    now_y, before_y = _apart(frame.y(now.values[-1], highest), frame.y(before.values[-1], highest), 46)
    return _end(frame, now_y, now, months[-1], 0, NOW) + _end(frame, before_y, before, months[-1], 1, BEFORE_TEXT)


def _end(frame: _Frame, y: float, series: Series, last: date, years_ago: int, colour: str) -> SafeString:
    x = frame.right + 12
    latest = f"{_latest(series)} in {last:%b} {last.year - years_ago}"
    return words(x, y - 4, series.name, 16, colour, bold=True) + words(x, y + 15, latest, 16, colour)


def _heading(now: Series, before: Series) -> SafeString:
    """Name the lines above a narrow drawing, which has no room at their ends."""
    return together(
        [
            format_html('<path d="M4 9h44" stroke="{}" stroke-width="4"/>{}', NOW, _dot(26, 9)),
            words(58, 14, f"{now.name}: {_latest(now)} in the last month", 14, NOW, bold=True),
            format_html('<g transform="translate(4 22)">{}</g>', _dashes()),
            words(58, 36, f"{before.name}: {_latest(before)} in that month", 14, BEFORE_TEXT, bold=True),
        ]
    )


def _latest(series: Series) -> str:
    return number(series.values[-1] if series.values else None)


def _apart(one: float, other: float, gap: float) -> Point:
    """Move two labels away from each other until both can be read."""
    missing = gap - abs(one - other)
    if missing <= 0:
        return one, other
    if one >= other:
        return one + missing / 2, other - missing / 2
    return one - missing / 2, other + missing / 2


def _sample_now() -> SafeString:
    return sample(44, format_html('<path d="M0 9h44" stroke="{}" stroke-width="4"/>{}', NOW, _dot(22, 9)))


def _sample_before() -> SafeString:
    return sample(44, _dashes())


def _dashes() -> SafeString:
    dashes = format_html('<path d="M0 9h44" stroke="{}" stroke-width="3" stroke-dasharray="3 5"/>', BEFORE)
    return dashes + _diamond(22, 9)


def _sum(series: Series) -> int:
    return sum(value for value in series.values if value is not None)
