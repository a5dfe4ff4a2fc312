"""The form that proposes to dissolve a panel (ToR 11)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm


class DissolutionForm(BaseForm):
    """The proposal in the words in which everybody gets it."""

    because = forms.CharField(
        label="What is proposed, and why?",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Enter the proposal. It goes to everybody in these words."},
        help_text="These words go to all members and partners with the notice. They stay as they are from then on.",
    )
