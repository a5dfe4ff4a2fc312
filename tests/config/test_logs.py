"""Log lines."""

import json
import logging
import sys

import pytest
from django.urls import reverse

from config.logs import LineFormatter


def line_of(message: str, **record: object) -> str:
    return LineFormatter().format(logging.makeLogRecord({"msg": message, "levelname": "INFO", "name": "test", **record}))


def test_newline_and_terminal_escape_stay_in_their_line() -> None:
    line = line_of("Not Found: /a\n2026-01-01 forged\x1b[2J\u2028")
    assert len(line.splitlines()) == 1
    assert "\x1b" not in line
    assert json.loads(line)["message"] == "Not Found: /a\n2026-01-01 forged\x1b[2J\u2028"


def test_exception_is_part_of_the_line() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError:
        line = line_of("It failed.", exc_info=sys.exc_info())
    assert len(line.splitlines()) == 1
    assert "ValueError: two" in json.loads(line)["exception"]


@pytest.mark.parametrize("name", ["reply", "invitation-link", "calendar-read"])
def test_no_line_holds_what_opens_a_personal_link(name: str) -> None:
    address = reverse(name, kwargs={"token": "7-3-0.S-3_cret:x"})
    message = json.loads(line_of(f"Unprocessable Entity: {address}"))["message"]
    assert "cret" not in message
    assert message.startswith(f"Unprocessable Entity: {address[:4]}")
