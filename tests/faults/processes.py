"""The service's processes as production runs them, started for a test and stopped after it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.db import connection

ROOT = Path(settings.BASE_DIR)


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(truth: Callable[[], object], seconds: float = 30) -> bool:
    """Say whether something came true in time."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if truth():
            return True
        time.sleep(0.1)
    return bool(truth())


class Sink:
    """Takes every message and keeps its bytes, as a mail server would."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Accept the message."""
        self.envelopes.append(envelope)
        return "250 OK"


@contextmanager
def mail_server() -> Iterator[tuple[Sink, int]]:
    """Run a mail server on this machine; yield what it took and its port."""
    sink, port = Sink(), free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield sink, port
    finally:
        controller.stop()


def production(smtp_port: int, web_port: int) -> dict[str, str]:
    """Return the environment of production, on this run's own database, queue and mail server."""
    base = connection.settings_dict
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "kGm2-" * 12,
        "FIELD_KEYS": "a-key-that-is-thirty-two-bytes-and-no-more0=",
        "SITE_URL": "https://wardpanel.example",
        "ALLOWED_HOSTS": "wardpanel.example",
        "DATABASE_URL": f"postgres://{quote(base['USER'])}:{quote(base['PASSWORD'])}@{base['HOST']}:{base['PORT']}/{quote(base['NAME'])}",
        "REDIS_URL": os.environ["TEST_REDIS_URL"],
        "EMAIL_URL": f"smtp://127.0.0.1:{smtp_port}",
        "DEFAULT_FROM_EMAIL": "Wardpanel <wardpanel@wardpanel.example>",
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "PORT": str(web_port),
        "WEB_PROCESSES": "1",
    }


@dataclass
class Service:
    """Processes of the service that a test may look at and stop."""

    environment: dict[str, str]
    log: Path
    running: dict[str, subprocess.Popen[bytes]]

    def start(self, name: str, *command: str) -> None:
        """Start one process under a name."""
        with self.log.open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", *command], cwd=ROOT, env=self.environment, stdout=log, stderr=subprocess.STDOUT
            )

    def start_web(self) -> None:
        """Start the web server."""
        self.start("web", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi")

    def start_worker(self, name: str = "worker") -> None:
        """Start a worker."""
        self.start(name, "celery", "--app", "config", "worker", "--concurrency", "1", "--loglevel", "INFO", "--hostname", f"{name}@%h")

    def start_beat(self, schedule: Path, name: str = "beat") -> None:
        """Start a scheduler that keeps its notes in a file of its own."""
        self.start(name, "celery", "--app", "config", "beat", "--schedule", str(schedule), "--pidfile=", "--loglevel", "INFO")

    def stop(self) -> dict[str, int]:
        """Ask every process to end and return how each did."""
        for process in self.running.values():
            process.terminate()
        codes = {}
        for name, process in self.running.items():
            try:
                codes[name] = process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                codes[name] = process.wait()
        return codes

    def said(self) -> str:
        """Return what the processes have written."""
        return self.log.read_text() if self.log.exists() else ""
