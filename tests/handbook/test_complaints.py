"""The clocks of a complaint."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import complaints
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))
RECEIVED = date(2026, 11, 7)


@pytest.mark.rule("CMP-4", "CMP-5")
@given(DAYS, st.integers(0, 40))
def test_the_clocks_run_as_in_the_second_formulation(received_on, days):
    on = received_on + timedelta(days=days)
    assert (complaints.acknowledgement_late(received_on, on) is None) is second.is_within(5, received_on, on)
    assert (complaints.reply_late(received_on, on) is None) is second.is_within(28, received_on, on)


@pytest.mark.rule("CMP-4")
def test_an_acknowledgement_is_late_after_the_fifth_day():
    assert complaints.acknowledge_by(RECEIVED) == date(2026, 11, 12)
    assert complaints.acknowledgement_late(RECEIVED, date(2026, 11, 12)) is None
    assert str(complaints.acknowledgement_late(RECEIVED, date(2026, 11, 13))) == (
        "The acknowledgement is late: 7 November 2026 and five days is 12 November 2026. (HB 6.2)"
    )


@pytest.mark.rule("CMP-5")
def test_an_answer_is_late_after_the_twenty_eighth_day():
    assert complaints.reply_by(RECEIVED) == date(2026, 12, 5)
    assert complaints.reply_late(RECEIVED, date(2026, 12, 5)) is None
    assert str(complaints.reply_late(RECEIVED, date(2026, 12, 6))) == (
        "The answer is late: 7 November 2026 and 28 days is 5 December 2026. (HB 6.2)"
    )


@pytest.mark.rule("CMP-4", "CMP-5")
@given(DAYS)
def test_reminders_come_on_their_days(received_on):
    acknowledge = complaints.acknowledgement_reminders(received_on)
    assert acknowledge == tuple(second.walk(received_on, days) for days in (3, 5))
    assert complaints.reply_reminders(received_on) == tuple(second.walk(received_on, days) for days in (14, 21, 26, 28))
