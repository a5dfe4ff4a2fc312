"""The line of the quarter shows what is known, in the order of its days."""

from datetime import date

from meetings.way import AHEAD, DONE, MEETING, TODAY
from website.quarter import Quarter

QUARTER = Quarter(
    founded_on=date(2024, 3, 11),
    interval_months=3,
    last_met_on=date(2026, 9, 8),
    minutes_sent_on=date(2026, 9, 22),
    notice_by=date(2026, 11, 18),
    meeting_on=date(2026, 12, 2),
    meeting_where="Tidewell Hall",
)


def test_steps_stand_in_the_order_of_their_days() -> None:
    steps = QUARTER.steps(date(2026, 11, 12))
    assert [(step.what, step.when, step.state) for step in steps] == [
        ("Last meeting", "8 September", DONE),
        ("Minutes sent", "22 September", DONE),
        ("Today", "12 November", TODAY),
        ("Notice", "18 November", AHEAD),
        ("Papers", "25 November", AHEAD),
        ("Meeting", "2 December", MEETING),
        ("Limit", "8 December", AHEAD),
    ]


def test_today_says_the_day_of_the_quarter() -> None:
    today = next(step for step in QUARTER.steps(date(2026, 11, 12)) if step.state == TODAY)
    assert today.how == "day 65 of the quarter"


def test_notice_that_went_out_is_done() -> None:
    given = Quarter(date(2024, 3, 11), 3, notice_by=date(2026, 11, 18), notice_given_on=date(2026, 11, 10), meeting_on=date(2026, 12, 2))
    steps = {step.what: step for step in given.steps(date(2026, 11, 12))}
    assert steps["Notice sent"].state == DONE
    assert "Notice" not in steps


def test_a_panel_that_never_met_counts_from_its_founding() -> None:
    new = Quarter(founded_on=date(2026, 11, 1), interval_months=3)
    assert [(step.what, step.when) for step in new.steps(date(2026, 11, 12))] == [
        ("Set up", "1 November"),
        ("Today", "12 November"),
        ("Limit", "1 February"),
    ]


def test_papers_that_went_out_are_done() -> None:
    sent = Quarter(date(2024, 3, 11), 3, notice_by=date(2026, 11, 18), meeting_on=date(2026, 12, 2), papers_sent_on=date(2026, 11, 24))
    steps = {step.what: step for step in sent.steps(date(2026, 11, 26))}
    assert (steps["Papers sent"].state, steps["Papers sent"].on) == (DONE, date(2026, 11, 24))
