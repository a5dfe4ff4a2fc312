"""The command that brings everything up to date."""

from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from pytest_django import Settings

from people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_demo(settings: Settings) -> None:
    settings.DEMO = False


def test_tables_and_cache_are_there_and_nobody_is_added() -> None:
    call_command("prepare")
    call_command("prepare")
    cache.set("question", "answer")
    assert cache.get("question") == "answer"
    assert {"people_person", "cache"} <= set(connection.introspection.table_names())
    assert not Person.objects.exists()


def test_static_files_are_gathered_when_asked_for_and_their_sources_left_out(settings: Settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path
    call_command("prepare", "--static")
    gathered = {path.suffix for path in tmp_path.rglob("*") if path.is_file()}
    assert ".js" in gathered
    assert ".scss" not in gathered
