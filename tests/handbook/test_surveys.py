"""Surveys by the handbook's rules: both sides of every number."""

from __future__ import annotations

from datetime import date

import pytest

from handbook import surveys
from handbook.rules import Breach
from handbook.surveys import Arrival, Draft, Kind, LeftOut, Question
from tests.handbook.test_reading import HARD

ON = date(2026, 11, 25)
YES_NO = ("Yes", "No")


def one(text: str = "Do you feel safe?", kind: Kind = Kind.ONE, options: tuple[str, ...] = YES_NO, **fields: bool) -> Question:
    return Question(text, kind, options, **fields)


def arrival(**changes: int | bool) -> Arrival:
    plain: dict[str, int | bool] = {
        "seconds": 60, "least_seconds": 10, "from_address_today": 0, "to_survey_today": 0, "is_same_as_another": False,
    }  # fmt: skip
    return Arrival(**plain | changes)  # type: ignore[arg-type]


@pytest.mark.rule("SUR-1")
@pytest.mark.parametrize(("opens", "closes"), [(ON, ON), (date(2026, 12, 1), date(2026, 12, 1)), (date(2026, 11, 1), date(2026, 12, 1))])
def test_survey_closes_on_its_first_day_or_later(opens: date, closes: date) -> None:
    surveys.require_days(opens, closes, ON)


@pytest.mark.rule("SUR-1")
def test_survey_that_closes_before_it_opens_is_refused() -> None:
    with pytest.raises(Breach, match="before it opens on 2 December 2026"):
        surveys.require_days(date(2026, 12, 2), date(2026, 12, 1), ON)


@pytest.mark.rule("SUR-1")
def test_survey_that_has_closed_already_is_refused() -> None:
    with pytest.raises(Breach, match="24 November 2026 has passed"):
        surveys.require_days(date(2026, 11, 1), date(2026, 11, 24), ON)


@pytest.mark.rule("SUR-1")
def test_it_is_open_from_its_first_day_to_its_last() -> None:
    first, last = date(2026, 11, 20), date(2026, 11, 30)
    days = [date(2026, 11, 19), first, date(2026, 11, 25), last, date(2026, 12, 1)]
    assert [surveys.is_open(first, last, day) for day in days] == [False, True, True, True, False]


@pytest.mark.rule("SUR-1")
def test_survey_needs_a_question_and_each_choice_two_options() -> None:
    with pytest.raises(Breach, match="no question yet"):
        surveys.require_answerable([])
    with pytest.raises(Breach, match="Question 2 leaves no choice"):
        surveys.require_answerable([one(), one(options=("Yes",))])
    surveys.require_answerable([one(), one(kind=Kind.TEXT, options=())])


@pytest.mark.rule("SUR-2")
def test_time_is_that_of_reading_and_of_answering() -> None:
    hundred_words = " ".join(["word"] * 100)
    assert surveys.seconds_for(Draft(introduction=hundred_words)) == 30
    asked = (one("a", options=()), one("a", Kind.SEVERAL, ()), one("a", Kind.SCALE, ()), one("a", Kind.TEXT, ()))
    assert surveys.seconds_for(Draft(questions=asked)) == 2 + 5 + 8 + 5 + 25


@pytest.mark.rule("SUR-2")
def test_eight_questions_are_not_too_many_and_nine_are() -> None:
    assert surveys.too_long(Draft(questions=(one(),) * 8)) == ()
    (warning,) = surveys.too_long(Draft(questions=(one(),) * 9))
    assert "There are 9 questions" in warning.sentence


@pytest.mark.rule("SUR-2")
@pytest.mark.parametrize(("words", "is_too_long"), [(600, False), (601, True)])
def test_three_minutes_are_the_most(words: int, is_too_long: bool) -> None:
    draft = Draft(introduction=" ".join(["word"] * words))
    assert bool(surveys.too_long(draft)) is is_too_long


@pytest.mark.parametrize(("seconds", "said"), [(5, "one minute"), (89, "one minute"), (90, "two minutes"), (170, "three minutes")])
def test_time_is_said_in_whole_minutes(seconds: int, said: str) -> None:
    assert surveys.minutes_in_words(seconds) == f"about {said}"


@pytest.mark.rule("SUR-3")
def test_question_of_the_last_survey_is_a_repeat_whatever_its_signs_and_case() -> None:
    found = surveys.repeats([one("Do you feel SAFE here"), one("Where?")], ["Do you feel safe here?"])
    assert [warning.sentence.startswith("“Do you feel SAFE here” was asked") for warning in found] == [True]


@pytest.mark.rule("SUR-3")
def test_other_numbers_make_another_question_and_standing_statements_may_come_back() -> None:
    assert surveys.repeats([one("Name your top 3.")], ["Name your top 5."]) == ()
    assert surveys.repeats([one("I feel well informed.", is_standing=True)], ["I feel well informed."]) == ()


@pytest.mark.rule("SUR-4")
@pytest.mark.parametrize(
    ("updates", "tells", "had_earlier", "warned"),
    [
        (0, False, False, "tells people nothing"),
        (0, False, True, "tells people nothing"),
        (1, False, True, "after the last survey"),
        (1, False, False, ""),
        (1, True, True, ""),
    ],
)
def test_survey_tells_something_and_what_came_of_the_last(updates: int, tells: bool, had_earlier: bool, warned: str) -> None:
    found = surveys.lacking_updates(updates, tells_what_was_done=tells, had_earlier=had_earlier)
    assert [warned in warning.sentence for warning in found] == ([True] if warned else [])


