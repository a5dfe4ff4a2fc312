"""The form of one's own details (App B: rectification)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from people.names import puts_right


class DetailsForm(BaseForm):
    """How somebody is reached; nobody changes the address they sign in by, nor their name into another."""

    full_name = forms.CharField(label="Full name", max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    contact_email = forms.EmailField(
        label="E-mail address for letters",
        required=False,
        help_text="Leave it empty to have letters sent to the address you sign in by.",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label="Telephone number", max_length=40, required=False, widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"})
    )

    def __init__(self, *args: Any, known_as: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known_as = known_as

    def clean_full_name(self) -> str:
        """Let people put their own name right, and leave another name to those who know them."""
        name: str = " ".join(self.cleaned_data["full_name"].split())
        if name != self.known_as and not puts_right(name, self.known_as):
            raise forms.ValidationError(
                f"The panel knows you as {self.known_as}. If your name is another now, ask the secretary or your ward officer to change it."
            )
        return name
