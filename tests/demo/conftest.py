"""The demo borough, made once for each module of tests and taken back at its end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction


class Made:
    """The demo as it was made: what the command printed, and how long it took."""

    def __init__(self) -> None:
        out = StringIO()
        begun = time.monotonic()
        call_command("demo", stdout=out)
        self.seconds = time.monotonic() - begun
        self.printed = out.getvalue()


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Made]:
    """Make the demo in a transaction that is rolled back after the module's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Made()
        transaction.set_rollback(True)
