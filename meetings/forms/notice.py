"""The reasons that a notice needs when something about it is not as it should be (ToR 5e, 9b, 9c; MTG-2, MTG-4, OFF-6)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django import forms

from core.forms import BaseForm

SHORT, INCOMPLETE, NOT_AGREED = "short_notice_because", "incomplete_because", "not_agreed_because"


def reason(label: str, hint: str) -> forms.CharField:
    """Make a box for one reason; whether it may be empty is for the rule to say."""
    return forms.CharField(label=label, help_text=hint, max_length=300, required=False, widget=forms.Textarea({"rows": 3}))


class NoticeForm(BaseForm):
    """Only the reasons that this notice needs."""

    marks_optional = False

    short_notice_because = reason("Why is the notice short?", "It goes out with the notice and stays on the record.")
    incomplete_because = reason("Why does the agenda leave something out?", "It goes out with the notice and stays on the record.")
    not_agreed_because = reason("Why does the notice go without the police team's answer?", "It stays on the record.")

    def __init__(self, *args: Any, needs: Collection[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in (SHORT, INCOMPLETE, NOT_AGREED):
            if name not in needs:
                del self.fields[name]
