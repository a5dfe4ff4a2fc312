"""Lets the first person in; everybody else is added by somebody who is there already."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.utils import timezone

from panels.services import administrators
from people.services import NotTheirs


class Command(BaseCommand):
    """Appoint the first administrator."""

    help = "Makes a person the first administrator of a new installation. They sign in by a code sent to their address."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take address and name."""
        parser.add_argument("email", help="the e-mail address to sign in by")
        parser.add_argument("full_name", help="the name, in quotation marks: 'Ann Other'")

    def handle(self, *args: Any, **options: Any) -> None:
        """Appoint them, or say in a sentence why not."""
        email, full_name = options["email"].strip(), options["full_name"].strip()
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email} is not an e-mail address.") from error
        if not full_name:
            raise CommandError("Give the person's full name.")
        try:
            posting = administrators.appoint_first(email=email, full_name=full_name, on=timezone.localdate())
        except (administrators.NotTheFirst, NotTheirs) as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stdout.write(f"{posting.person.full_name} is an administrator and signs in by a code sent to {posting.person.email}.")
