"""The form in which the police state what they plan for a ward (SNB-2)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm
from core.widgets import DateField


class PlanForm(BaseForm):
    """What is planned, and by when."""

    plan = forms.CharField(
        label="What is planned?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="For example: an evening at the library for people who are interested, then an interim panel. Name no resident.",
        error_messages={"required": "Enter what is planned."},
    )
    done_by = DateField(label="By when?", what="the day by which it is done")
