"""What makes a survey short, fresh and easy to read, who is counted, and what is published (HB 1.3, 4.4)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handbook import reading
from handbook.dates import add_months, in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, listed, number, opening

OPEN = rule("SUR-1", "HB 1.3", "A survey is made by the police team for one ward and is open to the public online.")
SHORT = rule("SUR-2", "HB 4.4", "A survey has a small number of questions and takes no more than two to three minutes.")
FRESH = rule("SUR-3", "HB 4.4", "A survey asks other questions each quarter, and some build on earlier answers.")
UPDATES = rule("SUR-4", "HB 4.4", "A survey carries short updates: priorities, news, prevention advice, what came of the last one.")
PLAIN = rule("SUR-5", "HB 4.4", "A survey is easy to read, without police jargon and block capitals.")
PAPERS = rule("SUR-6", "HB 4.4", "The results of a survey go into the papers of the next meeting.")
NO_CONTACT = rule("SUR-7", "HB 3.4", "A survey can ask who would like to join, and contact details are never stored with answers.")
COUNTED = rule("SUR-8", "good practice", "Results are counted by option, nobody answers for many, and the panel chooses what is published.")
CONFIDENCE = rule("SUR-9", "HB 2.1", "Confidence is measured by three statements that are worded alike over time.")


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    SCALE = "scale"
    TEXT = "text"


class Measure(StrEnum):
    """One of the three statements that measure confidence."""

    INFORMED = "informed"
    MATTERS = "matters"
    CONTACT = "contact"


STATEMENTS = {
    Measure.INFORMED: "I feel well informed about what the local police do.",
    Measure.MATTERS: "The local police deal with the things that matter to people here.",
    Measure.CONTACT: "I know how to contact my local police officer.",
}
AGREEMENT = ("Strongly agree", "Agree", "Neither agree nor disagree", "Disagree", "Strongly disagree")
AGREEING = AGREEMENT[:2]

MOST_QUESTIONS = 8
MOST_SECONDS = 180
WORDS_A_MINUTE = 200
SECONDS_TO_ANSWER = {Kind.ONE: 5, Kind.SEVERAL: 8, Kind.SCALE: 5, Kind.TEXT: 25}
HARDEST_GRADE = 9
FEWEST_PUBLISHED = 10

MONTHS_OF_TEXT = 6
MONTHS_OF_UNUSED_TEXT = 12

LEAST_SECONDS = 5
READ_AT_MOST_TWELVE_TIMES_AS_FAST = 12
COUNTED_FROM_ADDRESS = 10
TAKEN_FROM_ADDRESS = 50
COUNTED_IN_A_DAY = 1_000
TAKEN_IN_A_DAY = 2_000

EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;:!?]+")
TELEPHONE = re.compile(r"(?<![\w.])(?:\+\s?\d|\(?0)[\d \u00a0().-]{8,18}\d(?!\w)")
TAKEN_OUT = "[contact details taken out]"
ASKS_WHO = re.compile(
    r"\b(?:your (?:full )?(?:name|e-?mail|(?:tele)?phone|mobile|(?:home )?address|contact details|date of birth)"
    r"|how (?:can|may|do) we (?:contact|reach) you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """One question as it is drafted; the standing ones measure confidence and stay the same."""

    text: str
    kind: Kind
    options: tuple[str, ...] = ()
    is_standing: bool = False


@dataclass(frozen=True)
class Draft:
    """A survey as it is drafted: everything that residents read."""

    title: str = ""
    introduction: str = ""
    updates: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()

    @property
    def prose(self) -> str:
        """Whole sentences, which can be judged for how hard they are to read."""
        return "\n".join((self.introduction, *self.updates, *(question.text for question in self.questions)))

    @property
    def text(self) -> str:
        """Every word of it, options too."""
        options = (option for question in self.questions for option in question.options)
        return "\n".join((self.title, self.prose, *options))


class LeftOut(StrEnum):
    """Why an answer is kept and not counted."""

    FAST = "fast"
    SAME = "same"
    ADDRESS = "address"
    FLOOD = "flood"


REASONS = {
    LeftOut.FAST: "sent faster than anybody can read the questions",
    LeftOut.SAME: "the same, word for word, as another from the same network on the same day",
    LeftOut.ADDRESS: f"more than {COUNTED_FROM_ADDRESS} from one network in a day",
    LeftOut.FLOOD: f"more than {COUNTED_IN_A_DAY:,} to one survey in a day",
}


@dataclass(frozen=True)
class Arrival:
    """How an answer came in: after how long, and how many came before it today."""

    seconds: int
    least_seconds: int
    from_address_today: int
    to_survey_today: int
    is_same_as_another: bool


@decides(OPEN)
def require_days(opens_on: date, closes_on: date, on: date) -> None:
    """Refuse a survey that closes before it opens, or has closed already."""
    if closes_on < opens_on:
        raise Breach(OPEN, f"The survey would close before it opens on {in_full(opens_on)}. Choose a later closing day.")
    if closes_on < on:
        raise Breach(OPEN, f"{in_full(closes_on)} has passed, so nobody could answer. Choose a later closing day.")


@decides(OPEN)
def require_answerable(questions: Sequence[Question]) -> None:
    """Refuse a survey that nobody could answer: without questions, or with a choice that is none."""
    if not questions:
        raise Breach(OPEN, "The survey has no question yet. Add one.")
    for place, question in enumerate(questions, start=1):
        if question.kind is not Kind.TEXT and len(question.options) < 2:
            raise Breach(OPEN, f"Question {place} leaves no choice. Give it at least two options.")


@decides(OPEN)
def is_open(opens_on: date, closes_on: date, on: date) -> bool:
    """Whether a published survey can be answered: from its first day to the end of its last."""
    return opens_on <= on <= closes_on


@decides(SHORT)
def seconds_for(draft: Draft) -> int:
    """How long answering takes: 200 words a minute to read, and the time to answer each kind of question."""
    read = -(-len(reading.words(draft.text)) * 60 // WORDS_A_MINUTE)
    return read + sum(SECONDS_TO_ANSWER[question.kind] for question in draft.questions)


def minutes_in_words(seconds: int) -> str:
    """The time as residents read it, never less than a minute."""
    return f"about {counted(max(1, (seconds + 30) // 60), 'minute')}"


@decides(SHORT)
def too_long(draft: Draft) -> tuple[Warning, ...]:
    """Warn of more questions or more time than people give."""
    found = []
    if len(draft.questions) > MOST_QUESTIONS:
        found.append(f"There are {len(draft.questions)} questions. Eight are plenty: fewer are answered by more people.")
    seconds = seconds_for(draft)
    if seconds > MOST_SECONDS:
        found.append(
            f"Answering takes {minutes_in_words(seconds)}, by its words and questions; three minutes is the most. Shorten or leave out."
        )
    return tuple(Warning(SHORT, sentence) for sentence in found)


@decides(FRESH)
def repeats(questions: Iterable[Question], earlier: Iterable[str]) -> tuple[Warning, ...]:
    """Warn of questions that were asked the last time; those that measure confidence are to be asked alike."""
    before = {_bare(text) for text in earlier}
    return tuple(
        Warning(FRESH, f"“{question.text}” was asked in the last survey too. Ask something else, or build on what people answered.")
        for question in questions
        if not question.is_standing and _bare(question.text) in before
    )


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


@decides(UPDATES)
def lacking_updates(updates: int, *, tells_what_was_done: bool, had_earlier: bool) -> tuple[Warning, ...]:
    """Warn of a survey that asks and tells nothing, or not what came of the one before."""
    if not updates:
        return (Warning(UPDATES, "It tells people nothing. Add a short update on the priorities, news, or how to stay safe."),)
    if had_earlier and not tells_what_was_done:
        return (Warning(UPDATES, "It does not say what was done after the last survey. People answer again when they see that."),)
    return ()


@decides(PLAIN)
def hard_words(draft: Draft) -> tuple[Warning, ...]:
    """Warn of police jargon, block capitals and sentences that are hard to read, and name them."""
    found = [f"“{word}” is police jargon. Write “{plain}”." for word, plain in reading.jargon(draft.text)]
    shouted = reading.block_capitals(draft.text)
    if shouted:
        named = listed([f"“{word}”" for word in shouted])
        found.append(f"{named} {'is' if len(shouted) == 1 else 'are'} in block capitals. Write small letters: capitals read as shouting.")
    grade = reading.grade(draft.prose)
    if grade is not None and grade > HARDEST_GRADE:
        age, most = grade + reading.YEARS_BEFORE_SCHOOL, HARDEST_GRADE + reading.YEARS_BEFORE_SCHOOL
        found.append(f"It reads like a text for people of {age}; {most} is the most. Use shorter sentences and everyday words.")
    return tuple(Warning(PLAIN, sentence) for sentence in found)


@decides(PAPERS)
def paper_day(results_on: date, meetings: Iterable[date]) -> date | None:
    """The meeting whose papers the results go into: the first on or after the day on which they are there."""
    return min((day for day in meetings if day >= results_on), default=None)


@decides(NO_CONTACT)
def without_contact(text: str) -> str:
    """The text without e-mail addresses and telephone numbers."""
    return TELEPHONE.sub(TAKEN_OUT, EMAIL.sub(TAKEN_OUT, text))


def text_goes_on(results_on: date, used_on: date | None) -> date:
    """The day on which people's own words are removed: half a year after the meeting that used them, or a year when none did."""
    return add_months(results_on, MONTHS_OF_UNUSED_TEXT) if used_on is None else add_months(used_on, MONTHS_OF_TEXT)


