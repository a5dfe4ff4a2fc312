"""Who sets a priority, what makes one SMART, and when it is reviewed (HB 2.1, 4)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handbook.dates import add_months, in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, listed, opening

SETTERS = rule("PRI-1", "HB 2.1", "The police team sets the first priority, on violence; the panel sets two or more others.")
SMART = rule("PRI-2", "HB 2.1", "A priority is specific, measurable, achievable, relevant and timely.")
FEASIBLE = rule("PRI-3", "HB 2.1", "The police team says what it can do, and by when, before a priority is agreed.")
FITS = rule("PRI-4", "HB 2.1", "Officers explain how a priority fits those of the borough and of the Metropolitan Police.")
EVIDENCE = rule("PRI-7", "HB 1.2", "A priority rests on evidence: consultation, surveys, figures, public events.")
REVIEW = rule("PRI-5", "HB 4", "Each priority is reviewed at each meeting.")
UP_TO_DATE = rule("PRI-9", "Neighbourhood Policing Guarantee", "A priority is brought up to date every three months.")

LOCAL_PRIORITIES = 2
UPDATE_MONTHS = 3
WARD = r"(?:the|our|this)\s+ward"
WHOLE_WARD = re.compile(
    rf"\b(?:across|throughout|all\s+over|all\s+around|everywhere\s+in|in\s+all\s+of)\s+{WARD}\b(?!['\u2019])"
    r"|\b(?:(?:across|throughout)\s+)?(?:(?:the|our|this)\s+)?(?:whole|entire)\s+ward\b"
    rf"|\bwhole\s+of\s+{WARD}\b|\b{WARD}\s+as\s+a\s+whole\b|\bward[- ]?wide\b",
    re.IGNORECASE,
)
ONLY_WARD = re.compile(rf"\s*(?:in\s+)?{WARD}\W*", re.IGNORECASE)


@dataclass(frozen=True)
class Measure:
    """One number that shows whether a priority works: what is counted, what it is now, what it should be."""

    name: str
    baseline: int | None
    target: int | None


@dataclass(frozen=True)
class Draft:
    """A priority as it is written, in the five parts of SMART."""

    problem: str = ""
    place: str = ""
    measures: tuple[Measure, ...] = ()
    first_step: str = ""
    first_step_by: date | None = None
    ward_issue: str = ""
    leaves_time: bool = False
    done_by: date | None = None


class Violence(StrEnum):
    """What the first priority is about: violence of any kind, or one of the things that drive it."""

    VIOLENCE = "violence"
    WEAPONS = "weapons"
    GANGS = "gangs"
    DRUGS = "drugs"
    DOMESTIC = "domestic"
    VULNERABLE = "vulnerable"
    PUBLIC_SPACE = "public-space"
    ALCOHOL = "alcohol"
    ASB = "asb"

    @property
    def words(self) -> str:
        """The kind as a sentence names it."""
        return VIOLENCE_WORDS[self]


VIOLENCE_WORDS = {
    Violence.VIOLENCE: "violence between people",
    Violence.WEAPONS: "knives and other weapons",
    Violence.GANGS: "gangs",
    Violence.DRUGS: "drugs",
    Violence.DOMESTIC: "violence at home",
    Violence.VULNERABLE: "violence against women and vulnerable people",
    Violence.PUBLIC_SPACE: "safety in public places",
    Violence.ALCOHOL: "violence fuelled by alcohol",
    Violence.ASB: "antisocial behaviour linked to violence",
}


class State(StrEnum):
    """How far one part of a draft is."""

    READY = "ready"
    LOOK_AGAIN = "look-again"
    TO_WRITE = "to-write"


@dataclass(frozen=True)
class Part:
    """One of the five parts of a draft: its name, how far it is, and what there is to say about it."""

    name: str
    state: State
    sentences: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        """The letter that stands for the part."""
        return self.name[:1]


@dataclass(frozen=True)
class Review:
    """What a meeting did with one live priority."""

    title: str
    is_reviewed: bool
    reason: str = ""


@decides(SETTERS)
def require_setter(number: int, by_police: bool) -> None:
    """Refuse a first priority that the panel sets, and any other that the police set."""
    if number < 1:
        raise ValueError("priorities are numbered from one")
    if number == 1 and not by_police:
        raise Breach(
            SETTERS,
            "The first priority is about violence or what drives it, and the police team sets it. "
            "Give this one the number 2 or a higher one.",
        )
    if number > 1 and by_police:
        raise Breach(SETTERS, f"Priority {number} is local and the panel sets it. The police team sets the first priority only.")


@decides(SETTERS)
def require_violence(kind: str) -> Violence:
    """Refuse a first priority that concerns neither violence nor one of its drivers."""
    if kind not in set(Violence):
        raise Breach(SETTERS, "The first priority is about violence or what drives it. Say which kind of violence or driver it is.")
    return Violence(kind)


@decides(SETTERS)
def too_few(by_police: int, by_panel: int) -> tuple[Warning, ...]:
    """Warn of a panel without the police team's priority or with fewer than two of its own."""
    warnings = []
    if by_police < 1:
        warnings.append("The police team has not set the first priority, which is about violence or what drives it.")
    if by_panel < LOCAL_PRIORITIES:
        have = opening(counted(by_panel, "local priority", "local priorities"))
        warnings.append(f"{have} {'is' if by_panel == 1 else 'are'} set; the panel sets at least two.")
    return tuple(Warning(SETTERS, sentence) for sentence in warnings)


