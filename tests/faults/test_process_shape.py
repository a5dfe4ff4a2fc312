"""The shape of production: web server, worker and scheduler as processes of their own, on PostgreSQL and Redis."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

import pytest
from django.db import connection
from redis import Redis

from core import outbox
from core.models import Letter
from tests.faults.processes import Service, Sink, free_port, mail_server, production, wait_for

pytestmark = [pytest.mark.postgres, pytest.mark.redis, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def service(tmp_path: Path, redis_url: str) -> Iterator[tuple[Service, Sink, int]]:
    Redis.from_url(redis_url).flushall()
    with mail_server() as (sink, smtp_port):
        web_port = free_port()
        service = Service(production(smtp_port, web_port), tmp_path / "log", {})
        yield service, sink, web_port
        service.stop()
        # Connections that a killed process left open would keep the tables locked.
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


def draft() -> outbox.Draft:
    return outbox.Draft(key="shape/1", to=None, address="ann@example.org", subject="A meeting", text="It is on Thursday.")


def answers(port: int) -> bool:
    request = urllib.request.Request(f"http://127.0.0.1:{port}/healthz", headers={"Host": "wardpanel.example"})
    try:
        with urllib.request.urlopen(request) as response:  # noqa: S310
            return bool(response.status == 200)
    except OSError:
        return False


def test_letter_leaves_through_the_processes_of_production(service: tuple[Service, Sink, int], tmp_path: Path) -> None:
    processes, sink, port = service
    processes.start_web()
    processes.start_worker()
    processes.start_beat(tmp_path / "timetable")
    assert wait_for(lambda: answers(port)), processes.said()

    outbox.post([draft()])
    assert wait_for(lambda: Letter.objects.get().stage == Letter.Stage.SENT, seconds=90), processes.said()

    message = message_from_bytes(sink.envelopes[0].content)
    assert len(sink.envelopes) == 1
    assert (message["To"], message["Subject"]) == ("ann@example.org", "A meeting")
    assert processes.stop() == {"web": 0, "worker": 0, "beat": 0}, processes.said()
