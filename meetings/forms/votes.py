"""The forms of a vote: what is put to it, who stands for an office, and the count of a show of hands (VOTE-4, VOTE-7, OFF-3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from core.forms import BaseForm
from core.widgets import Checkboxes, Radios, WholeNumberInput
from meetings.models import Ballot, Motion, Option
from meetings.services.tally import Hands, hands_of
from panels.models import Membership, Office

ANOTHER_QUESTION = "other"
ELECTED = (Office.Kind.CHAIR, Office.Kind.SECRETARY, Office.Kind.DEPUTY)


class MethodForm(BaseForm):
    """How members vote, which every vote asks."""

    method = forms.ChoiceField(
        label="How do members vote?",
        choices=Motion.Method.choices,
        widget=Radios(
            hints={
                Motion.Method.HANDS: "You count and enter the numbers.",
                Motion.Method.DEVICES: "Each member who is here votes on a telephone or computer of their own. Members see how each voted.",
                Motion.Method.SECRET: "The same, but nobody ever learns how anybody voted; that somebody voted is known.",
            }
        ),
        initial=Motion.Method.HANDS,
    )


class MotionForm(MethodForm):
    """What is put to the vote: somebody who is proposed as a member, or another question."""

    about = forms.ChoiceField(label="What is the vote about?", widget=Radios)
    question = forms.CharField(
        label="Another question: how does it read?", max_length=300, required=False, help_text="So that one can be for it or against it."
    )
    field_order = ("about", "question", "method")

    def __init__(self, *args: Any, proposed: Iterable[Membership], renewals: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposed = {f"admit:{seat.pk}": seat for seat in proposed}
        self.renewals = {f"renew:{seat.pk}": seat for seat in renewals}
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)
        admissions = [(key, f"Admit {seat.person} as a member") for key, seat in self.proposed.items()]
        years = [(key, f"Renew the membership of {seat.person} for a year") for key, seat in self.renewals.items()]
        about.choices = [*admissions, *years, (ANOTHER_QUESTION, "Another question")]

    def clean(self) -> dict[str, Any]:
        """Return what the service takes."""
        said = super().clean() or {}
        about = said.get("about", "")
        if said.get("about") == ANOTHER_QUESTION and not said.get("question"):
            self.add_error("question", "Enter the question that is put to the vote.")
        kind, seat, question = Motion.Kind.OTHER, None, said.get("question", "")
        if about in self.proposed:
            kind, seat = Motion.Kind.ADMIT, self.proposed[about]
            question = f"{seat.person} is admitted as a member."
        elif about in self.renewals:
            kind, seat = Motion.Kind.RENEW, self.renewals[about]
            question = f"The membership of {seat.person} is renewed for a year."
        return {"kind": kind, "question": question, "concerns": seat, "method": said.get("method", "")}


class ElectionForm(MethodForm):
    """Which office is voted on, and who stands for it."""

    office = forms.ChoiceField(
        label="Which office?",
        choices=[(kind, kind.label) for kind in ELECTED],
        widget=Radios(hints={Office.Kind.CHAIR: "A member who lives in the ward, or mostly works or studies there; never a councillor."}),
        initial=Office.Kind.CHAIR,
    )
    candidates = forms.MultipleChoiceField(
        label="Who stands?",
        widget=Checkboxes,
        help_text="Whoever holds the office now can stand again.",
        error_messages={"required": "Choose at least one member who stands."},
    )
    field_order = ("office", "candidates", "method")

    def __init__(self, *args: Any, members: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(seat.pk): seat for seat in members}
        candidates = self.fields["candidates"]
        assert isinstance(candidates, forms.MultipleChoiceField)
        candidates.choices = [(key, str(seat.person)) for key, seat in self.members.items()]

    def clean_candidates(self) -> list[Membership]:
        """Return the members who stand."""
        return [self.members[key] for key in dict.fromkeys(self.cleaned_data["candidates"])]


class CastForm(BaseForm):
    """One member's vote: for, against or abstained, or one of the options."""

    choice = forms.ChoiceField(label="Your vote", widget=Radios)

    def __init__(self, *args: Any, motion: Motion, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = {str(option.pk): option for option in motion.options.all()}
        choice = self.fields["choice"]
        assert isinstance(choice, forms.ChoiceField)
        offered = [(key, option.label) for key, option in self.options.items()]
        choice.choices = [*offered, (Ballot.Choice.ABSTAIN, "I abstain")] if motion.is_ballot else Ballot.Choice.choices
        sentence = "Choose one of the options, or abstain." if motion.is_ballot else "Choose for, against or abstain."
        choice.error_messages |= {"required": sentence, "invalid_choice": sentence}

    def option(self) -> Option | None:
        """Return the option that was chosen, where there are options."""
        return self.options.get(self.cleaned_data["choice"])


class CountForm(BaseForm):
    """A count of hands, which says what it counted."""

    def hands(self) -> Hands:
        """Return the count."""
        raise NotImplementedError


class HandsForm(CountForm):
    """The count of a show of hands for and against."""

    for_ = forms.IntegerField(label="For", min_value=0, max_value=25, widget=WholeNumberInput)
    against = forms.IntegerField(label="Against", min_value=0, max_value=25, widget=WholeNumberInput)
    abstained = forms.IntegerField(label="Abstained", min_value=0, max_value=25, widget=WholeNumberInput)

    def hands(self) -> Hands:
        """Return the count."""
        return Hands(self.cleaned_data["for_"], self.cleaned_data["against"], self.cleaned_data["abstained"])


class OptionHandsForm(CountForm):
    """The count of a show of hands for each option."""

    def __init__(self, *args: Any, options: Iterable[Option], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = list(options)
        for option in self.options:
            self.fields[f"option_{option.pk}"] = _count_of(option.label)
        self.fields["abstained"] = _count_of("Abstained")

    def hands(self) -> Hands:
        """Return the count."""
        said = self.cleaned_data
        return Hands(abstained=said["abstained"], options={one.pk: said[f"option_{one.pk}"] for one in self.options})


class NamesForm(CountForm):
    """Who raised a hand for what: the count follows from it."""

    def __init__(self, *args: Any, motion: Motion, entitled: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.entitled = {f"said_{seat.pk}": seat for seat in entitled}
        self.options = {str(option.pk): option for option in motion.options.all()}
        said = [(key, one.label) for key, one in self.options.items()]
        said = [*said, (Ballot.Choice.ABSTAIN, "Abstained")] if motion.is_ballot else [*Ballot.Choice.choices[:2], ("abstain", "Abstained")]
        for key, seat in self.entitled.items():
            self.fields[key] = forms.ChoiceField(
                label=str(seat.person), choices=[*said, ("", "No hand")], widget=Radios, required=False, initial=""
            )

    def named(self) -> dict[Membership, Ballot.Choice | Option]:
        """Return who raised a hand, each with what for."""
        said = {seat: self.cleaned_data[key] for key, seat in self.entitled.items() if self.cleaned_data[key]}
        return {seat: self.options.get(one) or Ballot.Choice(one) for seat, one in said.items()}

    def hands(self) -> Hands:
        """Return the count that follows."""
        return hands_of(self.named())


def _count_of(label: str) -> forms.IntegerField:
    required = f"Enter how many hands there were for {label}, or 0." if label != "Abstained" else "Enter how many abstained, or 0."
    return forms.IntegerField(label=label, min_value=0, max_value=25, widget=WholeNumberInput, error_messages={"required": required})
