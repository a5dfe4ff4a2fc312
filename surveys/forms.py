"""The forms of surveys: the team's editor, the residents' page, the panel's choice (HB 4.4; SUR-3, SUR-4, SUR-8, SUR-9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.core.exceptions import ValidationError

from core.forms import BaseForm
from core.widgets import Checkboxes, DateField, Radios, WholeNumberInput
from handbook.surveys import STATEMENTS, Measure
from surveys.models import Option, Question, Update
from surveys.results import Total
from surveys.services.answering import Answers

Kind = Question.Kind
STEPS = 5
MOST_OPTIONS = 12
LONGEST_OPTION = 120
KIND_HINTS = {
    Kind.ONE: "People pick one of your options.",
    Kind.SEVERAL: "People tick as many as they like.",
    Kind.SCALE: "From 1 to 5, with words at both ends.",
    Kind.TEXT: "Only the police team reads it; it is never published.",
}


class ConfirmForm(BaseForm):
    """A page with nothing to fill in: its button is the answer."""


class SurveyForm(BaseForm):
    """Title, days and introduction."""

    title = forms.CharField(
        label="Title",
        max_length=120,
        help_text="What it is about, in a few words. For example: How safe do you feel around the station?",
        error_messages={"required": "Enter a title."},
    )
    introduction = forms.CharField(
        label="One or two sentences that open it",
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=600,
        required=False,
        help_text="Say why you ask and what becomes of the answers.",
    )
    opens_on = DateField(label="First day for answers", what="the first day for answers")
    closes_on = DateField(
        label="Last day for answers",
        what="the last day for answers",
        help_text="A week before the next meeting leaves time for its papers.",
    )
    asks_to_join = forms.BooleanField(
        label="After the last question, ask who would like to join the panel",
        required=False,
        help_text="It leads to a form of its own. Names and addresses are never kept with answers.",
    )


class QuestionForm(BaseForm):
    """One question: its words, how it is answered, its options line by line, and what it builds on."""

    text = forms.CharField(label="Question", max_length=250, error_messages={"required": "Enter the question."})
    kind = forms.ChoiceField(label="How is it answered?", choices=Kind.choices, widget=Radios(hints=KIND_HINTS), initial=Kind.ONE)
    options = forms.CharField(
        label="Options, one on each line",
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=1600,
        required=False,
        help_text="For one answer or several. Leave it empty otherwise.",
    )
    lowest = forms.CharField(
        label="Words for 1, on a scale", max_length=60, required=False, help_text="For a scale. For example: not at all safe."
    )
    highest = forms.CharField(label="Words for 5, on a scale", max_length=60, required=False, help_text="For example: very safe.")
    follows = forms.ChoiceField(
        label="Does it build on an earlier question?",
        required=False,
        help_text="Questions that build on what people answered before show that somebody listened.",
    )

    marks_optional = False

    def __init__(self, *args: Any, earlier: Iterable[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.earlier = {str(question.pk): question for question in earlier}
        follows = self.fields["follows"]
        assert isinstance(follows, forms.ChoiceField)
        follows.choices = [("", "No, it is new"), *((key, f"{one.survey}: {one.text}") for key, one in self.earlier.items())]
        if not self.earlier:
            del self.fields["follows"]

    @classmethod
    def words_of(cls, question: Question) -> dict[str, Any]:
        """Return what the form shows of a question that is there."""
        labels = [option.label for option in question.options.all()]
        said = {"text": question.text, "kind": question.kind, "follows": str(question.follows_id or "")}
        if question.kind == Kind.SCALE:
            return said | {"lowest": labels[0].partition(", ")[2], "highest": labels[-1].partition(", ")[2]}
        return said | {"options": "\n".join(labels)}

    def clean_options(self) -> list[str]:
        """Return the lines, each once and without what people put before them."""
        lines = (line.strip(" \t-•*") for line in self.cleaned_data["options"].splitlines())
        found = list(dict.fromkeys(line for line in lines if line))
        if len(found) > MOST_OPTIONS:
            raise ValidationError(f"There are {len(found)} options; {MOST_OPTIONS} are the most that people read.")
        if any(len(line) > LONGEST_OPTION for line in found):
            raise ValidationError(f"An option has more than {LONGEST_OPTION} letters. Shorten it.")
        return found

    def clean_follows(self) -> Question | None:
        """Return the question that it builds on."""
        return self.earlier.get(self.cleaned_data["follows"])

    def clean(self) -> dict[str, Any]:
        """Return what the service takes: for a scale its five steps, and no options for people's own words."""
        said = super().clean() or {}
        kind, lowest, highest = said.get("kind"), said.pop("lowest", ""), said.pop("highest", "")
        if kind == Kind.SCALE:
            self._require_ends(lowest, highest)
            middle = [str(step) for step in range(2, STEPS)]
            said["options"] = [f"1, {lowest}", *middle, f"{STEPS}, {highest}"]
        elif kind == Kind.TEXT:
            said["options"] = []
        elif "options" in said and len(said["options"]) < 2:
            self.add_error("options", "Enter at least two options, one on each line.")
        said.setdefault("follows", None)
        return said

    def _require_ends(self, lowest: str, highest: str) -> None:
        for name, words, step in (("lowest", lowest, 1), ("highest", highest, STEPS)):
            if not words:
                self.add_error(name, f"Enter the words for {step}.")

    def layout(self) -> Layout:
        """Put together what belongs to one way of answering; the style sheet shows what the chosen one needs."""
        follows = ["follows"] if "follows" in self.fields else []
        return Layout(
            "text",
            "kind",
            Div("options", css_class="wp-if-options"),
            Div("lowest", "highest", css_class="wp-ends"),
            *follows,
        )


