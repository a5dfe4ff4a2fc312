"""Sends the letters that are due without any queue: for a machine whose Redis is down, or that has none."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils import timezone

from core import outbox


class Command(BaseCommand):
    """Send what is due, once or again and again."""

    help = "Sends the letters that are due. Does no harm beside workers that do the same."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --every."""
        parser.add_argument("--every", type=float, default=0, metavar="SECONDS", help="look again after so many seconds, for good")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send, and say how many left."""
        while True:
            sent = outbox.deliver_due(timezone.now())
            self.stdout.write(f"{sent} letters have left.")
            if not options["every"]:
                return
            close_old_connections()
            time.sleep(options["every"])
