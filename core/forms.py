"""The form that every page's form is made from: our look, sentences for errors, nothing left to the browser."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.forms.fields import Field as AnyField

PICKED = (forms.ChoiceField, forms.ModelChoiceField)
PLAIN_SENTENCE = AnyField.default_error_messages["required"]
# What is said of an entry that does not fit, by its code; the label goes before a limit, as several stand together in the summary.
LIMITS = {
    "max_length": "at most %(limit_value)d characters fit; there are %(show_value)d.",
    "min_length": "write at least %(limit_value)d characters; there are %(show_value)d.",
    "max_value": "%(limit_value)s is the most.",
    "min_value": "%(limit_value)s is the least.",
}
SIGNS = "Write it without signs that cannot be shown."
NOT_VALID = [kind.default_error_messages["invalid_choice"] for kind in (*PICKED, forms.ModelMultipleChoiceField)]
NOT_OFFERED = "Select one of the choices on this page."
ADDRESS = "Enter an e-mail address, like name@example.org."
LINK = "Enter the whole address of the page, like https://example.org."


class BaseForm(forms.Form):
    """A form in our look.

    The page brings the form element, its token and its button (templates/core/form.html); the form brings its
    fields. `marks_optional` adds "(optional)" to the label of what may be left empty; a filter sets it to False.
    """

    use_required_attribute = False
    marks_optional = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """Look at what was entered; every field, also one that a form has added for itself, answers in the house's sentences."""
        for name, field in self.fields.items():
            label = str(field.label or name.replace("_", " "))
            if field.error_messages.get("required") == PLAIN_SENTENCE:
                field.error_messages["required"] = asked_for(field, label)
            _say_plainly(field, label)
        super().full_clean()

    @property
    def helper(self) -> FormHelper:
        """How crispy-forms draws it: fields alone, since the page has the form element."""
        helper = FormHelper(self)
        helper.form_tag = False
        helper.disable_csrf = True
        helper.render_hidden_fields = True
        helper.layout = self.layout() or helper.layout
        return helper

    def layout(self) -> Any:
        """The order of the fields and their fieldsets; nothing means as they come."""
        return None


def _say_plainly(field: forms.Field, label: str) -> None:
    """Give a field the house's sentences for what does not fit, unless it has its own."""
    says, place = field.error_messages, label.replace("%", "%%")
    for code, limit in LIMITS.items():
        says.setdefault(code, f"{place} {limit[:1].upper()}{limit[1:]}" if label.endswith("?") else f"{place}: {limit}")
    says.setdefault("null_characters_not_allowed", SIGNS)
    if isinstance(field, PICKED) and says.get("invalid_choice") == type(field).default_error_messages.get(
        "invalid_choice", says["invalid_choice"]
    ):
        says["invalid_choice"] = NOT_OFFERED
    if isinstance(field, forms.EmailField):
        says.setdefault("invalid", ADDRESS)
    if isinstance(field, forms.URLField) and says.get("invalid") == forms.URLField.default_error_messages["invalid"]:
        says["invalid"] = LINK


def asked_for(field: forms.Field, label: str) -> str:
    """A sentence that asks for a field which was left empty."""
    thing = label if label.startswith("I ") or label[1:2].isupper() else label[:1].lower() + label[1:]
    if label.endswith("?"):
        return f"Answer the question: {label}"
    if isinstance(field, forms.BooleanField):
        return f"Tick the box to go on: {thing}."
    if isinstance(field, forms.FileField):
        return f"Choose a file for {thing}."
    return f"{'Select' if isinstance(field, PICKED) else 'Enter'} {thing}."
