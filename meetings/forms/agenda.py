"""Adding an item to the agenda and giving one another title (HB 4.1, ToR 9c)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm
from meetings.models import AgendaItem


class AddItemForm(BaseForm):
    """A new item and what it covers."""

    title = forms.CharField(label="Title", max_length=150, error_messages={"required": "Enter the title of the item."})
    topic = forms.ChoiceField(
        label="What does it cover?",
        choices=AgendaItem.Topic.choices,
        initial=AgendaItem.Topic.OTHER,
        help_text="The first six are what every agenda covers between its items (ToR 9c).",
    )


class RenameForm(BaseForm):
    """Another title."""

    title = forms.CharField(label="Title", max_length=150, error_messages={"required": "Enter the title of the item."})
