"""The line of months: the same numbers in the picture and the table, two series told apart without colour."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from core.charts import Chart, Series, line
from core.charts.lines import _ticks

MONTHS = [date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(11, 23)]
NOW = (118, 109, 101, 92, 104, 108, 112, 117, 115, 104, 98, 103)
BEFORE = (112, 104, 98, 96, 109, 113, 121, 124, 128, 119, 116, 124)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314


def chart(now: tuple[int | None, ...] = NOW, before: tuple[int | None, ...] = BEFORE, title: str = "Crime by month") -> Chart:
    return line(title, "October had 103.", MONTHS[: len(now)], Series("Last 12 months", now), Series("Year before", before))


def drawings(drawn: Chart) -> list[ET.Element]:
    return [parsed(drawn.svg_wide), parsed(drawn.svg_narrow)]


def count(drawing: ET.Element, name: str) -> int:
    return len(drawing.findall(f".//{{*}}{name}"))


def test_table_has_the_same_numbers_and_their_sums() -> None:
    drawn = chart()
    assert drawn.header == ("Month", "Year before", "Last 12 months", "Change")
    assert [(row[1], row[2]) for row in drawn.rows[:-1]] == [(str(then), str(now)) for then, now in zip(BEFORE, NOW, strict=True)]
    assert drawn.rows[0] == ("November 2025", "112", "118", "+6")
    assert drawn.rows[-1] == ("All months", "1,364", "1,281", "−83")


def test_series_differ_in_dash_and_shape() -> None:
    for drawing in drawings(chart()):
        lines = [path for path in drawing.findall(".//{*}path") if path.get("fill") == "none"]
        assert [bool(path.get("stroke-dasharray")) for path in lines] == [True, False]
        assert count(drawing, "circle") >= len(NOW)


def test_drawing_is_named_and_described_for_those_who_do_not_see_it() -> None:
    for drawing in drawings(chart()):
        title, description = drawing.find("{*}title"), drawing.find("{*}desc")
        assert title is not None
        assert description is not None
        assert (title.text, description.text) == ("Crime by month", "October had 103.")
        assert drawing.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
        assert drawing.get("role") == "img"


def test_drawings_of_one_page_share_no_id() -> None:
    two = chart().svg_wide + chart().svg_narrow + chart(title="Other").svg_wide
    ids = re.findall(r' id="([^"]+)"', two)
    assert len(ids) == len(set(ids)) == 6


def test_drawing_needs_no_styles() -> None:
    assert "style" not in chart().svg_wide + chart().svg_narrow


def test_words_are_escaped() -> None:
    drawn = chart(title="</title><script>alert(1)</script>")
    assert "<script" not in drawn.svg_wide + drawn.svg_narrow
    assert len(drawings(drawn)) == 2


def test_missing_month_breaks_the_line_and_is_said_in_the_table() -> None:
    drawn = chart((5, None, 7, 8), (1, 2, 3, 4))
    lines = [path.get("d") or "" for path in drawings(drawn)[0].findall(".//{*}path") if path.get("stroke-width") == "4"]
    assert [points.count("L") for points in lines] == [0, 1]
    assert drawn.rows[1] == ("December 2025", "2", "not known", "not known")


@pytest.mark.parametrize("numbers", [(), (0,), (0, 0, 0), (None, None), (1_000_000,) * 12])
def test_any_numbers_can_be_drawn(numbers: tuple[int | None, ...]) -> None:
    drawn = chart(numbers, numbers)
    assert "nan" not in drawn.svg_wide + drawn.svg_narrow
    assert drawings(drawn)


@pytest.mark.parametrize("highest", [0, 1, 2, 7, 8, 99, 128, 140, 141, 1364, 99_999])
def test_scale_is_round_starts_at_nought_and_reaches_the_highest(highest: int) -> None:
    ticks = _ticks(highest, 7)
    assert ticks[0] == 0
    assert highest <= ticks[-1]
    assert len(ticks) <= 8
    assert str(ticks[1]).rstrip("0") in {"1", "2", "4", "5"}
