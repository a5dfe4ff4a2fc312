"""The surveys of Osier Green: two whose totals stand, one that is open, and a draft for the quarter after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from demo.borough.life import DAY, Life
from handbook.surveys import AGREEMENT
from surveys.models import Question, Survey, Update
from surveys.pages import Page
from surveys.services import answering, course, drafting

Kind = Update.Kind
PLACES = ("Station Parade", "Tidewell Park", "Barley Court", "Kiln Lane", "Nowhere")
UNREAD, UNHURRIED = 1, 75


@dataclass(frozen=True)
class Asked:
    """One question with its options and how many people chose each; without options people write."""

    text: str
    chosen: Mapping[str, int]
    written: tuple[str, ...] = ()
    is_several: bool = False

    @property
    def kind(self) -> str:
        """Return how it is answered."""
        if not self.chosen:
            return Question.Kind.TEXT
        return Question.Kind.SEVERAL if self.is_several else Question.Kind.ONE


@dataclass(frozen=True)
class Script:
    """One survey: what it says, what it asks and what came back."""

    title: str
    introduction: str
    updates: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...]
    confidence: tuple[tuple[int, ...], ...] = ()
    people: int = 0


SPRING = Script(
    "Walking home after dark",
    "The panel meets soon. Your answers help it to choose what the police team works on.",
    ((Kind.PRIORITIES, "The team patrols Tidewell Park between 3 and 6 pm on school days."),),
    (
        Asked("Where do you feel least safe after dark?", dict(zip(PLACES, (11, 14, 3, 4, 5), strict=True))),
        Asked("When are you out on foot most?", {"Mornings": 6, "Afternoons": 11, "Evenings": 17, "At night": 3}),
    ),
    ((3, 11, 12, 8, 3), (4, 12, 11, 7, 3), (2, 9, 8, 13, 5)),
    21,
)

SUMMER = Script(
    "Shops, lamps and scooters",
    "Three months ago 21 of you answered. This is what came of it, and what we would like to know now.",
    (
        (Kind.DONE, "Most of you named Tidewell Park. The team patrolled it 28 times after school and swept it with residents."),
        (Kind.NEWS, "PC Omar Sattar has joined the team of your ward."),
        (Kind.ADVICE, "Lock your bicycle by its frame, and take the lights with you."),
    ),
    (
        Asked("What should the police team do more of at Station Parade?", {
            "Walk past between 4 and 8 pm": 27, "Talk with shop staff": 14, "Stop scooters on the pavement": 11, "Nothing more": 4,
        }),
        Asked("Where are lamps out?", {
            "Mallow Walk": 31, "Pound Lane": 12, "Barley Court": 9, "I do not know": 15,
        }, is_several=True),
        Asked("What else should we know?", {}, (
            "The play area at Barley Court is full of scooters after five.",
            "Thank you for the patrols, it feels calmer by the school.",
            "My mother no longer goes to the Parade after dark.",
            "Please tell us what happens with the barriers. You can ring me on 020 7946 0301.",
        )),
    ),
    ((6, 22, 14, 9, 4), (7, 21, 15, 9, 4), (6, 19, 13, 13, 4)),
    34,
)  # fmt: skip

AUTUMN = Script(
    "Scooters at Barley Court",
    "Thirty-four of you told us about lamps, shops and scooters. Now we would like to know whether it is getting better.",
    (
        (Kind.DONE, "You said that scooters cross the play area. Officers stopped eleven riders and took four scooters away."),
        (Kind.PRIORITIES, "The panel keeps all three priorities: knives, the shops at Station Parade, scooters."),
        (Kind.ADVICE, "Do not chase a rider. Note the time and the colour, and tell us when you are safe at home."),
    ),
    (
        Asked("How often do scooters ride through Barley Court now?", {
            "Every evening": 2, "A few times a week": 6, "Hardly ever": 5, "I do not know": 4,
        }),
        Asked("At what time do you see them?", {
            "Before 5 pm": 2, "5 to 8 pm": 9, "After 8 pm": 4, "Never": 4,
        }, is_several=True),
        Asked("What would help most?", {}, ("Barriers at both ends, soon.",)),
    ),
    ((3, 7, 4, 2, 1), (2, 8, 4, 2, 1), (3, 6, 4, 3, 1)),
    12,
)  # fmt: skip

NEXT = Script(
    "ASB and you: TELL us what you think about vehicle nuisance",
    "",
    (),
    (
        Asked("How often do scooters ride through Barley Court now?", {"Every evening": 0, "Hardly ever": 0}),
        Asked("What is your name?", {}),
    ),
)


def tell(life: Life, last_meeting: date, upcoming: date, today: date) -> None:
    """Tell of a survey before each of the last two meetings, the one that is open, and a draft that wants another look."""
    before = last_meeting - DAY * 84
    _hold(life, SPRING, before - DAY * 40, before - DAY * 12, published=(0, 1))
    _hold(life, SUMMER, last_meeting - DAY * 40, last_meeting - DAY * 10, published=(0, 1))
    survey = _publish(life, AUTUMN, today - DAY * 9, upcoming - DAY * 8)
    _answer(survey, AUTUMN, today - DAY * 3)
    _enter_figures(life, last_meeting, today)
    drafting.suggest(life.panel, text="Ask whether people know the new officer.", by=life.chair, on=today - DAY * 2)
    _draft(life, NEXT, upcoming, upcoming + DAY * 28, today)


def _hold(life: Life, script: Script, opens_on: date, closes_on: date, *, published: Sequence[int]) -> None:
    survey = _publish(life, script, opens_on, closes_on)
    _answer(survey, script, opens_on + DAY * 3)
    survey = course.close(survey, by=life.officer, on=closes_on)
    questions = list(survey.questions.all())
    course.choose(survey, questions=[questions[place] for place in published], by=life.chair, on=closes_on + DAY * 12)


def _publish(life: Life, script: Script, opens_on: date, closes_on: date) -> Survey:
    return course.publish(_draft(life, script, opens_on, closes_on, opens_on - DAY * 2), by=life.officer, on=opens_on)


def _draft(life: Life, script: Script, opens_on: date, closes_on: date, on: date) -> Survey:
    survey = drafting.make(
        life.panel,
        title=script.title,
        introduction=script.introduction,
        opens_on=opens_on,
        closes_on=closes_on,
        asks_to_join=True,
        by=life.officer,
        on=on,
    )
    for kind, text in script.updates:
        drafting.add_update(survey, kind=kind, text=text, by=life.officer, on=on)
    for asked in script.asked:
        drafting.add_question(survey, text=asked.text, kind=asked.kind, options=list(asked.chosen), by=life.officer, on=on)
    if script.confidence:
        drafting.add_confidence(survey, by=life.officer, on=on)
    return survey


def _answer(survey: Survey, script: Script, on: date) -> None:
    """Let everybody of the script answer, from a household each, and add two answers that are left out."""
    questions = list(survey.questions.prefetch_related("options"))
    for person in range(script.people):
        _send(survey, _answers(script, questions, person), f"198.51.100.{person}", UNHURRIED, on)
    hasty = _answers(script, questions, 0)
    for _ in range(2):
        _send(survey, hasty, "203.0.113.9", UNREAD, on)


def _send(survey: Survey, answers: answering.Answers, address: str, seconds: int, on: date) -> None:
    page = Page(f"{survey.pk}-{address}-{survey.responses.count()}", seconds)
    answering.take(survey, answers=answers, page=page, address=address, on=on)


def _answers(script: Script, questions: Sequence[Question], person: int) -> answering.Answers:
    options, written = [], {}
    columns = [*(asked.chosen for asked in script.asked), *(dict(zip(AGREEMENT, counts, strict=True)) for counts in script.confidence)]
    for place, (question, chosen) in enumerate(zip(questions, columns, strict=True)):
        if question.kind == Question.Kind.TEXT:
            said = script.asked[place].written
            if person < len(said):
                written[question] = said[person]
            continue
        labels = [label for label, count in chosen.items() for _ in range(count)]
        label = labels[(person * 7 + place) % len(labels)] if labels else ""
        options += [option for option in question.options.all() if option.label == label]
    return answering.Answers(tuple(options), written)


def _enter_figures(life: Life, last_meeting: date, today: date) -> None:
    until = last_meeting - DAY * 30
    percents = {"informed": 47, "matters": 58, "contact": 31}
    course.enter_figures(life.panel, until=until, area="the borough of Wexcombe", percents=percents, by=life.officer, on=today)
