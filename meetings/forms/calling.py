"""Proposing, answering, changing and cancelling a meeting (ToR 5e, 9; MTG-3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils import timezone

from core.forms import BaseForm
from core.hours import moments
from core.widgets import DateField, Radios, TimeField
from meetings.models import Meeting
from meetings.services.calling import Arrangement

ACCESS_HINTS = {
    Meeting.PublicAccess.MEMBERS: "At least one meeting in twelve months has to be open to the public.",
    Meeting.PublicAccess.ASK: "People write to the chair or the police team and are told where it is.",
    Meeting.PublicAccess.OPEN: "Date, place and link stand on the panel's public page.",
}
WILL_DO, WILL_NOT_DO = "yes", "no"


class ArrangementForm(BaseForm):
    """When and where a meeting is held, and who can come."""

    day = DateField(label="Date", what="the date of the meeting")
    begins = TimeField(label="From", what="the time when the meeting begins", help_text="For example, 7 pm.")
    ends = TimeField(label="Until", what="the time when the meeting ends", help_text="For example, 9 pm.")
    venue = forms.CharField(
        label="Place", max_length=250, required=False, help_text="The building and its street. Leave it empty for a meeting online only."
    )
    online_link = forms.URLField(
        label="Link for taking part online",
        max_length=200,
        required=False,
        assume_scheme="https",
        validators=[URLValidator(schemes=["https", "http"])],
        help_text="Members, partners and officers get it with the notice.",
    )
    public_access = forms.ChoiceField(
        label="Can the public come?",
        choices=Meeting.PublicAccess.choices,
        initial=Meeting.PublicAccess.ASK,
        widget=Radios(hints=ACCESS_HINTS),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.on = on

    @staticmethod
    def initial_of(meeting: Meeting) -> dict[str, object]:
        """Return what the form shows for a meeting that is there."""
        return {
            "day": meeting.on,
            "begins": timezone.localtime(meeting.starts_at).time(),
            "ends": timezone.localtime(meeting.ends_at).time(),
            "venue": meeting.venue,
            "online_link": meeting.online_link,
            "public_access": meeting.public_access,
        }

    def clean_day(self) -> date:
        """Refuse a day that has passed."""
        day: date = self.cleaned_data["day"]
        if day < self.on:
            raise forms.ValidationError("The date of the meeting has passed. Enter a day that is still to come.", code="day-month-year")
        return day

    def clean(self) -> dict[str, Any]:
        """Put day and times together, and ask for a place or a link."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not {"venue", "online_link"} & set(self.errors) and not (cleaned.get("venue") or cleaned.get("online_link")):
            self.add_error("venue", "Enter a place, a link for taking part online, or both.")
        return moments(self, cleaned, what="The meeting")


class ProposeForm(ArrangementForm):
    """A meeting as it is proposed."""

    def clean(self) -> dict[str, Any]:
        """Return the arrangement."""
        return arranged(super().clean())


class ChangeForm(ArrangementForm):
    """Another time, place or public access; people who have had notice hear the reason."""

    because = forms.CharField(
        label="Why does it change?",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text="It goes out with the news of the change.",
        error_messages={"required": "Enter the reason for the change."},
    )
    short_notice_because = forms.CharField(
        label="Why is the notice of the new day short?",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="Only where people have less than 14 days' notice of it. It stays on the record.",
    )
    not_agreed_because = forms.CharField(
        label="Why does the news not wait for the other side's answer?",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="Where date, time or place change. The other side is asked again; your reason stays on the record.",
    )

    def __init__(self, *args: Any, is_called: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_called:
            del self.fields["because"], self.fields["short_notice_because"], self.fields["not_agreed_because"]

    def clean(self) -> dict[str, Any]:
        """Return the arrangement and the reasons."""
        return arranged(super().clean())


class AnswerForm(BaseForm):
    """What the side that was asked says to date, time and place."""

    marks_optional = False

    answer = forms.ChoiceField(
        label="Do you agree to this date, time and place?",
        choices=((WILL_DO, "Yes, they will do"), (WILL_NOT_DO, "No, they will not do")),
        widget=Radios(),
        error_messages={"required": "Say whether date, time and place will do."},
    )
    because = forms.CharField(
        label="If not, why?",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="Whoever proposed the meeting gets your answer by e-mail.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of a refusal, so that the next proposal can meet it."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("answer") == WILL_NOT_DO and not cleaned.get("because"):
            self.add_error("because", "Enter what will not do, so that the next proposal can be a better one.")
        return cleaned


class CancelForm(BaseForm):
    """Why a meeting is cancelled."""

    because = forms.CharField(
        label="Why is the meeting cancelled?",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text="The reason goes to everybody who has had notice.",
        error_messages={"required": "Enter the reason for the cancellation."},
    )


def arranged(cleaned: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with when, where and who can come made into one arrangement, once all of them are sound."""
    names = ("starts_at", "ends_at", "venue", "online_link", "public_access")
    if not set(names) <= set(cleaned):
        return cleaned
    rest = {name: value for name, value in cleaned.items() if name not in names}
    return {"arrangement": Arrangement(**{name: cleaned[name] for name in names}), **rest}
