"""Members come along to proactive police activity: who is invited, and who has a place (HB 4.2, 3.3.4)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from handbook.dates import in_full
from handbook.membership import require_safeguarding
from handbook.rules import Breach, decides, rule
from handbook.words import counted

INVITED = rule("MTG-12", "HB 4.2", "The police team invites members to its activity on the ward; places go in the order of the replies.")

# Somebody under 18 comes with an appropriate adult, who takes a place too (HB 3.3.4).
PLACES_OF_AN_ADULT = 1
PLACES_UNDER_18 = 2


@decides(INVITED)
def require_ahead(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Refuse an invitation to something that has begun, or that ends before it begins."""
    if ends_at <= starts_at:
        raise Breach(INVITED, "It ends before it begins. Correct the times.")
    if starts_at <= now:
        raise Breach(INVITED, f"{in_full(starts_at.date())} at that hour has passed. Choose a time that is still to come.")


@decides(INVITED)
def require_open(is_cancelled: bool, starts_at: datetime, now: datetime) -> None:
    """Refuse a reply or a change once it has begun or was cancelled."""
    if is_cancelled:
        raise Breach(INVITED, "This was cancelled, so nobody replies to it any more.")
    if starts_at <= now:
        raise Breach(INVITED, "This has begun, so it is too late to reply or to change it. Ring the police team.")


@decides(INVITED)
def require_places_for(places: int, taken: int) -> None:
    """Refuse fewer places than people have been promised."""
    if places < taken:
        raise Breach(INVITED, f"{counted(taken, 'place')} have been promised. Offer as many at least, or cancel and invite anew.")


@decides(INVITED)
def places_needed(is_under_18: bool) -> int:
    """How many places somebody takes: one, and another for the adult who comes with somebody under 18."""
    return PLACES_UNDER_18 if is_under_18 else PLACES_OF_AN_ADULT


@decides(INVITED)
def is_invited(is_under_18: bool, admits_under_18: bool, has_papers: bool) -> bool:
    """Whether a member who is not suspended is invited; one under 18 where that is said, and with permission, assessment and adult."""
    return not is_under_18 or (admits_under_18 and has_papers)


@decides(INVITED)
def require_invited(is_at_table: bool, is_under_18: bool, admits_under_18: bool, papers: tuple[bool, bool, str]) -> None:
    """Refuse the reply of somebody who is not invited; ``papers`` are the permission, the risk assessment and the adult's name."""
    if not is_at_table:
        raise Breach(INVITED, "Members and partners of the panel are invited; this person is neither just now.")
    if is_under_18 and not admits_under_18:
        raise Breach(INVITED, "This activity is for people of 18 and over.")
    has_permission, has_risk_assessment, adult = papers
    require_safeguarding(is_under_18, has_permission, has_risk_assessment, adult)


@decides(INVITED)
def come_in(free: int, waiting: Sequence[int]) -> tuple[int, ...]:
    """Which of those who wait get a place, by their position in the order of their replies; each waits for so many places.

    Who needs two does not hold up the next when there is one.
    """
    found = []
    for position, needed in enumerate(waiting):
        if needed <= free:
            found.append(position)
            free -= needed
    return tuple(found)


@decides(INVITED)
def taken(needed: Iterable[int]) -> int:
    """How many places are promised."""
    return sum(needed)
