"""What is kept of the time between meetings."""

from .invitations import ByLink, Invitation, InvitationReply

__all__ = ["ByLink", "Invitation", "InvitationReply"]
