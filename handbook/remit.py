"""What a ward's police team does with its time: priorities first, and the rest of its remit (HB 2.2, 4.2, SNWP)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from handbook.dates import in_full
from handbook.rules import Breach, decides, rule

TIME = rule("PRI-8", "HB 4.2", "The police team's patrol time goes to the priorities.")
REPORTED = rule("POL-7", "HB 2.2", "The police team reports its activity and its time on the ward.")
REMIT = rule("POL-8", "SNWP", "The panel knows the team's whole remit, so that what it asks for can be done.")

MINUTES_OF_A_DAY = 24 * 60
MOST_OFFICERS = 20


class Work(StrEnum):
    """What the team's time can go to."""

    PRIORITY = "priority"
    PATROL = "patrol"
    CONTACT = "contact"
    OFFENDERS = "offenders"
    VICTIMS = "victims"
    PARTNERS = "partners"
    ELSEWHERE = "elsewhere"
    OTHER = "other"

    @property
    def words(self) -> str:
        """The work as a list names it."""
        return WORK[self][0]

    @property
    def explained(self) -> str:
        """What it means, in a sentence."""
        return WORK[self][1]


WORK = {
    Work.PRIORITY: ("A priority of the panel", "Patrols, operations and problem solving for a priority."),
    Work.PATROL: ("Other patrols of the ward", "Being seen and spoken to where no priority asks for it."),
    Work.CONTACT: ("Contact with residents", "Contact sessions, schools, meetings and visits that residents ask for."),
    Work.OFFENDERS: ("Offender management", "Visits to people on licence or under a court order, and warrants."),
    Work.VICTIMS: ("Victim visits", "Visits after burglaries, hate crime and other offences that hurt."),
    Work.PARTNERS: ("Work with partners", "Council, housing and other services on problems that last."),
    Work.ELSEWHERE: ("Called away from the ward", "Large events, demonstrations, and cover for other teams."),
    Work.OTHER: ("Other duties", "Training, court, and the papers that follow from all of this."),
}


@dataclass(frozen=True)
class Spent:
    """How long the team was at one kind of work, or at one priority."""

    work: Work
    minutes: int


@decides(TIME, REPORTED)
def require_time(minutes: int, worked_on: date, on: date) -> None:
    """Refuse time that is none, that is more than a large team has in a day, or that has not come yet."""
    if worked_on > on:
        raise Breach(REPORTED, f"{in_full(worked_on)} has not come yet. Enter the day on which the time was spent.")
    if minutes < 1:
        raise Breach(REPORTED, "Nothing was spent. Enter the hours of all officers together, such as 4 or 2.5.")
    if minutes > MINUTES_OF_A_DAY * MOST_OFFICERS:
        raise Breach(REPORTED, f"That is more than {MOST_OFFICERS} officers have in a day. Enter one day at a time.")


@decides(TIME)
def require_named(work: str, has_priority: bool) -> None:
    """Refuse time for a priority that is not named, and a priority for time that went elsewhere."""
    if (work == Work.PRIORITY) != has_priority:
        raise Breach(TIME, "Time for a priority names the priority, and other time names none. Choose one of the two.")


@decides(TIME, REPORTED, REMIT)
def where_time_went(spent: Iterable[Spent]) -> str:
    """How much of the time went to the priorities, with the sum; nothing where no time was recorded."""
    rows = list(spent)
    whole = sum(one.minutes for one in rows)
    if not whole:
        return ""
    on_priorities = sum(one.minutes for one in rows if one.work is Work.PRIORITY)
    share = (200 * on_priorities + whole) // (2 * whole)
    return f"{hours(on_priorities)} of {hours(whole)} went to the priorities: {share} per cent."


def hours(minutes: int) -> str:
    """Minutes as people say them: 90 as 1.5 hours, 60 as 1 hour, to the nearest tenth of an hour."""
    tenths = (minutes + 3) // 6
    whole, rest = divmod(tenths, 10)
    number = f"{whole}.{rest}" if rest else str(whole)
    return f"{number} hour{'' if tenths == 10 else 's'}"
