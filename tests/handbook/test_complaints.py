"""The clocks of a complaint."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import complaints
from handbook.complaints import Chat, Level
from handbook.rules import Breach
from tests.handbook import second
from tests.handbook.second import complaints as plain

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


@pytest.mark.rule("CMP-1")
@pytest.mark.parametrize(
    ("chat", "note", "is_refused"),
    [
        (None, "We talked.", True),
        (Chat.HELD, " ", True),
        (Chat.HELD, "He said no.", False),
        (Chat.INAPPROPRIATE, "", True),
        (Chat.INAPPROPRIATE, "I am afraid of him.", False),
        (Chat.NOT_SAID, "", False),
    ],
)
def test_a_chat_comes_first_or_the_reason_why_not(chat, note, is_refused):
    if not is_refused:
        complaints.require_chat(chat, note)
        return
    with pytest.raises(Breach, match=r"Say whether|Talking comes first"):
        complaints.require_chat(chat, note)


@pytest.mark.rule("CMP-2")
@pytest.mark.parametrize("is_written", [True, False])
@pytest.mark.parametrize("is_anonymous", [True, False])
@pytest.mark.parametrize("reason", ["", "  ", "She cannot write."])
def test_what_is_anonymous_or_unwritten_needs_a_special_reason(is_written, is_anonymous, reason):
    if plain.is_taken(is_written, is_anonymous, reason):
        complaints.require_in_writing(is_written, is_anonymous, reason)
        return
    with pytest.raises(Breach, match="special reason"):
        complaints.require_in_writing(is_written, is_anonymous, reason)


@pytest.mark.rule("CMP-3")
def test_a_complaint_goes_to_the_chair_unless_it_concerns_them():
    assert complaints.route(has_chair=True).level is Level.CHAIR
    for concern in ("is_about_chair", "is_by_chair", "is_witness", "has_interest"):
        routed = complaints.route(has_chair=True, **{concern: True})
        assert (routed.level, "chair" in routed.why) == (Level.SERGEANT, True)
    assert complaints.route(has_chair=False).level is Level.SERGEANT


@pytest.mark.rule("CMP-3")
def test_nobody_handles_what_has_gone_to_somebody_else():
    complaints.require_handler(True)
    with pytest.raises(Breach, match="somebody else now"):
        complaints.require_handler(False)


@pytest.mark.rule("CMP-6")
@pytest.mark.parametrize(
    ("on", "is_refused"), [(6, True), (7, False), (9, False), (10, True)], ids=["before receipt", "that day", "today", "to come"]
)
def test_a_meeting_is_recorded_once_it_was_held(on, is_refused):
    def record():
        complaints.require_meeting(date(2026, 11, on), RECEIVED, date(2026, 11, 9), is_under_18=False, adult="")

    if not is_refused:
        record()
        return
    with pytest.raises(Breach, match="once it was held"):
        record()


@pytest.mark.rule("CMP-6")
def test_somebody_under_18_is_not_met_alone():
    complaints.require_meeting(RECEIVED, RECEIVED, RECEIVED, is_under_18=True, adult="Their mother")
    with pytest.raises(Breach, match="never met alone"):
        complaints.require_meeting(RECEIVED, RECEIVED, RECEIVED, is_under_18=True, adult=" ")


@pytest.mark.rule("CMP-7")
def test_whoever_handled_stage_1_does_not_review():
    complaints.require_reviewer(False)
    with pytest.raises(Breach, match="cannot review it fairly"):
        complaints.require_reviewer(True)


@pytest.mark.rule("CMP-7")
def test_stage_2_can_be_asked_for_until_the_file_closes():
    closes_on = complaints.closes_on(RECEIVED)
    assert closes_on == second.walk(RECEIVED, 28)
    complaints.require_open(None, closes_on)
    complaints.require_open(closes_on, closes_on)
    with pytest.raises(Breach, match="could be asked for until 5 December 2026"):
        complaints.require_open(closes_on, date(2026, 12, 6))


@pytest.mark.rule("CMP-8")
def test_it_is_about_a_member_or_partner_and_not_about_oneself():
    complaints.require_member_or_partner(True)
    complaints.require_another(False)
    with pytest.raises(Breach, match="goes elsewhere"):
        complaints.require_member_or_partner(False)
    with pytest.raises(Breach, match="somebody else"):
        complaints.require_another(True)


@pytest.mark.rule("CMP-9")
@given(DAYS, st.integers(0, 80))
def test_the_target_of_a_review_is_28_days(asked_on, days):
    on = asked_on + timedelta(days=days)
    assert complaints.review_by(asked_on) == second.walk(asked_on, 28)
    assert (complaints.review_late(complaints.review_by(asked_on), on) is None) is second.is_within(28, asked_on, on)


@pytest.mark.rule("CMP-9")
def test_a_deadline_is_shown_as_a_sum():
    assert complaints.worked_out(RECEIVED, 5) == "7 November 2026 and five days is 12 November 2026."
    assert complaints.worked_out(RECEIVED, 28, "the day of receipt") == (
        "7 November 2026, the day of receipt, and 28 days is 5 December 2026."
    )


@pytest.mark.rule("CMP-9")
def test_what_is_late_is_brought_to_mind_the_day_after_and_each_week():
    due = date(2026, 11, 12)
    assert complaints.late_reminders(due, due) == ()
    assert complaints.late_reminders(due, date(2026, 11, 13)) == (date(2026, 11, 13),)
    assert complaints.late_reminders(due, date(2026, 11, 19)) == (date(2026, 11, 13),)
    assert complaints.late_reminders(due, date(2026, 11, 20)) == (date(2026, 11, 13), date(2026, 11, 20))


@pytest.mark.rule("CMP-9")
@pytest.mark.parametrize(
    ("count", "of", "seen"), [(9, None, None), (10, None, 10), (10, 20, 10), (11, 20, None), (20, 20, None), (0, 30, None), (12, 30, 12)]
)
def test_numbers_below_ten_are_not_shown_nor_worked_out_from_others(count, of, seen):
    assert complaints.shown(count, of) == seen


@pytest.mark.rule("CMP-4")
def test_a_complaint_cannot_arrive_tomorrow():
    complaints.require_received(RECEIVED, RECEIVED)
    with pytest.raises(Breach, match="7 November 2026 has not come yet"):
        complaints.require_received(RECEIVED, date(2026, 11, 6))
