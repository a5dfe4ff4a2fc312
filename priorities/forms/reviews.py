"""The forms of a review: kept, closed or not reviewed, and the new wording of what is amended (HB 2.1, 4; PRI-5)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from priorities.models import Review

from .wording import FirstPriorityForm, PoliceWord, WordingForm

Outcome = Review.Outcome
OUTCOMES = {
    Outcome.KEPT: ("Keep it as it is", "The work goes on."),
    Outcome.CLOSED: ("Close it", "The aim is met, or the problem has gone."),
    Outcome.SKIPPED: ("It was not reviewed", "The reason stands in the minutes."),
}


class Told(BaseForm):
    """What the meeting heard."""

    update = forms.CharField(
        label="What was done since the last meeting?",
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        help_text="Residents read this on the panel’s page. Name no one.",
    )
    evidence = forms.CharField(
        label="What shows it?",
        max_length=300,
        required=False,
        help_text="For example: thefts fell from nine to four a month in the police report.",
    )


class ReviewForm(Told):
    """What the meeting decided about a priority as it stands; to amend or replace it has its own page."""

    outcome = forms.ChoiceField(label="What did the meeting decide?", widget=Radios)
    because = forms.CharField(
        label="Why is it closed, or why was it not reviewed?",
        max_length=300,
        required=False,
        help_text="Only for these two.",
    )
    field_order = ["update", "evidence", "outcome", "because"]
    marks_optional = False

    def __init__(self, *args: Any, is_of_police: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [one for one in OUTCOMES if not (is_of_police and one == Outcome.CLOSED)]
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)
        outcome.choices = [(one.value, OUTCOMES[one][0]) for one in offered]
        outcome.widget.hints = {one.value: OUTCOMES[one][1] for one in offered}
        self.fields["update"].required = False


class AmendForm(WordingForm, PoliceWord, Told):
    """The new wording of one of the panel's priorities, with what led to it."""

    before: tuple[str, ...] = ("update", "evidence")
    after: tuple[str, ...] = ("police_statement", "fit", "leaves_time")


class AmendFirstForm(FirstPriorityForm, Told):
    """The new wording of the police team's priority, with what led to it."""

    before: tuple[str, ...] = ("update", "evidence", "violence")
