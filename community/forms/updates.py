"""The form of an update of the police team (HB 2.2; MTG-13)."""

from __future__ import annotations

from django import forms

from community.models import TeamUpdate
from core.forms import BaseForm
from core.widgets import Radios
from handbook.outreach import Audience

HINTS = {
    Audience.CHAIR.value: "Nobody else reads it. For what is not settled yet.",
    Audience.PANEL.value: "Chair, secretary and members.",
    Audience.NETWORK.value: "Partners read it, too: they and the members are the network that the service knows of.",
    Audience.PUBLIC.value: "It stands on the panel’s public page with its date.",
}


class UpdateForm(BaseForm):
    """What the team tells, and whom."""

    audience = forms.ChoiceField(label="Whom is it for?", choices=TeamUpdate.AUDIENCES, widget=Radios(hints=HINTS))
    title = forms.CharField(label="What is it about?", max_length=120)
    text = forms.CharField(
        label="What would you like to tell?",
        max_length=3000,
        widget=forms.Textarea({"rows": 8}),
        help_text="What was done, and what came of it. Name no one, and nothing of an open case.",
    )