class UpdateForm(BaseForm):
    """A short update."""

    kind = forms.ChoiceField(label="What is it about?", choices=Update.Kind.choices, widget=Radios)
    text = forms.CharField(
        label="What do you tell people?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        help_text="Two or three sentences. Name no one.",
    )
    link = forms.URLField(
        label="Where can they read more?", required=False, assume_scheme="https", help_text="An address that begins with https://"
    )


class SuggestionForm(BaseForm):
    """What the chair suggests."""

    text = forms.CharField(
        label="What should the next survey ask?",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        help_text="The police team makes the survey and sees your suggestion beside it.",
    )


class AnswerForm(BaseForm):
    """The residents' page: every question can be skipped, at least one is answered."""

    marks_optional = False

    def __init__(self, *args: Any, questions: Iterable[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = list(questions)
        for number, question in enumerate(self.questions, start=1):
            self.fields[f"q{question.pk}"] = _answer_field(number, question)

    def clean(self) -> dict[str, Any]:
        """Return the answers; a page without any is not sent."""
        said = super().clean() or {}
        answers = self._answers(said)
        if answers.is_empty and not self.errors:
            raise ValidationError("Answer at least one question.")
        return said | {"answers": answers}

    def _answers(self, said: dict[str, Any]) -> Answers:
        options: list[Option] = []
        written: dict[Question, str] = {}
        for question in self.questions:
            answer = said.get(f"q{question.pk}") or ()
            if question.kind == Kind.TEXT:
                if answer:
                    written[question] = answer
                continue
            keys = set(answer if isinstance(answer, list) else [answer])
            options += [option for option in question.options.all() if str(option.pk) in keys]
        return Answers(tuple(options), written)


def _answer_field(number: int, question: Question) -> forms.Field:
    label = f"{number}. {question.text}"
    if question.kind == Kind.TEXT:
        return forms.CharField(
            label=label,
            widget=forms.Textarea(attrs={"rows": 3}),
            max_length=1000,
            required=False,
            help_text="Only the police team reads this. Leave out names; e-mail addresses and telephone numbers are taken out.",
        )
    choices = [(str(option.pk), option.label) for option in question.options.all()]
    if question.kind == Kind.SEVERAL:
        return forms.MultipleChoiceField(label=label, choices=choices, widget=Checkboxes, required=False, help_text="Tick all that apply.")
    return forms.ChoiceField(label=label, choices=choices, widget=Radios, required=False)


class ChoiceForm(BaseForm):
    """Which questions the panel publishes."""

    questions = forms.MultipleChoiceField(
        label="Which totals are published?",
        widget=Checkboxes,
        required=False,
        help_text="Tick what the panel chose at its meeting. Leave all empty when it chose none.",
    )
    marks_optional = False

    def __init__(self, *args: Any, totals: Iterable[Total], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = {str(total.question.pk): total for total in totals if not total.is_written}
        self.offered = {key: total.question for key, total in offered.items()}
        questions = self.fields["questions"]
        assert isinstance(questions, forms.MultipleChoiceField)
        questions.choices = [(key, total.question.text) for key, total in offered.items()]
        questions.widget = Checkboxes(hints={key: f"{total.who}." for key, total in offered.items()})
        questions.widget.choices = questions.choices

    def clean_questions(self) -> list[Question]:
        """Return the questions that were ticked."""
        return [self.offered[key] for key in self.cleaned_data["questions"]]


class FiguresForm(BaseForm):
    """What the Public Attitude Survey found."""

    until = DateField(label="What is the last day it covers?", what="the last day it covers")
    area = forms.CharField(label="Which area is it of?", max_length=120, help_text="For example: the borough of Wexcombe.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for measure in Measure:
            self.fields[measure.value] = forms.IntegerField(
                label=f"Of 100 people, how many agree: {STATEMENTS[measure]}",
                min_value=0,
                max_value=100,
                required=False,
                widget=WholeNumberInput,
            )

    def clean(self) -> dict[str, Any]:
        """Return the figures that were entered, by what they measure."""
        said = super().clean() or {}
        percents = {measure.value: said.pop(measure.value, None) for measure in Measure}
        entered = {measure: percent for measure, percent in percents.items() if percent is not None}
        if not entered and not self.errors:
            raise ValidationError("Enter at least one figure.")
        return said | {"percents": entered}
