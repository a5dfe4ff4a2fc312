"""The forms that bring a deselection or an appeal to a meeting and put it to the vote (ToR 7b, 7c)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from panels.models import Deselection

from .votes import MethodForm


class MatterForm(BaseForm):
    """Which of the matters that wait comes to this meeting."""

    case = forms.ChoiceField(
        label="What comes to this meeting?", widget=Radios, error_messages={"required": "Select what comes to this meeting."}
    )

    def __init__(self, *args: Any, cases: Iterable[Deselection], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cases = {case.reference: case for case in cases}
        field = self.fields["case"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(reference, _words(case)) for reference, case in self.cases.items()]

    def clean_case(self) -> Deselection:
        """Return the case that was chosen."""
        return self.cases[self.cleaned_data["case"]]


class MatterVoteForm(MethodForm):
    """How the members vote on it."""


def _words(case: Deselection) -> str:
    who = case.membership.person
    return f"The appeal of {who} against the deselection" if case.is_appeal else f"The deselection of {who}"
