"""The thirteen roles of the permissions table, by their codes."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A role somebody can hold at a place; derived from what is in force, never stored as a flag."""

    PUBLIC = "PUB"
    MEMBER = "MEM"
    SUSPENDED = "SUS"
    PARTNER = "PAR"
    CHAIR = "CHR"
    SECRETARY = "SEC"
    DWO = "DWO"
    SERGEANT = "SGT"
    INSPECTOR = "INS"
    SUPERINTENDENT = "SUP"
    BOARD = "SNB"
    CENTRAL = "CEN"
    ADMINISTRATOR = "SYS"

    @property
    def words(self) -> str:
        """Return what somebody in that role is called."""
        return _WORDS[self]


_WORDS = {
    Role.PUBLIC: "resident",
    Role.MEMBER: "member",
    Role.SUSPENDED: "member without a vote at present",
    Role.PARTNER: "partner",
    Role.CHAIR: "chair",
    Role.SECRETARY: "secretary",
    Role.DWO: "dedicated ward officer",
    Role.SERGEANT: "sergeant",
    Role.INSPECTOR: "inspector",
    Role.SUPERINTENDENT: "superintendent",
    Role.BOARD: "Safer Neighbourhood Board",
    Role.CENTRAL: "central SNT unit",
    Role.ADMINISTRATOR: "administrator",
}
