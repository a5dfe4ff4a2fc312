"""The forms of deselection, appeal, suspension and concerns about conduct (HB 3.4.2, 5; ToR 7)."""

from __future__ import annotations

from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import DateField, Radios
from panels.models import Deselection

LONGEST = 4000
GOES_ON, FOR_THE_PANEL, NOT_YET = "goes_on", "panel", "review"


class DeselectionForm(BaseForm):
    """Why a member should be deselected: one of four grounds, and the reasons."""

    ground = forms.ChoiceField(
        label="Which ground does the proposal rest on?",
        choices=Deselection.Ground.choices,
        widget=Radios,
        error_messages={"required": "Select one of the four grounds."},
    )
    reasons = forms.CharField(
        label="What are the reasons?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Enter the reasons. The member is sent them and can answer them."},
        help_text="Say what happened and when. The member is sent these words, and the panel reads them.",
    )


class AppealForm(BaseForm):
    """What the member says against the deselection."""

    text = forms.CharField(
        label="Why should the panel decide otherwise?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Enter why the panel should decide otherwise."},
        help_text="The panel reads it before the meeting. You can say more there.",
    )


class AppealByLetterForm(AppealForm):
    """An appeal that came by letter, with the day on which it arrived."""

    received_on = DateField(label="When did it arrive?", what="the day on which the appeal arrived")
    field_order = ("received_on", "text")


class SuspensionForm(BaseForm):
    """Until when a member is suspended at first; nothing else is asked, and no reason is kept."""

    review_on = DateField(
        label="When is it looked at again?",
        what="the day of the review",
        help_text="From that day you are reminded.",
    )


class ReviewForm(BaseForm):
    """Whether the matter behind a suspension has ended, and what follows."""

    what = forms.ChoiceField(
        label="Has the matter ended?",
        widget=Radios(
            hints={
                GOES_ON: "The suspension ends today. The member has a vote and gets papers again.",
                FOR_THE_PANEL: "The suspension stays until a meeting has voted on the membership. Chair and secretary are told.",
            }
        ),
        choices=[
            (NOT_YET, "No, look at it again on another day"),
            (GOES_ON, "Yes, and the membership goes on"),
            (FOR_THE_PANEL, "Yes, and the panel decides on the membership"),
        ],
        error_messages={"required": "Select whether the matter has ended."},
    )
    review_on = DateField(label="If not: when is it looked at again?", what="the day of the next review", required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for the next day where the matter goes on."""
        said = super().clean() or {}
        if said.get("what") == NOT_YET and "review_on" not in self.errors and said.get("review_on") is None:
            self.add_error("review_on", "Enter the day on which it is looked at again.")
        return said


class ConductForm(BaseForm):
    """What somebody wants the chair or the sergeant to know; a name is welcome and not needed."""

    text = forms.CharField(
        label="What concerns you?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Enter what concerns you."},
        help_text="Say what happened, when and where.",
    )
    is_about_chair = forms.ChoiceField(
        label="Is it about the chair?",
        choices=[("no", "No, the chair can follow it up"), ("yes", "Yes, it goes to the police sergeant instead")],
        widget=Radios,
        error_messages={"required": "Select whether it is about the chair, so that it goes to somebody else."},
    )
    name = forms.CharField(label="Your name", max_length=200, required=False, widget=forms.TextInput({"autocomplete": "name"}))
    contact = forms.CharField(
        label="How can you be reached?",
        max_length=254,
        required=False,
        help_text="By e-mail or telephone, if you want an answer.",
    )

    def clean(self) -> dict[str, Any]:
        """Return the answer about the chair as a truth."""
        said = super().clean() or {}
        return said | {"is_about_chair": said.get("is_about_chair") == "yes"}


class FollowUpForm(BaseForm):
    """What was done about a concern, which closes it."""

    what_was_done = forms.CharField(
        label="What was done?",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Enter what was done."},
        help_text="It is kept for you. The concern is closed with it.",
    )
