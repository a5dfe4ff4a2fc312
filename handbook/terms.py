"""The terms of reference: what a panel may add to them and how long a signature serves (HB 3.2, 3.4.4, ToR 10)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from handbook.dates import in_full
from handbook.rules import Breach, Warning, decides, rule

CORE = rule("TOR-1", "HB 3.2", "The core terms are used as they stand; a panel can add clauses but change none.")
HEADING = rule("TOR-2", "App A", "The terms show the name of the panel and when they were adopted and last revised.")
SIGNATURE = rule("TOR-3", "HB 3.4.4", "Every member signs the terms; a new version is signed again.")
ALTERATION = rule("TOR-4", "ToR 10a", "The terms are altered by two thirds of the members present and voting.")
CIRCULATED = rule("TOR-5", "ToR 10b", "A proposal to alter the terms goes to all members with the notice of the meeting.")
DECIDING = rule("PAN-3", "HB 3.1", "The panel agrees how it decides, so that bias does not choose priorities, and adds it to its terms.")
NEW_CORE = rule("TOR-7", "HB 1.1", "When the central unit publishes a new core text, panels are asked to adopt it.")
FIRST_MEETING = rule("PAN-2", "HB 3.1", "The first meeting of a panel agrees the terms of reference.")

DECISION = r"\bdecid|\bdecision|\bchoos|\bchosen\b|\bconsensus\b"
CLAUSE_ON_DECIDING = (
    "The panel decides what to work on by the evidence before it: police figures, survey results and what residents raise. "
    "Every member is heard before a vote, and whoever has an interest says so first."
)


@dataclass(frozen=True)
class Clause:
    """One clause of the terms under the number that it is cited by, such as 9b."""

    number: str
    text: str


@dataclass(frozen=True)
class Heading:
    """What stands at the head of a panel's terms."""

    name: str
    adopted: str
    revised: str


@decides(CORE)
def require_additions_only(core: Sequence[Clause], proposed: Sequence[Clause]) -> None:
    """Refuse terms in which a clause of the core is missing, changed, moved or given a second time."""
    texts = {clause.number: clause.text for clause in proposed}
    if len(texts) < len(proposed):
        raise Breach(CORE, "Two clauses have the same number. Give each added clause a number of its own.")
    for clause in core:
        if clause.number not in texts:
            raise Breach(CORE, f"Clause {clause.number} of the core terms is missing. The core stays whole; put it back.")
        if texts[clause.number] != clause.text:
            raise Breach(
                CORE,
                f"Clause {clause.number} of the core terms has been changed. A panel can only add to them. "
                "Put the old words back and write yours as a clause of their own.",
            )
    numbers = [clause.number for clause in core]
    if [clause.number for clause in proposed if clause.number in set(numbers)] != numbers:
        raise Breach(CORE, "The clauses of the core terms stand in another order. Put them back in their own.")


@decides(DECIDING)
def no_way_of_deciding(own_clauses: Iterable[str]) -> Warning | None:
    """Warn of terms in which no clause of the panel's own says how it decides."""
    if any(re.search(DECISION, clause, re.IGNORECASE) for clause in own_clauses):
        return None
    return Warning(
        DECIDING,
        "The panel has not written down how it decides what to work on. Agree it at a meeting and add it to the terms as a clause.",
    )


@decides(CORE)
def require_flag(*, has_additions: bool, is_flagged: bool) -> None:
    """Refuse to flag terms without a clause of the panel's own, or a second time."""
    if not has_additions:
        raise Breach(CORE, "This panel has added no clause of its own, so there is nothing to flag.")
    if is_flagged:
        raise Breach(CORE, "The clauses of this version are flagged already. Withdraw that first if something else is to be said.")


@decides(CORE)
def require_open_flag(is_flagged: bool) -> None:
    """Refuse to withdraw a flag that is not there, or not there any more."""
    if not is_flagged:
        raise Breach(CORE, "No clause of these terms is flagged: the flag was withdrawn, or the panel has altered its terms since.")


@decides(HEADING)
def heading(panel: str, adopted_on: date, revised_on: date | None) -> Heading:
    """The three lines that open a panel's terms."""
    if revised_on is not None and revised_on < adopted_on:
        raise Breach(
            HEADING,
            f"The terms were adopted on {in_full(adopted_on)}, so they cannot have been revised on "
            f"{in_full(revised_on)}. Correct one of the two dates.",
        )
    revised = "Not revised since" if revised_on is None else f"Last revised on {in_full(revised_on)}"
    return Heading(panel, f"Adopted on {in_full(adopted_on)}", revised)


@decides(SIGNATURE)
def serves_until(superseded_on: date | None, meetings_held: Iterable[date]) -> date | None:
    """The last day a signature serves: the first meeting after its version was superseded; None while there is none."""
    if superseded_on is None:
        return None
    return min((held_on for held_on in meetings_held if held_on > superseded_on), default=None)


@decides(SIGNATURE)
def signature_serves(signed_on: date | None, superseded_on: date | None, meetings_held: Iterable[date], on: date) -> bool:
    """Whether a signature allows its member to vote on a day; `superseded_on` is the day the next version came."""
    if signed_on is None or signed_on > on:
        return False
    until = serves_until(superseded_on, meetings_held)
    return until is None or on <= until


@decides(FIRST_MEETING)
def require_terms_on_first_agenda(is_first_meeting: bool, has_terms: bool) -> None:
    """Refuse the agenda of a first meeting that does not agree the terms."""
    if is_first_meeting and not has_terms:
        raise Breach(
            FIRST_MEETING,
            "This is the first meeting of the panel, and agreeing the terms of reference is not on its agenda. Add an item for them.",
        )


@decides(ALTERATION)
def require_alteration(is_change: bool, is_on_text_in_force: bool, is_undecided: bool) -> None:
    """Refuse a proposal that alters nothing, one that rests on an older text, and one that has been decided."""
    if not is_undecided:
        raise Breach(ALTERATION, "This proposal has been decided or withdrawn and stays as it is. Make a new one.")
    if not is_on_text_in_force:
        raise Breach(
            ALTERATION,
            "The terms have been altered since this was proposed, so it would undo what was decided. "
            "Withdraw it and propose it anew on the text in force.",
        )
    if not is_change:
        raise Breach(ALTERATION, "The terms would read as they do now. Write what is to be added or taken out of the panel’s own clauses.")


@decides(ALTERATION)
def require_author(is_author: bool, is_officer: bool) -> None:
    """Leave a proposal to whoever made it and to chair and secretary."""
    if not (is_author or is_officer):
        raise Breach(ALTERATION, "Somebody else made this proposal. Speak to them, or make one of your own.")


@decides(CIRCULATED)
def went_with_notice(circulated: str | None, now: str) -> bool:
    """Whether the text that a meeting is to vote on is, by its fingerprint, the one that went with the notice."""
    return circulated is not None and circulated == now


@decides(CIRCULATED)
def require_no_open_vote(is_voted_on: bool) -> None:
    """Refuse to change or withdraw a proposal while members vote on its words."""
    if is_voted_on:
        raise Breach(CIRCULATED, "Members are voting on this proposal, so its words stay as they are. Wait until the vote is closed.")


@decides(NEW_CORE)
def to_adopt(in_force: str, newest: str) -> Warning | None:
    """Ask a panel whose terms rest on an older edition of the handbook to adopt the newest; both are given by their version."""
    if in_force == newest:
        return None
    return Warning(
        NEW_CORE,
        f"The terms rest on edition {in_force} of the handbook, and the central unit has published edition {newest}. "
        "Put its adoption to a meeting; the text goes with the notice.",
    )
