"""Asking to attend or a question in advance, and the answer to it (ToR 9g; MTG-11)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from handbook.evenings import Wish
from meetings.models import Meeting, Visitor
from meetings.queries.visitors import wishes

LABELS = {
    Wish.ROOM: "I would like to come",
    Wish.ONLINE: "I would like to take part online",
    Wish.QUESTION: "I would only like to ask a question",
}
WELCOME, NO_PLACE = "welcome", "declined"


class VisitorForm(BaseForm):
    """What a resident asks of a meeting."""

    full_name = forms.CharField(
        label="Your name",
        max_length=200,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": "Enter your name."},
    )
    email = forms.EmailField(
        label="E-mail address",
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
        help_text="The answer goes there, and news if the meeting moves.",
        error_messages={"required": "Enter your e-mail address, like name@example.org."},
    )
    wish = forms.ChoiceField(label="What would you like?", widget=Radios, error_messages={"required": "Select what you would like."})
    question = forms.CharField(
        label="A question for the meeting",
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 4}),
        help_text="It may be read out. Please leave out names, and what is for a crime report.",
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wish = self.fields["wish"]
        assert isinstance(wish, forms.ChoiceField)
        wish.choices = [(one.value, LABELS[one]) for one in wishes(meeting)]

    def clean(self) -> dict[str, Any]:
        """Ask for the question of whoever only asks one."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("wish") == Wish.QUESTION and not said.get("question") and "question" not in self.errors:
            self.add_error("question", "Enter your question.")
        return said


class AnswerVisitorForm(BaseForm):
    """What a resident is told."""

    marks_optional = False

    answer = forms.ChoiceField(label="What do you answer?", widget=Radios, error_messages={"required": "Select what you answer."})
    is_laid = forms.BooleanField(
        label="Lay the question under the meeting", required=False, help_text="Everybody at the table reads it, without the name."
    )
    words = forms.CharField(
        label="A word to them (optional)",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="Needed for a no.",
    )

    def __init__(self, *args: Any, visitor: Visitor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answer = self.fields["answer"]
        assert isinstance(answer, forms.ChoiceField)
        yes = {
            Visitor.Wish.ROOM: "Yes, tell them where to come",
            Visitor.Wish.ONLINE: "Yes, send them the link",
            Visitor.Wish.QUESTION: "Thank them for the question",
        }[Visitor.Wish(visitor.wish)]
        answer.choices = [(WELCOME, yes), (NO_PLACE, "No, and say why")]
        if not visitor.question:
            del self.fields["is_laid"]

    def clean(self) -> dict[str, Any]:
        """Return what the service takes."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("answer") == NO_PLACE and not said.get("words"):
            self.add_error("words", "Enter why; it goes to whoever asked.")
        return {"is_welcome": said.get("answer") == WELCOME, "words": said.get("words", ""), "is_laid": said.get("is_laid", False)}