@pytest.mark.rule("SUR-5")
def test_jargon_and_capitals_are_named() -> None:
    found = [warning.sentence for warning in surveys.hard_words(Draft(title="ASB in our ward", introduction="PLEASE tell US all"))]
    assert found[0] == "“ASB” is police jargon. Write “antisocial behaviour”."
    assert found[1].startswith("“PLEASE” is in block capitals.")


@pytest.mark.rule("SUR-5")
def test_jargon_in_an_option_is_found_too() -> None:
    assert surveys.hard_words(Draft(questions=(one(options=("ASB", "Other")),)))


@pytest.mark.rule("SUR-5")
def test_plain_words_pass_and_hard_sentences_do_not() -> None:
    plain = "We want to know how safe you feel when you walk home at night. Tell us where the lamps are out."
    assert surveys.hard_words(Draft(introduction=plain)) == ()
    assert "It reads like a text for people of" in surveys.hard_words(Draft(introduction=HARD))[0].sentence


@pytest.mark.rule("SUR-6")
def test_results_go_to_the_first_meeting_from_the_day_they_are_there() -> None:
    meetings = [date(2026, 12, 16), date(2026, 9, 16), date(2027, 3, 10)]
    assert surveys.paper_day(date(2026, 12, 16), meetings) == date(2026, 12, 16)
    assert surveys.paper_day(date(2026, 12, 17), meetings) == date(2027, 3, 10)
    assert surveys.paper_day(date(2027, 3, 11), meetings) is None


@pytest.mark.rule("SUR-7")
@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Ring me on 020 7946 0018.", "Ring me on [contact details taken out]."),
        ("+44 (0)7700 900123, any time", "[contact details taken out], any time"),
        ("I am jo.bloggs+x@mail.example.org!", "I am [contact details taken out]!"),
        ("Number 12 in 2026, about 10 to 15 of them", "Number 12 in 2026, about 10 to 15 of them"),
        ("Kiln Lane @ night", "Kiln Lane @ night"),
    ],
)
def test_addresses_and_telephone_numbers_are_taken_out_of_what_people_write(written: str, kept: str) -> None:
    assert surveys.without_contact(written) == kept


@pytest.mark.rule("SUR-7")
@pytest.mark.parametrize(
    ("text", "is_warned"), [("What is your name?", True), ("Your e-mail address, please", True), ("Where is your street dark?", False)]
)
def test_question_that_asks_who_somebody_is_is_warned_of(text: str, is_warned: bool) -> None:
    assert bool(surveys.asks_who([one(text)])) is is_warned


def test_own_words_go_half_a_year_after_the_meeting_that_used_them() -> None:
    assert surveys.text_goes_on(date(2026, 8, 1), date(2026, 8, 31)) == date(2027, 2, 28)
    assert surveys.text_goes_on(date(2026, 8, 1), None) == date(2027, 8, 1)


@pytest.mark.rule("SUR-8")
@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, None),
        ({"seconds": 10}, None),
        ({"seconds": 9}, LeftOut.FAST),
        ({"is_same_as_another": True}, LeftOut.SAME),
        ({"from_address_today": 9}, None),
        ({"from_address_today": 10}, LeftOut.ADDRESS),
        ({"to_survey_today": 999}, None),
        ({"to_survey_today": 1000}, LeftOut.FLOOD),
    ],
)
def test_answer_is_left_out_for_one_reason(changes: dict[str, int | bool], why: LeftOut | None) -> None:
    assert surveys.left_out(arrival(**changes)) == why


def test_nobody_reads_twelve_times_as_fast_and_nobody_in_less_than_five_seconds() -> None:
    assert [surveys.least_seconds(seconds) for seconds in (0, 60, 72, 120)] == [5, 5, 6, 10]


@pytest.mark.rule("SUR-8")
def test_a_flood_is_not_even_kept() -> None:
    surveys.require_room(49, 1999)
    with pytest.raises(Breach, match="from your network"):
        surveys.require_room(50, 0)
    with pytest.raises(Breach, match="came in today"):
        surveys.require_room(0, 2000)


@pytest.mark.rule("SUR-8")
def test_totals_of_ten_are_published_and_of_nine_are_not() -> None:
    surveys.require_publishable(Kind.ONE, 10)
    with pytest.raises(Breach, match="Nine people answered this question"):
        surveys.require_publishable(Kind.ONE, 9)
    with pytest.raises(Breach, match="One person answered"):
        surveys.require_publishable(Kind.SCALE, 1)


@pytest.mark.rule("SUR-8")
def test_what_people_wrote_is_never_published() -> None:
    with pytest.raises(Breach, match="stays with the police team"):
        surveys.require_publishable(Kind.TEXT, 100)


@pytest.mark.rule("SUR-9")
@pytest.mark.parametrize(("agreeing", "answered", "percent"), [(0, 0, None), (0, 7, 0), (7, 7, 100), (1, 3, 33), (2, 3, 67), (1, 8, 13)])
def test_share_is_rounded_to_the_nearest(agreeing: int, answered: int, percent: int | None) -> None:
    assert surveys.share_agreeing(agreeing, answered) == percent


@pytest.mark.rule("SUR-9")
def test_statement_on_confidence_keeps_its_words() -> None:
    surveys.require_not_standing(False)
    with pytest.raises(Breach, match="worded alike in every survey"):
        surveys.require_not_standing(True)


@pytest.mark.rule("SUR-9")
def test_three_statements_measure_confidence() -> None:
    assert set(surveys.STATEMENTS) == set(surveys.Measure)
    assert surveys.AGREEING == ("Strongly agree", "Agree")
