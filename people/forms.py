"""The form of one's own details (App B: rectification)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm


class DetailsForm(BaseForm):
    """How somebody is reached; the address they sign in by is changed apart, since it has to be confirmed."""

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
