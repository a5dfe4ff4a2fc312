"""The forms of a priority's wording, part by part of SMART: a draft, the team's own, the panel's (HB 2.1; PRI-1 to PRI-4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from core.forms import BaseForm
from core.widgets import Checkboxes, DateField, Radios, WholeNumberInput
from handbook.priorities import Measure, Part, State
from meetings.models import Motion
from priorities.models import Priority
from priorities.wording import OF_POLICE, TEXTS, Wording

MEASURES = ("first", "second")
PARTS = (
    ("Specific", "what is wrong, and where?", ("title", "problem", "area")),
    ("Measurable", "how will you know?", ()),
    ("Achievable", "what comes first?", ("step", "step_by")),
    ("Relevant", "why this, why here?", ("relevance",)),
    ("Timely", "by when?", ("due_on",)),
)
MEASURED = tuple(f"{which}_{part}" for which in MEASURES for part in ("name", "baseline", "target"))
ORDER = tuple(field for name, _, fields in PARTS for field in (*fields, *(MEASURED if name == "Measurable" else ())))
TAGS = {
    State.READY: {"text": "Ready", "state": "done", "kind": "ok"},
    State.LOOK_AGAIN: {"text": "Look again", "state": "watch", "kind": "watch"},
    State.TO_WRITE: {"text": "To write", "state": "soon", "kind": ""},
}


@dataclass(frozen=True)
class FormPart:
    """One letter of SMART on a page: its title, its fields, and how far it is where that is known."""

    name: str
    question: str
    fields: tuple[BoundField, ...]
    measures: tuple[tuple[BoundField, ...], ...] = ()
    part: Part | None = None

    @property
    def tag(self) -> dict[str, str] | None:
        """Return the state as a tag, or nothing for what has not been saved yet."""
        return TAGS[self.part.state] if self.part else None

    @property
    def is_to_write(self) -> bool:
        """Say whether something is missing."""
        return self.part is not None and self.part.state is State.TO_WRITE


class WordingForm(BaseForm):
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
        error_messages={"required": "Enter the number as it is now."},
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
    relevance = forms.CharField(
        label="Why is it an issue of this ward?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        help_text="What it means for people who live or work here.",
    )
    due_on = DateField(
        label="When should the aim be met?",
        what="the date when the aim should be met",
        help_text="The panel looks at it at every meeting before then.",
    )
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*self.before, *ORDER, *self.after])

    def wording(self) -> Wording:
        """Return what was written as the services take it."""
        said = self.cleaned_data
        parts = {name: said[name] for name in (*TEXTS, *OF_POLICE) if name in said}
        return Wording(measures=tuple(self._measures(said)), **parts)

    def parts(self, states: Iterable[Part] = ()) -> list[FormPart]:
        """Return the five parts with their fields, each with its state where one is given."""
        known = {part.name: part for part in states}
        triples = tuple(tuple(self[f"{which}_{part}"] for part in ("name", "baseline", "target")) for which in MEASURES)
        return [
            FormPart(name, question, tuple(self[field] for field in fields), triples if name == "Measurable" else (), known.get(name))
            for name, question, fields in PARTS
        ]

    @property
    def first_fields(self) -> list[BoundField]:
        """Return what is asked before the five parts."""
        return [self[name] for name in self.before]

    @property
    def last_fields(self) -> list[BoundField]:
        """Return what is asked after the five parts."""
        return [self[name] for name in self.after]

    def _measures(self, said: dict[str, Any]) -> list[Measure]:
        rows = [(said[f"{which}_name"], said[f"{which}_baseline"], said[f"{which}_target"]) for which in MEASURES]
        return [Measure(*row) for row in rows if row[0] or row[1] is not None or row[2] is not None]


def initial_of(priority: Priority) -> dict[str, Any]:
    """Return how a priority reads now, for a form that changes it."""
    said: dict[str, Any] = {name: getattr(priority, name) for name in (*TEXTS, *OF_POLICE)}
    for which, measure in zip(MEASURES, priority.measures.all(), strict=False):
        said |= {f"{which}_name": measure.name, f"{which}_baseline": measure.baseline, f"{which}_target": measure.target}
    return said


class PoliceWord(BaseForm):
    """What the police team says before a priority is agreed (PRI-3, PRI-4)."""

    police_statement = forms.CharField(
        label="What can the police team do, and by when?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text="In the officers’ own words, with what they have: how often, at what hours, until when.",
    )
    fit = forms.CharField(
        label="How does it fit the priorities of the borough and of the Metropolitan Police?",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=500,
        required=False,
        help_text="A sentence is enough. For example: it is one of the borough’s three priorities this year.",
    )
    leaves_time = forms.BooleanField(label="The police team confirms that this leaves it able to do its other work", required=False)


class DraftForm(WordingForm):
    """A draft of the panel: everything but the title can wait."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.required = name == "title"


