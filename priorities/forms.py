"""The forms of a priority: its five SMART parts, and word of what was done (HB 2.1; PRI-2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crispy_forms.layout import Fieldset, Layout
from django import forms

from core.forms import BaseForm
from core.widgets import DateField, Radios, WholeNumberInput
from handbook.priorities import Measure

from .models import Priority
from .services import Wording

MEASURES = ("first", "second")


class PriorityForm(BaseForm):
    """A priority in five parts; the second measure may be left empty."""

    title = forms.CharField(
        label="Title",
        max_length=120,
        help_text="A few words that residents will see first.",
        error_messages={"required": "Enter a title."},
    )
    problem = forms.CharField(
        label="What is the problem?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text="Who does what, and when. For example: shop staff are threatened by groups, most evenings after 5 pm.",
    )
    area = forms.CharField(
        label="Where in the ward is it?",
        max_length=250,
        help_text="Streets, a park, an estate. Not the whole ward: a team cannot be everywhere.",
    )
    first_name = forms.CharField(label="What is counted?", max_length=150, help_text="For example: patrols a month.")
    first_baseline = forms.IntegerField(
        label="Number now",
        min_value=0,
        max_value=99_999,
        widget=WholeNumberInput,
        error_messages={"required": "Enter the number of now."},
    )
    first_target = forms.IntegerField(
        label="Number to reach",
        min_value=0,
        max_value=99_999,
        widget=WholeNumberInput,
        error_messages={"required": "Enter the number to reach."},
    )
    second_name = forms.CharField(label="What else is counted?", max_length=150, required=False)
    second_baseline = forms.IntegerField(label="Its number now", min_value=0, max_value=99_999, required=False, widget=WholeNumberInput)
    second_target = forms.IntegerField(label="Its number to reach", min_value=0, max_value=99_999, required=False, widget=WholeNumberInput)
    step = forms.CharField(
        label="What is the first step?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        help_text="Something that can be done before the next meeting.",
    )
    step_by = DateField(label="When is that step taken?", what="the date of the first step")
    relevance = forms.CharField(label="Why is it an issue of this ward?", widget=forms.Textarea(attrs={"rows": 2}), max_length=500)
    due_on = DateField(label="When should the aim be met?", what="the date when the aim should be met")
    police_statement = forms.CharField(
        label="What can the police team do, and by when?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        required=False,
        help_text="In the officers' own words, as said at the meeting.",
    )
    leaves_time = forms.BooleanField(label="The police team confirms that this leaves it able to do its other work", required=False)

    def layout(self) -> Layout:
        """The five parts of SMART, each with its letter said in a word."""
        return Layout(
            "title",
            Fieldset("Specific", "problem", "area"),
            Fieldset("Measurable", *(f"{which}_{part}" for which in MEASURES for part in ("name", "baseline", "target"))),
            Fieldset("Achievable", "step", "step_by"),
            Fieldset("Relevant", "relevance"),
            Fieldset("Timely", "due_on", "police_statement", "leaves_time"),
        )

    def wording(self) -> Wording:
        """Return what was written as the services take it."""
        said = self.cleaned_data
        texts = {name: said[name] for name in ("title", "problem", "area", "step", "step_by", "relevance", "due_on")}
        return Wording(
            **texts,
            measures=tuple(self._measures(said)),
            police_statement=said["police_statement"],
            leaves_time=said["leaves_time"],
        )

    def _measures(self, said: dict[str, Any]) -> list[Measure]:
        rows = [(said[f"{which}_name"], said[f"{which}_baseline"], said[f"{which}_target"]) for which in MEASURES]
        return [Measure(*row) for row in rows if row[0] or row[1] is not None or row[2] is not None]


class PanelPriorityForm(PriorityForm):
    """A priority of the panel's own, with how it was agreed (ToR 9d)."""

    replaces = forms.ChoiceField(label="Does it take the place of another?", widget=Radios, required=False)
    agreed_how = forms.ChoiceField(
        label="How did the panel agree on it?",
        choices=[(Priority.Agreed.DISCUSSION, "Through discussion"), (Priority.Agreed.VOTE, "By vote, most votes first")],
        widget=Radios,
    )

    def __init__(self, *args: Any, in_force: Iterable[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.in_force = {str(priority.pk): priority for priority in in_force if priority.set_by == Priority.Setter.PANEL}
        replaces = self.fields["replaces"]
        assert isinstance(replaces, forms.ChoiceField)
        others = [(key, f"{priority.number}. {priority.title}") for key, priority in self.in_force.items()]
        replaces.choices = [("", "No, it is a further one"), *others]

    def clean_replaces(self) -> Priority | None:
        """Return the priority whose place it takes."""
        return self.in_force.get(self.cleaned_data["replaces"])

    def layout(self) -> Layout:
        """The five parts, and then its place and the agreement."""
        parts = super().layout()
        parts.fields += ["replaces", "agreed_how"]
        return parts


class UpdateForm(BaseForm):
    """What was done about a priority."""

    text = forms.CharField(
        label="What was done, and what came of it?",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        help_text="Residents read this on the panel's page. Name no one.",
    )
