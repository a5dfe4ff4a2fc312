"""What the police report to a panel holds at least (HB 4.2.1)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from handbook.rules import decides, rule
from handbook.words import listed

STANDARD = rule("POL-1", "HB 4.2.1", "The police report meets a minimum standard of five parts.")


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


@decides(STANDARD)
def standard(
    present: Collection[Category], is_for_ward: bool = True, needed: Collection[Category] = tuple(ACQUISITIVE)
) -> tuple[Part, ...]:
    """Hold a report to the standard; `needed` are the thefts and robberies that matter to this ward."""
    crime = [category for category in present if category is not Category.ASB]
    lacking = [words for category, words in ACQUISITIVE.items() if category in needed and category not in present]
    return (
        _part("Violent crime", Category.VIOLENCE in present, "The report has no figures on violent crime."),
        _part("Total crime, or crime by type", bool(crime), "The report has no figures on crime in all or by type."),
        _part("Robbery, theft and burglary", not lacking, f"The report has no figures on {listed(lacking, 'or')}."),
        _part(
            "Crime of the ward itself",
            bool(crime) and is_for_ward,
            "The report has no crime figures of this ward alone.",
        ),
        _part(
            "Antisocial behaviour of the ward itself",
            Category.ASB in present and is_for_ward,
            "The report has no figures on antisocial behaviour of this ward alone.",
        ),
    )


def _part(words: str, is_met: bool, lack: str) -> Part:
    return Part(words, is_met, "" if is_met else lack)
