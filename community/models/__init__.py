"""What is kept of the time between meetings."""

from .invitations import ByLink, Invitation, InvitationReply
from .updates import TeamUpdate

__all__ = ["ByLink", "Invitation", "InvitationReply", "TeamUpdate"]
