"""The form that every page's form is made from: our look, sentences for errors, nothing left to the browser."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.forms.fields import Field as AnyField

PLAIN_SENTENCE = AnyField.default_error_messages["required"]
PICKED = (forms.ChoiceField, forms.ModelChoiceField)


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
        for name, field in self.fields.items():
            if field.error_messages.get("required") == PLAIN_SENTENCE:
                field.error_messages["required"] = asked_for(field, str(field.label or name.replace("_", " ")))

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
