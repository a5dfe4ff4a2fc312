"""The forms for police files: bringing one, and confirming what was understood."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from core.forms import BaseForm
from panels.models import Ward
from policing import services
from policing.services import Checked


class UploadForm(BaseForm):
    """One CSV file; its errors are those of the reader."""

    file = forms.FileField(
        label="Police file",
        help_text=(
            "A street-level CSV file of data.police.uk with its twelve columns, up to 10 MB. "
            "It may hold several months and other wards; only this ward’s lines count."
        ),
        allow_empty_file=True,
        error_messages={"required": "Choose a file with police figures."},
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, *args: Any, ward: Ward, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ward, self.on = ward, on

    def clean_file(self) -> Checked:
        """Read the file; what it says takes the place of the file itself."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        return services.read(file, self.ward, on=self.on)


class ConfirmForm(BaseForm):
    """The declaration without which nothing counts (POL-9)."""

    is_cleared = forms.BooleanField(
        label="I have looked at what was understood, and these figures are cleared for the panel",
        error_messages={"required": "Tick the box to say that the figures are cleared for the panel."},
    )


class DiscardForm(BaseForm):
    """Nothing to fill in: the button is the answer."""
