"""What the form pack in templates/govuk needs: controls with their classes, and errors that lead to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField, BoundWidget
from django.forms.formsets import BaseFormSet
from django.utils.safestring import SafeString

from core.widgets import PARTS, DateWidget

register = template.Library()

BOXES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Widget, "govuk-input"),
)
WIDTHS = {"day": 2, "month": 2, "year": 4}


@dataclass(frozen=True)
class Box:
    """One of the three boxes of a date."""

    id: str
    name: str
    label: str
    value: str
    width: int
    is_wrong: bool


@dataclass(frozen=True)
class Problem:
    """One line of the error summary: its sentence, where it leads, and the rule that asks it, if one does."""

    sentence: str
    address: str = ""
    rule: Any = None


@register.filter
def template_of(field: BoundField) -> str:
    """The template that draws a field."""
    widget = field.field.widget
    if isinstance(widget, DateWidget):
        return "govuk/date_input.html"
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "govuk/checkboxes.html"
    if isinstance(widget, forms.RadioSelect):
        return "govuk/radios.html"
    if isinstance(widget, forms.CheckboxInput):
        return "govuk/checkbox.html"
    return "govuk/input.html"


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """The input, select, textarea or file control of a field, with the classes of its kind and state."""
    widget = field.field.widget
    base = next(css for kind, css in BOXES if isinstance(widget, kind))
    classes = [base, *([f"{base}--error"] if field.errors else []), *widget.attrs.get("class", "").split()]
    attrs: dict[str, Any] = {"class": " ".join(classes)}
    for browsers_own in ("placeholder", "cols"):
        widget.attrs.pop(browsers_own, None)
    if isinstance(widget, forms.NumberInput):
        widget.input_type = "text"
        attrs["class"] += "" if "width" in attrs["class"] else " govuk-input--width-5"
        attrs["inputmode"] = "decimal" if isinstance(field.field, forms.DecimalField | forms.FloatField) else "numeric"
    if isinstance(widget, forms.EmailInput):
        attrs["spellcheck"] = "false"
    field.form.use_required_attribute = False
    return field.as_widget(attrs=attrs)


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether the label says that the field may be left empty."""
    return not field.field.required and getattr(field.form, "marks_optional", True)


@register.filter
def described_by(field: BoundField) -> str:
    """The ids of hint and error, as Django names them, for a fieldset."""
    return field.aria_describedby or ""


@register.filter
def boxes(field: BoundField) -> list[Box]:
    """The three boxes of a date; those that the error names are marked."""
    parts = field.subwidgets[0].data["subwidgets"]
    wrong = _wrong_parts(field)
    return [
        Box(
            id=part["attrs"].get("id", ""),
            name=part["name"],
            label=name.capitalize(),
            value=part["value"] or "",
            width=WIDTHS[name],
            is_wrong=name in wrong,
        )
        for name, part in zip(PARTS, parts, strict=True)
    ]


def _wrong_parts(field: BoundField) -> tuple[str, ...]:
    if not field.errors:
        return ()
    codes = [str(error.code or "").split("-") for error in field.errors.as_data()]
    return tuple(part for part in PARTS if any(part in code for code in codes)) or PARTS


@register.filter
def hint_of(option: BoundWidget, field: BoundField) -> str:
    """The explanation of one choice."""
    hints: Mapping[str, str] = getattr(field.field.widget, "hints", {})
    return hints.get(str(option.data["value"]), "")


@register.filter
def first_control(field: BoundField) -> str:
    """The id of the control that an error leads to: the only one, the first one, or the wrong box of a date."""
    widget = field.field.widget
    if isinstance(widget, DateWidget):
        return f"{field.auto_id}_{PARTS.index((_wrong_parts(field) or PARTS)[0])}"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.inclusion_tag("govuk/error_summary.html")
def error_summary(form: forms.BaseForm | BaseFormSet[Any] | None = None, refusal: Any = None) -> dict[str, Any]:
    """Everything that is wrong, each with a link to its control; a rule's refusal comes with its citation."""
    problems = list(_problems(form)) if form is not None and getattr(form, "is_bound", False) else []
    if refusal:
        said = str(refusal)
        problems = [problem for problem in problems if problem.sentence not in (said, refusal.sentence)]
        problems.insert(0, Problem(refusal.sentence, rule=refusal.rule))
    return {"problems": problems}


def _problems(form: forms.BaseForm | BaseFormSet[Any]) -> Iterator[Problem]:
    if isinstance(form, BaseFormSet):
        yield from (Problem(str(error)) for error in form.non_form_errors())
        for part in form.forms:
            yield from _problems(part)
        return
    yield from (Problem(str(error)) for error in form.non_field_errors())
    for field in form:
        address = "" if field.is_hidden else f"#{first_control(field)}"
        yield from (Problem(str(error), address) for error in field.errors)
