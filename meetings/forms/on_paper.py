"""Entering a meeting that was held on paper (MTG-23)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from core.widgets import Checkboxes, DateField, Radios
from meetings.forms.calling import ArrangementForm, arranged
from meetings.models import Meeting
from people.models import Person


class PaperMeetingForm(ArrangementForm):
    """When and where it was held, who came, and what the minutes say."""

    notice_given_on = DateField(
        label="When was notice given?",
        what="the day on which notice was given",
        required=False,
        help_text="Leave it empty if nobody knows. Whether it was in time is worked out from it.",
    )
    visitors = forms.IntegerField(label="How many members of the public came?", min_value=0, max_value=999, required=False)
    said = forms.CharField(
        label="What do the minutes say?",
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 8}),
        help_text="What was discussed and decided, in short. The votes themselves stay on paper.",
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["public_access"] = forms.ChoiceField(
            label="Could the public come?", choices=Meeting.PublicAccess.choices, initial=Meeting.PublicAccess.ASK, widget=Radios()
        )
        self.fields["online_link"].help_text = ""
        self.fields["present"] = forms.ModelMultipleChoiceField(
            label="Who came?",
            queryset=people,
            required=False,
            widget=Checkboxes,
            help_text="Members, partners and officers of that day. Who was not at the table then is refused.",
        )
        self.order_fields(["day", "begins", "ends", "venue", "online_link", "public_access", "notice_given_on", "present"])

    def clean_day(self) -> date:
        """Take any day: whether it has come is for the rule to say."""
        day: date = self.cleaned_data["day"]
        return day

    def clean(self) -> dict[str, Any]:
        """Return the arrangement, and nought where no visitor was counted."""
        cleaned = arranged(super().clean())
        return cleaned | {"visitors": cleaned.get("visitors") or 0} if "arrangement" in cleaned else cleaned
