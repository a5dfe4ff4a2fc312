"""Places, postings, panels, membership and terms of reference."""

from .amendments import Amendment
from .membership import Consent, Membership, Office, Partnership, Suspension
from .panels import Panel
from .places import BasicCommandUnit, Borough, Team, Ward, WardBoundary, WardLsoa
from .postings import BoardSeat, Posting
from .terms import HandbookEdition, HandbookPart, Signature, Terms

__all__ = [
    "Amendment",
    "BasicCommandUnit",
    "BoardSeat",
    "Borough",
    "Consent",
    "HandbookEdition",
    "HandbookPart",
    "Membership",
    "Office",
    "Panel",
    "Partnership",
    "Posting",
    "Signature",
    "Suspension",
    "Team",
    "Terms",
    "Ward",
    "WardBoundary",
    "WardLsoa",
]
