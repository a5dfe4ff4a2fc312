"""Whatever is kept about somebody gets into a copy: every relation to a person, and every field that the register marks."""

from __future__ import annotations

import pytest
from django.apps import apps

from core.personal_data import kept_about
from people import personal_data, register
from people.models import Person
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def relations_to_people() -> set[str]:
    """Return every relation to a person that the register does not leave out of copies."""
    named = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Person
    }
    return {name for name in named if register.entries()[name].export}


def test_every_relation_to_a_person_is_covered_by_a_provider() -> None:
    found = {f"{kept.rows.model._meta.label}.{relation}" for kept in kept_about(make.person()) for relation in kept.found_by}
    assert sorted(relations_to_people() - found) == []


def test_every_field_that_the_register_marks_is_in_a_copy() -> None:
    marked = {entry.name for entry in register.entries().values() if entry.export}
    copied = {entry.name for kept in kept_about(make.person()) for entry in personal_data.exported(kept)}
    assert sorted(marked - copied) == []


def test_no_provider_finds_rows_by_what_is_no_relation_to_a_person() -> None:
    for kept in kept_about(make.person()):
        for relation in kept.found_by:
            assert kept.rows.model._meta.get_field(relation).related_model is Person, (kept.title, relation)
