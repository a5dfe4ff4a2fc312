"""What a held meeting owes: its chair, an officer, the next date, an open door, and its own day when entered later."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import evenings
from handbook.evenings import Caller
from handbook.rules import Breach
from tests.handbook import second

DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))
HELD = date(2026, 9, 1)


@pytest.mark.rule("OFF-9")
@pytest.mark.parametrize(
    ("chair", "deputy", "secretary", "expected"),
    [
        (True, True, True, Caller.CHAIR),
        (True, True, False, Caller.CHAIR),
        (True, False, True, Caller.CHAIR),
        (True, False, False, Caller.CHAIR),
        (False, True, True, Caller.DEPUTY),
        (False, True, False, Caller.DEPUTY),
        (False, False, True, Caller.SECRETARY),
        (False, False, False, Caller.POLICE),
    ],
)
def test_the_next_in_line_calls_the_meeting(chair, deputy, secretary, expected):
    assert evenings.caller(chair, deputy, secretary) is expected


@pytest.mark.rule("OFF-5")
@pytest.mark.parametrize(("chair", "deputy"), list(product([True, False], repeat=2)))
def test_a_meeting_that_neither_chair_nor_deputy_attends_is_noticed(chair, deputy):
    warning = evenings.nobody_chairs(chair, deputy)
    assert (warning is None) is (chair or deputy)
    if warning:
        assert str(warning).endswith("Mark who chairs, or have the chair nominate a deputy. (ToR 5e)")


@pytest.mark.rule("MTG-8")
@pytest.mark.parametrize(("officers", "is_noticed"), [(0, True), (1, False), (3, False)])
def test_a_meeting_without_an_officer_is_noticed(officers, is_noticed):
    assert (evenings.no_officer(officers) is not None) is is_noticed


@pytest.mark.rule("MTG-5")
@pytest.mark.parametrize(("dates", "is_noticed"), [(0, True), (1, False), (2, False)])
def test_a_meeting_that_agrees_no_next_date_is_noticed(dates, is_noticed):
    assert (evenings.no_next_date(dates) is not None) is is_noticed


@pytest.mark.rule("MTG-10")
@given(DAYS, st.integers(0, 400))
def test_a_panel_is_closed_for_long_once_twelve_months_have_passed(last_open_on, days):
    on = last_open_on + timedelta(days=days)
    assert (evenings.closed_for_long(last_open_on, on) is not None) is (on > second.months_on(last_open_on, 12))
    assert evenings.open_meeting_by(last_open_on) == second.months_on(last_open_on, 12)


@pytest.mark.rule("MTG-10")
def test_the_open_meeting_is_brought_to_mind_three_months_before_it_is_late():
    assert evenings.open_meeting_reminder_from(date(2025, 11, 30)) == date(2026, 8, 30)
    assert evenings.open_meeting_by(date(2024, 2, 29)) == date(2025, 2, 28)
    assert str(evenings.closed_for_long(date(2025, 9, 1), date(2026, 9, 2))) == (
        "A meeting that the public can come to was due by 1 September 2026. Hold the next one at a venue and let the public in. (ToR 9f)"
    )


@pytest.mark.rule("MTG-10")
@pytest.mark.parametrize(("has_venue", "admits_public"), list(product([True, False], repeat=2)))
def test_only_a_meeting_at_a_venue_that_admits_the_public_counts(has_venue, admits_public):
    assert evenings.is_open_meeting(has_venue, admits_public) is ([has_venue, admits_public] == [True, True])


@pytest.mark.rule("MTG-23")
def test_a_meeting_that_is_still_to_come_is_not_entered_as_held():
    evenings.require_held_already(HELD, HELD)
    evenings.require_held_already(HELD, date(2026, 11, 1))
    with pytest.raises(Breach, match="1 September 2026 is still to come"):
        evenings.require_held_already(HELD, date(2026, 8, 31))


@pytest.mark.rule("MTG-23")
def test_a_meeting_entered_after_its_day_is_marked():
    assert evenings.entered_later(HELD, HELD) is None
    assert evenings.entered_later(HELD, date(2026, 9, 2)).sentence == (
        "Held on paper on 1 September 2026 and entered on 2 September 2026. Who could vote is as of the day it was held."
    )


@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize(
    ("is_open", "has_venue", "has_link", "ways"),
    [
        (True, True, False, ["come"]),
        (False, True, False, ["ask"]),
        (True, False, True, ["follow-link"]),
        (False, False, True, ["ask-for-link"]),
        (True, True, True, ["come", "follow-link"]),
        (False, True, True, ["ask", "ask-for-link"]),
    ],
)
def test_there_are_four_ways_to_attend(is_open, has_venue, has_link, ways):
    assert list(evenings.ways_to_attend(is_open, has_venue, has_link)) == ways


@pytest.mark.rule("MTG-23")
def test_who_was_not_at_the_table_on_the_day_is_not_entered_as_present():
    evenings.require_members_of_the_day([], date(2026, 3, 1))
    with pytest.raises(Breach, match="Ivo Tarn and Una Late were not at the table on 1 March 2026"):
        evenings.require_members_of_the_day(["Ivo Tarn", "Una Late"], date(2026, 3, 1))


@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ((evenings.Way.ASK,), ("room", "question")),
        ((evenings.Way.COME,), ("question",)),
        ((evenings.Way.ASK_FOR_LINK,), ("online", "question")),
        ((evenings.Way.FOLLOW_LINK,), ("question",)),
        ((evenings.Way.ASK, evenings.Way.ASK_FOR_LINK), ("room", "online", "question")),
    ],
)
def test_residents_ask_for_what_has_to_be_asked_for_and_always_a_question(ways, expected):
    assert evenings.wishes_offered(ways) == expected


@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize(
    ("wish", "question", "can_be_asked", "refusal"),
    [
        ("room", "", True, ""),
        ("question", "Who mends the lamps?", True, ""),
        ("question", " ", True, "Enter your question"),
        ("online", "", True, "Choose something else"),
        ("room", "", False, "any more"),
    ],
)
def test_a_wish_that_the_meeting_does_not_offer_is_refused(wish, question, can_be_asked, refusal):
    offered = (evenings.Wish.ROOM, evenings.Wish.QUESTION)
    if not refusal:
        evenings.require_wish(wish, question, offered, can_be_asked=can_be_asked)
        return
    with pytest.raises(Breach, match=refusal):
        evenings.require_wish(wish, question, offered, can_be_asked=can_be_asked)


@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize(
    ("is_welcome", "words", "is_answered", "can_be_asked", "refusal"),
    [
        (True, "", False, True, ""),
        (False, "The room holds twenty.", False, True, ""),
        (False, " ", False, True, "Say why"),
        (True, "", True, True, "already"),
        (True, "", False, False, "too late"),
    ],
)
def test_a_resident_is_answered_once_in_time_and_a_no_says_why(is_welcome, words, is_answered, can_be_asked, refusal):
    if not refusal:
        evenings.require_visitor_answer(is_welcome, words, is_answered=is_answered, can_be_asked=can_be_asked)
        return
    with pytest.raises(Breach, match=refusal):
        evenings.require_visitor_answer(is_welcome, words, is_answered=is_answered, can_be_asked=can_be_asked)


@pytest.mark.rule("MTG-19")
@pytest.mark.parametrize(("minutes", "late"), [(-5, False), (0, False), (10, False), (11, True), (90, True)])
def test_whoever_comes_more_than_ten_minutes_after_the_beginning_is_late(minutes: int, late: bool) -> None:
    assert evenings.comes_late(minutes) is late


@pytest.mark.rule("MTG-19")
@pytest.mark.parametrize(("minutes", "slip"), [(0, True), (1, True), (2, False), (30, False)])
def test_a_name_taken_back_within_two_minutes_was_a_slip(minutes: int, slip: bool) -> None:
    assert evenings.is_slip(minutes) is slip


@pytest.mark.rule("MTG-6")
@pytest.mark.parametrize(
    ("seen", "there", "text", "is_refused"),
    [("a", "a", "b", False), ("a", "b", "b", False), ("a", "b", "c", True), ("", "b", "c", True), ("a", "a", "a", False)],
)
def test_a_text_is_not_written_over_one_that_was_saved_meanwhile(seen: str, there: str, text: str, is_refused: bool) -> None:
    assert (evenings.overtaken(seen, there, text) is not None) is is_refused


@pytest.mark.rule("MTG-24")
def test_nobody_is_told_of_a_rehearsal_and_no_meeting_is_thrown_away() -> None:
    evenings.require_real(is_rehearsal=False)
    evenings.require_rehearsal(is_rehearsal=True)
    with pytest.raises(Breach):
        evenings.require_real(is_rehearsal=True)
    with pytest.raises(Breach):
        evenings.require_rehearsal(is_rehearsal=False)


@pytest.mark.rule("OFF-9")
@pytest.mark.parametrize(("chair", "deputy", "secretary"), list(product([True, False], repeat=3)))
def test_the_caller_runs_the_meeting_while_there_is_neither_chair_nor_secretary(chair: bool, deputy: bool, secretary: bool) -> None:
    expected = None if chair or secretary else Caller.DEPUTY if deputy else Caller.POLICE
    assert evenings.runner(chair, deputy, secretary) is expected
