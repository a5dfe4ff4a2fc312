"""A mail server of the tests' own: it writes down the Message-ID and reader of each letter it has accepted.

Run as ``python -m tests.faults.sink PORT FILE``. What it refuses depends on the reader's address.
"""

from __future__ import annotations

import asyncio
import os
import sys
from email import message_from_bytes
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session


class Sink:
    """Accepts, refuses and breaks off."""

    def __init__(self, path: str) -> None:
        self.file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: Any) -> str:
        if address.startswith("gone"):
            return "550 5.1.1 No such mailbox"
        if address.endswith("@busy.example"):
            return "450 4.2.1 Try again later"
        if address.startswith("hangup"):
            assert server.transport is not None
            server.transport.close()
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        message = message_from_bytes(envelope.content or b"")
        os.write(self.file, f"{message['Message-ID']} {' '.join(envelope.rcpt_tos)}\n".encode())
        return "250 2.0.0 Accepted"


async def main(port: int, path: str) -> None:
    sink = Sink(path)
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(sink, hostname="localhost", enable_SMTPUTF8=False), "127.0.0.1", port
    )
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
