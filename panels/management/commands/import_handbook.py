"""Imports the handbook's own texts from the file the central unit publishes (HB 3.2; TOR-1)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from panels.importing.handbook import MOST_BYTES, NotTheHandbook
from panels.services import editions


class Command(BaseCommand):
    """Take the core terms, privacy notice, example agenda and adverts out of the handbook's text file."""

    help = "Imports the core terms of reference, privacy notice, example agenda and adverts from the handbook's text file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path, help="the handbook as plain text in UTF-8")

    def handle(self, *args: Any, **options: Any) -> None:
        """Store the file's texts as a new edition, unless it is stored already."""
        file: Path = options["file"]
        try:
            with file.open("rb") as source:
                content = source.read(MOST_BYTES + 1)
            published = editions.publish(content, by=None, on=timezone.localdate())
        except OSError as trouble:
            raise CommandError(f"{file} cannot be read: {trouble.strerror}.") from trouble
        except NotTheHandbook as refusal:
            raise CommandError(f"{refusal} Nothing was stored from {file.name}.") from refusal
        if published.is_new:
            self.stdout.write(f"{published.edition} is stored: terms of reference, privacy notice, example agenda and adverts.")
        else:
            self.stdout.write(f"{published.edition} is there already, from the same file. Nothing was changed.")
