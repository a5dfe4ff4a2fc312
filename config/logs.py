"""One line for each log record, whatever a stranger puts into a path or a name."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any

# The addresses that open something to whoever has them: replies, invitations, calendars.
TOKEN = re.compile(r"(/(?:reply|invitations|calendars)/)[^/\s]+")


def without_tokens(message: str) -> str:
    """Return a message in which the secret part of a personal link does not stand."""
    return TOKEN.sub(r"\1...", message)


class LineFormatter(logging.Formatter):
    """Write a record as one line of JSON in ASCII: a newline or a terminal's escape in it stays text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": without_tokens(record.getMessage()),
        }
        if record.exc_info:
            line["exception"] = without_tokens(self.formatException(record.exc_info))
        return json.dumps(line)


def logging_to(level: str) -> dict[str, Any]:
    """Return the logging settings: everything from ``level`` up goes to standard error, a line each."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "config.logs.LineFormatter"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
        },
    }
