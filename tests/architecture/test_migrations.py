"""Migrations agree with the models and say what they are for."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from tests.architecture.files import tracked


@pytest.mark.django_db
def test_no_model_waits_for_a_migration() -> None:
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


def test_migrations_are_named_for_their_purpose() -> None:
    numbered = [path for path in tracked("*/migrations/*.py") if path.name != "__init__.py"]
    assert [path for path in numbered if not re.fullmatch(r"\d{4}_[a-z][a-z0-9_]+\.py", path.name) or "_auto_" in path.name] == []


def test_no_two_migrations_of_an_app_have_the_same_number() -> None:
    numbers = [(path.parts[0], path.name[:4]) for path in tracked("*/migrations/0*.py")]
    assert sorted(numbers) == sorted(set(numbers))
