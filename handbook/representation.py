"""For whom the members of a panel stand, how long they have served, and how many join (HB 3.4, 3.4.1, 3.4.3; ToR 3c, 3d, 4e)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handbook.dates import add_years
from handbook.membership import LONG_SERVICE, LONG_SERVICE_YEARS
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, listed, opening

COVERAGE = rule("MEM-10", "HB 3.4.1", "The members come from all parts of the ward and stand for eight kinds of community.")
RECRUITMENT = rule("MEM-17", "App C", "A panel recruits with posters, letters and short posts, of 280 characters at most.")

POST_CHARACTERS = 280


class Community(StrEnum):
    """The eight kinds of community that a panel's members stand for between them."""

    RESIDENTS = "residents"
    DEMOGRAPHIC_GROUPS = "demographic_groups"
    YOUNG_PEOPLE = "young_people"
    TRADERS = "traders"
    TENANTS = "tenants"
    HOUSING_TYPES = "housing_types"
    COMMUNITY_GROUPS = "community_groups"
    EDUCATION = "education"


COMMUNITY_WORDS = {
    Community.RESIDENTS: "local residents",
    Community.DEMOGRAPHIC_GROUPS: "large groups of the population",
    Community.YOUNG_PEOPLE: "young people",
    Community.TRADERS: "traders and businesses",
    Community.TENANTS: "tenant and resident associations",
    Community.HOUSING_TYPES: "the different kinds of housing",
    Community.COMMUNITY_GROUPS: "community groups",
    Community.EDUCATION: "schools and colleges",
}


@dataclass(frozen=True)
class Profile:
    """How many members have served how long, in full years; it says whether new and experienced members are mixed."""

    first_year: int
    second_year: int
    third_year: int
    longer: int

    @property
    def is_mixed(self) -> bool:
        """Whether the panel has somebody new and somebody experienced."""
        return self.first_year > 0 and self.second_year + self.third_year + self.longer > 0


@decides(COVERAGE)
def communities_missing(represented: Iterable[Community]) -> tuple[Community, ...]:
    """The kinds of community that no member stands for, in the order of the handbook."""
    there = set(represented)
    return tuple(community for community in Community if community not in there)


@decides(COVERAGE)
def parts_missing(parts: Collection[str], represented: Iterable[str]) -> tuple[str, ...]:
    """The parts of the ward that no member comes from."""
    there = set(represented)
    return tuple(part for part in parts if part not in there)


@decides(COVERAGE)
def gaps(represented: Iterable[Community], parts: Collection[str] = (), parts_represented: Iterable[str] = ()) -> Warning | None:
    """Warn of whom a panel does not reach yet, so that it looks there for its next members."""
    missing = [COMMUNITY_WORDS[community] for community in communities_missing(represented)]
    missing += parts_missing(parts, parts_represented)
    if not missing:
        return None
    return Warning(COVERAGE, f"Nobody on the panel stands for {listed(missing, 'or')} yet. Look there for the next members.")


@decides(LONG_SERVICE)
def profile(members_since: Iterable[date], on: date) -> Profile:
    """How long the members have served on a day."""
    years = [_full_years(since, on) for since in members_since]
    longer = sum(full >= LONG_SERVICE_YEARS for full in years)
    return Profile(first_year=years.count(0), second_year=years.count(1), third_year=years.count(2), longer=longer)


@decides(LONG_SERVICE)
def serve_long(members_since: Iterable[date], on: date) -> Warning | None:
    """Warn of a panel in which members have served for three years, so that it reviews their extension and looks for others."""
    longer = profile(members_since, on).longer
    if not longer:
        return None
    who = opening(counted(longer, "member"))
    return Warning(
        LONG_SERVICE,
        f"{who} {'has' if longer == 1 else 'have'} served for three years or longer; two to three are advised. "
        "Review whether to extend, and who comes next.",
    )


def _full_years(since: date, on: date) -> int:
    years = on.year - since.year
    return years if add_years(since, years) <= on else years - 1


@decides(RECRUITMENT)
def require_short(post: str) -> None:
    """Refuse a post that the services it is written for would cut off."""
    over = len(post) - POST_CHARACTERS
    if over > 0:
        raise Breach(
            RECRUITMENT,
            f"This post has {len(post)} characters and may have {POST_CHARACTERS}. Shorten it by {counted(over, 'character')}.",
        )
