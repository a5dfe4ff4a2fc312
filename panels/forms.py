"""The forms of a panel: setting one up, its members, partners and offices, and the signature under its terms."""

from __future__ import annotations

from typing import Any

from crispy_forms.layout import Fieldset, Layout
from django import forms
from django.db.models import QuerySet

from core.forms import BaseForm
from core.widgets import DateField, Radios
from handbook.data_protection import Purpose
from panels.consents import WORDING
from panels.models import Membership, Office, Panel, Partnership
from people.names import resembles

AMBASSADORS = ("Youth Ambassador", "LGBT+ Ambassador", "Multi-Faith Ambassador", "Business Ambassador", "Area Ambassador")


class PanelForm(BaseForm):
    """What an interim panel is called."""

    name = forms.CharField(label="Name of the panel", max_length=150, help_text="Most panels have the name of their ward.")
    label = forms.CharField(
        label="What panels are called in this borough",
        max_length=60,
        help_text="The name and this together make the panel's full name, as in Osier Green ward panel.",
    )


class SettingsForm(BaseForm):
    """What a panel is called, how often it meets, and what it tells residents of itself (PAN-7)."""

    label = forms.CharField(
        label="What panels are called in this borough",
        max_length=60,
        help_text="It follows the panel’s name wherever the panel is named, as in Osier Green ward panel.",
    )
    interval_months = forms.TypedChoiceField(
        label="How often does the panel meet?",
        choices=[(1, "Every month"), (2, "Every two months"), (3, "Every three months")],
        coerce=int,
        widget=Radios,
        help_text="Three months is the longest that a panel may leave between two meetings. Reminders follow what you choose.",
        error_messages={"required": "Select how often the panel meets."},
    )
    about = forms.CharField(
        label="What the panel tells residents of itself",
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="It stands at the head of the public page. Name no member: residents are told roles, not names.",
    )

    @staticmethod
    def initial_of(panel: Panel) -> dict[str, object]:
        """Return what the form shows for a panel."""
        return {"label": panel.label, "interval_months": panel.interval_months, "about": panel.about}


