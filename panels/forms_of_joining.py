"""The forms of who would like to join: the one for everybody, the answer, who answers (ToR 4b; MEM-5)."""

from __future__ import annotations

from django import forms

from core.forms import BaseForm
from core.widgets import Radios
from panels.models import Membership


class ExpressionForm(BaseForm):
    """What somebody says of themselves; nothing about convictions or checks is asked (HB 3.4.2)."""

    full_name = forms.CharField(
        label="Full name",
        max_length=200,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": "Enter your full name."},
    )
    email = forms.EmailField(
        label="E-mail address",
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
        help_text="We send a confirmation there, and the answer.",
        error_messages={"required": "Enter your e-mail address, like name@example.org."},
    )
    phone = forms.CharField(
        label="Telephone number", required=False, max_length=40, widget=forms.TextInput({"autocomplete": "tel", "type": "tel"})
    )
    basis = forms.ChoiceField(
        label="How are you connected with the ward?",
        choices=[
            (Membership.Basis.LIVES, "I live here"),
            (Membership.Basis.WORKS, "I work here"),
            (Membership.Basis.STUDIES, "I study here"),
        ],
        widget=Radios,
        error_messages={"required": "Select whether you live, work or study in the ward."},
    )
    community = forms.CharField(
        label="Whom could you speak for?",
        required=False,
        max_length=200,
        help_text="For example: an estate, a street, young people, traders, a school, a faith group.",
    )
    words = forms.CharField(
        label="Anything you would like to say",
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 4}),
        help_text="Please leave out anything about health, beliefs or convictions: nobody asks for it.",
    )


class AnswerForm(BaseForm):
    """What the panel writes to somebody who would like to join."""

    text = forms.CharField(
        label="What do you write?",
        max_length=3000,
        widget=forms.Textarea({"rows": 8}),
        help_text="The letter says from which panel it comes. Say who you are, and what happens next.",
        error_messages={"required": "Write an answer."},
    )


class DelegationForm(BaseForm):
    """Whether the secretary reads and answers, too."""

    secretary_answers = forms.BooleanField(label="The secretary reads and answers what people send, too", required=False)
    marks_optional = False
