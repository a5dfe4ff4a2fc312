"""Priorities, police reports and surveys (PRI, POL, SUR)."""

from __future__ import annotations

from random import Random
from typing import Any

from handbook import priorities, reading, reports, surveys
from handbook.priorities import Draft, Measure, Review
from handbook.reports import Category
from handbook.surveys import Kind, Question
from tests.handbook import second
from tests.handbook.pairs import a_day, around, goes_through, pair, some, truth
from tests.handbook.second import priorities as second_priorities
from tests.handbook.second import reports as second_reports
from tests.handbook.second import surveys as second_surveys

Case = tuple[Any, Any, Any]
TYPES = {
    "violent crime": Category.VIOLENCE,
    "robbery": Category.ROBBERY,
    "theft from person": Category.THEFT_FROM_PERSON,
    "burglary": Category.BURGLARY,
    "theft of motor vehicle": Category.THEFT_OF_VEHICLE,
    "theft from motor vehicle": Category.THEFT_FROM_VEHICLE,
    "drugs": Category.OTHER_CRIME,
}
LINES = ("violent crime", "total or types", "types as needed", "crime of the ward", "ASB of the ward")


@pair
def somebody_sets_a_priority(draw: Random) -> Case:
    """PRI-1; that the first is about violence is for people to judge."""
    number, by_police = draw.randint(1, 6), truth(draw)
    ours = goes_through(priorities.require_setter, number, by_police)
    return (number, by_police), ours, second_priorities.may_be_set("police" if by_police else "panel", number, True)


@pair
def priorities_are_missing(draw: Random) -> Case:
    """PRI-1."""
    by_police, by_panel = draw.randint(0, 3), draw.randint(0, 5)
    ours = bool(priorities.too_few(by_police, by_panel))
    return (by_police, by_panel), ours, second_priorities.priorities_missing(by_police, by_panel) > 0


@pair
def parts_of_smart_are_missing(draw: Random) -> Case:
    """PRI-2."""
    names = ["problem", "area", "measure", "baseline", "target", "step before the next meeting", "why it is a ward issue"]
    names += ["what it leaves time for", "date"]
    texts = {name: draw.choice(("", " ")) if draw.random() < 0.15 else "7" for name in names}
    has = {name: bool(text.strip()) for name, text in texts.items()}
    on = a_day(draw)
    measure = Measure(texts["measure"], 7 if has["baseline"] else None, 7 if has["target"] else None)
    draft = Draft(
        problem=texts["problem"],
        place=texts["area"],
        measures=(measure,),
        first_step=texts["step before the next meeting"],
        first_step_by=on,
        ward_issue=texts["why it is a ward issue"],
        leaves_time=has["what it leaves time for"],
        done_by=second.walk(on, 30) if has["date"] else None,
    )
    ours = {breach.sentence.split(":")[0].lower() for breach in priorities.breaches(draft, on)}
    return texts, ours, second_priorities.smart_parts_missing(texts)


@pair
def an_area_is_the_whole_ward(draw: Random) -> Case:
    """PRI-2, for the ways of saying it that both know."""
    ways = ["across the ward", "the whole ward", "the entire ward", "all over the ward", "ward-wide", "wardwide", "throughout the ward"]
    area = draw.choice([*ways, "Osier Way", "the ward's market square", "the park and the lane behind it", "the north of the ward"])
    area = draw.choice((area, area.upper(), f"Shops {area}", f"{area}, at night"))
    ours = bool(priorities.warnings(Draft(problem="Theft", place=area)))
    return area, ours, second_priorities.covers_whole_ward(area)


@pair
def priorities_were_reviewed(draw: Random) -> Case:
    """PRI-5."""
    outcomes = ["kept", "amended", "replaced", "closed", "not reviewed"]
    reviews = {title: (draw.choice(outcomes), draw.choice(("", " ", "No time."))) for title in "abc"[: draw.randint(0, 3)]}
    ours = goes_through(
        priorities.require_all_reviewed,
        [Review(title, outcome != "not reviewed", reason) for title, (outcome, reason) in reviews.items()],
    )
    return reviews, ours, second_priorities.meeting_may_be_closed(reviews)


@pair
def a_priority_is_out_of_date(draw: Random) -> Case:
    """PRI-9."""
    updated_on = a_day(draw)
    on = around(second.months_on(updated_on, 3), draw)
    return (updated_on, on), priorities.out_of_date(updated_on, on) is not None, second.is_overdue(updated_on, on, 3)


@pair
def a_report_meets_the_standard(draw: Random) -> Case:
    """POL-1."""
    there, needed, has_asb, of_ward = some(draw, list(TYPES)), some(draw, list(TYPES)[1:6]), truth(draw), truth(draw)
    present = [TYPES[name] for name in there] + ([Category.ASB] if has_asb else [])
    parts = reports.standard(present, of_ward, [TYPES[name] for name in needed])
    ours = {line for line, part in zip(LINES, parts, strict=True) if not part.is_met}
    theirs = second_reports.lines_missing(there, False, needed, bool(there) and of_ward, has_asb and of_ward)
    return (there, needed, has_asb, of_ward), ours, theirs


@pair
def twelve_weeks_are_shown(draw: Random) -> Case:
    """POL-2."""
    last = a_day(draw)
    shown = second_reports.last_twelve_weeks(last)
    return last, reports.twelve_weeks(last), (shown[0], shown[-1])


@pair
def a_ward_has_its_rank(draw: Random) -> Case:
    """POL-11."""
    counts = {name: draw.randint(0, 9) for name in "abcdefgh"[: draw.randint(1, 8)]}
    return counts, reports.rank(counts, "a").place, second_reports.rank(counts["a"], counts.values())


@pair
def a_survey_takes_too_long(draw: Random) -> Case:
    """SUR-2, by the time alone: eight questions at most, and as many words as it takes."""
    questions = tuple(Question("Why?", draw.choice(list(Kind)), ("Yes", "No")) for _ in range(draw.randint(1, 8)))
    draft = surveys.Draft(introduction="word " * draw.randint(0, 700), questions=questions)
    seconds = surveys.seconds_for(draft)
    return (seconds, len(questions)), bool(surveys.too_long(draft)), second_surveys.takes_too_long(seconds)


@pair
def a_question_was_asked_before(draw: Random) -> Case:
    """SUR-3."""
    texts = ["How safe do you feel?", "HOW SAFE do you feel", "What should we do first?", "how safe, do you feel", "Who are you"]
    asked, earlier = some(draw, texts), some(draw, texts)
    warned = surveys.repeats([Question(text, Kind.TEXT) for text in asked], earlier)
    return (asked, earlier), len(warned), len(second_surveys.repeated(asked, earlier))


@pair
def a_survey_tells_something(draw: Random) -> Case:
    """SUR-4."""
    updates = some(draw, ["News.", "Advice.", "Priorities."])
    warned = surveys.lacking_updates(len(updates), tells_what_was_done=True, had_earlier=truth(draw))
    return updates, not warned, second_surveys.has_updates(updates)


@pair
def words_are_shouted(draw: Random) -> Case:
    """SUR-5, of words of three letters or more: two are as often an abbreviation."""
    words = [draw.choice(("STOP", "stop", "Stop", "THE", "police", "NOW")) for _ in range(draw.randint(0, 6))]
    text = " ".join(words)
    return text, set(reading.block_capitals(text)), set(second_surveys.words_in_capitals(text))
