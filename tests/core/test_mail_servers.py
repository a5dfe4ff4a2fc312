"""Mail servers that close the line: only one whose certificate is good for its name gets a letter or the password."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_django import Settings

from core.transport import Smtp, Unavailable

NAME = "127.0.0.1"
AT_ONCE, LATER = "at once", "later"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Make a certificate for this machine that nobody but itself vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(NAME))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "certificate.pem"
    plain = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(plain + made.public_bytes(serialization.Encoding.PEM))
    return path


async def _served(serving: Coroutine[Any, Any, asyncio.Server]) -> asyncio.Server:
    return await serving


@contextmanager
def running(certificate: Path, settings: Settings, *, closes: str) -> Iterator[None]:
    """Run a mail server that closes the line from the start or later, and name it in the settings."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    later = context if closes == LATER else None
    loop = asyncio.new_event_loop()
    serving = loop.create_server(
        lambda: SMTP(Sink(), hostname="localhost", tls_context=later, loop=loop), NAME, 0, ssl=None if later else context
    )
    # In a thread of its own from the start: a browser's loop may be running in this one.
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = asyncio.run_coroutine_threadsafe(_served(serving), loop).result(timeout=10)
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = NAME, server.sockets[0].getsockname()[1], 5
    settings.EMAIL_HOST_USER, settings.EMAIL_USE_SSL, settings.EMAIL_USE_TLS = "", closes == AT_ONCE, closes == LATER
    try:
        yield
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


@pytest.mark.parametrize("closes", [AT_ONCE, LATER])
def test_server_that_nobody_vouches_for_is_refused(closes: str, certificate: Path, settings: Settings) -> None:
    mail = Smtp()
    with running(certificate, settings, closes=closes), pytest.raises(Unavailable, match="SSLCertVerificationError"):
        mail.open()
    assert mail.server is None


@pytest.mark.parametrize("closes", [AT_ONCE, LATER])
def test_server_that_the_machine_trusts_is_used(
    closes: str, certificate: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    mail = Smtp()
    with running(certificate, settings, closes=closes):
        mail.open()
        assert mail.server is not None
        mail.close()