class Violence(BaseForm):
    """What makes a priority the police team's first one (PRI-1)."""

    violence = forms.ChoiceField(
        label="What kind of violence or driver of violence is it about?",
        choices=Priority.VIOLENCE,
        widget=Radios,
        error_messages={"required": "Say which kind of violence or driver of violence it is about."},
    )


class FirstPriorityForm(WordingForm, PoliceWord, Violence):
    """The police team's own priority, with what the team says of it."""

    before: tuple[str, ...] = ("violence",)
    after: tuple[str, ...] = OF_POLICE


class FirstDraftForm(FirstPriorityForm):
    """A draft of the police team's own priority: everything but the title can wait."""

    marks_optional = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.required = name == "title"


class PanelPriorityForm(WordingForm, PoliceWord):
    """A priority of the panel's own, with how it was agreed (ToR 9d)."""

    replaces = forms.ChoiceField(label="Does it take the place of another?", widget=Radios, required=False)
    agreed_how = forms.ChoiceField(
        label="How did the panel agree on it?",
        choices=[(Priority.Agreed.DISCUSSION, "Through discussion"), (Priority.Agreed.VOTE, "By vote, most votes first")],
        widget=Radios,
    )
    after: tuple[str, ...] = (*OF_POLICE, "replaces", "agreed_how")

    def __init__(self, *args: Any, in_force: Iterable[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.in_force = replaceable(in_force)
        _offer(self.fields["replaces"], self.in_force)

    def clean_replaces(self) -> Priority | None:
        """Return the priority whose place it takes."""
        return self.in_force.get(self.cleaned_data["replaces"])


def replaceable(in_force: Iterable[Priority]) -> dict[str, Priority]:
    """Return the panel's own priorities in force by their keys."""
    return {str(priority.pk): priority for priority in in_force if not priority.is_of_police}


def _offer(field: forms.Field, others: dict[str, Priority]) -> None:
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", "No, it is a further one"), *((key, f"{one.number}. {one.title}") for key, one in others.items())]


class PutForwardForm(BaseForm):
    """To which meeting a draft is put, and in whose place."""

    meeting = forms.ChoiceField(label="Which meeting is it put to?", widget=Radios)
    replaces = forms.ChoiceField(label="Does it take the place of another?", widget=Radios, required=False)

    def __init__(self, *args: Any, meetings: Iterable[Any], in_force: Iterable[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        self.in_force = replaceable(in_force)
        chosen = self.fields["meeting"]
        assert isinstance(chosen, forms.ChoiceField)
        chosen.choices = [(key, meeting.when) for key, meeting in self.meetings.items()]
        _offer(self.fields["replaces"], self.in_force)

    def clean_meeting(self) -> Any:
        """Return the meeting."""
        return self.meetings[self.cleaned_data["meeting"]]

    def clean_replaces(self) -> Priority | None:
        """Return the priority whose place it takes."""
        return self.in_force.get(self.cleaned_data["replaces"])


class BallotForm(BaseForm):
    """Among which drafts the members choose, how many, and how they vote (ToR 9d)."""

    drafts = forms.MultipleChoiceField(
        label="Which drafts are put to the vote?",
        widget=Checkboxes,
        error_messages={"required": "Tick the drafts that are put to the vote."},
    )
    places = forms.IntegerField(
        label="How many of them are chosen?",
        min_value=1,
        max_value=9,
        widget=WholeNumberInput,
        help_text="One vote for each member, most votes first.",
    )
    method = forms.ChoiceField(label="How do members vote?", choices=Motion.Method.choices, widget=Radios)

    def __init__(self, *args: Any, proposed: Iterable[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposed = {str(draft.pk): draft for draft in proposed}
        offered = self.fields["drafts"]
        assert isinstance(offered, forms.MultipleChoiceField)
        offered.choices = [(key, draft.title) for key, draft in self.proposed.items()]

    def clean_drafts(self) -> list[Priority]:
        """Return the drafts."""
        return [self.proposed[key] for key in self.cleaned_data["drafts"]]


class AgreeForm(BaseForm):
    """What the panel said when it agreed (ToR 9d)."""

    discussion = forms.CharField(
        label="What was said for it?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text="In a sentence or two, for the minutes. Name no one.",
    )
