"""Each deadline is stored, shown as a sum, and says whether it was kept (CMP-9)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from complaints import clocks
from complaints.models import Complaint
from tests import make
from tests.complaints import made

pytestmark = pytest.mark.django_db
RECEIVED = date(2026, 11, 7)


def shown(complaint: Complaint) -> list[tuple[str, str, str]]:
    return [(clock.name, clock.how, clock.rule.id) for clock in clocks.of(complaint)]


@pytest.mark.rule("CMP-4", "CMP-5", "CMP-9")
def test_stage_1_has_two_clocks() -> None:
    assert shown(made.complaint(made.table(), on=RECEIVED)) == [
        ("acknowledge", "7 November 2026, the day of receipt, and five days is 12 November 2026.", "CMP-4"),
        ("answer", "7 November 2026, the day of receipt, and 28 days is 5 December 2026.", "CMP-5"),
    ]


@pytest.mark.rule("CMP-9")
def test_the_target_of_stage_2_is_said_to_be_the_services_own() -> None:
    complaint = made.asked(made.table(), on=RECEIVED)
    assert shown(complaint)[2] == ("review", "7 November 2026, the day stage 2 was asked for, and 28 days is 5 December 2026.", "CMP-9")
    assert "the service’s own" in clocks.of(complaint)[2].note


@pytest.mark.rule("CMP-5", "CMP-9")
def test_what_goes_straight_to_the_sergeant_is_answered_within_28_days_of_receipt() -> None:
    at = made.table()
    complaint = made.complaint(at, on=RECEIVED, about=at.chair)
    assert [name for name, _, _ in shown(complaint)] == ["acknowledge", "review"]
    assert clocks.of(complaint)[1].rule.id == "CMP-5"
    assert clocks.of(complaint)[1].note == ""


@pytest.mark.rule("CMP-4")
@pytest.mark.parametrize(("days", "words", "warned"), [(5, "Running", 0), (6, "Overdue", 1)])
def test_a_clock_runs_out_after_its_day(days: int, words: str, warned: int) -> None:
    complaint = made.complaint(made.table(), on=RECEIVED)
    on = RECEIVED + timedelta(days=days)
    assert clocks.of(complaint)[0].in_words(on) == words
    assert len(clocks.late(complaint, on)) == warned


@pytest.mark.rule("CMP-4")
def test_what_is_done_is_in_time_or_late_for_good() -> None:
    complaint = made.acknowledged(made.table(), on=RECEIVED)
    assert clocks.of(complaint)[0].in_words(make.today()) == "In time"
    complaint.acknowledged_on = RECEIVED + timedelta(days=6)
    assert clocks.of(complaint)[0].in_words(make.today()) == "Late"


@pytest.mark.rule("CMP-5", "CMP-9")
def test_each_clock_that_has_run_out_warns() -> None:
    at = made.table()
    late = RECEIVED + timedelta(days=29)
    assert [str(warning.rule.id) for warning in clocks.late(made.complaint(at, on=RECEIVED), late)] == ["CMP-4", "CMP-5"]
    assert [str(warning.rule.id) for warning in clocks.late(made.under_review(at, on=RECEIVED), late)] == ["CMP-9"]
