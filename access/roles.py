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
