"""Writes every encrypted text and file anew with the first key of FIELD_KEYS, after which the older keys can go."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from core import encryption


class Command(BaseCommand):
    """Change the key under which texts and files are stored."""

    help = "Writes all that is encrypted anew with the first key of FIELD_KEYS. Run it after a new key was put in front of the old one."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write them anew and say how many rows that were."""
        self.stdout.write(f"{encryption.renew()} rows are written with the first key. The older keys can be removed.")
