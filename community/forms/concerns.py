"""The forms of concerns: the one for everybody, and those of whoever groups, brings, answers and publishes them (MTG-15)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from community.models import Concern
from core.forms import BaseForm
from core.handed_out import Pages, StrangersForm
from core.widgets import Radios
from panels.models import Panel, Ward

HERE = ""


class ConcernForm(BaseForm):
    """What somebody noticed, where and when."""

    words = forms.CharField(
        label="What worries you?",
        max_length=2000,
        widget=forms.Textarea({"rows": 6}),
        help_text="Say what happens, not who it is: please name nobody. What names people cannot be taken to a meeting.",
        error_messages={"required": "Write what worries you."},
    )
    place = forms.CharField(
        label="Where is it?",
        max_length=200,
        help_text="A street, a corner, a shop, a park.",
        error_messages={"required": "Enter where it is, such as a street or a park."},
    )
    ward = forms.ChoiceField(label="In which ward?", required=False, help_text="Only if it is not in this panel’s ward.")
    noticed = forms.CharField(
        label="When did you notice it?", max_length=120, required=False, help_text="For example: most Friday evenings."
    )

    def __init__(self, *args: Any, panel: Panel, wards: Iterable[Ward], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wards = {str(ward.pk): ward for ward in wards if ward.pk != panel.ward_id}
        ward = self.fields["ward"]
        assert isinstance(ward, forms.ChoiceField)
        ward.choices = [(HERE, f"In {panel.ward}"), *((key, one.name) for key, one in self.wards.items())]
        if not self.wards:
            del self.fields["ward"]

    def clean(self) -> dict[str, Any]:
        """Return the other ward, if it is in one."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        return cleaned | {"ward": self.wards.get(cleaned.get("ward", HERE))}


class StrangersConcernForm(StrangersForm, ConcernForm):
    """The same for whoever is not signed in, with an address for the answer."""

    pages = Pages("community.concerns")
    email = forms.EmailField(
        label="E-mail address for the answer",
        required=False,
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
        help_text="We use it for that one letter and remove it then. Nobody on the panel sees it.",
    )
    field_order = ("words", "place", "ward", "noticed", "email")


class JoinForm(BaseForm):
    """Which other concern says the same."""

    other = forms.ChoiceField(
        label="Which concern says the same?", widget=Radios, error_messages={"required": "Select the concern that says the same."}
    )

    def __init__(self, *args: Any, others: Iterable[Concern], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = {str(one.pk): one for one in others}
        other = self.fields["other"]
        assert isinstance(other, forms.ChoiceField)
        other.choices = [(key, str(one)) for key, one in self.others.items()]
        other.widget.hints = {key: _shortened(one.words) for key, one in self.others.items()}

    def clean_other(self) -> Concern:
        """Return the other concern."""
        return self.others[self.cleaned_data["other"]]


def _subject() -> forms.CharField:
    return forms.CharField(
        label="What does the panel call it?",
        max_length=150,
        help_text="A few words of your own, such as: Motorcycles in the park. Members read it on the agenda; name nobody.",
        error_messages={"required": "Enter what the panel calls this concern."},
    )


class BringForm(BaseForm):
    """Under which name the concern stands on the agenda."""

    subject = _subject()


class AnswerForm(BaseForm):
    """What was said and what was done, for whoever raised the concern and for the panel."""

    subject = _subject()
    you_said = forms.CharField(
        label="You said",
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text="The concern in one sentence of your own, without anybody’s words or name.",
        error_messages={"required": "Write in one sentence what people said."},
    )
    we_did = forms.CharField(
        label="We did",
        max_length=2000,
        widget=forms.Textarea({"rows": 5}),
        help_text="What the panel or the police team did, or why nothing could be done.",
        error_messages={"required": "Write what was done."},
    )


class PublishForm(BaseForm):
    """What residents read on the panel's page."""

    said = forms.CharField(
        label="You said",
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Write in one sentence what people said."},
    )
    did = forms.CharField(
        label="We did", max_length=2000, widget=forms.Textarea({"rows": 5}), error_messages={"required": "Write what was done."}
    )


class SetAsideForm(BaseForm):
    """Why a concern is not taken up."""

    because = forms.CharField(
        label="Why is it set aside?",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text="For example: it names people. Whoever raised it is sent this reason.",
        error_messages={"required": "Enter the reason. Whoever raised the concern is sent it."},
    )


def _shortened(words: str) -> str:
    return f"{words[:120].rstrip()} …" if len(words) > 120 else words
