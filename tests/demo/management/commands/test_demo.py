"""The command leaves other databases alone and refuses where the demo is off; what it makes is tested with the borough."""

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from meetings.models import Meeting
from tests import make

pytestmark = pytest.mark.django_db


def test_another_database_is_left_alone() -> None:
    make.panel()
    call_command("demo", if_empty=True)
    assert not Meeting.objects.exists()
    with pytest.raises(CommandError, match="not those of the demo"):
        call_command("demo")


def test_it_is_refused_where_the_demo_is_off(settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="switched off"):
        call_command("demo")
