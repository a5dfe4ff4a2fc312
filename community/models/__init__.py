"""What is kept of the time between meetings."""

from .concerns import Brought, Concern
from .help import HelpRequest
from .invitations import ByLink, Invitation, InvitationReply
from .messages import PassedOn, PreventionMessage
from .schemes import Scheme
from .sessions import ContactSession, SessionSuggestion
from .updates import TeamUpdate

__all__ = [
    "Brought",
    "ByLink",
    "Concern",
    "ContactSession",
    "HelpRequest",
    "Invitation",
    "InvitationReply",
    "PassedOn",
    "PreventionMessage",
    "Scheme",
    "SessionSuggestion",
    "TeamUpdate",
]
