"""The form pack draws what govuk-frontend's own fixtures draw, and its errors lead to their controls."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from crispy_forms.utils import render_crispy_form
from django import forms
from django.conf import settings
from django.template import Context, Template

from core.forms import BaseForm
from core.widgets import Checkboxes, DateField, Radios

COMPONENTS = Path(settings.BASE_DIR) / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
# Names differ by design (Django's ids); the scripts that data-module asks for are not ours; Django adds aria-invalid.
LEFT_OUT = {"id", "name", "for", "aria-describedby", "aria-invalid", "data-module", "href"}
Shape = tuple[Any, ...]

needs_fixtures = pytest.mark.skipif(not COMPONENTS.exists(), reason="govuk-frontend is not installed; run script/assets")


def shape(node: Element) -> Shape:
    """An element as its tag, its attributes but for names, its own words and its children."""
    attributes = {
        key: tuple(sorted(value.split())) if key == "class" else value for key, value in node.attrib.items() if key not in LEFT_OUT
    }
    text = " ".join(" ".join([node.text or "", *(child.tail or "" for child in node)]).split())
    return (node.tag, tuple(sorted(attributes.items())), text, tuple(shape(child) for child in node))


def parsed(markup: str) -> Element:
    """The first element of a piece of HTML."""
    return html5lib.parseFragment(markup, namespaceHTMLElements=False)[0]


def official(component: str, name: str) -> tuple[dict[str, Any], Element]:
    """The options and the HTML of one fixture of govuk-frontend."""
    fixtures = json.loads((COMPONENTS / component / "fixtures.json").read_text())["fixtures"]
    fixture = next(one for one in fixtures if one["name"] == name)
    return fixture["options"], parsed(fixture["html"])


def drawn(field: forms.Field, options: dict[str, Any], **data: Any) -> Element:
    """Our drawing of a field with the words of a fixture."""
    legend = options.get("fieldset", {}).get("legend", {})
    field.label = legend.get("text") or options["label"]["text"]
    field.help_text = options.get("hint", {}).get("text", "")
    form = type("OneField", (BaseForm,), {"thing": field})(data or None)
    if "errorMessage" in options:
        form.is_bound = True
        form._errors = {"thing": form.error_class([forms.ValidationError(options["errorMessage"]["text"], code=data.get("code"))])}
    return parsed(render_crispy_form(form))


def choices(options: dict[str, Any]) -> list[tuple[str, str]]:
    """The choices of a fixture."""
    return [(str(item["value"]), item["text"]) for item in options["items"]]


def hints(options: dict[str, Any]) -> dict[str, str]:
    """The hints of a fixture's choices."""
    return {item["value"]: item["hint"]["text"] for item in options["items"] if "hint" in item}


MAKERS: dict[str, Callable[[dict[str, Any]], forms.Field]] = {
    "input": lambda _: forms.CharField(),
    "textarea": lambda _: forms.CharField(widget=forms.Textarea(attrs={"rows": 5})),
    "select": lambda options: forms.ChoiceField(choices=choices(options)),
    "radios": lambda options: forms.ChoiceField(choices=choices(options), widget=Radios(hints=hints(options))),
    "checkboxes": lambda options: forms.MultipleChoiceField(choices=choices(options), widget=Checkboxes(hints=hints(options))),
    "file-upload": lambda _: forms.FileField(),
    "date-input": lambda _: DateField(),
}


@needs_fixtures
@pytest.mark.parametrize(
    ("component", "name", "data"),
    [
        ("input", "default", {}),
        ("input", "with hint text", {}),
        ("input", "with error message", {}),
        ("input", "with error and hint", {}),
        ("textarea", "default", {}),
        ("textarea", "with hint", {}),
        ("textarea", "with error message", {}),
        ("select", "with hint text and error message", {}),
        ("radios", "with fieldset and error message", {"thing": "no"}),
        ("radios", "with hint and error message", {}),
        ("checkboxes", "with hints on items", {}),
        ("checkboxes", "with error message", {}),
        ("file-upload", "with hint text", {}),
        ("file-upload", "with error message and hint", {}),
        ("date-input", "default", {}),
        ("date-input", "with error on day input", {"code": "day"}),
        ("date-input", "with error on month input", {"code": "month"}),
        ("date-input", "with error on year input", {"code": "year"}),
    ],
)
def test_our_form_pack_draws_the_official_html(component: str, name: str, data: dict[str, str]) -> None:
    options, expected = official(component, name)
    assert shape(drawn(MAKERS[component](options), options, **data)) == shape(expected)


