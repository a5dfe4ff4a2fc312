"""Replies to a notice: one's own by its buttons, and what the secretary was told (MTG-18)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from handbook.replies import Answer
from meetings.models import Meeting, Reply
from meetings.queries.replies import offered

WHY = "Select a reason for the apologies."


class ReplyForm(BaseForm):
    """What somebody says by pressing one of the buttons; apologies come with a reason that asks for nothing about health."""

    marks_optional = False

    answer = forms.ChoiceField(choices=Reply.Answer.choices, widget=forms.HiddenInput)
    reason = forms.ChoiceField(label="Why can you not come?", choices=Reply.Reason.choices, widget=Radios, required=False)
    words = forms.CharField(
        label="A word to the chair (optional)",
        max_length=150,
        required=False,
        help_text="Chair and secretary read it. Please leave out anything about your health.",
    )

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answer = self.fields["answer"]
        assert isinstance(answer, forms.ChoiceField)
        answer.choices = [(one.value, Reply.Answer(one.value).label) for one in offered(meeting)]

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of apologies."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("answer") == Answer.APOLOGIES and not said.get("reason") and "reason" not in self.errors:
            self.add_error("reason", WHY)
        return said


class ToldForm(ReplyForm):
    """What somebody told chair or secretary by telephone, by post or in the street."""

    answer = forms.ChoiceField(
        label="What did they say?", widget=Radios, error_messages={"required": "Select whether they come or send apologies."}
    )
    reason = forms.ChoiceField(label="Why can they not come?", required=False)
    words = forms.CharField(
        label="What they said about it (optional)", max_length=150, required=False, help_text="Leave out anything about their health."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reason = self.fields["reason"]
        assert isinstance(reason, forms.ChoiceField)
        reason.choices = [("", "Only for apologies"), *Reply.Reason.choices]
