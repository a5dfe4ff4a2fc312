"""How a letter leaves the house: its form as a message, and the ways to hand it over."""

from __future__ import annotations

import hashlib
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

from core.models import Enclosure, Letter

CLOSING = 421
# Every mail server passes this on unchanged.
SEVEN_BIT = SMTP.clone(cte_type="7bit")


class Undeliverable(Exception):
    """The letter will never arrive as it stands; the reason is a sentence for the secretary."""


class NotNow(Exception):
    """The letter was turned away for the time being."""

    def __init__(self, sentence: str, *, is_recipient: bool) -> None:
        super().__init__(sentence)
        self.is_recipient = is_recipient


class Unavailable(Exception):
    """The mail server itself cannot be used; no letter was tried."""


class LeaseLost(Exception):
    """Another sender has taken the letter over."""


class Transport(Protocol):
    """A way to hand letters over, one at a time."""

    def open(self) -> None:
        """Make ready, or raise Unavailable."""

    def send(self, letter: Letter, is_still_ours: Callable[[], bool]) -> None:
        """Hand over one letter, or raise Undeliverable, NotNow, Unavailable or LeaseLost."""

    def close(self) -> None:
        """Put away what was made ready."""


def transport() -> Transport:
    """Return the way letters leave: the mail server, or none at all in the demo."""
    return Shelf() if settings.DEMO else Smtp()


def message_id(key: str) -> str:
    """Return the Message-ID of the letter with that key; a repeat of the letter has the same."""
    domain = sender().rpartition("@")[2]
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"


def sender() -> str:
    """Return the address that letters come from, without its name."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def require_deliverable(address: str, subject: str, names: tuple[str, ...] = ()) -> None:
    """Refuse an address that cannot exist and any header that would break out of its line."""
    try:
        validate_email(address)
        address.rpartition("@")[0].encode("ascii")
    except (ValidationError, UnicodeEncodeError):
        raise Undeliverable("The e-mail address is not one that letters can be sent to.") from None
    for header in (subject, *names):
        if any(ord(character) < 32 or character in "\x7f\x85\u2028\u2029" for character in header):
            raise Undeliverable("The subject or the name of an enclosure has a line break or control character in it.")


def message_of(letter: Letter) -> EmailMessage:
    """Return the letter as a message: plain text first, HTML beside it where there is some, enclosures after."""
    enclosures = list(letter.enclosures.all())
    require_deliverable(letter.address, letter.subject, tuple(enclosure.name for enclosure in enclosures))
    message = EmailMessage(policy=SEVEN_BIT)
    message["From"] = settings.DEFAULT_FROM_EMAIL
    message["To"] = ascii_address(letter.address)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(letter.written_at)
    message["Message-ID"] = message_id(letter.key)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    for enclosure in enclosures:
        _enclose(message, enclosure)
    return message


def ascii_address(address: str) -> str:
    """Return the address with its domain as it travels."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{punycode(domain)}"


def _enclose(message: EmailMessage, enclosure: Enclosure) -> None:
    kind, _, rest = enclosure.media_type.partition(";")
    main, _, sub = kind.strip().partition("/")
    parameters = dict(part.strip().split("=", 1) for part in rest.split(";") if "=" in part)
    if main == "text":
        # As bytes it would travel without its character set.
        text = enclosure.content.decode("utf-8")
        message.add_attachment(text, subtype=sub, filename=enclosure.name, params=parameters, cte="base64")
    else:
        message.add_attachment(enclosure.content, main, sub, filename=enclosure.name, params=parameters)


class Shelf:
    """Keeps every letter where it is: the demo reads them on its own page."""

    def open(self) -> None:
        """Nothing to make ready."""

    def send(self, letter: Letter, is_still_ours: Callable[[], bool]) -> None:
        """Refuse what no server would take; otherwise the row itself is the delivery."""
        message_of(letter)
        if not is_still_ours():
            raise LeaseLost

    def close(self) -> None:
        """Nothing to put away."""


@dataclass
class Smtp:
    """Hands letters to a mail server, one conversation for many letters."""

    server: smtplib.SMTP | None = None

    def open(self) -> None:
        """Connect and sign in, unless there is a conversation already."""
        if self.server is not None:
            return
        try:
            server = _connected()
            if settings.EMAIL_USE_TLS:
                server.starttls(context=ssl.create_default_context())
            if settings.EMAIL_HOST_USER:
                server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
            server.ehlo_or_helo_if_needed()
        except (OSError, smtplib.SMTPException) as trouble:
            raise Unavailable(f"The mail server cannot be reached: {type(trouble).__name__}.") from trouble
        self.server = server

    def send(self, letter: Letter, is_still_ours: Callable[[], bool]) -> None:
        """Hand over one letter; the lease is asked for again just before the text goes out."""
        message = message_of(letter)
        self.open()
        assert self.server is not None
        try:
            self._converse(self.server, letter, message.as_bytes(), is_still_ours)
        except (OSError, smtplib.SMTPServerDisconnected) as trouble:
            self.close()
            raise NotNow("The mail server broke off the conversation.", is_recipient=False) from trouble
        except LeaseLost:
            self.close()
            raise

    def close(self) -> None:
        """End the conversation, politely where the server still listens."""
        server, self.server = self.server, None
        if server is None:
            return
        try:
            server.quit()
        except (OSError, smtplib.SMTPException):
            server.close()

    def _converse(self, server: smtplib.SMTP, letter: Letter, content: bytes, is_still_ours: Callable[[], bool]) -> None:
        code, _ = server.mail(sender())
        if code != 250:
            self.close()
            raise Unavailable(f"The mail server refuses the service's own address ({code}).")
        code, _ = server.rcpt(ascii_address(letter.address))
        self._require_accepted(code, (250, 251), "The mail server does not accept the address", is_recipient=True)
        if not is_still_ours():
            raise LeaseLost
        code, _ = server.data(content)
        self._require_accepted(code, (250,), "The mail server does not accept the letter", is_recipient=False)

    def _require_accepted(self, code: int, accepted: tuple[int, ...], sentence: str, *, is_recipient: bool) -> None:
        if code in accepted:
            return
        if code == CLOSING:
            self.close()
            raise NotNow(f"{sentence} for now ({code}).", is_recipient=False)
        if self.server is not None:
            self.server.rset()
        if code >= 500:
            raise Undeliverable(f"{sentence} ({code}).")
        raise NotNow(f"{sentence} for now ({code}).", is_recipient=is_recipient)


def _connected() -> smtplib.SMTP:
    """Connect, and where the line is closed from the start only to a server whose certificate is good for its name."""
    host, port, wait = settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT
    if settings.EMAIL_USE_SSL:
        return smtplib.SMTP_SSL(host, port, timeout=wait, context=ssl.create_default_context())
    return smtplib.SMTP(host, port, timeout=wait)
