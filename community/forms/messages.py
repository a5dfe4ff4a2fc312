"""The forms of prevention messages: the message, and how it was passed on (HB 2.4; MTG-21)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import URLValidator

from community.models import PassedOn
from core.forms import BaseForm
from core.widgets import DateField, Radios, WholeNumberInput

MOST_REACHED = 100_000


class MessageForm(BaseForm):
    """What residents are to hear."""

    title = forms.CharField(label="What is it about?", max_length=120, help_text="For example: Doorstep callers who say they read meters.")
    text = forms.CharField(
        label="Text to pass on",
        max_length=1500,
        widget=forms.Textarea({"rows": 6}),
        help_text="Plain words that anybody can copy into a chat, a newsletter or a poster.",
    )
    link = forms.URLField(
        label="Where can more be read?",
        max_length=200,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https", "http"])],
    )
    until = DateField(label="To be passed on by", what="the last day", required=False)


class PassedOnForm(BaseForm):
    """How somebody passed it on, and what came back."""

    way = forms.ChoiceField(label="How did you pass it on?", choices=PassedOn.Way.choices, widget=Radios)
    own_word = forms.CharField(label="In your own words", max_length=100, required=False, help_text="Needed for another way.")
    reached = forms.IntegerField(
        label="About how many people did it reach?", required=False, min_value=0, max_value=MOST_REACHED, widget=WholeNumberInput
    )
    feedback = forms.CharField(
        label="What came back?",
        max_length=1500,
        required=False,
        widget=forms.Textarea({"rows": 4}),
        help_text="What people said or asked. Name no one. The police team and the chair read it.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a word where none of the usual ways fits."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("way") == PassedOn.Way.OTHER and not cleaned.get("own_word"):
            self.add_error("own_word", "Say in a few words how you passed it on.")
        return cleaned