@decides(SMART)
def breaches(draft: Draft, on: date, next_meeting_on: date | None = None) -> tuple[Breach, ...]:
    """What a draft still lacks, one sentence for each part that is not there."""
    return tuple(Breach(SMART, sentence) for _, sentence in _lacking(draft, on, next_meeting_on) if sentence)


@decides(SMART)
def require_smart(draft: Draft, on: date, next_meeting_on: date | None = None) -> None:
    """Refuse a draft that lacks one of the five parts, and say all that are missing."""
    found = breaches(draft, on, next_meeting_on)
    if found:
        raise Breach(SMART, " ".join(breach.sentence for breach in found))


@decides(SMART)
def parts(draft: Draft, on: date, next_meeting_on: date | None = None) -> tuple[Part, ...]:
    """The five parts of a draft, each with how far it is: to write, worth another look, or ready."""
    doubts = {"Specific": _too_wide(draft), "Measurable": _without_direction(draft)}
    return tuple(_part(name, lacking, doubts.get(name, ())) for name, lacking in _lacking(draft, on, next_meeting_on))


def _part(name: str, lacking: str, doubts: tuple[str, ...]) -> Part:
    if lacking:
        return Part(name, State.TO_WRITE, (opening(lacking.removeprefix(f"{name}: ")), *doubts))
    return Part(name, State.LOOK_AGAIN if doubts else State.READY, doubts)


def _lacking(draft: Draft, on: date, next_meeting_on: date | None) -> tuple[tuple[str, str], ...]:
    """What each part still lacks, in a sentence, or nothing."""
    return (
        ("Specific", _specific(draft)),
        ("Measurable", _measurable(draft)),
        ("Achievable", _achievable(draft, next_meeting_on)),
        ("Relevant", _relevant(draft)),
        ("Timely", _timely(draft, on)),
    )


def _specific(draft: Draft) -> str:
    if not draft.problem.strip():
        return "Specific: say what the problem is, who does what to whom, and when."
    if not draft.place.strip():
        return "Specific: say where it is, as a clearly defined area of the ward."
    return ""


def _measurable(draft: Draft) -> str:
    if not draft.measures:
        return "Measurable: name at least one number that will show whether it works, such as patrols or reports."
    for measure in draft.measures:
        if not measure.name.strip() or measure.baseline is None or measure.target is None:
            return "Measurable: each measure needs its name, the number of now and the number to reach."
    return ""


