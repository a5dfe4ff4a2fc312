"""What the service refuses to keep: nothing it stores asks about vetting, police checks or convictions (HB 3.4.2; MEM-14)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db.models import Field, Model

from handbook.membership import asks_about_checks


@register("models")
def nothing_asks_about_checks(app_configs: Sequence[Any] | None, **options: Any) -> list[CheckMessage]:
    """Return an error for each field that asks; the service does not start with one."""
    return [
        Error(
            f"{label} asks about vetting, checks or convictions, and members are not asked (HB 3.4.2).",
            hint="Take the field out, or word it so that it asks nothing of the kind.",
            id="panels.E001",
        )
        for label in asking(apps.get_models())
    ]


def asking(models: Iterable[type[Model]]) -> Iterator[str]:
    """Yield the label of each field whose name, title or help text asks."""
    for model in models:
        for field in model._meta.get_fields():
            if isinstance(field, Field) and asks_about_checks(f"{field.name.replace('_', ' ')} {field.verbose_name} {field.help_text}"):
                yield f"{model._meta.label}.{field.name}"
