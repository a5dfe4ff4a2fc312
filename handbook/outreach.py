"""What police team and panel tell residents and each other between meetings (HB 2.2, 2.4, 2.5, 4.2)."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from handbook.dates import in_full
from handbook.rules import Breach, decides, rule
from handbook.surveys import without_contact

TOLD = rule("MTG-13", "HB 2.2", "The police team tells the chair, the panel, its network or everybody what it does between meetings.")
PASSED_ON = rule("MTG-21", "HB 2.4", "Members pass on prevention messages in ways of their choice and report what came back.")
HELPED = rule(
    "MTG-22", "HB 4.2", "The police team helps with a venue, engagement and recruitment when asked, and keeps the records of meetings."
)
WATCH = rule("MTG-20", "HB 2.5", "The ward's crime prevention schemes are known, linked with the panel, and shown to residents.")

HELP_DAYS = 7


class Audience(StrEnum):
    """For whom the police team writes an update, from few to all."""

    CHAIR = "chair"
    PANEL = "panel"
    NETWORK = "network"
    PUBLIC = "public"


class Reader(StrEnum):
    """Who may read an update."""

    CHAIR = "chair"
    MEMBER = "member"
    PARTNER = "partner"
    RESIDENT = "resident"


READERS: Mapping[Audience, frozenset[Reader]] = MappingProxyType(
    {
        Audience.CHAIR: frozenset({Reader.CHAIR}),
        Audience.PANEL: frozenset({Reader.CHAIR, Reader.MEMBER}),
        Audience.NETWORK: frozenset({Reader.CHAIR, Reader.MEMBER, Reader.PARTNER}),
        Audience.PUBLIC: frozenset(Reader),
    }
)


@decides(TOLD)
def is_told(audience: Audience, reader: Reader) -> bool:
    """Whether an update for that audience is for that reader, too; the chair is told everything."""
    return reader in READERS[audience]


@decides(TOLD)
def gets_letter(audience: Audience, reader: Reader, agrees_to_letters: bool) -> bool:
    """Whether somebody is written to: the chair always, others who are meant and agreed to letters of the police (GDPR-3)."""
    return is_told(audience, reader) and (reader is Reader.CHAIR or agrees_to_letters)


@decides(TOLD)
def require_chair(audience: Audience, has_chair: bool) -> None:
    """Refuse an update for a chair who is not there."""
    if audience is Audience.CHAIR and not has_chair:
        raise Breach(TOLD, "Nobody is chair just now, so nobody would read it. Write to the panel, or wait until there is a chair.")


@decides(WATCH)
def require_way_in(website: str, address: str, how_to_join: str) -> None:
    """Refuse a scheme that residents are shown without a way to join it."""
    if not any(said.strip() for said in (website, address, how_to_join)):
        raise Breach(WATCH, "Residents are shown this, so say how they join: a web address, an address of the scheme, or a sentence.")


@decides(WATCH)
def require_nobodys_own(texts: Iterable[str], address: str, addresses_of_people: Iterable[str]) -> None:
    """Refuse telephone numbers and e-mail addresses in what residents read, and as the scheme's address that of somebody on the panel."""
    if any(without_contact(text) != text for text in texts):
        raise Breach(WATCH, "Leave out telephone numbers and e-mail addresses: residents join by the web or the address of the scheme.")
    if address.strip().lower() in {one.strip().lower() for one in addresses_of_people if one}:
        raise Breach(WATCH, "This is the address of somebody on the panel. Enter an address that belongs to the scheme.")


@decides(WATCH)
def require_adult_as_link(is_under_18: bool) -> None:
    """Refuse somebody under 18 as the panel's link with a scheme, which strangers run (HB 3.3.4)."""
    if is_under_18:
        raise Breach(WATCH, "This member is under 18. Choose somebody who is 18 or over as the link with the scheme.")


@decides(PASSED_ON)
def require_current(until: date | None, on: date) -> None:
    """Refuse that a message is passed on when its time is over."""
    if until is not None and until < on:
        raise Breach(PASSED_ON, f"This message was to be passed on by {in_full(until)}. Ask the team whether it still holds.")


@decides(PASSED_ON)
def require_way(is_another_way: bool, own_word: str) -> None:
    """Refuse a way that is none of the usual ones and is not said."""
    if is_another_way and not own_word.strip():
        raise Breach(PASSED_ON, "Say in a few words how you passed it on.")


@decides(PASSED_ON)
def reached(numbers: Iterable[int | None]) -> int:
    """About how many people were reached, by those who said a number."""
    return sum(number or 0 for number in numbers)


@decides(PASSED_ON)
def may_write(is_from_police: bool, agrees_to_panel: bool, agrees_to_police: bool) -> bool:
    """Whether a message goes to somebody by letter: from the police and from the panel are two agreements (GDPR-3)."""
    return agrees_to_police if is_from_police else agrees_to_panel


@decides(HELPED)
def help_by(asked_on: date) -> date:
    """The day by which the team answers when it is asked for help: a week later, as with the date of a meeting (OFF-6)."""
    return asked_on + timedelta(days=HELP_DAYS)


@decides(HELPED)
def require_asked_for_ahead(needed_by: date | None, on: date) -> None:
    """Refuse to ask for help by a day that has passed."""
    if needed_by is not None and needed_by < on:
        raise Breach(HELPED, f"{in_full(needed_by)} has passed. Say by when it is needed, or leave the day empty.")


@decides(HELPED)
def require_unfinished(is_done: bool) -> None:
    """Refuse another answer when the team has helped already."""
    if is_done:
        raise Breach(HELPED, "The team has helped already. Ask again if more is needed.")


@decides(HELPED)
def require_answered(is_answered: bool) -> None:
    """Refuse to call done what was never answered: whoever asked is to know what was done."""
    if not is_answered:
        raise Breach(HELPED, "Answer first, so that whoever asked knows what was done.")
