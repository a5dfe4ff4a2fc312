"""Seats, those who may take one, and how long they keep it."""

from collections.abc import Collection, Iterable
from datetime import date

from tests.handbook.second.days import ONE_DAY, age_on, birthday, months_on, walk, years_on

SEATS = range(1, 26)
WAYS_INTO_THE_WARD = {"lives", "works", "studies"}
PARTNERS_WANTED = {"councillor", "authority officer", "housing"}
TO_STAND_FOR = {
    "local residents", "demographic groups", "young people", "traders", "resident associations", "housing types", "community groups",
    "education",
}  # fmt: skip


def seats_taken(people: Iterable[str]) -> int:
    """MEM-1 and MEM-15: members who are active, suspended or appealing take one; partners and those who left do not."""
    return [person in ("active", "suspended", "appealing") for person in people].count(True)


def may_take_seat(taken: int) -> bool:
    """MEM-1: there is a seat of the twenty-five for the next."""
    return taken + 1 in SEATS


def is_fewer_than_recommended(members: int) -> bool:
    """MEM-2."""
    return members in range(12)


def meets_requirements(basis: str, supports_aims: bool, agrees_to_terms: bool, represents: bool) -> bool:
    """MEM-3: all four of the handbook."""
    return basis in WAYS_INTO_THE_WARD and [supports_aims, agrees_to_terms, represents] == [True, True, True]


def may_be_entered(basis: str, agrees: bool) -> bool:
    """MEM-3: what has to be said of somebody before the panel can decide."""
    return agrees and basis in WAYS_INTO_THE_WARD


def becomes_member(carried: bool, present: int, founds_interim_panel: bool, taken_over_from_paper: bool) -> bool:
    """MEM-4: by a decision of a meeting with three or more, but for founders and those who are taken over."""
    if founds_interim_panel or taken_over_from_paper:
        return True
    return carried and present >= 3


def tenure_ends_on(began_on: date) -> date:
    """MEM-6 and OFF-4: a year; from 29 February, 28 February."""
    return years_on(began_on, 1)


def tenure_reminders(ends_on: date) -> set[date]:
    """MEM-6 and OFF-4: 90 and 30 days before."""
    return {walk(ends_on, -90), walk(ends_on, -30)}


def still_serves(ended_on: date, meetings: Iterable[date], on: date) -> bool:
    """MEM-6, OFF-4, TOR-3: until the end of the next meeting, so unless one lies wholly between the end and today."""
    return not any(ended_on < meeting < on for meeting in meetings)


def carries_on(ends_on: date, meetings: Iterable[tuple[date, int]], on: date) -> bool:
    """MEM-6 and OFF-4: meetings come with how many were present; those without a quorum end nothing."""
    return still_serves(ends_on, [day for day, present in meetings if present not in (0, 1, 2)], on)


def extension_is_reviewed(member_since: date, on: date) -> bool:
    """MEM-7: from the third anniversary."""
    return on >= years_on(member_since, 3)


def partners_missing(kinds: Collection[str]) -> set[str]:
    """MEM-8."""
    return {kind for kind in PARTNERS_WANTED if kind not in kinds}


def gaps(stood_for: Iterable[Collection[str]]) -> set[str]:
    """MEM-10: for each member, tick what they stand for; what is left is a gap."""
    left = set(TO_STAND_FOR)
    for groups in stood_for:
        left -= set(groups)
    return left


def areas_missing(areas: Collection[str], members_areas: Iterable[str]) -> set[str]:
    """MEM-10: members come from all parts of the ward."""
    return set(areas) - set(members_areas)


def is_under_18(born_on: date, on: date) -> bool:
    """MEM-12: until the day before the eighteenth birthday."""
    return on < birthday(born_on, 18)


def may_be_active(born_on: date, on: date, risk_assessed: bool, parent_permits: bool) -> bool:
    """MEM-12: both papers, for those who are not yet 18."""
    papers = [risk_assessed, parent_permits].count(True)
    return papers == 2 or age_on(born_on, on) >= 18


def may_attend(born_on: date, on: date, adult: str) -> bool:
    """MEM-13: with an appropriate adult, who has a name."""
    return not is_under_18(born_on, on) or adult.strip() != ""


def is_one_to_one(ages: Collection[int]) -> bool:
    """MEM-13: two people, one of them under 18."""
    return len(ages) == 2 and min(ages) < 18


def may_be_youth_ambassador(born_on: date, on: date) -> bool:
    """PAN-6."""
    return age_on(born_on, on) in {16, 17, 18, 19, 20, 21, 22, 23, 24, 25}


def youth_ambassador_is_flagged_on(born_on: date) -> date:
    """PAN-6: the 26th birthday, the first day on which the age is out of bounds."""
    day = birthday(born_on, 16)
    while may_be_youth_ambassador(born_on, day):
        day += ONE_DAY
    return day


def membership_may_be_decided(suspended: bool, matter_ended: bool) -> bool:
    """MEM-15: once the matter has ended."""
    return suspended and matter_ended


def list_is_reviewed_by(last_review_on: date) -> date:
    """GDPR-6: once a year."""
    return months_on(last_review_on, 12)


def totals_are_safe(cells: Collection[int], shown: Collection[int]) -> bool:
    """MEM-11: `shown` are cells of `cells`, and their sum is public; no single cell, nor what subtraction leaves, is under ten."""
    if any(cell < 10 for cell in shown):
        return False
    hidden = sum(cells) - sum(shown)
    return len(shown) == len(cells) or hidden >= 10


def most_that_can_be_shown(cells: Collection[int]) -> int:
    """MEM-11: how many cells can be shown at most, by trying every choice of them."""
    ordered = list(cells)
    most = 0
    for choice in range(2 ** len(ordered)):
        shown = [cell for place, cell in enumerate(ordered) if choice >> place & 1]
        if totals_are_safe(ordered, shown):
            most = max(most, len(shown))
    return most
