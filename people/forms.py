"""The forms of one's own details, and of requests and complaints about data (App B; GDPR-4, GDPR-9)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from core.forms import BaseForm
from core.widgets import DateField, Radios
from handbook.data_protection import Right
from people.models import Person
from people.models.rights import RIGHTS
from people.names import puts_right

MOST = 5000
ENTERED = {
    Right.ACCESS: "They want a copy of what is kept about them",
    Right.RECTIFICATION: "They want something put right or completed",
    Right.ERASURE: "They want something erased",
    Right.RESTRICTION: "They want something kept but not used for a while",
    Right.OBJECTION: "They object to a use",
    Right.PORTABILITY: "They want what they gave in a form that another service can read",
}
HINTS = {
    Right.ACCESS: "One download of everything, to read and for programs.",
    Right.RECTIFICATION: "Name, address and telephone number you can change yourself on the page of your details.",
    Right.ERASURE: "What the panel must be able to prove, like decisions, stays.",
    Right.RESTRICTION: "For example while it is being checked whether something is right.",
    Right.OBJECTION: "For example to letters that go beyond the panel’s own work.",
    Right.PORTABILITY: "The same download; its second file is for programs.",
}


class DetailsForm(BaseForm):
    """How somebody is reached; nobody changes the address they sign in by, nor their name into another."""

    full_name = forms.CharField(
        label="Full name",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Enter your full name."},
    )
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


class RightForm(BaseForm):
    """A request about one's own data."""

    right = forms.ChoiceField(
        label="What do you ask for?",
        choices=[(right.value, words) for right, words in RIGHTS.items()],
        widget=Radios(hints={right.value: hint for right, hint in HINTS.items()}),
        error_messages={"required": "Select what you ask for."},
    )
    details = forms.CharField(
        label="What should be done, in your own words",
        required=False,
        max_length=MOST,
        widget=forms.Textarea({"rows": 5}),
        help_text="For a copy of everything you need not write anything.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask what it is about, unless it is a copy of everything."""
        said = super().clean() or {}
        if said.get("right") not in {None, Right.ACCESS, Right.PORTABILITY} and not said.get("details", "").strip():
            self.add_error("details", "Write what should be put right, erased, restricted or stopped.")
        return said


class EnterForm(RightForm):
    """A request or a complaint of somebody who wrote or said it."""

    COMPLAINT = "complaint"

    received_on = DateField(
        label="When did it arrive?", what="the day on which it arrived", help_text="The time for the answer counts from then."
    )

    def __init__(self, *args: Any, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"] = forms.ModelChoiceField(
            people, label="Whose request is it?", empty_label="Select a person", error_messages={"required": "Select whose request it is."}
        )
        complaint = (self.COMPLAINT, "A complaint about how their data were handled")
        self.fields["right"] = forms.ChoiceField(
            label="What is it?",
            choices=[*((right.value, words) for right, words in ENTERED.items()), complaint],
            widget=Radios,
            error_messages={"required": "Select what it is."},
        )
        self.fields["details"].label = "What they wrote or said"
        self.fields["details"].help_text = "Word for word where you can. Only the central unit reads it."
        self.order_fields(["person", "right", "details", "received_on"])


class DataComplaintForm(BaseForm):
    """A complaint about how one's data were handled."""

    text = forms.CharField(label="What went wrong", max_length=MOST, widget=forms.Textarea({"rows": 7}))


class QuestionForm(BaseForm):
    """A question to whoever made a request."""

    question = forms.CharField(label="Your question", max_length=MOST, widget=forms.Textarea({"rows": 5}))


class ReplyForm(BaseForm):
    """The reply to a question about a request."""

    text = forms.CharField(label="The reply", max_length=MOST, widget=forms.Textarea({"rows": 5}))


class ReasonForm(BaseForm):
    """Why a request takes longer, or is refused; whoever asked reads it."""

    because = forms.CharField(label="The reason", max_length=MOST, widget=forms.Textarea({"rows": 5}))


class AnswerForm(BaseForm):
    """The answer to a request or a complaint."""

    text = forms.CharField(label="The answer", max_length=MOST, widget=forms.Textarea({"rows": 9}))


class ReleaseForm(BaseForm):
    """The word of whoever looked through a copy."""

    has_looked = forms.BooleanField(
        label="I have looked through the copy, and it tells nothing about anybody else that the person may not know"
    )


class NothingToFillIn(BaseForm):
    """A page that asks for one yes."""
