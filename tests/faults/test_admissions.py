"""Eight votes at once for the last seat: one is seated, and without the lock more would be (MEM-1)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections

from handbook.rules import Breach
from panels import queries
from panels.models import Membership, Panel
from panels.services import membership
from people.models import Person
from tests import make

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]

ROUNDS = int(os.environ.get("ROUNDS", "40"))
AT_ONCE = 8
SEATS = 25


def full_but_one() -> tuple[Panel, Person]:
    """Make a panel with 24 members and somebody to record the votes."""
    panel = make.panel()
    for _ in range(SEATS - 1):
        make.member(panel)
    return panel, make.person()


def candidates(panel: Panel) -> list[Membership]:
    """Propose as many as are voted on at once."""
    return [make.member(panel, stage="proposed", admitted_on=None, tenure_ends_on=None) for _ in range(AT_ONCE)]


def admit_all_at_once(seats: list[Membership], by: Person) -> list[object]:
    """Admit each on a connection of its own, let go together; return how each ended."""
    barrier = threading.Barrier(len(seats))
    ends: list[object] = []

    def admit(seat: Membership) -> None:
        try:
            barrier.wait(timeout=30)
            ends.append(membership.admit(seat, by=by, on=make.today()))
        except Breach as breach:
            ends.append(breach.rule.id)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=admit, args=(seat,)) for seat in seats]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return ends


def seated(panel: Panel) -> int:
    return panel.memberships.filter(stage=Membership.Stage.ACTIVE).count()


def clear(panel: Panel, seats: list[Membership]) -> None:
    """Put the panel back to 24 for the next round."""
    Membership.objects.filter(pk__in=[seat.pk for seat in seats]).update(stage="left", left_on=make.today())


@pytest.mark.rule("MEM-1")
def test_of_eight_admissions_at_once_to_the_last_seat_one_goes_through() -> None:
    panel, by = full_but_one()
    for _ in range(ROUNDS):
        seats = candidates(panel)
        ends = admit_all_at_once(seats, by)
        assert len(ends) == AT_ONCE
        assert ends.count("MEM-1") == AT_ONCE - 1, ends
        assert seated(panel) == SEATS
        clear(panel, seats)


@contextmanager
def without_the_lock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read the panel's row without holding it, and let everybody count before anybody is seated."""
    counted = threading.Barrier(AT_ONCE)
    count = queries.seats_taken

    def count_together(panel: Panel) -> int:
        taken = count(panel)
        counted.wait(timeout=30)
        return taken

    with monkeypatch.context() as patch:
        patch.setattr(queries, "locked", lambda panel: queries.panels().get(pk=getattr(panel, "pk", panel)))
        patch.setattr(queries, "seats_taken", count_together)
        yield


@pytest.mark.rule("MEM-1")
def test_with_the_lock_off_too_many_are_seated(monkeypatch: pytest.MonkeyPatch) -> None:
    panel, by = full_but_one()
    with without_the_lock(monkeypatch):
        admit_all_at_once(candidates(panel), by)
    assert seated(panel) > SEATS


@pytest.mark.rule("MEM-1")
def test_with_the_lock_on_nobody_counts_while_another_is_being_seated(monkeypatch: pytest.MonkeyPatch) -> None:
    panel, by = full_but_one()
    inside, most = [0], [0]
    count = queries.seats_taken

    def count_alone(panel: Panel) -> int:
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        threading.Event().wait(0.05)
        inside[0] -= 1
        return count(panel)

    monkeypatch.setattr(queries, "seats_taken", count_alone)
    admit_all_at_once(candidates(panel), by)
    assert (most[0], seated(panel)) == (1, SEATS)