def _achievable(draft: Draft, next_meeting_on: date | None) -> str:
    if not draft.first_step.strip() or draft.first_step_by is None:
        return "Achievable: name a first step that can be taken before the next meeting, and its date."
    if next_meeting_on is not None and draft.first_step_by > next_meeting_on:
        return f"Achievable: the first step comes after the next meeting, {in_full(next_meeting_on)}. Choose a nearer one."
    return ""


def _relevant(draft: Draft) -> str:
    return "" if draft.ward_issue.strip() else "Relevant: say why it is an issue of this ward, and not of the borough alone."


def _timely(draft: Draft, on: date) -> str:
    if draft.done_by is None:
        return "Timely: say by which date the aims should be met."
    if draft.done_by <= on:
        return f"Timely: {in_full(draft.done_by)} is not in the future. Choose a later date."
    if not draft.leaves_time:
        return "Timely: the police team has to confirm that this leaves it able to do its other work."
    return ""


@decides(SMART)
def warnings(draft: Draft) -> tuple[Warning, ...]:
    """What is worth another look in a draft that is allowed."""
    return tuple(Warning(SMART, sentence) for sentence in (*_too_wide(draft), *_without_direction(draft)))


def _too_wide(draft: Draft) -> tuple[str, ...]:
    wide = WHOLE_WARD.search(f"{draft.problem} . {draft.place}") or ONLY_WARD.fullmatch(draft.place)
    if not wide:
        return ()
    said = " ".join(wide.group().split())
    return (f"\u201c{said}\u201d is too wide to patrol. Name the streets, the park or the estate where the problem is.",)


def _without_direction(draft: Draft) -> tuple[str, ...]:
    return tuple(
        f"The aim of the measure \u201c{measure.name}\u201d is its number of now. Should it rise or fall?"
        for measure in draft.measures
        if measure.baseline is not None and measure.baseline == measure.target
    )


@decides(FEASIBLE)
def require_statement(statement: str) -> None:
    """Refuse to agree a priority before the police team has said what it can do."""
    if not statement.strip():
        raise Breach(
            FEASIBLE,
            "The police team has not said yet what it can do within its resources, and by when. "
            "Ask an officer, or write down what they say at the meeting.",
        )


@decides(FITS)
def unexplained(fit: str) -> Warning | None:
    """Warn of a priority of which nobody has said how it fits those of the borough and the Metropolitan Police."""
    if fit.strip():
        return None
    return Warning(FITS, "The police team has not said how this fits the priorities of the borough and of the Metropolitan Police.")


@decides(EVIDENCE)
def without_evidence(pieces: int) -> Warning | None:
    """Warn of a priority that nothing speaks for but its own words."""
    if pieces:
        return None
    return Warning(EVIDENCE, "Nothing is linked that speaks for it. Add a police figure, a survey result or what people said.")


@decides(REVIEW)
def require_all_reviewed(reviews: Iterable[Review]) -> None:
    """Refuse to close a meeting before each live priority was reviewed, or the reason why not was written."""
    left = [review.title for review in reviews if not review.is_reviewed and not review.reason.strip()]
    if left:
        raise Breach(
            REVIEW,
            f"{opening(counted(len(left), 'priority', 'priorities'))} {'has' if len(left) == 1 else 'have'} not been "
            f"reviewed: {listed(left)}. Record what the meeting decided, or the reason why it was not reviewed.",
        )


@decides(SETTERS)
def require_closable(by_police: bool) -> None:
    """Refuse to let the panel close the first priority, which ends when the police team sets another."""
    if by_police:
        raise Breach(SETTERS, "The first priority is the police team's. It ends when the team sets another one; until then keep it.")


@decides(UP_TO_DATE)
def update_by(updated_on: date) -> date:
    """The last day for the next update of a priority."""
    return add_months(updated_on, UPDATE_MONTHS)


@decides(UP_TO_DATE)
def out_of_date(updated_on: date, on: date) -> Warning | None:
    """Warn of a priority that nobody has brought up to date for three months."""
    if on <= update_by(updated_on):
        return None
    return Warning(
        UP_TO_DATE,
        f"This priority was last brought up to date on {in_full(updated_on)}, more than three months ago. "
        f"An update was due by {in_full(update_by(updated_on))}.",
    )
