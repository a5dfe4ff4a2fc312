"""The clocks of people's rights in what is kept about them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import data_protection as rules
from handbook.data_protection import Purpose
from handbook.rules import Breach
from tests.handbook.second import data_protection as second

DAYS = st.dates(date(2024, 1, 1), date(2045, 12, 31))
PAUSES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=4)
RECEIVED = date(2026, 11, 7)

KNOWN = [
    (date(2026, 1, 31), date(2026, 3, 2)),
    (date(2026, 3, 3), date(2026, 4, 7)),
    (date(2026, 11, 25), date(2026, 12, 29)),
    (date(2028, 1, 31), date(2028, 2, 29)),
    (date(2026, 9, 3), date(2026, 10, 5)),
    (date(2026, 8, 31), date(2026, 9, 30)),
    (date(2026, 12, 31), date(2027, 2, 1)),
]


@pytest.mark.rule("GDPR-4", "GDPR-10")
@pytest.mark.parametrize(("received_on", "due_on"), KNOWN)
def test_one_month_ends_on_the_same_day_its_last_day_or_the_next_working_day(received_on, due_on):
    assert rules.answer_by(received_on) == due_on


@pytest.mark.rule("GDPR-10")
@given(DAYS, PAUSES, st.booleans())
def test_the_clock_runs_as_in_the_second_formulation(received_on, pauses, is_extended):
    stood = [(received_on + timedelta(days=after), received_on + timedelta(days=after + length)) for after, length in pauses]
    assert rules.days_paused(stood) == second.days_paused(stood)
    assert rules.answer_by(received_on, stood, is_extended=is_extended) == second.answer_by(received_on, is_extended, stood)


@pytest.mark.rule("GDPR-10")
@pytest.mark.parametrize(
    ("received_on", "pauses", "is_extended", "expected"),
    [
        (date(2026, 8, 31), (), False, "31 August 2026 and one month is 30 September 2026."),
        (
            date(2026, 9, 3),
            (),
            False,
            "3 September 2026 and one month is 3 October 2026, which is a weekend; the next working day is 5 October 2026.",
        ),
        (
            date(2026, 3, 3),
            (),
            False,
            "3 March 2026 and one month is 3 April 2026, which is a bank holiday; the next working day is 7 April 2026.",
        ),
        (
            date(2026, 9, 1),
            [(date(2026, 9, 4), date(2026, 9, 9))],
            True,
            (
                "1 September 2026 and three months, and five days during which the clock stood, is 6 December 2026, which is a weekend; "
                "the next working day is 7 December 2026."
            ),
        ),
    ],
)
def test_the_way_to_the_day_is_said(received_on, pauses, is_extended, expected):
    assert rules.answer_by_explained(received_on, pauses, is_extended=is_extended) == expected


@pytest.mark.rule("GDPR-10")
@pytest.mark.parametrize(
    ("reason", "on", "is_extended", "expected"),
    [
        ("Three panels.", date(2026, 12, 7), True, "three months are the most"),
        ("Three panels.", date(2026, 12, 8), False, "was due on 7 December 2026"),
        ("  ", date(2026, 12, 7), False, "Give the reason"),
    ],
)
def test_time_is_extended_once_in_time_and_with_a_reason(reason, on, is_extended, expected):
    with pytest.raises(Breach, match=expected):
        rules.require_reason_to_extend(reason, date(2026, 12, 7), on, is_extended=is_extended)


@pytest.mark.rule("GDPR-10")
def test_time_can_be_extended_on_the_last_day():
    rules.require_reason_to_extend("Three panels.", date(2026, 12, 7), date(2026, 12, 7), is_extended=False)


@pytest.mark.rule("GDPR-4")
def test_nobody_is_refused_without_a_reason():
    rules.require_reason_to_refuse("It was answered last week.")
    with pytest.raises(Breach, match="Give the reason"):
        rules.require_reason_to_refuse(" ")


@pytest.mark.rule("GDPR-4")
def test_a_request_cannot_have_come_tomorrow():
    rules.require_received(RECEIVED, RECEIVED)
    with pytest.raises(Breach, match="8 November 2026 has not come yet"):
        rules.require_received(RECEIVED + timedelta(days=1), RECEIVED)


@pytest.mark.rule("GDPR-4")
def test_an_answer_is_late_after_its_day():
    assert rules.answer_late(RECEIVED, RECEIVED) is None
    assert str(rules.answer_late(RECEIVED, RECEIVED + timedelta(days=1))) == "The answer is late: it was due on 7 November 2026. (App B)"


@pytest.mark.rule("GDPR-9")
@given(DAYS)
def test_a_complaint_about_data_has_thirty_days(received_on):
    due = rules.acknowledge_by(received_on)
    assert due == second.data_complaint_acknowledged_by(received_on)
    assert rules.acknowledgement_late(received_on, due) is None
    assert "The acknowledgement is late" in str(rules.acknowledgement_late(received_on, due + timedelta(days=1)))


@pytest.mark.rule("GDPR-4", "GDPR-9")
def test_reminders_come_a_fortnight_a_week_and_a_day_before_and_on_the_day():
    assert rules.reminders(date(2026, 12, 15)) == (date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 14), date(2026, 12, 15))


@pytest.mark.rule("GDPR-6")
@given(DAYS)
def test_the_list_is_looked_through_once_a_year(last_on):
    assert rules.list_review_due(last_on) == second.years_on(last_on, 1)


@pytest.mark.rule("GDPR-3", "GDPR-8")
@pytest.mark.parametrize("purpose", Purpose)
def test_agreeing_to_one_thing_is_no_agreement_to_another(purpose):
    others = [other for other in Purpose if other is not purpose]
    assert rules.agrees([purpose], purpose)
    assert not rules.agrees(others, purpose)
    assert not rules.agrees([], purpose)


@pytest.mark.rule("GDPR-2")
def test_the_data_controller_is_a_member():
    rules.require_member_as_controller(True)
    with pytest.raises(Breach, match="Choose a member"):
        rules.require_member_as_controller(False)
