"""Who sets a priority, what makes one SMART, and when it is reviewed (HB 2.1, 4)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from handbook.dates import add_months, in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, listed, opening

SETTERS = rule("PRI-1", "HB 2.1", "The police team sets the first priority, on violence; the panel sets two or more others.")
SMART = rule("PRI-2", "HB 2.1", "A priority is specific, measurable, achievable, relevant and timely.")
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
    parts = (
        _specific(draft),
        _measurable(draft),
        _achievable(draft, next_meeting_on),
        _relevant(draft),
        _timely(draft, on),
    )
    return tuple(Breach(SMART, sentence) for sentence in parts if sentence)


@decides(SMART)
def require_smart(draft: Draft, on: date, next_meeting_on: date | None = None) -> None:
    """Refuse a draft that lacks one of the five parts, and say all that are missing."""
    found = breaches(draft, on, next_meeting_on)
    if found:
        raise Breach(SMART, " ".join(breach.sentence for breach in found))


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
    found = []
    wide = WHOLE_WARD.search(f"{draft.problem} . {draft.place}") or ONLY_WARD.fullmatch(draft.place)
    if wide:
        found.append(
            f"\u201c{' '.join(wide.group().split())}\u201d is too wide to patrol. "
            "Name the streets, the park or the estate where the problem is."
        )
    found += [
        f"The aim of the measure \u201c{measure.name}\u201d is its number of now. Should it rise or fall?"
        for measure in draft.measures
        if measure.baseline is not None and measure.baseline == measure.target
    ]
    return tuple(Warning(SMART, sentence) for sentence in found)


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
