"""Bars: lengths in proportion, the year before as a mark, the same numbers as a table."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from core.charts import Bar, bars


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314


KINDS = [Bar("Violence", 318, 345), Bar("Shop theft", 214, 188), Bar("Robbery", 31, 31), Bar("Nothing", 0, 0)]


def test_bars_are_as_long_as_their_numbers() -> None:
    drawn = bars("Kinds of crime", "Violence is the largest.", KINDS)
    for svg in (drawn.svg_wide, drawn.svg_narrow):
        widths = [float(bar.get("width") or 0) for bar in parsed(svg).findall("{*}rect")]
        assert [round(width / widths[0], 2) for width in widths] == [1, round(214 / 318, 2), round(31 / 318, 2), 0]


def test_table_says_the_same_with_the_change() -> None:
    drawn = bars("Kinds of crime", "Violence is the largest.", KINDS, of="Kind of crime")
    assert drawn.header == ("Kind of crime", "The year before", "Last 12 months", "Change")
    assert drawn.rows[:3] == (("Violence", "345", "318", "−27"), ("Shop theft", "188", "214", "+26"), ("Robbery", "31", "31", "0"))


def test_change_stands_beside_the_bar_in_words_and_not_in_colour_alone() -> None:
    drawn = bars("Kinds of crime", "Violence is the largest.", KINDS)
    for words in ("318, ▼ 27 fewer", "214, ▲ 26 more", "31, the same"):
        assert words in drawn.svg_wide
        assert words in drawn.svg_narrow


def test_bars_without_a_year_before_have_no_mark_and_no_key_for_it() -> None:
    drawn = bars("Answers", "Most said yes.", [Bar("Yes", 12), Bar("No", 3)], now="Answers")
    assert drawn.header == ("Kind", "Answers")
    assert drawn.rows == (("Yes", "12"), ("No", "3"))
    assert len(drawn.key) == 1
    assert not parsed(drawn.svg_wide).findall("{*}path")


def test_long_names_are_whole_where_there_is_room() -> None:
    drawn = bars("Kinds", "One.", [Bar("Theft from a motor vehicle and of its parts", 3)])
    for svg, before_the_number in ((drawn.svg_wide, "Theft from a motor vehicle and of its parts"), (drawn.svg_narrow, "and of its parts")):
        words = " ".join(text.text or "" for text in parsed(svg).findall("{*}text"))
        assert before_the_number in words


def test_bars_of_a_hundred_are_as_long_as_their_share_and_show_what_is_missing() -> None:
    drawn = bars("Confidence", "Half agreed.", [Bar("June 2026", 50), Bar("September 2026", 25)], now="Of 100 people", whole=100)
    for svg in (drawn.svg_wide, drawn.svg_narrow):
        widths = [float(bar.get("width") or 0) for bar in parsed(svg).findall("{*}rect")]
        tracks = [float((track.get("d") or "").rsplit("h", 1)[1]) for track in parsed(svg).findall("{*}path")]
        assert [width / track for width, track in zip(widths, tracks, strict=True)] == [0.5, 0.25]


def test_an_answer_of_a_line_stays_in_one_line_on_a_phone() -> None:
    drawn = bars("Answers", "Most said yes.", [Bar("Walk past between 4 and 8 pm", 18)], now="Answers")
    assert "Walk past between 4 and 8 pm" in [text.text for text in parsed(drawn.svg_narrow).findall("{*}text")]


def test_a_name_that_is_too_long_says_that_it_goes_on() -> None:
    drawn = bars("Kinds", "One.", [Bar("It goes on and on " * 10, 3)])
    for svg in (drawn.svg_wide, drawn.svg_narrow):
        assert [text.text or "" for text in parsed(svg).findall("{*}text")][-2].endswith("…")


def test_bars_number_and_names_stay_apart() -> None:
    for kinds in (KINDS, [Bar("W" * 26, 9_999), Bar("No", 3)]):
        drawn = parsed(bars("Kinds", "One.", kinds).svg_wide)
        ends = [float(bar.get("x") or 0) + float(bar.get("width") or 0) for bar in drawn.findall("{*}rect")]
        numbers = [float(text.get("x") or 0) for text in drawn.findall("{*}text") if text.get("x") != "0"]
        assert all(end < number < 720 for end, number in zip(ends, numbers, strict=True))
