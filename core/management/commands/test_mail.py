"""Sends one message by the transport that letters take, to see that it arrives."""

from __future__ import annotations

import smtplib
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email


class Command(BaseCommand):
    """Send a test message."""

    help = "Sends one test message to an address, past the outbox, and says what the mail server answered."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address."""
        parser.add_argument("address", help="where the message goes")

    def handle(self, *args: Any, **options: Any) -> None:
        """Send it, or say in a sentence why it could not be sent."""
        address = options["address"]
        try:
            validate_email(address)
        except ValidationError as error:
            raise CommandError(f"{address} is not an e-mail address.") from error
        message = EmailMessage(
            subject="A test message from Wardpanel",
            body=f"If you can read this, {settings.SITE_URL} can send letters.",
            to=[address],
        )
        try:
            message.send()
        except (OSError, smtplib.SMTPException) as error:
            raise CommandError(f"The mail server did not take the message: {error}") from error
        self.stdout.write(f"The mail server took a message for {address}.")
