"""Makes the demo borough in an empty database and prints how to sign in to it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from demo import files, logins
from panels.models import Panel


class Command(BaseCommand):
    """Build Wexcombe where there is no panel yet, and say who can sign in."""

    help = "Makes the demo borough when there are no panels yet and prints a login for each role."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --if-empty and --logins."""
        parser.add_argument("--if-empty", action="store_true", help="make the demo when there are no panels yet, and print nothing")
        parser.add_argument("--logins", action="store_true", help="print the logins and make nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse where the demo is off; else make what is not there, and print."""
        if not settings.DEMO:
            raise CommandError("The demo is switched off here (DEMO). Its people and their password belong on no real service.")
        if not options["logins"] and not Panel.objects.exists():
            # Half a second of imports that a service which has its demo need not wait for.
            from demo.borough import story

            story.tell(timezone.now())
        if not options["if_empty"]:
            self._print()

    def _print(self) -> None:
        if not logins.are_open():
            raise CommandError("There are panels here, but not those of the demo, so it has not been made.")
        self.stdout.write(logins.table())
        for file in files.to_bring():
            self.stdout.write(f"\nA police file for the ward officer to bring: {file}")
