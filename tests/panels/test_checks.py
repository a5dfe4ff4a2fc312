"""No stored field and no form of any app asks about vetting, police checks or convictions."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django import forms
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps

from handbook.membership import asks_about_checks
from panels.checks import asking, nothing_asks_about_checks


def forms_of_all_apps() -> Iterator[type[forms.BaseForm]]:
    """Yield every form class that is written in the project."""
    root = Path(settings.BASE_DIR)
    for config in apps.get_app_configs():
        if Path(config.path).parent != root:
            continue
        for file in sorted(Path(config.path).rglob("*.py")):
            if "migrations" in file.parts or "form" not in file.read_text(encoding="utf-8").lower():
                continue
            module = import_module(".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"))
            for _, found in inspect.getmembers(module, inspect.isclass):
                if issubclass(found, forms.BaseForm) and found.__module__ == module.__name__:
                    yield found


@pytest.mark.rule("MEM-14")
def test_no_stored_field_asks() -> None:
    assert list(asking(apps.get_models())) == []
    assert nothing_asks_about_checks(None) == []


@pytest.mark.rule("MEM-14")
def test_no_form_asks() -> None:
    found = list(forms_of_all_apps())
    assert len(found) > 40, "the sweep does not find the forms"
    asked = [
        f"{form.__module__}.{form.__name__}.{name}"
        for form in found
        for name, field in getattr(form, "base_fields", {}).items()
        if asks_about_checks(f"{name.replace('_', ' ')} {field.label or ''} {field.help_text or ''}")
    ]
    assert asked == []


@pytest.mark.rule("MEM-14")
@isolate_apps("panels")
def test_a_field_that_asks_stops_the_service() -> None:
    class Candidate(models.Model):  # noqa: DJ008 - nobody reads it
        dbs_number = models.CharField(max_length=20)
        record = models.CharField("any criminal record", max_length=20)
        note = models.CharField(max_length=20, help_text="Have you been convicted?")
        community = models.CharField(max_length=20)

        class Meta:
            app_label = "panels"

    assert list(asking([Candidate])) == ["panels.Candidate.dbs_number", "panels.Candidate.record", "panels.Candidate.note"]
