"""Horizontal bars, with a mark for the year before."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.charts.chart import Chart, KeyLine, change, number
from core.charts.drawing import GRID, INK, MARK, NOW, at, picture, sample, words


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its number and the number of the year before where there is one."""

    name: str
    now: int
    before: int | None = None


@dataclass(frozen=True)
class _Frame:
    """The measures of one drawing: how many letters a name has in a line, how long a bar can be, where its number begins or ends."""

    letters: int
    longest: int
    number_at: int
    bars_at: int = 0


# Beside a change in words a bar is shorter, and under one a name is; a bare number leaves more room for both.
WIDE, WIDE_BARE = _Frame(26, 300, 536, 220), _Frame(31, 380, 676, 280)
NARROW, NARROW_BARE = _Frame(26, 340, 360), _Frame(36, 340, 360)
MOST_LINES = 3


def bars(
    title: str,
    sentence: str,
    bars: Sequence[Bar],
    *,
    of: str = "",
    now: str = "Last 12 months",
    before: str = "The year before",
    whole: int = 0,
) -> Chart:
    """Return horizontal bars, the year before as an upright mark across each; ``of`` heads the table's first column.

    ``whole`` is the number that a bar of full length stands for, such as 100 for shares of a hundred; a pale track shows what
    is missing to it. Without it the longest bar has the full length.
    """
    has_before = any(bar.before is not None for bar in bars)
    if has_before:
        header: tuple[str, ...] = (of or "Kind", before, now, "Change")
        rows: tuple[tuple[str, ...], ...] = tuple(
            (bar.name, number(bar.before), number(bar.now), change(bar.now, bar.before)) for bar in bars
        )
    else:
        header, rows = (of or "Kind", now), tuple((bar.name, number(bar.now)) for bar in bars)
    key = [KeyLine(sample(34, format_html('<rect y="2" width="34" height="14" fill="{}"/>', NOW)), now)]
    if has_before:
        key.append(KeyLine(sample(10, format_html('<path d="M5 0V18" stroke="{}" stroke-width="4"/>', MARK)), before))
    return Chart(
        svg_wide=_bars_wide(title, sentence, bars, WIDE if has_before else WIDE_BARE, whole),
        svg_narrow=_bars_narrow(title, sentence, bars, NARROW if has_before else NARROW_BARE, whole),
        title=title,
        sentence=sentence,
        header=header,
        rows=rows,
        key=tuple(key),
    )


def _bars_wide(title: str, sentence: str, bars: Sequence[Bar], frame: _Frame, whole: int) -> SafeString:
    drawn, top = [], 0
    for bar in bars:
        names = _lines_of(bar.name, frame)
        height = max(34, 12 + 20 * len(names))
        middle = top + height / 2
        for row, name in enumerate(names):
            drawn.append(words(0, middle + 6 + 20 * (row - (len(names) - 1) / 2), name, 16, INK, bold=True))
        drawn.append(_bar(middle, bar, frame, _scale(bars, frame, whole), whole))
        drawn.append(words(frame.number_at, middle + 6, _bar_words(bar), 16, INK))
        top += height
    return picture("wide", 720, top, title, sentence, drawn)


def _bars_narrow(title: str, sentence: str, bars: Sequence[Bar], frame: _Frame, whole: int) -> SafeString:
    drawn, top = [], 0
    for bar in bars:
        names = _lines_of(bar.name, frame)
        for row, name in enumerate(names):
            drawn.append(words(0, top + 18 + 19 * row, name, 15, INK, bold=True))
        drawn.append(words(frame.number_at, top + 18, _bar_words(bar), 15, INK, anchor="end"))
        drawn.append(_bar(top + 19 + 19 * len(names), bar, frame, _scale(bars, frame, whole), whole))
        top += 43 + 19 * len(names)
    return picture("narrow", 360, top, title, sentence, drawn)


def _lines_of(name: str, frame: _Frame) -> list[str]:
    return textwrap.wrap(name, frame.letters, max_lines=MOST_LINES, placeholder="…") or [""]


def _scale(bars: Sequence[Bar], frame: _Frame, whole: int) -> float:
    return frame.longest / (whole or max([1, *(bar.now for bar in bars), *(bar.before or 0 for bar in bars)]))


def _bar(middle: float, bar: Bar, frame: _Frame, scale: float, whole: int) -> SafeString:
    x = frame.bars_at
    track = format_html('<path d="M{} {}h{}" stroke="{}" stroke-width="20"/>', x, at(middle), frame.longest, GRID) if whole else ""
    drawn = format_html('{}<rect x="{}" y="{}" width="{}" height="20" fill="{}"/>', track, x, at(middle - 10), at(bar.now * scale), NOW)
    if bar.before is None:
        return drawn
    path = f"M{at(x + bar.before * scale)} {at(middle - 13)}v26"
    return drawn + format_html('<path d="{}" stroke="#fff" stroke-width="7"/><path d="{}" stroke="{}" stroke-width="4"/>', path, path, MARK)


def _bar_words(bar: Bar) -> str:
    if bar.before is None:
        return f"{bar.now:,}"
    difference = bar.now - bar.before
    if not difference:
        return f"{bar.now:,}, the same"
    return f"{bar.now:,}, ▲ {difference:,} more" if difference > 0 else f"{bar.now:,}, ▼ {-difference:,} fewer"
