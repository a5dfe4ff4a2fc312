"""Dates and times as people type them, and errors that name the part that is wrong."""

from datetime import date, time

import pytest
from django import forms
from django.core.exceptions import ValidationError

from core.widgets import Checkboxes, DateField, Radios, TimeField, WholeNumberInput, written


def refused(field: forms.Field, typed: object) -> ValidationError:
    """The refusal of what was typed."""
    with pytest.raises(ValidationError) as caught:
        field.clean(typed)
    return caught.value


@pytest.mark.parametrize(
    "typed",
    [
        ("3", "12", "2026"),
        (" 3 ", "12 ", " 2026"),
        ("03", "12", "2026"),
        ("３", "１２", "２０２６"),
        ("3", "Dec", "2026"),
        ("3", "december", "2026"),
        ("3", "DEC.", "2026"),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: tuple[str, str, str]) -> None:
    assert DateField().clean(typed) == date(2026, 12, 3)


@pytest.mark.parametrize("typed", [["", "", ""], [" ", "", None], None])
def test_a_date_may_be_left_empty_where_it_is_optional(typed: object) -> None:
    assert DateField(required=False).clean(typed) is None


def test_an_empty_date_is_asked_for_by_its_name() -> None:
    assert refused(DateField(what="the date of the meeting"), ["", "", ""]).messages == [
        "Enter the date of the meeting: the day, the month and the year."
    ]


@pytest.mark.parametrize(
    ("typed", "sentence", "code"),
    [
        (("", "12", "2026"), "The date needs a day.", "day"),
        (("3", "", ""), "The date needs a month and a year.", "month-year"),
        (("0", "12", "2026"), "The date needs a day from 1 to 31.", "day"),
        (("32", "12", "2026"), "The date needs a day from 1 to 31.", "day"),
        (("x", "12", "2026"), "The date needs a day from 1 to 31.", "day"),
        (("-3", "12", "2026"), "The date needs a day from 1 to 31.", "day"),
        (("3", "13", "2026"), "The date needs a month from 1 to 12.", "month"),
        (("3", "Smarch", "2026"), "The date needs a month from 1 to 12.", "month"),
        (("3", "12", "26"), "The date needs a year with four figures, like 2027.", "year"),
        (("3", "12", "0000"), "The date needs a year with four figures, like 2027.", "year"),
        (("²", "12", "2026x"), "The date needs a year with four figures, like 2027.", "year"),
        (("31", "2", "2027"), "The date is not in the calendar: check the day and the month.", "day-month"),
        (("29", "2", "2027"), "The date is not in the calendar: check the day and the month.", "day-month"),
    ],
)
def test_a_wrong_date_is_refused_by_the_part_that_is_wrong(typed: tuple[str, ...], sentence: str, code: str) -> None:
    refusal = refused(DateField(), typed)
    assert refusal.messages == [sentence]
    assert refusal.code == code


def test_the_leap_day_of_a_leap_year_is_a_date() -> None:
    assert DateField().clean(["29", "2", "2028"]) == date(2028, 2, 29)


def test_a_date_fills_its_three_boxes() -> None:
    drawn = DateField().widget.render("held_on", date(2026, 12, 3))
    for name, value in (("day", 3), ("month", 12), ("year", 2026)):
        assert f'name="held_on_{name}" value="{value}"' in drawn


def test_a_date_that_was_not_touched_has_not_changed() -> None:
    field = DateField()
    assert not field.has_changed(date(2026, 12, 3), ["3", "12", "2026"])
    assert field.has_changed(date(2026, 12, 3), ["4", "12", "2026"])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("7 pm", time(19)),
        ("7pm", time(19)),
        ("7.30 pm", time(19, 30)),
        ("7:30 p.m.", time(19, 30)),
        ("7.30AM", time(7, 30)),
        (" 19:30 ", time(19, 30)),
        ("19.30", time(19, 30)),
        ("07:30", time(7, 30)),
        ("12 pm", time(12)),
        ("12 am", time(0)),
        ("12:15", time(12, 15)),
        ("00:00", time(0)),
        ("noon", time(12)),
        ("Midday", time(12)),
        ("midnight", time(0)),
        ("７ pm", time(19)),
        (time(19, 30), time(19, 30)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: object, read: time) -> None:
    assert TimeField().clean(typed) == read


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter the time, like 7.30 pm."),
        ("soon", "Enter the time like 7.30 pm or 19:30."),
        ("7.3 pm", "Enter the time like 7.30 pm or 19:30."),
        ("7", "Say whether the time is am or pm, like 7.30 pm."),
        ("7.30", "Say whether the time is am or pm, like 7.30 pm."),
        ("24:00", "The time is not a time of day. Enter it like 7.30 pm."),
        ("19:60", "The time is not a time of day. Enter it like 7.30 pm."),
        ("13 pm", "The time is not a time of day. Enter it like 7.30 pm."),
        ("0 pm", "The time is not a time of day. Enter it like 7.30 pm."),
    ],
)
def test_what_is_no_time_is_refused(typed: str, sentence: str) -> None:
    assert refused(TimeField(), typed).messages == [sentence]


def test_a_time_may_be_left_empty_where_it_is_optional() -> None:
    assert TimeField(required=False).clean("  ") is None


@pytest.mark.parametrize(
    ("at", "words"),
    [(time(19), "7 pm"), (time(19, 5), "7.05 pm"), (time(0), "12 am"), (time(12), "12 pm"), (time(11, 59), "11.59 am")],
)
def test_a_time_is_written_as_it_may_be_typed(at: time, words: str) -> None:
    assert written(at) == words
    assert TimeField().clean(words) == at
    assert TimeField().prepare_value(at) == words


def test_what_was_typed_for_a_time_stays_as_it_was_typed() -> None:
    assert TimeField().prepare_value("half seven") == "half seven"


def test_choices_keep_their_hints_by_value() -> None:
    assert Radios(hints={1: "One line."}).hints == {"1": "One line."}
    assert Checkboxes(hints={"a": "One line."}).hints == {"a": "One line."}


def test_a_whole_number_brings_up_the_keyboard_of_figures() -> None:
    drawn = WholeNumberInput().render("for", 6)
    assert 'inputmode="numeric"' in drawn
    assert 'type="text"' in drawn
