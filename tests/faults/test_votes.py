"""Votes and closings at the same moment: one vote each, and never a result without its quorum (VOTE-1, VOTE-7; F4).

ROUNDS sets how many rounds of eight are held: a sample by default, all of them in script/bench.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, OperationalError, connection, connections, transaction
from django.utils import timezone

from handbook.rules import Breach
from meetings import queries
from meetings.models import Attendance, Ballot, Meeting, Motion
from meetings.services import attendance, proposals, votes
from meetings.services.attendance import Coming
from panels.models import Membership
from panels.services import amendments
from tests import make
from tests.meetings import evening

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ROUNDS = int(os.environ.get("ROUNDS", "40"))
AT_ONCE = 8


def at_once(act: Callable[[], object], times: int = AT_ONCE) -> None:
    """Do the same thing as often at the same moment, each on a connection of its own; refusals are expected."""
    start = Barrier(times)

    def one() -> None:
        try:
            start.wait()
            with suppress(Breach, IntegrityError):
                act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as threads:
        for result in [threads.submit(one) for _ in range(times)]:
            result.result()


def ballots_of(motion: Motion, seat: Membership) -> int:
    return Ballot.objects.filter(motion=motion, membership=seat).count()


@pytest.mark.rule("VOTE-7")
def test_one_vote_each_however_often_it_is_sent() -> None:
    meeting, seats = evening.evening()
    for _ in range(ROUNDS):
        motion = evening.motion(meeting)
        at_once(lambda motion=motion: votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person))
        assert ballots_of(motion, seats[0]) == 1


@pytest.mark.rule("VOTE-7")
def test_one_secret_vote_each_however_often_it_is_sent() -> None:
    meeting, seats = evening.evening()
    for _ in range(max(10, ROUNDS // 10)):
        motion = evening.motion(meeting, method=Motion.Method.SECRET)
        at_once(lambda motion=motion: votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person))
        assert sum(motion.secret_counts.values_list("votes", flat=True)) == motion.secret_voters.count() == 1


@pytest.mark.rule("VOTE-7")
def test_without_lock_and_constraint_votes_are_counted_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above has teeth: with both guards off it finds more than one vote."""
    monkeypatch.setattr(queries, "locked_motion", lambda motion: queries.motions().get(pk=motion.pk))
    [unique] = [one for one in Ballot._meta.constraints if one.name == "one_vote_each"]
    with connection.schema_editor() as editor:
        editor.remove_constraint(Ballot, unique)
    try:
        meeting, seats = evening.evening()
        most = 0
        for _ in range(20):
            motion = evening.motion(meeting)
            at_once(lambda motion=motion: votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person))
            most = max(most, ballots_of(motion, seats[0]))
        assert most > 1
    finally:
        Ballot.objects.all().delete()
        with connection.schema_editor() as editor:
            editor.add_constraint(Ballot, unique)


