"""The forms of police activity: what people are invited to, why it changes, who replied by telephone (HB 4.2; MTG-12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from community.models import Invitation
from community.queries.invitations import Guest
from community.services.invitations import Plan
from core.forms import BaseForm
from core.hours import moments
from core.widgets import DateField, Radios, TimeField, WholeNumberInput

MOST_PLACES = 500
COMES, DOES_NOT = "yes", "no"
REPLIES = [(COMES, "Yes, I come"), (DOES_NOT, "No")]


class InvitationForm(BaseForm):
    """What people are invited to."""

    kind = forms.ChoiceField(label="What is it?", choices=Invitation.Kind.choices, widget=Radios)
    what = forms.CharField(
        label="What will happen?",
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text="What people will see and do, and what they will not. It goes into the letter.",
    )
    day = DateField(label="Date", what="the date")
    begins = TimeField(label="From", what="the time when it begins", help_text="For example, 10 am.")
    ends = TimeField(label="Until", what="the time when it ends", help_text="For example, 12.30 pm.")
    meet_at = forms.CharField(label="Where do people meet?", max_length=250, help_text="A place that everybody finds, with its street.")
    bring = forms.CharField(label="What should they bring or wear?", max_length=300, required=False, help_text="For example, sturdy shoes.")
    places = forms.IntegerField(
        label="How many places are there?",
        min_value=1,
        max_value=MOST_PLACES,
        widget=WholeNumberInput,
        help_text="Who replies first has one.",
    )
    admits_under_18 = forms.BooleanField(
        label="Members under 18 may come",
        required=False,
        help_text="Each with their appropriate adult, who takes a place too. Leave it empty, and they are not invited (HB 3.3.4).",
    )
    marks_optional = False

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    @staticmethod
    def initial_of(invitation: Invitation) -> dict[str, object]:
        """Return what the form shows of an invitation that is there."""
        names = ("kind", "what", "meet_at", "bring", "places", "admits_under_18")
        times = {"begins": invitation.starts_at, "ends": invitation.ends_at}
        return {
            "day": invitation.on,
            **{name: timezone.localtime(at).time() for name, at in times.items()},
            **{name: getattr(invitation, name) for name in names},
        }

    def clean_day(self) -> date:
        """Refuse a day that has passed."""
        day: date = self.cleaned_data["day"]
        if day < self.on:
            raise forms.ValidationError("The date has passed. Enter a day that is still to come.", code="day-month-year")
        return day

    def clean(self) -> dict[str, Any]:
        """Put day and times together, and everything into one plan."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned = moments(self, cleaned)
        if self.errors:
            return cleaned
        names = ("kind", "what", "meet_at", "bring", "places", "admits_under_18", "starts_at", "ends_at")
        fields = {name: cleaned.pop(name) for name in names}
        return {"plan": Plan(**fields), **cleaned}


class ChangeForm(InvitationForm):
    """The same with the reason, which goes out with the news."""

    because = forms.CharField(
        label="Why does it change?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text="It goes out with the news of the change.",
    )


class CancelForm(BaseForm):
    """Why it will not happen."""

    because = forms.CharField(
        label="Why is it cancelled?", max_length=300, widget=forms.Textarea({"rows": 3}), help_text="Whoever was invited reads it."
    )


class EnterForm(BaseForm):
    """The reply of somebody who was told by telephone."""

    person = forms.ChoiceField(label="Who replied?")
    answer = forms.ChoiceField(label="Do they come?", choices=[(COMES, "Yes"), (DOES_NOT, "No")], widget=Radios)

    def __init__(self, *args: Any, guests: Iterable[Guest], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(guest.person.pk): guest.person for guest in guests}
        choices = [("", "Select a person"), *((key, person.full_name) for key, person in self.people.items())]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Return the person themselves, and whether they come."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        return {"person": self.people[cleaned["person"]], "comes": cleaned["answer"] == COMES}