@decides(NO_CONTACT)
def asks_who(questions: Iterable[Question]) -> tuple[Warning, ...]:
    """Warn of questions that ask people who they are."""
    return tuple(
        Warning(
            NO_CONTACT,
            f"“{question.text}” asks people who they are, and answers are never kept with that. "
            "Leave it out; the survey can lead those who want to join to a form of its own.",
        )
        for question in questions
        if ASKS_WHO.search(question.text)
    )


def least_seconds(seconds: int) -> int:
    """The time below which nobody can have read the questions."""
    return max(LEAST_SECONDS, seconds // READ_AT_MOST_TWELVE_TIMES_AS_FAST)


@decides(COUNTED)
def left_out(arrival: Arrival) -> LeftOut | None:
    """Why an answer is kept and not counted, or nothing when it counts."""
    if arrival.seconds < arrival.least_seconds:
        return LeftOut.FAST
    if arrival.is_same_as_another:
        return LeftOut.SAME
    if arrival.from_address_today >= COUNTED_FROM_ADDRESS:
        return LeftOut.ADDRESS
    if arrival.to_survey_today >= COUNTED_IN_A_DAY:
        return LeftOut.FLOOD
    return None


@decides(COUNTED)
def require_room(from_address_today: int, to_survey_today: int) -> None:
    """Refuse what is not even kept: a flood from one address, or of one survey."""
    if from_address_today >= TAKEN_FROM_ADDRESS:
        raise Breach(COUNTED, "Very many answers came from your network today, and no more are taken. Answer tomorrow, or from elsewhere.")
    if to_survey_today >= TAKEN_IN_A_DAY:
        raise Breach(COUNTED, "Very many answers came in today, and no more are taken. Answer tomorrow.")


@decides(COUNTED)
def require_publishable(kind: Kind, answered: int) -> None:
    """Refuse to publish what people wrote, and totals of so few that somebody might be made out."""
    if kind is Kind.TEXT:
        raise Breach(COUNTED, "What people wrote in their own words stays with the police team. Publish questions with options.")
    if answered < FEWEST_PUBLISHED:
        people = opening(f"{number(answered)} {'person' if answered == 1 else 'people'}")
        raise Breach(COUNTED, f"{people} answered this question. Totals are published from ten up, so that nobody is made out.")


@decides(CONFIDENCE)
def share_agreeing(agreeing: int, answered: int) -> int | None:
    """How many in a hundred agree or strongly agree with a statement, rounded to the nearest; nothing when nobody answered."""
    return None if answered == 0 else (200 * agreeing + answered) // (2 * answered)


@decides(CONFIDENCE)
def require_not_standing(is_standing: bool) -> None:
    """Refuse to put a statement that measures confidence in other words: asked otherwise, it could not be compared."""
    if is_standing:
        raise Breach(CONFIDENCE, "This statement is worded alike in every survey, so that answers compare. Leave it out or keep it.")
