"""What police team and panel tell residents and each other between meetings (HB 2.2, 2.4, 2.5, 4.2)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from handbook.rules import Breach, decides, rule

TOLD = rule("MTG-13", "HB 2.2", "The police team tells the chair, the panel, its network or everybody what it does between meetings.")


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
