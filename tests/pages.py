"""Looks at pages as tests ask about them: how many queries they take, what the error summary says, whether they only read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

READING = re.compile(r"^\s*(SELECT|SAVEPOINT|RELEASE SAVEPOINT|ROLLBACK TO SAVEPOINT)\b", re.IGNORECASE)
SUMMARY = re.compile(r'<div class="govuk-error-summary".*?</ul>', re.DOTALL)


class HasWritten(AssertionError):
    """A page wrote where it may only read."""


def shown(answer: Any) -> str:
    """Return what the page says, with its special characters as people read them."""
    return html.unescape(answer.content.decode())


def problems(answer: Any) -> str:
    """Return the words of a refused page's error summary; its title has to say that there is an error."""
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "<title>Error: " in page
    found = SUMMARY.search(page)
    assert found is not None, "the page has no error summary"
    assert 'role="alert"' in found.group()
    words = html.unescape(re.sub(r"<[^>]+>", " ", found.group()))
    return " ".join(words.split())


def queries(client: Client, address: str) -> int:
    """Return how many queries a page takes, after everything that is kept between requests is there."""
    client.get(address)
    with CaptureQueriesContext(connection) as taken:
        assert client.get(address).status_code == 200
    return len(taken)


@contextmanager
def only_reading() -> Iterator[None]:
    """Let nothing through to the database but questions."""

    def watch(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not READING.match(sql):
            raise HasWritten(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield
