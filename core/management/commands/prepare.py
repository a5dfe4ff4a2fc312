"""Brings the database up to date in one go: tables, cache, static files, and the demo where it is on and the database is empty."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def has_waiting_migrations() -> bool:
    """Say whether ``migrate`` would do anything: it takes seconds to find out that it would not."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


class Command(BaseCommand):
    """Migrate, make the cache's table, gather static files when asked to, and fill an empty demo."""

    help = "Brings the database up to date; in the demo fills an empty one and prints its logins."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --static."""
        parser.add_argument("--static", action="store_true", help="gather the static files too")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the steps; each leaves alone what is there already."""
        if has_waiting_migrations():
            call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        if options["static"]:
            call_command("collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=["*.scss"])
        if settings.DEMO and "demo" in get_commands():
            call_command("demo", if_empty=True, stdout=self.stdout)
            try:
                call_command("demo", logins=True, stdout=self.stdout)
            except CommandError as reason:
                # Somebody's own panels are in the database: they are served all the same.
                self.stdout.write(str(reason))
