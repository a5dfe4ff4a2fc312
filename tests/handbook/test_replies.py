"""Replies to a notice: what can be said, until when, and by whom (HB 4.1; MTG-18)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest

from handbook.replies import Answer, answers_offered, is_to_be_reminded, require_answer, why_no_reply
from handbook.rules import Breach

pytestmark = pytest.mark.rule("MTG-18")


@pytest.mark.parametrize(
    ("venue", "link", "expected"),
    [
        (True, False, (Answer.COMING, Answer.APOLOGIES)),
        (False, True, (Answer.ONLINE, Answer.APOLOGIES)),
        (True, True, (Answer.COMING, Answer.ONLINE, Answer.APOLOGIES)),
    ],
)
def test_one_can_come_to_a_place_and_take_part_by_a_link_and_always_send_apologies(venue, link, expected):
    assert answers_offered(venue, link) == expected


@pytest.mark.parametrize(("is_called", "has_begun", "is_owed_notice"), list(product([True, False], repeat=3)))
def test_a_reply_is_given_after_the_notice_and_before_the_meeting_by_whoever_has_a_part_in_it(is_called, has_begun, is_owed_notice):
    refusal = why_no_reply(is_called=is_called, has_begun=has_begun, is_owed_notice=is_owed_notice)
    assert (refusal is None) is (is_called and not has_begun and is_owed_notice)


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ({"is_called": False, "has_begun": False, "is_owed_notice": True}, "No notice"),
        ({"is_called": True, "has_begun": True, "is_owed_notice": True}, "has begun"),
        ({"is_called": True, "has_begun": False, "is_owed_notice": False}, "a part in the meeting"),
    ],
)
def test_a_refusal_says_what_is_in_the_way(case, words):
    assert words in str(why_no_reply(**case))


@pytest.mark.parametrize("answer", ["", "perhaps", "online"])
def test_an_answer_that_is_not_offered_is_refused(answer):
    with pytest.raises(Breach, match="Choose another answer"):
        require_answer(answer, "work", has_venue=True, has_link=False)


def test_apologies_need_a_reason_and_nothing_else_does():
    with pytest.raises(Breach, match="Select a reason"):
        require_answer("apologies", "", has_venue=True, has_link=True)
    for answer, reason in (("apologies", "work"), ("coming", ""), ("online", "")):
        require_answer(answer, reason, has_venue=True, has_link=True)


@pytest.mark.parametrize(
    ("days_before", "told_days_ago", "expected"),
    [
        (5, 20, False),
        (4, 20, True),
        (1, 20, True),
        (0, 20, False),
        (4, None, True),
        (3, 1, False),
        (3, 0, False),
        (3, 2, True),
        (-1, 20, False),
    ],
)
def test_whoever_is_silent_is_asked_in_the_last_four_days_and_not_on_the_heels_of_a_letter(days_before, told_days_ago, expected):
    on = date(2026, 12, 1)
    told_on = None if told_days_ago is None else on - timedelta(days=told_days_ago)
    assert is_to_be_reminded(on + timedelta(days=days_before), told_on, on) is expected
