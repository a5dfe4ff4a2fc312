"""Concerns and contact sessions: what is refused, and until when words are kept (HB 2.3, 2.4)."""

from __future__ import annotations

from datetime import date

import pytest

from handbook import community
from handbook.retention import concern_until
from handbook.rules import Breach


def refuses(decide, *said) -> str:
    with pytest.raises(Breach) as refused:
        decide(*said)
    return refused.value.sentence


@pytest.mark.rule("MTG-15")
def test_the_hundredth_concern_of_a_day_is_taken_and_the_next_is_not():
    community.require_room(99)
    assert "100 concerns have come in" in refuses(community.require_room, 100)


@pytest.mark.rule("MTG-15")
def test_nothing_is_done_with_what_is_not_open():
    community.require_open(True)
    assert "not open any more" in refuses(community.require_open, False)


@pytest.mark.rule("MTG-15")
def test_a_concern_needs_an_agenda_that_is_prepared_and_an_item_on_it():
    community.require_room_on_agenda(True, True)
    assert "No meeting is being prepared" in refuses(community.require_room_on_agenda, False, False)
    assert "no item on community concerns" in refuses(community.require_room_on_agenda, True, False)


@pytest.mark.rule("MTG-15")
def test_only_what_was_answered_is_published():
    community.require_answered(True)
    assert "has not been answered" in refuses(community.require_answered, False)


@pytest.mark.rule("MTG-14")
def test_a_session_is_recorded_from_its_day_on():
    community.require_begun(date(2026, 5, 2), date(2026, 5, 2))
    assert "2 May 2026" in refuses(community.require_begun, date(2026, 5, 2), date(2026, 5, 1))


@pytest.mark.rule("MTG-14")
def test_what_was_recorded_or_cancelled_stays_so():
    community.require_planned(True)
    assert "recorded or cancelled" in refuses(community.require_planned, False)


@pytest.mark.rule("MTG-14")
def test_the_thirtieth_suggestion_of_a_day_is_taken_and_the_next_is_not_and_each_gets_one_word():
    community.require_room_for_suggestion(29)
    assert "no more are taken" in refuses(community.require_room_for_suggestion, 30)
    community.require_no_word_yet(False)
    assert "has given its word" in refuses(community.require_no_word_yet, True)


@pytest.mark.rule("GDPR-5")
@pytest.mark.parametrize(
    ("raised", "settled", "until"),
    [
        (date(2026, 1, 31), None, date(2027, 1, 31)),
        (date(2026, 1, 31), date(2026, 3, 1), date(2026, 9, 1)),
        (date(2025, 6, 30), date(2025, 8, 31), date(2026, 2, 28)),
    ],
)
def test_words_of_a_concern_go_half_a_year_after_the_answer_or_a_year_after_they_came(raised, settled, until):
    assert concern_until(raised, settled) == until