@pytest.mark.rule("VOTE-1")
def test_a_vote_never_closes_without_its_quorum() -> None:
    """The third member leaves while the vote is closed: either the closing or the leaving comes first, never half of each."""
    for _ in range(max(10, ROUNDS // 10)):
        meeting, seats = evening.evening(members=3)
        motion = evening.motion(meeting, method=Motion.Method.HANDS, concerns=evening.proposed(meeting.panel))
        start = Barrier(2)

        def leave(start: Barrier = start, meeting: Meeting = meeting, seat: Membership = seats[2]) -> None:
            start.wait()
            attendance.record(meeting, {seat.person_id: Coming(Attendance.State.ABSENT)}, by=meeting.proposed_by)

        def close(start: Barrier = start, motion: Motion = motion) -> None:
            start.wait()
            with suppress(Breach):  # a show of hands that counts more than may vote
                votes.close(motion, hands=votes.Hands(2, 0, 0), by=motion.opened_by, at=timezone.now())

        with ThreadPoolExecutor(2) as threads:
            for result in [threads.submit(_on_its_own, leave), threads.submit(_on_its_own, close)]:
                result.result()
        motion.refresh_from_db()
        assert motion.is_void is (motion.members_present == 2)
        assert motion.is_carried is (motion.members_present == 3)
        assert motion.roll.filter(was_present=True).count() == motion.members_present


def _on_its_own(act: Callable[[], object]) -> None:
    try:
        act()
    finally:
        connections.close_all()


@pytest.mark.rule("VOTE-8")
def test_a_vote_closes_once() -> None:
    meeting, _ = evening.evening()
    motion = evening.motion(meeting, method=Motion.Method.HANDS)
    at_once(lambda: votes.close(motion, hands=votes.Hands(3, 0, 0), by=motion.opened_by, at=timezone.now()))
    assert motion.roll.count() == 3


@pytest.mark.rule("VOTE-1")
@pytest.mark.parametrize("has_lock", [True, False])
def test_the_third_member_leaves_after_the_closing_that_has_begun(has_lock: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """One transaction closes the vote and is held open: leaving waits for it, and with the lock off does not."""
    if not has_lock:
        monkeypatch.setattr(queries, "locked", lambda meeting: Meeting.objects.select_related("panel").get(pk=meeting.pk))
    meeting, seats = evening.evening(members=3)
    motion = evening.motion(meeting, method=Motion.Method.HANDS, concerns=evening.proposed(meeting.panel))
    came: list[str] = []

    def leave() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '300ms'")
        coming = {seats[2].person_id: Coming(Attendance.State.PRESENT, is_leaving=True)}
        try:
            attendance.record(meeting, coming, by=meeting.proposed_by, at=timezone.now() + timedelta(minutes=40))
            came.append("left")
        except OperationalError:
            came.append("waited")

    with transaction.atomic():
        closed = votes.close(motion, hands=votes.Hands(3, 0, 0), by=motion.opened_by, at=timezone.now())
        with ThreadPoolExecutor(1) as threads:
            threads.submit(_on_its_own, leave).result()
    assert came == ["waited" if has_lock else "left"]
    assert (closed.is_carried, closed.members_present) == (True, 3)


@pytest.mark.rule("VOTE-1")
def test_leaving_waits_until_the_vote_is_closed() -> None:
    """The lock itself: while one transaction holds the meeting, another that records attendance waits."""
    meeting, seats = evening.evening()
    left: list[bool] = []

    def leave() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '300ms'")
        try:
            attendance.record(meeting, {seats[0].person_id: Coming(Attendance.State.ABSENT)}, by=meeting.proposed_by)
            left.append(True)
        except OperationalError:
            left.append(False)

    with transaction.atomic():
        queries.locked(meeting)
        with ThreadPoolExecutor(1) as threads:
            threads.submit(_on_its_own, leave).result()
    assert left == [False]


@pytest.mark.rule("TOR-5")
def test_changing_a_proposal_waits_until_its_vote_is_opened() -> None:
    """The lock itself: whoever changes a word while the vote is being opened waits, and is refused once it is open."""
    meeting, _ = evening.evening()
    item = evening.item_of(meeting)
    amendment = item.amendment = make.amendment(meeting.panel, "Dogs are welcome.")
    item.save()
    with transaction.atomic():
        proposals.circulate(meeting, on=make.today())
    came: list[str] = []

    def revise() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '300ms'")
        try:
            amendments.revise(amendment, additions="Cats.", reason="So.", by=amendment.proposed_by, on=make.today())
            came.append("changed")
        except (OperationalError, Breach) as refusal:
            came.append(type(refusal).__name__)

    def in_time() -> None:
        with ThreadPoolExecutor(1) as threads:
            threads.submit(_on_its_own, revise).result()

    with transaction.atomic():
        by, hands = meeting.proposed_by, Motion.Method.HANDS
        votes.open_vote(item, kind=Motion.Kind.AMEND, question="?", method=hands, by=by, at=timezone.now())
        in_time()
    in_time()
    assert came == ["OperationalError", "Breach"]
