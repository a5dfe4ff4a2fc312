"""The forms of a complaint (HB 6; CMP-1, CMP-2, CMP-6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from complaints import queries
from complaints.models import Complaint
from complaints.queries import Nameable
from complaints.services.making import Wording
from core.forms import BaseForm
from core.widgets import Checkboxes, DateField, Radios
from panels.models import Panel
from people.models import Person

LONG = 10_000
OTHER = "other"
WHO = "Enter the full name of the person it is about."
Chat = Complaint.Chat


def area(label: str, *, rows: int = 6, **options: Any) -> forms.CharField:
    """Return a field for several lines."""
    return forms.CharField(label=label, max_length=LONG, widget=forms.Textarea({"rows": rows}), **options)


class NothingToFillIn(BaseForm):
    """A page with a button alone."""


class TextForm(BaseForm):
    """One text."""

    def __init__(self, *args: Any, label: str, hint: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"] = area(label, rows=10, help_text=hint, error_messages={"required": "Write something before you send it."})


class ComplaintForm(BaseForm):
    """What a member or partner says of another."""

    about = forms.ChoiceField(
        label="Whom is it about?",
        help_text="A member or partner of this panel.",
        error_messages={"required": "Say whom the complaint is about."},
    )
    name = forms.CharField(
        label="Their full name",
        required=False,
        max_length=200,
        help_text="As it stands in the minutes, when the person is not in a list here.",
    )
    text = area("What happened?", rows=8, help_text="When, where, and what was said or done. Write only what is needed.")
    wish = area("What would put it right?", rows=3, required=False)
    chat = forms.ChoiceField(
        label="Have you talked it over with the person?",
        choices=[(Chat.HELD.value, str(Chat.HELD.label)), (Chat.INAPPROPRIATE.value, str(Chat.INAPPROPRIATE.label))],
        widget=Radios,
        help_text="Most complaints are resolved by talking (HB 6.1).",
    )
    chat_note = area("What came of it, or why would a talk be wrong?", rows=3, required=False)
    witnesses = forms.MultipleChoiceField(
        label="Who else saw it?", required=False, widget=Checkboxes, help_text="None of them will handle the complaint."
    )

    def __init__(self, *args: Any, panel: Panel, nameable: Nameable, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.panel, self.on = panel, on
        self.people = {str(person.pk): person for person in nameable.people}
        names = queries.names(nameable.people)
        others = [(OTHER, "Somebody else, named below")] if nameable.has_others else []
        self.fields["about"].choices = [("", "Choose a person"), *names, *others]  # type: ignore[attr-defined]
        self.fields["witnesses"].choices = names  # type: ignore[attr-defined]
        if not nameable.has_others:
            del self.fields["name"]
        if not names:
            del self.fields["about"], self.fields["witnesses"]
            self.fields["name"].required = True
            self.fields["name"].error_messages["required"] = WHO

    def clean(self) -> dict[str, Any]:
        """Ask for somebody whom it is about."""
        said = super().clean() or {}
        if said.get("about") == OTHER and not said.get("name"):
            self.add_error("name", WHO)
        return said

    def wording(self) -> Wording:
        """Return what was said, as the service takes it."""
        said = self.cleaned_data
        chosen: Person | None = self.people.get(said.get("about") or "")
        return Wording(
            about=chosen or queries.named(self.panel, said.get("name") or "", self.on),
            text=said["text"],
            wish=said["wish"],
            chat=said["chat"],
            chat_note=said["chat_note"],
            witnesses=tuple(self.people[key] for key in said.get("witnesses") or ()),
        )


class EnterForm(ComplaintForm):
    """A complaint that came by letter, or that somebody told."""

    complainant = forms.ChoiceField(
        label="Who complains?", required=False, help_text="Members and partners complain by this procedure. Leave it when there is no name."
    )
    is_written = forms.TypedChoiceField(
        label="Did it come in writing?",
        choices=[("yes", "Yes"), ("no", "No, it was told")],
        coerce=lambda value: value == "yes",
        widget=Radios,
    )
    received_on = DateField(label="When did it arrive?", what="the day it arrived", help_text="The days are counted from this one.")
    special_reason = area(
        "If it has no name or is not in writing: the special reason to take it up",
        rows=3,
        required=False,
        help_text="Without one it is disregarded, and nothing is kept (HB 6.2).",
    )

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        listed = tuple(people)
        super().__init__(*args, nameable=Nameable(listed, has_others=False), **kwargs)
        self.fields["complainant"].choices = [("", "Nobody is named"), *queries.names(listed)]  # type: ignore[attr-defined]
        self.fields["chat"].label = "Had they talked it over with the person?"
        self.fields["chat"].choices = Chat.choices  # type: ignore[attr-defined]
        self.order_fields(["complainant", "is_written", "received_on"])

    def facts(self) -> dict[str, Any]:
        """Return what the recipient says about how it came."""
        said = self.cleaned_data
        return {
            "complainant": self.people.get(said["complainant"] or ""),
            "is_written": said["is_written"],
            "received_on": said["received_on"],
            "special_reason": said["special_reason"],
        }


class MeetingForm(BaseForm):
    """A meeting in an effort to resolve the issue (CMP-6)."""

    held_on = DateField(label="When was it?", what="the day of the meeting")
    with_complainant = forms.BooleanField(label="Whoever complained came", required=False)
    with_person = forms.BooleanField(label="The person complained about came", required=False)
    adult = forms.CharField(
        label="Appropriate adult", required=False, max_length=200, help_text="Who came along with somebody under 18 (HB 3.3.4)."
    )
    text = area("What came of it?", help_text="Only those who handle the complaint read this.")

    def clean(self) -> dict[str, Any]:
        """Ask who came."""
        said = super().clean() or {}
        if not said.get("with_complainant") and not said.get("with_person"):
            self.add_error("with_complainant", "Tick who came to the meeting.")
        return said


class RequestForm(BaseForm):
    """Stage 2, asked for by letter."""

    def __init__(self, *args: Any, needs_reference: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if needs_reference:
            self.fields["reference"] = forms.CharField(
                label="Reference of the complaint",
                max_length=40,
                help_text="It stands in the answer that they were sent: 32 letters and figures.",
            )
        self.fields["asked_on"] = DateField(label="When did the letter arrive?", what="the day the letter arrived")
        self.fields["text"] = area("What does it say?")
        for name in ("reference", "text"):
            if name in self.fields:
                self.fields[name].error_messages["required"] = {
                    "reference": "Enter the reference of the complaint.",
                    "text": "Write what the letter says.",
                }[name]


class PersonForm(BaseForm):
    """Somebody to choose, with words for them where there is something to say."""

    def __init__(self, *args: Any, people: Iterable[Person], label: str, text_label: str = "", hint: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        choices = [("", "Choose a person"), *queries.names(self.people.values())]
        self.fields["person"] = forms.ChoiceField(label=label, choices=choices, error_messages={"required": "Choose a person."})
        if text_label:
            self.fields["text"] = area(text_label, help_text=hint, error_messages={"required": "Write what you would like to know."})

    def clean_person(self) -> Person:
        """Return the person who was chosen."""
        return self.people[self.cleaned_data["person"]]
