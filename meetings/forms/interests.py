"""The forms of interests: what it is, whose it is, what the panel decided, and who takes the chair (ToR 6a, HB 3.3.1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from meetings.models import Interest
from meetings.queries import Seat
from panels.models import Membership
from people.models import Person


class InterestForm(BaseForm):
    """What one's own interest is."""

    nature = forms.CharField(
        label="What is the interest?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="In a sentence: how you or somebody close to you could gain or lose. Name nobody else.",
        error_messages={"required": "Say in a sentence what the interest is."},
    )


class SaidForm(InterestForm):
    """What somebody said aloud, written down by the secretary."""

    person = forms.ChoiceField(label="Who declared it?", error_messages={"required": "Choose who declared the interest."})
    field_order = ("person", "nature")

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        _offer(self.fields["person"], [(key, str(person)) for key, person in self.people.items()])
        self.fields["nature"].help_text = "In a sentence: how the person or somebody close to them could gain or lose."

    def clean_person(self) -> Person:
        """Return the person."""
        return self.people[self.cleaned_data["person"]]


class DecisionForm(BaseForm):
    """What the panel decided on an interest."""

    decision = forms.ChoiceField(
        label="What did the panel decide?",
        choices=Interest.Decision.choices,
        widget=Radios(
            hints={
                Interest.Decision.STAYS: "A member may speak and vote. A chair abstains all the same.",
                Interest.Decision.WITHDRAWS: "No vote on this item, and not counted for its quorum.",
            }
        ),
        error_messages={"required": "Say what the panel decided."},
    )


class ChairForm(BaseForm):
    """Who takes the chair for an item."""

    to = forms.ChoiceField(label="Who takes the chair for this item?", error_messages={"required": "Choose who takes the chair."})

    def __init__(self, *args: Any, seats: Iterable[Seat], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(seat.membership.pk): seat.membership for seat in seats}
        _offer(self.fields["to"], [(key, _with_offices(member)) for key, member in self.members.items()])

    def clean_to(self) -> Membership:
        """Return the member."""
        return self.members[self.cleaned_data["to"]]


def _offer(field: forms.Field, choices: list[tuple[str, str]]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", "Choose a person"), *choices]


def _with_offices(member: Membership) -> str:
    offices = ", ".join(str(office).lower() for office in getattr(member, "held", ()))
    return f"{member.person} ({offices})" if offices else str(member.person)
