"""The forms of help asked of the police team (HB 4.2; MTG-22)."""

from __future__ import annotations

from django import forms

from community.models import HelpRequest
from core.forms import BaseForm
from core.widgets import DateField, Radios


class HelpForm(BaseForm):
    """What the panel needs help with."""

    about = forms.ChoiceField(label="What do you need help with?", choices=HelpRequest.About.choices, widget=Radios)
    text = forms.CharField(
        label="What is needed?",
        max_length=1500,
        widget=forms.Textarea({"rows": 5}),
        help_text="For example: a room for thirty people without steps, on a Tuesday evening.",
    )
    needed_by = DateField(label="Needed by", what="the day by which it is needed", required=False)


class AnswerForm(BaseForm):
    """What the team can do."""

    answer = forms.CharField(label="What can the team do?", max_length=1500, widget=forms.Textarea({"rows": 5}))
    is_done = forms.BooleanField(label="With that it is done", required=False)
    marks_optional = False
