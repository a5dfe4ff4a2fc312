"""The form that puts a proposal to the vote (ToR 10; VOTE-7)."""

from __future__ import annotations

from .votes import MethodForm


class ProposalVoteForm(MethodForm):
    """How members vote on it."""
