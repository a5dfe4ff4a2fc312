"""The form every page's form is made from: sentences of its own, nothing left to the browser."""

import pytest
from crispy_forms.layout import Fieldset, Layout
from crispy_forms.utils import render_crispy_form
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory

from core.forms import BaseForm, asked_for
from core.widgets import DateField
from handbook.rules import Breach, Rule


class Join(BaseForm):
    """Somebody asks for a seat."""

    full_name = forms.CharField(label="Full name")
    email = forms.EmailField(label="E-mail address", required=False)
    basis = forms.ChoiceField(label="How do you belong here?", choices=[("lives", "I live here")])
    team = forms.ChoiceField(label="Police team", choices=[("x", "Osier Green")])
    since = DateField(label="Since when?", what="the date you came")
    proof = forms.FileField(label="the proof")
    agrees = forms.BooleanField(label="I agree to the terms")
    came_from = forms.CharField(widget=forms.HiddenInput, initial="advert")

    def layout(self) -> Layout:
        """Two groups."""
        return Layout(Fieldset("About you", "full_name", "email"), "basis", "team", "since", "proof", "agrees")


def page(form: forms.Form, **context: object) -> str:
    """The page of a form."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return render_to_string("core/form.html", {"form": form, "title": "Take a seat", **context}, request)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("full_name", "Enter full name."),
        ("basis", "Answer the question: How do you belong here?"),
        ("team", "Select police team."),
        ("since", "Enter the date you came: the day, the month and the year."),
        ("proof", "Choose a file for the proof."),
        ("agrees", "Tick the box to go on: I agree to the terms."),
    ],
)
def test_an_empty_field_is_asked_for_in_a_sentence(name: str, sentence: str) -> None:
    assert Join({}).errors[name] == [sentence]


def test_a_sentence_of_the_forms_own_stays() -> None:
    class Own(BaseForm):
        name = forms.CharField(error_messages={"required": "Enter the member’s full name."})

    assert Own({}).errors["name"] == ["Enter the member’s full name."]


def test_a_name_with_capitals_keeps_them_in_a_sentence() -> None:
    assert asked_for(forms.CharField(), "BCU") == "Enter BCU."


def test_a_field_without_a_label_is_asked_for_by_its_name() -> None:
    class Bare(BaseForm):
        house_number = forms.CharField()

    assert Bare({}).errors["house_number"] == ["Enter house number."]


def test_nothing_is_left_to_the_browser() -> None:
    drawn = page(Join())
    assert "novalidate" in drawn
    assert " required" not in drawn


def test_fieldsets_and_hidden_fields_are_drawn() -> None:
    drawn = render_crispy_form(Join())
    assert '<legend class="govuk-fieldset__legend govuk-fieldset__legend--m">About you</legend>' in drawn
    assert 'name="came_from" value="advert"' in drawn


def test_what_may_be_left_empty_says_so() -> None:
    drawn = render_crispy_form(Join())
    assert "E-mail address (optional)" in drawn
    assert "Full name (optional)" not in drawn


def test_a_filter_does_not_mark_what_may_be_left_empty() -> None:
    class Filter(BaseForm):
        marks_optional = False
        words = forms.CharField(required=False)

    assert "(optional)" not in render_crispy_form(Filter())


def test_a_form_with_a_file_is_sent_as_one() -> None:
    assert 'enctype="multipart/form-data"' in page(Join())


def test_a_page_without_errors_has_no_summary() -> None:
    drawn = page(Join())
    assert "There is a problem" not in drawn
    assert "<title>Take a seat – Wardpanel</title>" in drawn


def test_a_page_with_errors_says_so_first() -> None:
    drawn = page(Join({}))
    assert "<title>Error: Take a seat – Wardpanel</title>" in drawn
    assert drawn.index("There is a problem") < drawn.index("<h1")


def test_what_was_entered_stays() -> None:
    drawn = page(Join({"email": "nobody", "since_day": "31", "since_month": "2", "since_year": "2027"}))
    assert 'value="nobody"' in drawn
    assert 'name="since_day" type="text" inputmode="numeric" value="31"' in drawn


def test_a_refusal_by_a_rule_stands_once_and_with_its_citation() -> None:
    breach = Breach(Rule("MEM-1", "ToR 3a", "At most 25 members."), "The panel already has 25 members.")
    form = Join({})
    form.add_error(None, str(breach))
    drawn = page(form, refusal=breach)
    assert drawn.count("The panel already has 25 members.") == 1
    assert "ToR 3a</" in drawn


def test_the_same_page_sent_twice_can_be_recognised() -> None:
    assert '<input type="hidden" name="once" value="abc">' in page(Join(), once="abc")


def test_labels_and_hints_are_escaped() -> None:
    class Nasty(BaseForm):
        name = forms.CharField(label="<b>Name</b>", help_text="<i>hint</i>")
        kind = forms.ChoiceField(choices=[("a", "<u>a</u>")], widget=forms.RadioSelect)

    drawn = render_crispy_form(Nasty({}))
    for tag in ("<b>", "<i>", "<u>"):
        assert tag not in drawn


def test_what_does_not_fit_is_said_with_the_name_of_the_field() -> None:
    class Short(BaseForm):
        name = forms.CharField(label="Full name", max_length=3)
        what = forms.CharField(label="What is 100% wrong?", max_length=3)
        seats = forms.IntegerField(label="Seats", max_value=25, min_value=1)
        mail = forms.EmailField(label="E-mail")
        team = forms.ChoiceField(label="Police team", choices=[("x", "Osier Green")])

    said = Short({"name": "Nalini", "what": "much", "seats": "26", "mail": "nalini", "team": "y"}).errors
    assert said == {
        "name": ["Full name: at most 3 characters fit; there are 6."],
        "what": ["What is 100% wrong? At most 3 characters fit; there are 4."],
        "seats": ["Seats: 25 is the most."],
        "mail": ["Enter an e-mail address, like name@example.org."],
        "team": ["Select one of the choices on this page."],
    }
    assert Short({"name": "N\0", "seats": "0"}).errors["name"] == ["Write it without signs that cannot be shown."]
