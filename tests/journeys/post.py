"""The letters of a journey: they leave through a mail server of the tests' own and are read as they arrived."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.utils import timezone

from core import outbox
from tests.faults.processes import Sink


@dataclass
class Post:
    """What the mail server has taken."""

    sink: Sink
    read: list[EmailMessage] = field(default_factory=list)

    def goes(self) -> int:
        """Let the letters leave that are due, and return how many did."""
        return outbox.deliver_due(timezone.now())

    def to(self, address: str, about: str = "") -> list[EmailMessage]:
        """Return what somebody was sent, the oldest first, with these words in the subject."""
        messages = [message for message in self._all() if message["To"] == address]
        return [message for message in messages if about in message["Subject"]]

    def code(self, address: str) -> str:
        """Return the code for signing in that was sent last."""
        text = text_of(self.to(address, "code")[-1])
        found = re.search(r"^\s*([A-Z0-9][A-Z0-9-]{4,})\s*$", text, re.MULTILINE)
        assert found is not None, text
        return found[1]

    def _all(self) -> list[EmailMessage]:
        """Read what has come in since the last time."""
        new = self.sink.envelopes[len(self.read) :]
        self.read += [message_from_bytes(one.content or b"", policy=policy.default) for one in new]  # type: ignore[misc]
        return self.read


def text_of(message: EmailMessage) -> str:
    """Return the plain text of a letter."""
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def enclosed(message: EmailMessage, media_type: str) -> list[bytes]:
    """Return the enclosures of that type."""
    found = [part for part in message.iter_attachments() if part.get_content_type() == media_type]
    return [bytes(part.get_payload(decode=True)) for part in found]  # type: ignore[arg-type]
