"""Suggesting something for the agenda, and the chair's answer (ToR 9c; MTG-4)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from handbook.suggestions import Answer, answers_to_suggestion
from meetings.models import AgendaItem, Meeting

LABELS = {
    Answer.TAKEN: "Put it on the agenda",
    Answer.KEPT: "Keep it for a later meeting",
    Answer.DECLINED: "Decline it",
}


class SuggestForm(BaseForm):
    """What should be talked about, and why."""

    title = forms.CharField(
        label="What should the panel talk about?",
        max_length=150,
        help_text="It becomes the title of the item, which everybody reads. Please name nobody.",
        error_messages={"required": "Enter what the panel should talk about."},
    )
    why = forms.CharField(
        label="Why?", max_length=500, required=False, widget=forms.Textarea({"rows": 4}), help_text="Chair and secretary read it."
    )


class AnswerSuggestionForm(BaseForm):
    """What becomes of a suggestion."""

    marks_optional = False

    answer = forms.ChoiceField(
        label="What becomes of it?", widget=Radios, error_messages={"required": "Select what becomes of the suggestion."}
    )
    topic = forms.ChoiceField(
        label="What does it cover, if you put it on the agenda?", choices=AgendaItem.Topic.choices, initial=AgendaItem.Topic.OTHER
    )
    words = forms.CharField(
        label="A word to whoever suggested it",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="It is needed where you decline.",
    )

    def __init__(self, *args: Any, meeting: Meeting | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answer = self.fields["answer"]
        assert isinstance(answer, forms.ChoiceField)
        where = f" of {meeting.on:%-d %B}" if meeting is not None else ""
        answer.choices = [
            (one.value, LABELS[one] + (where if one is Answer.TAKEN else "")) for one in answers_to_suggestion(meeting is not None)
        ]
        if meeting is None:
            del self.fields["topic"]

    def clean(self) -> dict[str, Any]:
        """Ask for a word with a refusal."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("answer") == Answer.DECLINED and not said.get("words"):
            self.add_error("words", "Enter a word of explanation; it goes to whoever made the suggestion.")
        return said
