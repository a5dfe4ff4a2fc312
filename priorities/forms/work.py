"""The forms of what is done on a priority: word of it, evidence, actions, the team's time (PRI-6 to PRI-9, POL-7)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import DateField, Radios
from handbook.remit import WORK, Work
from meetings.models import Meeting
from priorities.models import Evidence, PlannedAction, Priority
from priorities.services import Piece, Plan

Kind = Evidence.Kind


class UpdateForm(BaseForm):
    """What was done about a priority."""

    text = forms.CharField(
        label="What was done, and what came of it?",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        help_text="Residents read this on the panel's page. Name no one.",
    )


class EvidenceForm(BaseForm):
    """What speaks for a priority, and where it can be looked up."""

    kind = forms.ChoiceField(label="What is it?", choices=Kind.choices, widget=Radios)
    note = forms.CharField(
        label="What does it say?",
        max_length=300,
        help_text="In a sentence, with its number: 38 of 141 answers named the Parade, more than any other place. Name no one.",
    )
    month = forms.ChoiceField(
        label="Which month of the police figures?", required=False, help_text="Only for police figures: the last month they cover."
    )
    meeting = forms.ChoiceField(label="Which meeting was it?", required=False, help_text="Only for a meeting of the panel.")
    link = forms.URLField(
        label="Where can it be read?",
        required=False,
        assume_scheme="https",
        help_text="An address, if it is on the internet.",
    )

    def __init__(self, *args: Any, months: Iterable[Any], meetings: Iterable[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.months = {f"{month:%Y-%m}": month for month in months}
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        _choose(self.fields["month"], [("", "None"), *((key, f"{month:%B %Y}") for key, month in self.months.items())])
        _choose(self.fields["meeting"], [("", "None"), *((key, str(meeting)) for key, meeting in self.meetings.items())])

    def piece(self) -> Piece:
        """Return what was written as the services take it."""
        said = self.cleaned_data
        return Piece(said["kind"], said["note"], self.months.get(said["month"]), self.meetings.get(said["meeting"]), said["link"])


class PlanForm(BaseForm):
    """An action on a priority: of which type, who leads it, by when."""

    text = forms.CharField(label="What is to be done?", max_length=300)
    kind = forms.ChoiceField(label="What type of action is it?", choices=PlannedAction.Kind.choices, widget=Radios)
    led_by = forms.ChoiceField(label="Who leads it?", choices=PlannedAction.LedBy.choices, widget=Radios)
    owner = forms.CharField(
        label="Who takes it?",
        max_length=150,
        help_text="A team, a service or a group, such as the council’s lighting engineers. Residents read this; name no one.",
    )
    due_on = DateField(label="By when?", what="the date by which it is done")

    def plan(self) -> Plan:
        """Return what was written as the services take it."""
        return Plan(**self.cleaned_data)


class FinishForm(BaseForm):
    """What came of an action."""

    result = forms.CharField(label="What came of it?", max_length=300, help_text="Residents read this. Name no one.")


class ActivityForm(BaseForm):
    """Time that the team spent on one day: on a priority, or on one of its other duties."""

    went_to = forms.ChoiceField(label="What did the time go to?", widget=Radios)
    worked_on = DateField(label="On which day?", what="the day")
    hours = forms.DecimalField(
        label="How many hours?",
        max_digits=4,
        decimal_places=1,
        min_value=Decimal("0.1"),
        max_value=Decimal(480),
        help_text="Of all officers together: two officers for two and a half hours are 5.",
        error_messages={"required": "Enter the hours, such as 4 or 2.5.", "invalid": "Enter the hours as a number, such as 4 or 2.5."},
    )
    note = forms.CharField(label="What was done?", max_length=200, required=False, help_text="In a few words. Name no one.")

    def __init__(self, *args: Any, in_force: Iterable[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.in_force = {str(priority.pk): priority for priority in in_force}
        others = [work for work in Work if work is not Work.PRIORITY]
        own = [(key, f"Priority {priority.number}: {priority.title}") for key, priority in self.in_force.items()]
        _choose(self.fields["went_to"], [*own, *((work.value, WORK[work][0]) for work in others)])
        self.fields["went_to"].widget.hints = {work.value: WORK[work][1] for work in others}

    def spent(self) -> dict[str, Any]:
        """Return what was written as the service takes it."""
        said = self.cleaned_data
        priority = self.in_force.get(said["went_to"])
        return {
            "work": Work.PRIORITY if priority else said["went_to"],
            "priority": priority,
            "minutes": int(said["hours"] * 60),
            "worked_on": said["worked_on"],
            "note": said["note"],
        }


def _choose(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
