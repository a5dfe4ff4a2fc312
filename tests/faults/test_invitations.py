"""Two people want the last place at police activity at the same moment: one has it, the other waits (MTG-12)."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections, transaction

from community.models import Invitation
from community.queries import invitations as queries
from people.models import Person
from tests import make
from tests.community import invited

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True), pytest.mark.rule("MTG-12")]

LONG_ENOUGH = 1.5


def reply_beside_an_open_one(made: Invitation, first: Person, second: Person) -> bool:
    """Let the second reply while the first one's transaction is held open; say whether it had to wait for it."""
    done = threading.Event()

    def reply() -> None:
        try:
            invited.yes(made, second)
        finally:
            done.set()
            connections.close_all()

    with transaction.atomic():
        invited.yes(made, first)
        beside = threading.Thread(target=reply)
        beside.start()
        waited = not done.wait(LONG_ENOUGH)
    beside.join(timeout=30)
    return waited


def ground() -> tuple[Invitation, Person, Person]:
    panel = make.panel()
    ada, bo = make.member(panel, "Ada").person, make.member(panel, "Bo").person
    return invited.invitation(panel, places=1), ada, bo


def test_the_second_waits_for_the_first_and_goes_on_the_waiting_list() -> None:
    made, ada, bo = ground()
    assert reply_beside_an_open_one(made, ada, bo)
    assert invited.stages(made) == {"Ada": "coming", "Bo": "waiting"}


def test_with_the_lock_off_nobody_waits_and_both_are_promised_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    made, ada, bo = ground()
    monkeypatch.setattr(queries, "locked", lambda invitation: queries.invitations().get(pk=invitation.pk))
    # Nor does the line keep them apart: each takes a turn of their own.
    monkeypatch.setattr(queries, "next_turn", lambda _: connection.connection.info.backend_pid)
    assert not reply_beside_an_open_one(made, ada, bo)
    assert invited.stages(made) == {"Ada": "coming", "Bo": "coming"}
