"""What production refuses: the demo, sign-in without the second factor, known secrets, debug pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

SHORTEST_SECRET = 50
KEY_OF_THE_DEMO = "b25seS1mb3ItdGhlLWRlbW8tYW5kLWZvci10ZXN0cyE="


@register("production")
def refuse_what_only_the_demo_may(app_configs: Sequence[Any] | None, **options: Any) -> list[CheckMessage]:
    """Return a reason for each setting that must not stand in production; other environments may do as they like."""
    if not settings.PRODUCTION:
        return []
    refusals = [
        (settings.DEBUG, "wardpanel.E001", "DEBUG is on: its error pages show settings and personal details.", "Remove DEBUG."),
        (settings.DEMO, "wardpanel.E002", "DEMO is on: its passwords are printed in public.", "Remove DEMO."),
        (
            not settings.SECOND_FACTOR_REQUIRED,
            "wardpanel.E003",
            "SECOND_FACTOR_REQUIRED is off: officers and the board would sign in with a password alone.",
            "Remove SECOND_FACTOR_REQUIRED.",
        ),
        (
            len(settings.SECRET_KEY) < SHORTEST_SECRET or settings.SECRET_KEY.startswith("only-for-"),
            "wardpanel.E004",
            f"SECRET_KEY is known or shorter than {SHORTEST_SECRET} characters.",
            "Set SECRET_KEY to a long random text of its own.",
        ),
        (
            not settings.FIELD_KEYS or KEY_OF_THE_DEMO in settings.FIELD_KEYS,
            "wardpanel.E005",
            "FIELD_KEYS is empty or holds the demo's key, so complaints would lie open to whoever sees the database.",
            "Set FIELD_KEYS to a random key of its own; .env.example tells how to make one.",
        ),
    ]
    return [Error(sentence, hint=hint, id=name) for is_wrong, name, sentence, hint in refusals if is_wrong]
