"""The form that puts a proposal to the vote (ToR 10; VOTE-7)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from meetings.models import Motion


class ProposalVoteForm(BaseForm):
    """How members vote on it."""

    method = forms.ChoiceField(
        label="How do members vote?",
        choices=Motion.Method.choices,
        widget=Radios(
            hints={
                Motion.Method.HANDS: "You count and enter the numbers.",
                Motion.Method.DEVICES: "Each member who is here votes on a telephone or computer of their own. It is an open vote.",
            }
        ),
        initial=Motion.Method.HANDS,
    )
