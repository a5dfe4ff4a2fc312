"""Meetings: intervals, notice, agenda and agreement with the police team; dates against the second formulation."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import meetings
from handbook.meetings import AgendaTopic
from handbook.rules import Breach
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))
MEETING = date(2026, 12, 2)
ALL_TOPICS = tuple(AgendaTopic)


# Notice


@pytest.mark.rule("MTG-2")
@given(DAYS, st.integers(-5, 40), st.booleans())
def test_notice_is_in_time_as_in_the_second_formulation(notice_on, days, clear_days):
    meeting_on = notice_on + timedelta(days=days)
    expected = second.notice_is_in_time(notice_on, meeting_on, clear_days)
    assert meetings.is_in_time(notice_on, meeting_on, clear_days) is expected
    assert (meetings.short_notice(notice_on, meeting_on, clear_days) is None) is expected
    assert (notice_on <= meetings.last_day_for_notice(meeting_on, clear_days)) is expected
    assert (meeting_on >= meetings.first_day_for_meeting(notice_on, clear_days)) is expected


@pytest.mark.rule("MTG-2")
@pytest.mark.parametrize(
    ("notice_on", "clear_days", "in_time"),
    [
        (date(2026, 11, 18), False, True),
        (date(2026, 11, 19), False, False),
        (date(2026, 11, 17), True, True),
        (date(2026, 11, 18), True, False),
    ],
)
def test_fourteen_days_are_enough_and_clear_days_need_one_more(notice_on, clear_days, in_time):
    assert meetings.is_in_time(notice_on, MEETING, clear_days) is in_time


@pytest.mark.rule("MTG-2")
def test_the_days_are_those_of_the_calendar_when_the_clocks_change():
    assert meetings.last_day_for_notice(date(2026, 4, 7)) == date(2026, 3, 24)
    assert meetings.last_day_for_notice(date(2026, 11, 1)) == date(2026, 10, 18)


@pytest.mark.rule("MTG-2")
def test_thirteen_days_without_a_reason_are_refused():
    with pytest.raises(Breach) as caught:
        meetings.require_notice(date(2026, 11, 19), MEETING, "")
    assert str(caught.value) == (
        "The notice comes 13 days before the meeting on 2 December 2026. Members and partners are owed 14 days of "
        "notice, so 18 November 2026 was the last day for it. Choose 3 December 2026 or a later day, or give the reason "
        "for short notice; it stays on the record. (ToR 9b)"
    )


@pytest.mark.rule("MTG-2")
def test_clear_days_are_explained():
    with pytest.raises(Breach) as caught:
        meetings.require_notice(date(2026, 11, 18), MEETING, " ", clear_days=True)
    assert (
        "are owed 14 clear days of notice, counted without the day of either, so 17 November 2026 was the last day" in caught.value.sentence
    )


@pytest.mark.rule("MTG-2")
@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_a_blank_reason_is_none(reason):
    with pytest.raises(Breach):
        meetings.require_notice(date(2026, 12, 1), MEETING, reason)


@pytest.mark.rule("MTG-2")
@pytest.mark.parametrize("notice_on", [date(2026, 11, 19), date(2026, 12, 1), MEETING])
def test_short_notice_goes_out_with_a_reason_and_stands_on_the_record(notice_on):
    meetings.require_notice(notice_on, MEETING, "The hall was flooded.")
    warning = meetings.short_notice(notice_on, MEETING)
    assert warning is not None
    assert "no vote on altering the terms of reference or on dissolving" in warning.sentence


@pytest.mark.rule("MTG-2")
def test_timely_notice_needs_no_reason():
    meetings.require_notice(date(2026, 11, 18), MEETING, "")
    assert meetings.short_notice(date(2026, 11, 18), MEETING) is None


@pytest.mark.rule("MTG-2")
def test_notice_on_the_day_itself_says_so():
    warning = meetings.short_notice(MEETING, MEETING)
    assert warning is not None
    assert warning.sentence.startswith("The notice comes on the day of the meeting on 2 December 2026.")


@pytest.mark.rule("MTG-2")
def test_no_reason_calls_a_meeting_for_a_day_that_has_passed():
    with pytest.raises(Breach, match="has passed"):
        meetings.require_notice(date(2026, 12, 3), MEETING, "We forgot.")


# Intervals


@pytest.mark.rule("MTG-1", "PAN-7")
@given(DAYS, st.integers(0, 130), st.integers(1, 3))
def test_a_panel_is_overdue_as_in_the_second_formulation(last_held_on, days, months):
    on = last_held_on + timedelta(days=days)
    expected = second.is_overdue(last_held_on, on, months)
    assert (meetings.overdue(last_held_on, on, months) is not None) is expected


@pytest.mark.rule("MTG-1")
def test_three_months_to_the_day_are_allowed():
    assert meetings.next_meeting_by(date(2026, 11, 30)) == date(2027, 2, 28)
    assert meetings.overdue(date(2026, 9, 8), date(2026, 12, 8)) is None
    warning = meetings.overdue(date(2026, 9, 8), date(2026, 12, 9))
    assert str(warning) == ("The panel has not met for 92 days. The limit is three months: a meeting was due by 8 December 2026. (ToR 9a)")


@pytest.mark.rule("MTG-1")
def test_the_chair_is_reminded_from_day_60():
    assert meetings.reminder_from(date(2026, 9, 8)) == second.walk(date(2026, 9, 8), 60)
    assert meetings.reminder_from(date(2026, 9, 8), 2) == second.walk(date(2026, 9, 8), 40)


@pytest.mark.rule("MTG-1", "PAN-7")
@given(DAYS, st.integers(1, 3))
def test_the_reminder_leaves_time_for_notice(last_held_on, months):
    due_by = meetings.next_meeting_by(last_held_on, months)
    assert meetings.reminder_from(last_held_on, months) < due_by
    if months > 1:
        assert meetings.is_in_time(meetings.reminder_from(last_held_on, months), due_by)


@pytest.mark.rule("PAN-7")
@pytest.mark.parametrize("months", [1, 2, 3])
def test_up_to_three_months_are_an_interval(months):
    meetings.require_interval(months)


@pytest.mark.rule("PAN-7")
@pytest.mark.parametrize("months", [-1, 0, 4, 12])
def test_longer_intervals_and_none_are_refused(months):
    with pytest.raises(Breach) as caught:
        meetings.require_interval(months)
    assert str(caught.value) == ("A panel meets at least once every three months. Choose an interval of one, two or three months. (ToR 9a)")


# Agenda and papers


@pytest.mark.rule("MTG-4")
@pytest.mark.parametrize("bits", range(64))
def test_every_set_of_topics_leaves_the_others_missing(bits):
    covered = [topic for place, topic in enumerate(ALL_TOPICS) if bits >> place & 1]
    missing = meetings.missing_topics(covered)
    assert set(missing) | set(covered) == set(ALL_TOPICS)
    assert not set(missing) & set(covered)
    assert (meetings.incomplete_agenda(covered) is None) is (len(covered) == 6)


@pytest.mark.rule("MTG-4")
def test_the_topics_are_six():
    assert len(ALL_TOPICS) == 6
    assert meetings.missing_topics(iter(())) == ALL_TOPICS


@pytest.mark.rule("MTG-4")
def test_a_missing_topic_is_named():
    warning = meetings.incomplete_agenda(topic for topic in ALL_TOPICS if topic is not AgendaTopic.CONTACT_SESSIONS)
    assert str(warning) == ("The agenda covers six topics between its items; five are there. Missing: contact sessions. (ToR 9c)")


@pytest.mark.rule("MTG-4")
@pytest.mark.parametrize(("covered", "there"), [((), "none is there"), ((AgendaTopic.CONCERNS,), "one is there")])
def test_few_topics_are_counted_rightly(covered, there):
    warning = meetings.incomplete_agenda(covered)
    assert warning is not None
    assert f"between its items; {there}." in warning.sentence


@pytest.mark.rule("MTG-4")
def test_an_incomplete_agenda_needs_a_reason():
    meetings.require_agenda(ALL_TOPICS, "")
    meetings.require_agenda((), "An election only.")
    with pytest.raises(Breach, match="give the reason") as caught:
        meetings.require_agenda(iter(ALL_TOPICS[1:]), " ")
    assert caught.value.rule.id == "MTG-4"


@pytest.mark.rule("MTG-4")
def test_the_example_agenda_has_nine_items_and_covers_everything():
    assert len(meetings.EXAMPLE_AGENDA) == 9
    assert meetings.missing_topics(topic for line in meetings.EXAMPLE_AGENDA for topic in line.topics) == ()


@pytest.mark.rule("MTG-16")
@given(DAYS)
def test_the_papers_go_out_seven_days_before(meeting_on):
    assert meetings.pack_by(meeting_on) == second.walk(meeting_on, -7)


def test_the_papers_of_2_december_go_out_on_25_november():
    assert meetings.pack_by(MEETING) == date(2026, 11, 25)


# Agreement with the police team


@pytest.mark.rule("OFF-6")
def test_an_agreed_meeting_is_called_without_a_reason():
    meetings.require_agreed(True, date(2026, 11, 1), date(2026, 11, 1), "")
    meetings.require_agreed(True, None, date(2026, 11, 1), "")


@pytest.mark.rule("OFF-6")
@given(DAYS, st.integers(0, 20))
def test_silence_is_waited_for_as_in_the_second_formulation(asked_on, days):
    on = asked_on + timedelta(days=days)
    still_waiting = second.is_within(6, asked_on, on)
    try:
        meetings.require_agreed(None, asked_on, on, "The team is away.")
    except Breach:
        assert still_waiting
    else:
        assert not still_waiting


@pytest.mark.rule("OFF-6")
def test_six_days_of_silence_are_too_few_and_seven_enough():
    asked_on = date(2026, 11, 2)
    with pytest.raises(Breach) as caught:
        meetings.require_agreed(None, asked_on, date(2026, 11, 8), "The team is away.")
    assert str(caught.value) == (
        "The police team was asked on 2 November 2026 and has seven days to answer. Without an answer you can send the "
        "notice from 9 November 2026, with a reason. (ToR 5e)"
    )
    meetings.require_agreed(None, asked_on, date(2026, 11, 9), "The team is away.")


@pytest.mark.rule("OFF-6")
def test_silence_without_a_reason_is_refused():
    with pytest.raises(Breach, match="give the reason"):
        meetings.require_agreed(None, date(2026, 11, 2), date(2026, 11, 30), " ")


@pytest.mark.rule("OFF-6")
def test_a_team_that_was_not_asked_has_to_be():
    with pytest.raises(Breach, match="Ask the team for its answer"):
        meetings.require_agreed(None, None, date(2026, 11, 30), "No time.")


@pytest.mark.rule("OFF-6")
def test_no_reason_overrides_a_team_that_did_not_agree():
    with pytest.raises(Breach, match="Propose others"):
        meetings.require_agreed(False, date(2026, 11, 2), date(2026, 11, 30), "We prefer it.")


@pytest.mark.rule("MTG-16")
@given(DAYS, st.integers(0, 20))
def test_papers_are_late_when_they_leave_less_than_a_week(meeting_on, days_before):
    warning = meetings.late_papers(meeting_on, meeting_on - timedelta(days=days_before))
    assert (warning is not None) is (days_before < 7)


@pytest.mark.rule("MTG-16")
def test_late_papers_say_when_they_were_due():
    assert str(meetings.late_papers(MEETING, date(2026, 11, 26))) == (
        "The papers for 2 December 2026 were due on 25 November 2026, seven days before the meeting. "
        "Send them now, and take the longest ones at the meeting itself. (HB 4.2)"
    )


@pytest.mark.rule("MTG-16")
@given(DAYS, st.integers(-5, 30))
def test_papers_go_out_in_the_two_weeks_before_their_meeting(meeting_on, days_before):
    on = meeting_on - timedelta(days=days_before)
    assert meetings.pack_from(meeting_on) == second.walk(meeting_on, -14)
    if 0 <= days_before <= 14:
        meetings.require_pack_day(meeting_on, on)
        return
    with pytest.raises(Breach, match="is over" if days_before < 0 else "can go out from"):
        meetings.require_pack_day(meeting_on, on)
