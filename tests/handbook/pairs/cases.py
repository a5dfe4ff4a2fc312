"""Conduct, complaints, data protection: every clock and every time of keeping (CON, CMP, GDPR)."""

from __future__ import annotations

from random import Random
from typing import Any

from handbook import bank_holidays, complaints, conduct, data_protection, retention, votes
from handbook.conduct import Attendance, Ground
from handbook.membership import turns_18_on
from handbook.votes import MotionKind
from tests.handbook import second
from tests.handbook.pairs import a_day, a_reason, around, goes_through, near, pair, truth
from tests.handbook.second import bank_holidays as second_holidays
from tests.handbook.second import complaints as second_complaints
from tests.handbook.second import conduct as second_conduct
from tests.handbook.second import data_protection as second_data
from tests.handbook.second import days

Case = tuple[Any, Any, Any]
SIGNS = {"P": Attendance.PRESENT, "A": Attendance.ACCEPTED, "x": Attendance.ABSENT}
GROUNDS = {"breach": Ground.BREACH, "requirements": Ground.NOT_ELIGIBLE, "absence": Ground.ABSENCE, "undermines": Ground.UNDERMINES}


@pair
def a_ground_is_named(draw: Random) -> Case:
    """CON-2."""
    ground = draw.choice([*GROUNDS, None])
    ours = goes_through(conduct.require_ground, GROUNDS[ground] if ground else None)
    return ground, ours, second_conduct.may_be_proposed([ground] if ground else [])


@pair
def a_member_is_deselected(draw: Random) -> Case:
    """CON-3, and the appeal of CON-5."""
    for_, against, silent = draw.randint(0, 12), draw.randint(0, 12), draw.randint(0, 3)
    present = for_ + against + silent
    ours = [
        goes_through(votes.require_quorum, kind, present) and votes.count(kind, for_, against, 0, present).carried
        for kind in (MotionKind.DESELECT, MotionKind.APPEAL)
    ]
    theirs = [second_conduct.is_deselected(for_, against, present), second_conduct.appeal_is_upheld(for_, against, present)]
    return (for_, against, present), ours, theirs


@pair
def meetings_were_missed(draw: Random) -> Case:
    """CON-4."""
    came = "".join(draw.choice("PAxxx") for _ in range(draw.randint(0, 8)))
    ours = (conduct.absences_in_a_row(SIGNS[sign] for sign in came), conduct.missed_meetings(SIGNS[sign] for sign in came) is not None)
    return came, ours, (second.latest_row(came), second_conduct.has_missed_three(came))


@pair
def an_appeal_can_be_made(draw: Random) -> Case:
    """CON-5."""
    deselected_on, has_appealed = a_day(draw), draw.random() < 0.2
    on = near(deselected_on, draw, 5, 35)
    ours = (conduct.appeal_by(deselected_on), goes_through(conduct.require_appeal, deselected_on, on, has_appealed))
    theirs = (second_conduct.last_day_of_appeal(deselected_on), second_conduct.may_appeal(deselected_on, on, has_appealed))
    return (deselected_on, on, has_appealed), ours, theirs


@pair
def an_appeal_is_heard_later(draw: Random) -> Case:
    """CON-5, of an appeal that was lodged on the day itself."""
    deselected_on = a_day(draw)
    heard_on = near(deselected_on, draw, 3, 60)
    ours = goes_through(conduct.require_later_meeting, deselected_on, heard_on)
    return (deselected_on, heard_on), ours, second_conduct.may_be_heard_at(deselected_on, deselected_on, heard_on)


@pair
def a_seat_is_kept_for_an_appeal(draw: Random) -> Case:
    """CON-5, while no appeal has been made."""
    deselected_on = a_day(draw)
    on = near(deselected_on, draw, 0, 40)
    ours = not conduct.appeal_has_lapsed(conduct.appeal_by(deselected_on), on)
    return (deselected_on, on), ours, second_conduct.keeps_seat(deselected_on, on, "none")


@pair
def a_complaint_has_its_days(draw: Random) -> Case:
    """CMP-4 and CMP-5."""
    received_on = a_day(draw)
    ours = (
        complaints.acknowledge_by(received_on),
        list(complaints.acknowledgement_reminders(received_on)),
        complaints.reply_by(received_on),
        list(complaints.reply_reminders(received_on)),
    )
    theirs = (
        second_complaints.acknowledge_by(received_on),
        second_complaints.acknowledgement_reminders(received_on),
        second_complaints.answer_by(received_on),
        second_complaints.answer_reminders(received_on),
    )
    return received_on, ours, theirs


