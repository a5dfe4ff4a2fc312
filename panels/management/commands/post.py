"""Posts an officer to their place, by two persons; or gives somebody a seat on a board's staff."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from handbook.rules import Breach
from panels.models import BasicCommandUnit, BoardSeat, Borough, Posting, Team, Ward
from panels.services import postings
from people.models import Person
from people.services import NotTheirs, signing_in_by

BOARD = "SNB"
PLACES: dict[str, tuple[Any, str]] = {
    Posting.Role.DWO: (Ward, "code"),
    Posting.Role.SERGEANT: (Team, "name"),
    Posting.Role.INSPECTOR: (Borough, "slug"),
    Posting.Role.SUPERINTENDENT: (BasicCommandUnit, "code"),
    BOARD: (Borough, "slug"),
}


class Command(BaseCommand):
    """Post somebody."""

    help = "Posts somebody: DWO WARD-CODE, SGT TEAM-NAME, INS BOROUGH, SUP UNIT-CODE, CEN, SYS, or SNB BOROUGH for staff of a board."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take role, person, place and the two who answer for it."""
        parser.add_argument("role", choices=[*Posting.Role.values, BOARD])
        parser.add_argument("email", help="the e-mail address to sign in by")
        parser.add_argument("full_name", help="the name, in quotation marks: 'Ann Other'")
        parser.add_argument("place", nargs="?", default="", help="ward code, team name, borough as in addresses, or unit code")
        parser.add_argument("--asked-by", required=True, metavar="EMAIL", help="who asks for it")
        parser.add_argument("--approved-by", required=True, metavar="EMAIL", help="who approves it, another person")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Post them, or say in a sentence why not."""
        role, on = options["role"], timezone.localdate()
        place = self._place(role, options["place"])
        asked_by, approved_by = self._person(options["asked_by"]), self._person(options["approved_by"])
        try:
            postings.require_entitled(place, asked_by=asked_by, by=approved_by, on=on, is_board=role == BOARD)
            person = signing_in_by(full_name=options["full_name"], email=options["email"])
            if role == BOARD:
                seat: Posting | BoardSeat = postings.seat(person, place, asked_by=asked_by, by=approved_by, on=on)
            else:
                seat = postings.post(person, role, place, asked_by=asked_by, by=approved_by, on=on)
        except (Breach, NotTheirs) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{person} signs in by a code sent to {person.email}: {seat}, from today.")

    def _place(self, role: str, words: str) -> Any:
        if role not in PLACES:
            return None
        model, field = PLACES[role]
        place = model.objects.filter(**{field: words}).first()
        if place is None:
            raise CommandError(f"There is no {model._meta.verbose_name} with the {field} “{words}”.")
        return place

    def _person(self, email: str) -> Person:
        person = Person.objects.filter(email=email.strip().lower()).first()
        if person is None:
            raise CommandError(f"Nobody signs in by {email}.")
        return person
