"""The forms of the evening: who is here and what came of an item (MTG-6, MTG-19)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone

from core.forms import BaseForm
from core.widgets import DateField, Radios, TimeField, WholeNumberInput
from meetings.models import Attendance, Outcome
from meetings.services.attendance import Coming, Times
from meetings.services.outcomes import version_of
from people.models import Person

State = Attendance.State
SOMEBODY_ELSE = "else"
MOST_VISITORS = 500
ACCEPTED = "accepted"


class AttendanceForm(BaseForm):
    """What the names to tap do not say: apologies with their reason, the adult of a young member, visitors."""

    marks_optional = False

    def __init__(self, *args: Any, people: Iterable[Attendance], visitors: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = list(people)
        self.away = [one for one in self.people if one.state != State.PRESENT]
        self.young = [one for one in self.people if one.membership and one.person.is_under_18(one.meeting.on)]
        for one in self.away:
            self._ask_why(one)
        self.timed = [one for one in self.people if one.times]
        for one in self.timed:
            self._ask_when(one)
        for one in self.young:
            self.fields[f"adult_{one.person_id}"] = forms.CharField(
                label=f"Appropriate adult with {one.person}", max_length=200, required=False, initial=one.adult
            )
        self.fields["visitors"] = forms.IntegerField(
            label="Members of the public present",
            min_value=0,
            max_value=MOST_VISITORS,
            initial=visitors,
            widget=WholeNumberInput,
            error_messages={"required": "Enter how many members of the public are present, or 0."},
        )

    def _ask_why(self, one: Attendance) -> None:
        key, name = one.person_id, one.person.full_name
        accepted = [(ACCEPTED, "Apologies, and the panel accepts the reason")] if one.membership else []
        states = [(State.ABSENT, "Absent"), (State.EXCUSED, "Apologies"), *accepted, (State.PRESENT, "Present")]
        self.fields[f"state_{key}"] = forms.ChoiceField(
            label=f"{name} ({one.get_capacity_display().lower()})",
            choices=states,
            initial=ACCEPTED if one.is_accepted else one.state,
            error_messages={"required": f"Say whether {name} is absent, has sent apologies or is present."},
        )
        self.fields[f"reason_{key}"] = forms.CharField(
            label=f"Reason of {name}, if any", max_length=200, required=False, initial=one.reason
        )

    def _ask_when(self, one: Attendance) -> None:
        """Ask when somebody came and left who did not stay from beginning to end; empty means that they did."""
        for name, label, moment in (("came", "arrived", one.came_at if one.came_late else None), ("left", "left", one.left_at)):
            self.fields[f"{name}_{one.person_id}"] = TimeField(
                label=f"{one.person} {label} at",
                what=f"the time when {one.person} {label}",
                required=False,
                initial=timezone.localtime(moment).time() if moment else None,
            )

    def hours(self) -> list[tuple[BoundField, BoundField]]:
        """Return for each person who came late or left early the two times."""
        return [(self[f"came_{one.person_id}"], self[f"left_{one.person_id}"]) for one in self.timed]

    def _times(self, one: Attendance, said: dict[str, Any]) -> Times | None:
        """Return when somebody came and left, on the day of the meeting, where the page asks.

        Who came or left since the page was shown was not asked about on it, and stays as they were noted.
        """
        if one not in self.timed:
            return None
        if f"left_{one.person_id}" not in self.data:
            return Times(one.came_at, one.left_at)
        day = one.meeting.held_on
        moments = (said.get(f"{name}_{one.person_id}") for name in ("came", "left"))
        return Times(*(timezone.make_aware(datetime.combine(day, at)) if at else None for at in moments))

    def rows(self) -> list[tuple[BoundField, BoundField]]:
        """Return for each person who is away the two fields that stand beside each other."""
        return [(self[f"state_{one.person_id}"], self[f"reason_{one.person_id}"]) for one in self.away]

    def others(self) -> list[BoundField]:
        """Return the remaining fields."""
        return [*(self[f"adult_{one.person_id}"] for one in self.young), self["visitors"]]

    def clean(self) -> dict[str, Any]:
        """Return what the service takes: how everybody stands who is asked about, and the number of visitors."""
        said = super().clean() or {}
        coming = {}
        for one in self.people:
            key = one.person_id
            adult = said.get(f"adult_{key}", "")
            if f"state_{key}" in said:
                state = said[f"state_{key}"]
                is_accepted = state == ACCEPTED
                coming[key] = Coming(State.EXCUSED if is_accepted else state, said.get(f"reason_{key}", ""), adult, is_accepted)
            elif adult or one in self.timed:
                coming[key] = Coming(one.state, one.reason, adult, one.is_accepted, times=self._times(one, said))
        return {"coming": coming, "visitors": said.get("visitors")}


class OutcomeForm(BaseForm):
    """A note or a decision under an item."""

    kind = forms.ChoiceField(label="What is it?", choices=Outcome.Kind.choices, widget=Radios)
    text = forms.CharField(label="What should the minutes say?", widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)


class ActionForm(BaseForm):
    """Something somebody takes on."""

    text = forms.CharField(label="What is to be done?", max_length=300)
    owner = forms.ChoiceField(label="Who does it?")
    owner_text = forms.CharField(label="Name of somebody else", max_length=150, required=False)
    due_on = DateField(label="By when?", what="the day by which it is done", required=False)

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        names = [(key, str(person)) for key, person in self.people.items()]
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)
        owner.choices = [("", "Choose a person"), *names, (SOMEBODY_ELSE, "Somebody else")]

    def clean(self) -> dict[str, Any]:
        """Return the owner as a person or as words."""
        said = super().clean() or {}
        if said.get("owner") == SOMEBODY_ELSE and not said.get("owner_text"):
            self.add_error("owner_text", "Enter the name of who does it.")
        person = self.people.get(said.get("owner", ""))
        return said | {"owner": person, "owner_text": "" if person else said.get("owner_text", "")}


class DiscussionForm(BaseForm):
    """What was said under an item."""

    text = forms.CharField(
        label="What was said?",
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=20_000,
        required=False,
        help_text="Each line is a paragraph. Votes, decisions and actions stand in the minutes already.",
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    theirs = ""
    mine = ""

    def shows_both(self, theirs: str) -> None:
        """Put the text that somebody else saved meanwhile before one's own, so that saving again loses neither."""
        self.theirs, self.mine = theirs, self.cleaned_data["text"]
        kept = {line.strip() for line in theirs.splitlines()}
        own = [line for line in self.mine.splitlines() if line.strip() not in kept]
        self.data = {"text": "\n".join([*theirs.splitlines(), *own]), "seen": version_of(theirs)}