class CandidateForm(BaseForm):
    """Somebody who is to be a member; nothing about convictions or checks is asked (HB 3.4.2)."""

    full_name = forms.CharField(label="Full name", max_length=200, error_messages={"required": "Enter the member's full name."})
    email = forms.EmailField(
        label="E-mail address", required=False, max_length=254, help_text="Their own. They sign in with it and get their letters there."
    )
    phone = forms.CharField(label="Telephone number", required=False, max_length=40, help_text="For people who do not use e-mail.")
    basis = forms.ChoiceField(
        label="How are they connected with the ward?",
        choices=Membership.Basis.choices,
        widget=Radios,
        error_messages={"required": "Select whether they live, work or study in the ward."},
    )
    community = forms.CharField(
        label="Which community do they stand for and reach?",
        max_length=200,
        error_messages={"required": "Enter which community they stand for and reach."},
        help_text="For example: local residents, young people, traders, tenants, an estate, a school.",
    )
    agrees = forms.BooleanField(label="They support the aims of the panel and agree with its terms of reference")
    turns_18_on = DateField(
        label="If they are under 18: the day they turn 18",
        what="the day they turn 18",
        required=False,
        help_text="Leave it empty for adults. It is kept so that the protection ends on the right day.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for one way to reach them."""
        said = super().clean() or {}
        if not self.errors and not said["email"] and not said["phone"]:
            self.add_error("email", "Enter an e-mail address or a telephone number, so that the panel can reach them.")
        return said


class PapersForm(BaseForm):
    """What has to be there before somebody under 18 is a member (HB 3.3.4)."""

    has_risk_assessment = forms.BooleanField(label="A risk assessment is completed", required=False)
    has_permission = forms.BooleanField(label="A parent or guardian has given permission in writing", required=False)
    appropriate_adult = forms.CharField(
        label="Appropriate adult", required=False, max_length=200, help_text="The full name of the adult who comes along to meetings."
    )
    marks_optional = False


class FoundingForm(CandidateForm, PapersForm):
    """A founding member of an interim panel, whom the police team adds."""

    marks_optional = True

    def layout(self) -> Layout:
        """The member first; what concerns the young comes in a part of its own."""
        return Layout(
            *("full_name", "email", "phone", "basis", "community", "agrees"),
            Fieldset("Only for members under 18", "turns_18_on", "has_risk_assessment", "has_permission", "appropriate_adult"),
        )


class ConsentForm(BaseForm):
    """What a member or partner agrees to, one box for each purpose."""

    panel = forms.BooleanField(label=WORDING[Purpose.PANEL], required=False)
    members = forms.BooleanField(label=WORDING[Purpose.MEMBERS], required=False)
    partners = forms.BooleanField(label=WORDING[Purpose.PARTNERS], required=False)
    police = forms.BooleanField(label=WORDING[Purpose.POLICE], required=False)
    marks_optional = False


class ControllerForm(BaseForm):
    """Whether one of the members is the panel's data controller, and who."""

    NOBODY = "none"

    def __init__(self, *args: Any, members: QuerySet[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [*((str(seat.pk), seat.person.full_name) for seat in members), (self.NOBODY, "None of the members")]
        self.fields["membership"] = forms.TypedChoiceField(
            label="Who is the panel’s data controller?",
            choices=choices,
            coerce=lambda chosen: None if chosen == self.NOBODY else int(chosen),
            widget=Radios,
            error_messages={"required": "Select a member, or that none of them is."},
        )


class PartnerForm(BaseForm):
    """A partner's place at the table."""

    full_name = forms.CharField(label="Full name", max_length=200, error_messages={"required": "Enter the partner's full name."})
    email = forms.EmailField(label="E-mail address", max_length=254, error_messages={"required": "Enter the partner's e-mail address."})
    kind = forms.ChoiceField(label="What kind of partner are they?", choices=Partnership.Kind.choices, widget=Radios)
    organisation = forms.CharField(label="Organisation", max_length=150, required=False)


class OfficeForm(BaseForm):
    """An office for a member; an interim panel's chair is named, every other chair is elected at a meeting."""

    title = forms.ChoiceField(
        label="Which ambassador?", required=False, choices=[("", "Not an ambassador"), *((name, name) for name in AMBASSADORS)]
    )
    born_on = DateField(
        label="For a Youth Ambassador: date of birth",
        what="the date of birth",
        required=False,
        help_text="A Youth Ambassador is 16 to 25 years old. The date is not kept.",
    )
    is_predominant = forms.BooleanField(label="They work or study mostly in the ward", required=False)

    def __init__(self, *args: Any, membership: Membership, names_chair: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [(kind.value, str(kind.label)) for kind in (Office.Kind.SECRETARY, Office.Kind.DEPUTY, Office.Kind.AMBASSADOR)]
        chair = [(Office.Kind.CHAIR.value, "Interim chair")] if names_chair else []
        self.fields["kind"] = forms.ChoiceField(
            label="Which office?", choices=[*chair, *others], widget=Radios, error_messages={"required": "Select an office."}
        )
        self.order_fields(["kind"])
        if not names_chair or membership.basis == Membership.Basis.LIVES:
            del self.fields["is_predominant"]

    def clean(self) -> dict[str, Any]:
        """Ask which ambassador, and the age of a young one."""
        said = super().clean() or {}
        if said.get("kind") == Office.Kind.AMBASSADOR and not said.get("title"):
            self.add_error("title", "Select which ambassador they are.")
        if said.get("title") == AMBASSADORS[0] and "born_on" not in self.errors and said.get("born_on") is None:
            self.add_error("born_on", "Enter the date of birth, so that the age can be checked.")
        if said.get("kind") != Office.Kind.AMBASSADOR:
            said["title"], said["born_on"] = "", None
        return said


class SignForm(BaseForm):
    """A signature: the declaration and the name, under the text that was shown."""

    agrees = forms.BooleanField(
        label="I will abide by the terms of reference set out above",
        error_messages={"required": "Tick the box to say that you will abide by the terms of reference."},
    )
    typed_name = forms.CharField(
        label="Your full name", max_length=200, help_text="Typing it is your signature.", widget=forms.TextInput({"autocomplete": "name"})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, sha256: str, full_name: str, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "initial": {"seen": sha256}})
        self.sha256 = sha256
        self.full_name = full_name

    def clean_typed_name(self) -> str:
        """Ask for the person's own name; titles, accents and a first name in short make no difference."""
        typed: str = self.cleaned_data["typed_name"]
        if not resembles(typed, self.full_name):
            raise forms.ValidationError(f"Type your own full name as the panel knows it: {self.full_name}.")
        return typed

    def clean(self) -> dict[str, Any]:
        """Refuse a signature under a text that is no longer the one that was shown."""
        said = super().clean() or {}
        if said.get("seen") != self.sha256:
            raise forms.ValidationError("The terms have changed since you opened this page. Open it again and read the new text.")
        return {name: said[name] for name in ("typed_name",) if name in said}


class AmendmentForm(BaseForm):
    """How the panel's own clauses are to read, and why; the core text is in no form (HB 3.2)."""

    additions = forms.CharField(
        label="The panel’s own clauses as they would read",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="One clause to a line. What stands here now is in force; add, change or take out. Do not use the core’s numbers.",
    )
    reason = forms.CharField(
        label="Why?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Two or three sentences. They go with the notice too.",
        error_messages={"required": "Enter why the terms are to be altered."},
    )
    marks_optional = False


class FlagForm(BaseForm):
    """What does not fit the framework in the clauses that a panel has added (HB 3.2)."""

    text = forms.CharField(
        label="What does not fit the framework, and what would?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Name the clause. Chair and secretary are sent these words, and the panel reads them beside its terms.",
        error_messages={"required": "Enter what does not fit the framework."},
    )


class NothingToFillIn(BaseForm):
    """A page that asks for one yes."""
