"""Places, postings, panels, membership and terms of reference."""

from .amendments import Amendment
from .conduct import ConductReport, Deselection
from .expressions import Expression, Joining
from .membership import Consent, Membership, Office, Partnership, Suspension, SuspensionProposal
from .panels import Panel
from .places import BasicCommandUnit, Borough, Team, Ward, WardBoundary, WardLsoa
from .plans import WardPlan
from .postings import BoardSeat, Posting
from .takeover import Takeover
from .terms import Flag, HandbookEdition, HandbookPart, Signature, SignedEdition, Terms

__all__ = [
    "Amendment",
    "BasicCommandUnit",
    "BoardSeat",
    "Borough",
    "ConductReport",
    "Consent",
    "Deselection",
    "Expression",
    "Flag",
    "HandbookEdition",
    "HandbookPart",
    "Joining",
    "Membership",
    "Office",
    "Panel",
    "Partnership",
    "Posting",
    "Signature",
    "SignedEdition",
    "Suspension",
    "SuspensionProposal",
    "Takeover",
    "Team",
    "Terms",
    "Ward",
    "WardBoundary",
    "WardLsoa",
    "WardPlan",
]
