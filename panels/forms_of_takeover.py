"""The forms in which a panel that exists on paper is taken over (PAN-8)."""

from __future__ import annotations

from typing import Any

from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.core.files.uploadedfile import UploadedFile

from core import uploads
from core.forms import BaseForm
from core.uploads import Upload
from core.widgets import DateField, Radios
from panels.forms import CandidateForm, PanelForm, PapersForm, SettingsForm
from panels.models import Office
from panels.services.takeovers import OnPaper

ON_PAPER = ("admitted_on", "evidence", "renewed_on", "signed_on", "office", "office_since", "is_predominant")
KINDS = ("pdf",)


class TakeoverForm(PanelForm):
    """A panel as it is on paper."""

    interval_months = SettingsForm.base_fields["interval_months"]
    founded_on = DateField(label="When was the panel set up?", what="the day on which the panel was set up")
    adopted_on = DateField(label="When did it agree its terms of reference?", what="the day on which it agreed its terms of reference")
    additions = forms.CharField(
        label="The panel’s own clauses",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="One clause to a line, as they stand in its papers. The core text is there already.",
    )


class EnteredForm(CandidateForm, PapersForm):
    """A member whom a meeting has admitted on paper."""

    marks_optional = True

    admitted_on = DateField(label="When did a meeting admit them?", what="the day of the admission")
    evidence = forms.CharField(
        label="What shows it?",
        max_length=200,
        help_text="For example: minutes of 4 May 2025, item 6; a signed list of members; a letter.",
        error_messages={"required": "Enter what shows that they were admitted."},
    )
    renewed_on = DateField(
        label="When was the membership last renewed?",
        what="the day of the last renewal",
        required=False,
        help_text="A membership lasts a year from the admission or the last renewal, and on until a meeting has voted on it.",
    )
    signed_on = DateField(
        label="When did they sign the terms on paper?",
        what="the day of the signature",
        required=False,
        help_text="Only if the signature is on the scan that you bring. Others sign on screen before they vote.",
    )
    office = forms.ChoiceField(
        label="Which office do they hold?",
        required=False,
        choices=[("", "None"), *((kind.value, str(kind.label)) for kind in (Office.Kind.CHAIR, Office.Kind.SECRETARY, Office.Kind.DEPUTY))],
        widget=Radios,
    )
    office_since = DateField(label="In office since", what="the day from which they hold the office", required=False)
    is_predominant = forms.BooleanField(label="They work or study mostly in the ward", required=False)

    def layout(self) -> Layout:
        """The member first, then what the papers show, then office and age."""
        return Layout(
            *("full_name", "email", "phone", "basis", "community", "agrees"),
            Fieldset("What the papers show", "admitted_on", "evidence", "renewed_on", "signed_on"),
            Fieldset("Office", "office", "office_since", "is_predominant"),
            Fieldset("Only for members under 18", "turns_18_on", "has_risk_assessment", "has_permission", "appropriate_adult"),
        )

    def clean(self) -> dict[str, Any]:
        """Put together what the papers show."""
        said = super().clean()
        if self.errors:
            return said
        paper = OnPaper(**{name: said[name] for name in ON_PAPER})
        return {"paper": paper, **{name: value for name, value in said.items() if name not in ON_PAPER}}


class ScanForm(BaseForm):
    """The terms of reference as members signed them on paper."""

    file = forms.FileField(
        label="Scan of the signed terms",
        help_text="A PDF of up to 10 MB. Only chair, secretary and ward officer can open it.",
        error_messages={"required": "Choose the scan of the signed terms."},
    )

    def clean_file(self) -> Upload:
        """Let in a genuine PDF."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        return uploads.read(file, KINDS)
