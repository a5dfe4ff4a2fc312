"""Sets up a sergeant's team with its wards and its shared mailbox."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from panels.models import Borough, Ward
from panels.services import teams
from people.models import Person


class Command(BaseCommand):
    """Set up a team, or change one."""

    help = "Sets up a sergeant's team: its borough, name, shared mailbox and wards. Run again, it changes the team of that name."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take borough, name, mailbox, wards and who does it."""
        parser.add_argument("borough", help="as in addresses: camden")
        parser.add_argument("name", help="in quotation marks")
        parser.add_argument("mailbox", help="the shared e-mail address that stays when officers go")
        parser.add_argument("wards", nargs="+", help="ward codes")
        parser.add_argument("--by", required=True, metavar="EMAIL", help="who does it")

    def handle(self, *args: Any, **options: Any) -> None:
        """Set it up, or say in a sentence why not."""
        borough = Borough.objects.filter(slug=options["borough"]).first()
        by = Person.objects.filter(email=options["by"].strip().lower()).first()
        if borough is None:
            raise CommandError(f"There is no borough “{options['borough']}”.")
        if by is None:
            raise CommandError(f"Nobody signs in by {options['by']}.")
        wards = list(Ward.objects.filter(borough=borough, code__in=options["wards"]))
        missing = sorted(set(options["wards"]) - {ward.code for ward in wards})
        if missing:
            raise CommandError(f"{borough} has no ward {', '.join(missing)}.")
        team = teams.set_up(borough, options["name"], mailbox=options["mailbox"], wards=wards, by=by)
        self.stdout.write(f"{team}: {', '.join(ward.name for ward in wards)}.")