@needs_fixtures
def test_our_error_summary_is_the_official_one() -> None:
    options, expected = official("error-summary", "default")
    form = type("Two", (BaseForm,), {"one": forms.CharField(), "two": forms.CharField()})({"one": "x", "two": "x"})
    form.add_error("one", options["errorList"][0]["text"])
    form.add_error("two", options["errorList"][1]["text"])
    assert shape(parsed(summary(form))) == shape(expected)


class Everything(BaseForm):
    """One field of each kind."""

    text = forms.CharField()
    words = forms.CharField(widget=forms.Textarea)
    picked = forms.ChoiceField(choices=[("a", "A")])
    one = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=Radios)
    some = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], widget=Checkboxes)
    day = DateField()
    file = forms.FileField()
    count = forms.IntegerField()
    money = forms.DecimalField()
    email = forms.EmailField(help_text="Only the secretary sees it.")
    agrees = forms.BooleanField(help_text="You have read them.")
    secret = forms.CharField(widget=forms.HiddenInput)


def summary(form: Any = None, refusal: Any = None) -> str:
    """The error summary of a form."""
    return Template("{% load govuk %}{% error_summary form refusal %}").render(Context({"form": form, "refusal": refusal})).strip()


def test_each_error_leads_to_a_control_that_is_there() -> None:
    form = Everything({})
    page = html5lib.parseFragment(render_crispy_form(form), namespaceHTMLElements=False)
    controls = {node.attrib["id"]: node for node in page.iter() if "id" in node.attrib}
    links = [node.attrib["href"][1:] for node in parsed(summary(form)).iter("a")]
    assert links == [
        "id_text", "id_words", "id_picked", "id_one_0", "id_some_0", "id_day_0", "id_file", "id_count", "id_money", "id_email", "id_agrees"
    ]  # fmt: skip
    assert all(controls[link].tag in ("input", "select", "textarea") for link in links)


def test_the_error_of_a_date_leads_to_the_box_that_is_wrong() -> None:
    form = Everything({"day_day": "3", "day_month": "12", "day_year": "26"})
    assert '<a href="#id_day_2">The date needs a year' in summary(form)


def test_the_summary_says_what_the_field_says() -> None:
    form = Everything({})
    beside = render_crispy_form(form)
    for link in parsed(summary(form)).iter("a"):
        assert f"</span> {link.text}</p>" in beside


def test_every_description_names_something_on_the_page() -> None:
    page = html5lib.parseFragment(render_crispy_form(Everything({})), namespaceHTMLElements=False)
    ids = [node.attrib["id"] for node in page.iter() if "id" in node.attrib]
    assert len(ids) == len(set(ids))
    described = [part for node in page.iter() for part in node.attrib.get("aria-describedby", "").split()]
    assert described
    assert set(described) <= set(ids)
    assert {node.attrib["for"] for node in page.iter("label")} <= set(ids)


def test_numbers_are_typed_as_text_with_the_keyboard_of_figures() -> None:
    page = html5lib.parseFragment(render_crispy_form(Everything()), namespaceHTMLElements=False)
    boxes = {node.attrib["name"]: node.attrib for node in page.iter("input")}
    assert (boxes["count"]["type"], boxes["count"]["inputmode"]) == ("text", "numeric")
    assert (boxes["money"]["type"], boxes["money"]["inputmode"]) == ("text", "decimal")


def test_nothing_is_required_of_the_browser_and_nothing_stands_in_a_box_as_an_example() -> None:
    form = type("Foreign", (forms.Form,), {"code": forms.CharField(widget=forms.TextInput(attrs={"placeholder": "Code"}))})()
    each = '{% load govuk %}{% for field in form %}{% include "govuk/field.html" %}{% endfor %}'
    drawing = Template(each).render(Context({"form": form}))
    assert " required" not in drawing
    assert "placeholder" not in drawing


def test_errors_of_a_formset_lead_into_its_forms() -> None:
    formset = forms.formset_factory(Everything, min_num=2, validate_min=True)({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"})
    drawing = summary(formset)
    assert 'href="#id_form-0-text"' in drawing
    assert "at least 2 forms" in drawing


def test_no_form_and_no_refusal_make_no_summary() -> None:
    assert summary() == ""
    assert summary(Everything()) == ""
