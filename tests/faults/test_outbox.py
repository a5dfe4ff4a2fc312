"""Letters under fire: senders killed, two at once, servers that refuse; none lost, and no more repeats than kills."""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from core import outbox
from core.models import Letter
from core.outbox import Draft
from core.tasks import send_letters
from core.transport import Smtp, message_id
from tests.faults.processes import ROOT, free_port, production, wait_for

pytestmark = [pytest.mark.postgres, pytest.mark.redis, pytest.mark.django_db(transaction=True)]

# A sample by default, all 2,000 in script/bench, as with the rounds of votes.
LETTERS = min(2000, 10 * int(os.environ.get("ROUNDS", "40")))
KILLS = 6
POINTS = [
    ("before", "_claim", 1),
    ("after", "_claim", 1),
    ("before", "_attempt", 3),
    ("after", "_attempt", 3),
    ("after", "send", 3),
    ("after", "_finish", 3),
]


@dataclass
class Post:
    """A mail server in a process of its own, and senders that hand letters to it."""

    port: int
    accepted: Path
    senders: list[subprocess.Popen[bytes]]

    @property
    def environment(self) -> dict[str, str]:
        return production(self.port, 0)

    def start_sender(self, *command: str) -> subprocess.Popen[bytes]:
        sender = subprocess.Popen(
            [sys.executable, *(command or ("manage.py", "send_letters", "--every", "0.2"))],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.senders.append(sender)
        return sender

    def kill(self, sender: subprocess.Popen[bytes]) -> None:
        """Kill one sender, wait for its last statement to end, and let the time of its claims pass."""
        sender.kill()
        sender.wait()
        self.senders.remove(sender)
        let_claims_run_out(sender.pid)

    def stop_senders(self) -> None:
        for sender in self.senders:
            sender.kill()
            sender.wait()
        self.senders.clear()

    def arrived(self) -> Counter[str]:
        """Return how often each Message-ID was accepted."""
        return Counter(line.split()[0] for line in self.accepted.read_text().splitlines())


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    port, accepted = free_port(), tmp_path / "accepted"
    accepted.touch()
    server = subprocess.Popen([sys.executable, "-m", "tests.faults.sink", str(port), str(accepted)], cwd=ROOT)
    assert wait_for(lambda: answers(port))
    post = Post(port, accepted, [])
    yield post
    post.stop_senders()
    server.terminate()
    server.wait()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def mail(post: Post, settings: Settings) -> Post:
    """Let this process send to the same mail server."""
    settings.DEMO = False
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", post.port
    return post


def answers(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def let_claims_run_out(pid: int) -> None:
    Letter.objects.filter(claim__startswith=f"{pid}-").update(claimed_until=timezone.now() - timedelta(seconds=1))


def write(count: int, address: str = "reader{}@ward.example") -> list[str]:
    outbox.post(Draft(f"fault:{address}:{n}", None, address.format(n), f"Notice {n}", "A meeting.\n") for n in range(count))
    return [ours(f"fault:{address}:{n}") for n in range(count)]


def ours(key: str) -> str:
    """Return the Message-ID as the sending processes make it."""
    return message_id(key).rpartition("@")[0] + "@wardpanel.example>"


def stages() -> set[str]:
    return set(Letter.objects.values_list("stage", flat=True))


def still_to_go() -> int:
    return Letter.objects.exclude(stage=Letter.Stage.SENT).count()


def test_killed_senders_lose_nothing_and_repeat_no_more_than_they_were_killed(post: Post) -> None:
    chance = random.Random(20261122)
    ids = write(LETTERS)
    for _ in range(2):
        post.start_sender()
    for kill in range(1, KILLS + 1):
        left = LETTERS - kill * LETTERS // (KILLS + 2)
        assert wait_for(lambda left=left: still_to_go() <= left, seconds=90)  # type: ignore[misc]
        time.sleep(chance.uniform(0, 0.05))
        post.kill(chance.choice(post.senders))
        post.start_sender()
    assert wait_for(lambda: still_to_go() == 0, seconds=90)
    arrived = post.arrived()
    assert set(arrived) == set(ids)
    assert arrived.total() - LETTERS <= KILLS


@pytest.mark.parametrize(("when", "point", "times"), POINTS)
def test_sender_killed_at_a_given_point_repeats_at_most_one_letter(post: Post, when: str, point: str, times: int) -> None:
    ids = write(10)
    dying = post.start_sender("-m", "tests.faults.dying", when, point, str(times))
    assert dying.wait(90) == -signal.SIGKILL
    let_claims_run_out(dying.pid)
    post.senders.remove(dying)
    assert post.start_sender("manage.py", "send_letters").wait(90) == 0
    arrived = post.arrived()
    assert set(arrived) == set(ids)
    # Only between the server's "accepted" and our own note of it can a letter go twice.
    assert arrived.total() - 10 == (1 if (when, point) == ("after", "send") else 0)


def test_two_senders_at_once_send_nothing_twice(post: Post) -> None:
    ids = write(400)
    for _ in range(2):
        post.start_sender("manage.py", "send_letters")
    assert [sender.wait(90) for sender in post.senders] == [0, 0]
    assert post.arrived() == Counter(ids)


def test_sender_whose_time_ran_out_does_not_hand_the_letter_over(mail: Post) -> None:
    write(1)

    class Dawdler(Smtp):
        """Falls asleep with the letter in hand; meanwhile somebody else sends it."""

        def send(self, letter: Letter, is_still_ours: object) -> None:
            let_claims_run_out(os.getpid())
            assert outbox.deliver_due(timezone.now(), way=Smtp()) == 1
            super().send(letter, is_still_ours)  # type: ignore[arg-type]

    assert outbox.deliver_due(timezone.now(), way=Dawdler()) == 0
    assert mail.arrived().total() == 1
    assert Letter.objects.get().stage == Letter.Stage.SENT


def test_second_sender_passes_over_letters_that_a_first_is_just_claiming() -> None:
    write(2)
    with transaction.atomic():
        assert len(outbox._claim(timezone.now(), "first", 1)) == 1
        taken = subprocess.run(
            [sys.executable, "-c", SECOND], cwd=ROOT, env=production(1, 0), capture_output=True, text=True, timeout=90, check=True
        )
    assert taken.stdout.split() == ["Notice", "1"]


SECOND = """
import django; django.setup()
from django.utils import timezone
from pytest_django import Settings

from core import outbox
print(*(letter.subject for letter in outbox._claim(timezone.now(), "second", 10)))
"""

ACT = """
import time, django; django.setup()
from django.db import transaction
from pytest_django import Settings

from core import outbox
for key in ("first", "second"):
    began = time.monotonic()
    with transaction.atomic():
        outbox.post([outbox.Draft(key, None, "ann@ward.example", "Notice", "A meeting.")])
print(time.monotonic() - began)
"""


def test_act_is_done_and_its_letter_leaves_by_the_timetable_when_the_queue_is_down(mail: Post) -> None:
    no_redis = mail.environment | {"REDIS_URL": f"redis://127.0.0.1:{free_port()}/0"}
    act = subprocess.run([sys.executable, "-c", ACT], cwd=ROOT, env=no_redis, capture_output=True, text=True, timeout=90, check=True)
    assert float(act.stdout.split()[-1]) < 2
    assert stages() == {Letter.Stage.WAITING}
    send_letters()
    assert stages() == {Letter.Stage.SENT}


def test_address_that_is_refused_for_good_holds_nobody_up(mail: Post) -> None:
    write(1, "gone@ward.example")
    write(5)
    assert outbox.deliver_due(timezone.now()) == 5
    refused = Letter.objects.get(address="gone@ward.example")
    assert (refused.stage, refused.failure) == (Letter.Stage.FAILED, "The mail server does not accept the address (550).")


def test_domain_that_refuses_for_now_waits_as_a_whole_and_holds_nobody_up(mail: Post) -> None:
    write(60, "reader{}@busy.example")
    write(5)
    assert outbox.deliver_due(timezone.now()) == 5
    busy = Letter.objects.filter(domain="busy.example")
    assert set(busy.values_list("stage", flat=True)) == {Letter.Stage.WAITING}
    assert busy.filter(attempts__gt=0).count() == outbox.TURNED_AWAY_IN_A_ROW
    assert not busy.filter(due_at__lte=timezone.now() + timedelta(seconds=30)).exists()


def test_server_that_hangs_up_on_one_address_still_gets_the_others(mail: Post) -> None:
    write(1, "hangup@ward.example")
    write(5)
    assert outbox.deliver_due(timezone.now()) == 5
    assert Letter.objects.get(address="hangup@ward.example").stage == Letter.Stage.WAITING


def test_server_that_is_away_costs_no_letter_an_attempt_and_order_is_kept_afterwards(mail: Post, settings: Settings) -> None:
    ids = write(30)
    settings.EMAIL_PORT = free_port()
    for hours in range(24):
        assert outbox.deliver_due(timezone.now() + timedelta(hours=hours)) == 0
    assert set(Letter.objects.values_list("stage", "attempts", "claim")) == {(Letter.Stage.WAITING, 0, "")}
    settings.EMAIL_PORT = mail.port
    assert outbox.deliver_due(timezone.now()) == 30
    sent = [line.split()[0].rpartition("@")[0] for line in mail.accepted.read_text().splitlines()]
    assert sent == [name.rpartition("@")[0] for name in ids]
