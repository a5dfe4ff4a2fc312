"""The form that puts the minutes of an earlier meeting to the vote (MTG-17)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from core.widgets import Radios
from handbook.dates import in_full
from meetings.models import Minutes

from .votes import MethodForm


class ApprovalForm(MethodForm):
    """Which minutes, and what is put right in them."""

    minutes = forms.ChoiceField(label="Which minutes?", widget=Radios, error_messages={"required": "Select the minutes that are voted on."})
    corrections = forms.CharField(
        label="What is put right, if anything?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In whole sentences, as they will stand at the head of the minutes. What went out before stays as it is.",
    )
    field_order = ("minutes", "corrections", "method")

    def __init__(self, *args: Any, approvable: Iterable[Minutes], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.approvable = {str(one.pk): one for one in approvable}
        field = self.fields["minutes"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, _words(one)) for key, one in self.approvable.items()]
        if self.approvable:
            field.initial = next(iter(self.approvable))

    def clean_minutes(self) -> Minutes:
        """Return the minutes that were chosen."""
        return self.approvable[self.cleaned_data["minutes"]]

    def clean(self) -> dict[str, Any]:
        """Ask what is put right where the minutes are approved already."""
        said = super().clean() or self.cleaned_data
        minutes = said.get("minutes")
        if minutes is not None and minutes.stage == Minutes.Stage.APPROVED and not said.get("corrections", "").strip():
            self.add_error("corrections", "These minutes are approved already. Write what is put right.")
        return said


def _words(minutes: Minutes) -> str:
    day = in_full(minutes.meeting.on)
    return f"{day}, approved already: put them right" if minutes.stage == Minutes.Stage.APPROVED else f"{day}: approve them"
