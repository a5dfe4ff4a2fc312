"""What the police report to a panel holds at least, and with what it compares (HB 4.2, 4.2.1)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from handbook.dates import add_months
from handbook.rules import Breach, decides, rule
from handbook.words import listed

STANDARD = rule("POL-1", "HB 4.2.1", "The police report meets a minimum standard of five parts.")
COMPARED = rule("POL-2", "HB 4.2.1", "Figures stand beside the time before and the same time a year before.")
CLEARED = rule(
    "POL-9",
    "HB 4.2.1",
    "A police file counts once an officer has seen what was understood and declared it cleared for the panel; "
    "only months, kinds of crime and wards are kept of it.",
)
STATED = rule("POL-10", "HB 4.2.1", "What a report without figures holds is stated by the officer, and said to be stated.")
RANK = rule("POL-11", "HB 4.2", "A report says where the ward stands among the wards of its borough.")

WEEKS = 12
MONTHS_A_YEAR = 12
DECIMALS_KEPT = 3  # of a degree, which is a hundred metres at most


class Category(StrEnum):
    """What a report can count, as far as the standard asks for it."""

    VIOLENCE = "violence"
    ROBBERY = "robbery"
    THEFT_FROM_PERSON = "theft_from_person"
    BURGLARY = "burglary"
    THEFT_OF_VEHICLE = "theft_of_vehicle"
    THEFT_FROM_VEHICLE = "theft_from_vehicle"
    ASB = "asb"
    OTHER_CRIME = "other_crime"


ACQUISITIVE = {
    Category.ROBBERY: "robbery",
    Category.THEFT_FROM_PERSON: "theft from the person",
    Category.BURGLARY: "burglary",
    Category.THEFT_OF_VEHICLE: "theft of vehicles",
    Category.THEFT_FROM_VEHICLE: "theft from vehicles",
}


@dataclass(frozen=True)
class Part:
    """One part of the standard: what it is, whether the report has it, and what is missing where it has not."""

    words: str
    is_met: bool
    sentence: str


PARTS = (
    "Violent crime",
    "Total crime, or crime by type",
    "Robbery, theft and burglary",
    "Crime of the ward itself",
    "Antisocial behaviour of the ward itself",
)


@dataclass(frozen=True)
class Periods:
    """Three runs of as many months: the latest, those before, and the same ones a year before."""

    now: tuple[date, ...]
    before: tuple[date, ...]
    year_ago: tuple[date, ...]


@dataclass(frozen=True)
class Place:
    """Where a ward stands among others: first has the most; how many are level with it, itself not counted."""

    place: int
    of: int
    level: int


@decides(STANDARD)
def standard(
    present: Collection[Category], is_for_ward: bool = True, needed: Collection[Category] = tuple(ACQUISITIVE)
) -> tuple[Part, ...]:
    """Hold a report to the standard; `needed` are the thefts and robberies that matter to this ward."""
    crime = [category for category in present if category is not Category.ASB]
    lacking = [words for category, words in ACQUISITIVE.items() if category in needed and category not in present]
    return (
        _part(PARTS[0], Category.VIOLENCE in present, "The report has no figures on violent crime."),
        _part(PARTS[1], bool(crime), "The report has no figures on crime in all or by type."),
        _part(PARTS[2], not lacking, f"The report has no figures on {listed(lacking, 'or')}."),
        _part(
            PARTS[3],
            bool(crime) and is_for_ward,
            "The report has no crime figures of this ward alone.",
        ),
        _part(
            PARTS[4],
            Category.ASB in present and is_for_ward,
            "The report has no figures on antisocial behaviour of this ward alone.",
        ),
    )


def _part(words: str, is_met: bool, lack: str) -> Part:
    return Part(words, is_met, "" if is_met else lack)


@decides(STATED)
def stated(ticked: Collection[str]) -> tuple[Part, ...]:
    """Hold a report that exists as a document alone to the standard, by the parts that its officer has ticked."""
    unknown = set(ticked) - set(PARTS)
    if unknown:
        raise ValueError(f"no part of the standard: {', '.join(sorted(unknown))}")
    return tuple(
        Part(part, part in ticked, "Stated by the officer, not computed." if part in ticked else "The officer does not state this part.")
        for part in PARTS
    )


@decides(COMPARED)
def twelve_weeks(last: date) -> tuple[date, date]:
    """The first and the last of the days that maps and graphs of the latest weeks show."""
    return last - timedelta(days=7 * WEEKS - 1), last


@decides(COMPARED)
def periods(latest: date, months: int) -> Periods:
    """The months that a report compares, each by its first day; `latest` is the newest that has figures."""
    return Periods(
        _run(latest, months),
        _run(add_months(latest, -months), months),
        _run(add_months(latest, -MONTHS_A_YEAR), months),
    )


def _run(last: date, count: int) -> tuple[date, ...]:
    return tuple(add_months(last.replace(day=1), -back) for back in range(count - 1, -1, -1))


@decides(CLEARED)
def kept(row: Mapping[str, str], mapped: Mapping[str, str]) -> dict[str, str]:
    """Keep of a line the columns that are mapped, under the names they are mapped to; everything else is dropped."""
    return {name: row[column] for column, name in mapped.items() if column in row}


@decides(CLEARED)
def snapped(longitude: float, latitude: float) -> tuple[float, float]:
    """Move a point to the middle of its square of a hundred metres or so, so that it names no door."""
    return round(longitude, DECIMALS_KEPT), round(latitude, DECIMALS_KEPT)


@decides(CLEARED)
def require_cleared(is_cleared: bool, lines_kept: int) -> None:
    """Refuse figures that nobody has declared cleared, and a file without a line for the ward."""
    if not is_cleared:
        raise Breach(CLEARED, "Say that the file is cleared for the panel: it may hold what residents should not read.")
    if not lines_kept:
        raise Breach(CLEARED, "No line of this file lies in the ward, so there is nothing to confirm.")


@decides(RANK)
def rank(counts: Mapping[str, int], ward: str) -> Place:
    """Where a ward stands among the wards of its borough; wards with as many share a place."""
    own = counts[ward]
    more = sum(number > own for number in counts.values())
    level = sum(number == own for number in counts.values()) - 1
    return Place(more + 1, len(counts), level)
