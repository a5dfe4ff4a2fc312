"""The demo borough, made once for each module of tests and taken back at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction


class Made:
    """The demo as it was made: what the command printed, and how many questions it asked of the database."""

    def __init__(self) -> None:
        out = StringIO()
        self.queries = 0
        with connection.execute_wrapper(self._count):
            call_command("demo", stdout=out)
        self.printed = out.getvalue()

    def _count(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        self.queries += 1
        return execute(sql, params, many, context)


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[Made]:
    """Make the demo in a transaction that is rolled back after the module's last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Made()
        transaction.set_rollback(True)
