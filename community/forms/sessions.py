"""The forms of contact sessions: plan and record them, suggest a place, answer a suggestion (HB 2.4; MTG-14)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from community.models import ContactSession
from core.forms import BaseForm
from core.handed_out import Pages, StrangersForm
from core.hours import moments
from core.widgets import DateField, Radios, TimeField, WholeNumberInput

# A session that was held without being planned can be entered for so long.
ENTERED_WITHIN = timedelta(days=92)
TAKEN_UP, NOT_TAKEN_UP = "yes", "no"


class SessionForm(BaseForm):
    """Where and when the team is to be spoken to."""

    place = forms.CharField(
        label="Where?",
        max_length=250,
        help_text="A place that everybody finds, such as: outside the library, Osier Road.",
        error_messages={"required": "Enter where the session is held."},
    )
    day = DateField(label="Date", what="the date of the session", help_text="A session that was held already can be entered, too.")
    begins = TimeField(label="From", what="the time when it begins", help_text="For example, 10 am.")
    ends = TimeField(label="Until", what="the time when it ends", help_text="For example, 11 am.")

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    @staticmethod
    def initial_of(session: ContactSession) -> dict[str, object]:
        """Return what the form shows of a session that is there."""
        begins, ends = (timezone.localtime(at).time() for at in (session.starts_at, session.ends_at))
        return {"place": session.place, "day": session.on, "begins": begins, "ends": ends}

    def clean_day(self) -> date:
        """Refuse a day of long ago."""
        day: date = self.cleaned_data["day"]
        if day < self.on - ENTERED_WITHIN:
            raise forms.ValidationError("That is more than three months ago. Check the year.", code="day-month-year")
        return day

    def clean(self) -> dict[str, Any]:
        """Put day and times together."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        return moments(self, cleaned)


class CancelForm(BaseForm):
    """Why a session is cancelled."""

    because = forms.CharField(
        label="Why is it cancelled?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text="Residents read it beside the session until its day is over.",
        error_messages={"required": "Enter why it is cancelled. Residents read it."},
    )


class RecordForm(BaseForm):
    """How many came, and what was raised."""

    came = forms.IntegerField(
        label="How many people came?",
        min_value=0,
        max_value=2000,
        widget=WholeNumberInput,
        error_messages={"required": "Enter how many people came; 0 if nobody did."},
    )
    raised = forms.CharField(
        label="What was raised?",
        max_length=3000,
        required=False,
        widget=forms.Textarea({"rows": 5}),
        help_text="In your own words and without names: it stands in the minutes of the next meeting, which residents can read.",
    )


class SuggestForm(BaseForm):
    """A place and a time at which people would speak to the team."""

    place = forms.CharField(
        label="Where?", max_length=200, help_text="Such as: outside the school gate.", error_messages={"required": "Enter a place."}
    )
    time = forms.CharField(label="When?", max_length=200, required=False, help_text="Such as: weekdays at half past three.")
    why = forms.CharField(
        label="Why there?", max_length=300, required=False, widget=forms.Textarea({"rows": 3}), help_text="Please name nobody."
    )


class StrangersSuggestForm(StrangersForm, SuggestForm):
    """The same for whoever is not signed in."""

    pages = Pages("community.sessions")


class SettleForm(BaseForm):
    """Whether the team takes a suggestion up, and its word on it."""

    is_taken_up = forms.ChoiceField(
        label="Do you take it up?",
        choices=[(TAKEN_UP, "Yes"), (NOT_TAKEN_UP, "No")],
        widget=Radios(hints={TAKEN_UP: "Plan the session next."}),
        error_messages={"required": "Select whether you take it up."},
    )
    word = forms.CharField(
        label="A word on it",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text="The chair reads it, and whoever suggested it with an account.",
        error_messages={"required": "Write a word on it, such as when you plan it, or why not."},
    )

    def clean(self) -> dict[str, Any]:
        """Return the answer as a truth."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        return cleaned | {"is_taken_up": cleaned.get("is_taken_up") == TAKEN_UP}