@pair
def a_complaint_is_late(draw: Random) -> Case:
    """CMP-4 and CMP-5."""
    received_on = a_day(draw)
    on = around(second.walk(received_on, draw.choice((5, 28))), draw)
    ours = (complaints.acknowledgement_late(received_on, on) is not None, complaints.reply_late(received_on, on) is not None)
    due = (second_complaints.acknowledge_by(received_on), second_complaints.answer_by(received_on))
    return (received_on, on), ours, tuple(second_complaints.is_late(day, on) for day in due)


@pair
def a_day_is_worked_on(draw: Random) -> Case:
    """GDPR-10."""
    day = a_day(draw)
    if truth(draw):
        day = near(day.replace(month=draw.choice((1, 4, 5, 8, 12)), day=28), draw, 5, 5)
    ours = (bank_holidays.is_working_day(day), bank_holidays.working_day_from(day))
    return day, ours, (second_holidays.is_working_day(day), second_holidays.next_working_day(day))


@pair
def a_year_has_its_holidays(draw: Random) -> Case:
    """GDPR-10, of years without a proclamation."""
    year = draw.randint(2024, 2099)
    return year, set(bank_holidays.bank_holidays(year)), second_holidays.bank_holidays(year)


@pair
def a_request_is_answered(draw: Random) -> Case:
    """GDPR-4 and GDPR-10."""
    received_on, extended = a_day(draw), draw.random() < 0.3
    asked = [near(received_on, draw, 0, 25) for _ in range(draw.choice((0, 0, 1, 2, 3)))]
    pauses = [(day, near(day, draw, 0, 12)) for day in asked]
    ours = (data_protection.answer_by(received_on, pauses, is_extended=extended), data_protection.days_paused(pauses))
    return (received_on, pauses, extended), ours, (second_data.answer_by(received_on, extended, pauses), second_data.days_paused(pauses))


@pair
def time_is_extended_with_a_reason(draw: Random) -> Case:
    """GDPR-10."""
    reason, day = a_reason(draw), a_day(draw)
    ours = goes_through(data_protection.require_reason_to_extend, reason, day, day, is_extended=False)
    return reason, ours, second_data.may_be_extended(reason)


@pair
def a_data_complaint_is_acknowledged(draw: Random) -> Case:
    """GDPR-9."""
    received_on = a_day(draw)
    return received_on, data_protection.acknowledge_by(received_on), second_data.data_complaint_acknowledged_by(received_on)


@pair
def records_of_leavers_go(draw: Random) -> Case:
    """GDPR-5."""
    day, is_open, cleared = a_day(draw), truth(draw), truth(draw)
    left_on = draw.choice((None, day))
    ours = (
        retention.contact_until(day, has_open_case=is_open),
        retention.history_until(day),
        retention.suspension_until(day, is_cleared=cleared, left_on=left_on),
    )
    theirs = (
        second_data.contacts_removed_on(day, is_open),
        second_data.membership_history_removed_on(day),
        second_data.suspension_removed_on(day, cleared, left_on),
    )
    return (day, is_open, cleared, left_on), ours, theirs


@pair
def other_records_go(draw: Random) -> Case:
    """GDPR-5."""
    day = a_day(draw)
    ours = (
        retention.expression_until(day),
        retention.survey_text_until(day),
        retention.letter_until(day),
        retention.security_log_until(day),
        retention.copy_open_until(day),
        retention.copy_kept_until(day),
    )
    theirs = (
        second_data.expression_removed_on(day),
        second_data.survey_text_removed_on(day),
        second_data.notice_body_removed_on(day),
        second_data.security_log_removed_on(day),
        second_data.download_link_ends_on(day),
        second_data.download_file_removed_on(day),
    )
    return day, ours, theirs


@pair
def records_of_the_young_go(draw: Random) -> Case:
    """GDPR-5."""
    born_on, has_concern = a_day(draw), truth(draw)
    of_age = days.birthday(born_on, 18)
    closed_on = around(of_age, draw)
    ours = (
        retention.complaint_until(closed_on, turns_18_on(born_on)),
        retention.papers_until(turns_18_on(born_on), has_concern=has_concern),
    )
    theirs = (second_data.complaint_removed_on(closed_on, born_on), second_data.safeguarding_papers_removed_on(born_on, has_concern))
    return (born_on, closed_on, has_concern), ours, theirs
