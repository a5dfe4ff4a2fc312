"""What holds from when to when: wards that end and carry on in others, and postings that pass to the next officer (GEO-4, GEO-5)."""

from collections.abc import Collection
from datetime import date

from handbook.dates import in_full
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import listed

WARDS_CHANGE = rule("GEO-4", "good practice", "A ward that ends names those that follow it, and its panel is carried over to one of them.")
TEAM_CHANGES = rule("GEO-3", "HB 2.2", "Changes in the police team of a ward are told to its panel.")
POSTINGS_CHANGE = rule("GEO-5", "good practice", "What an officer has to do passes to the next one; nothing goes to one who has moved.")


@decides(WARDS_CHANGE, POSTINGS_CHANGE)
def in_force(since: date | None, until: date | None, on: date) -> bool:
    """Whether something holds on a day: from its first day to its last, and on either of them; no date is no limit."""
    return (since is None or since <= on) and (until is None or on <= until)


@decides(WARDS_CHANGE)
def left_behind(ended_on: date | None, on: date, successors: Collection[str]) -> Warning | None:
    """Warn of a panel whose ward has ended; `ended_on` is the ward's last day."""
    if ended_on is None or on <= ended_on:
        return None
    follows = f"{listed(list(successors))} took its place" if successors else "no ward is named that took its place"
    return Warning(
        WARDS_CHANGE,
        f"The ward of this panel ended on {in_full(ended_on)}; {follows}. Carry the panel over, so that its figures and letters go on.",
    )


@decides(WARDS_CHANGE)
def require_successor(ward: str, successors: Collection[str], ended_on: date | None, on: date) -> None:
    """Refuse to carry a panel over from a ward that has not ended, or to one that does not follow it."""
    if ended_on is None or on <= ended_on:
        raise Breach(WARDS_CHANGE, "The ward of this panel has not ended, so the panel stays with it.")
    if ward not in successors:
        named = f"Choose {listed(list(successors), 'or')}." if successors else "Have the wards that follow it recorded first."
        raise Breach(WARDS_CHANGE, f"{ward} is not among the wards that took the place of this one. {named}")


@decides(POSTINGS_CHANGE)
def nobody_posted(posted: int, has_mailbox: bool) -> Warning | None:
    """Warn of a ward without an officer: what is to be done there waits, in the team's mailbox where it has one."""
    if posted > 0:
        return None
    where = "What they would do waits in the mailbox of the team." if has_mailbox else "The team has no mailbox either, so nobody is told."
    return Warning(POSTINGS_CHANGE, f"No officer is posted to this ward today. {where} Ask the inspector to have somebody posted.")


@decides(TEAM_CHANGES)
def is_to_tell(changed_on: date, last_met_on: date | None, meeting_on: date) -> bool:
    """Whether a change in the team is told at a meeting: it came after the last one, and by the day of this one."""
    return (last_met_on is None or last_met_on < changed_on) and changed_on <= meeting_on
