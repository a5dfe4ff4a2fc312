"""The form of a crime prevention scheme (HB 2.5; MTG-20)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import URLValidator

from community.models import Scheme
from community.services.schemes import Entry
from core.forms import BaseForm
from core.widgets import Radios
from panels.models import Membership, Partnership


class SchemeForm(BaseForm):
    """What residents are told of a scheme, and who links the panel with it."""

    kind = forms.ChoiceField(label="What kind of scheme is it?", choices=Scheme.Kind.choices, widget=Radios)
    name = forms.CharField(label="Name", max_length=120, help_text="For example: Sloe Street Neighbourhood Watch.")
    about = forms.CharField(
        label="What does it do, and where?", max_length=400, required=False, widget=forms.Textarea({"rows": 3}), help_text="Name no one."
    )
    website = forms.URLField(
        label="Web address", max_length=200, required=False, assume_scheme="https", validators=[URLValidator(schemes=["https", "http"])]
    )
    email = forms.EmailField(
        label="E-mail address of the scheme",
        max_length=254,
        required=False,
        widget=forms.EmailInput({"spellcheck": "false"}),
        help_text="One that belongs to the scheme and not to a person: residents see it.",
    )
    how_to_join = forms.CharField(
        label="How do people join?",
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text="For example: come to the Rose and Crown on the first Monday of the month. No telephone numbers.",
    )
    link = forms.ChoiceField(
        label="Who links the panel with it?", required=False, help_text="A member or partner of 18 or over. Residents do not see the name."
    )

    def __init__(self, *args: Any, places: Iterable[Membership | Partnership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {key_of(place): place for place in places}
        choices = [("", "Nobody yet"), *((key, place.person.full_name) for key, place in self.places.items())]
        self.fields["link"].choices = choices  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(scheme: Scheme) -> dict[str, object]:
        """Return what the form shows of a scheme that is there."""
        names = ("kind", "name", "about", "website", "email", "how_to_join")
        return {**{name: getattr(scheme, name) for name in names}, "link": key_of(scheme.link) if scheme.link else ""}

    def clean(self) -> dict[str, Any]:
        """Return one entry."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        return {"entry": Entry(**cleaned | {"link": self.places.get(cleaned["link"])})}


def key_of(place: Membership | Partnership) -> str:
    """Return what stands for a place at the table in the list of choices."""
    return f"{'m' if isinstance(place, Membership) else 'p'}{place.pk}"
