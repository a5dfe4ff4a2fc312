"""The outbox: written once, sent once where nothing breaks, and never blocked by one bad letter."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from core import outbox
from core.models import EnclosedFile, Letter
from core.outbox import Attachment, Draft
from core.transport import NotNow, Unavailable, Undeliverable

pytestmark = pytest.mark.django_db


def draft(key: str = "meeting:1:notice:2", **changes: object) -> Draft:
    fields = {"to": None, "address": "ada@example.org", "subject": "Your meeting", "text": "On 2 December.\n"}
    return Draft(key=key, **{**fields, **changes})  # type: ignore[arg-type]


def test_a_letter_is_written_once_however_often_it_is_posted() -> None:
    [first] = outbox.post([draft()])
    [again] = outbox.post([draft(text="Something else.")])
    assert again.pk == first.pk
    assert Letter.objects.get().text == "On 2 December.\n"


def test_somebody_without_an_address_is_not_written_to() -> None:
    assert outbox.post([draft(address="")]) == []
    assert not Letter.objects.exists()


def test_what_is_due_leaves() -> None:
    outbox.post([draft("a"), draft("b")])
    assert outbox.deliver_due(timezone.now()) == 2
    assert {letter.stage for letter in Letter.objects.all()} == {"sent"}
    assert outbox.deliver_due(timezone.now() + timedelta(days=1)) == 0


def test_the_letters_of_one_mailing_share_the_bytes_of_their_enclosure() -> None:
    pack = Attachment("pack.pdf", "application/pdf", b"%PDF-1.7")
    outbox.post([draft(f"pack:{n}", attachments=(pack,)) for n in range(20)])
    assert EnclosedFile.objects.count() == 1
    assert [letter.enclosures.get().content for letter in Letter.objects.all()] == [b"%PDF-1.7"] * 20


class Refusing:
    """A way for letters that turns some of them away."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.trouble = trouble
        self.taken: list[str] = []

    def open(self) -> None:
        if isinstance(self.trouble, Unavailable):
            raise self.trouble

    def send(self, letter: Letter, is_still_ours: object) -> None:
        if self.trouble and letter.address.startswith("ada"):
            raise self.trouble
        self.taken.append(letter.key)

    def close(self) -> None:
        """Nothing to put away."""


def deliver(way: Refusing) -> int:
    return outbox.deliver_due(timezone.now(), way=way)


def test_letter_written_under_a_key_that_another_has_taken_meanwhile_keeps_one_set_of_enclosures() -> None:
    file = Attachment("a.txt", "text/plain", b"x")
    rows = [outbox._row(draft(), timezone.now())]
    Letter.objects.bulk_create(rows)
    outbox._enclose({row.key: row for row in Letter.objects.all()}, [draft(attachments=(file,))])
    outbox._enclose({row.key: row for row in Letter.objects.all()}, [draft(attachments=(file,))])
    assert Letter.objects.get().enclosures.count() == 1


def test_letter_that_will_never_arrive_is_shown_with_its_reason_and_holds_nobody_up() -> None:
    outbox.post([draft("a", panel_id=7), draft("b", address="bea@example.org")])
    assert deliver(Refusing(Undeliverable("There is no such address."))) == 1
    [failed] = outbox.undelivered(7)
    assert (failed.key, failed.failure) == ("a", "There is no such address.")


def test_letter_that_cannot_be_made_into_a_message_holds_nobody_up() -> None:
    outbox.post([draft("a"), draft("b", address="bea@example.org")])
    assert deliver(Refusing(ZeroDivisionError())) == 1
    assert Letter.objects.get(key="a").stage == Letter.Stage.FAILED


def test_letter_turned_away_for_now_is_tried_again_later_and_later_and_then_given_up() -> None:
    [letter] = outbox.post([draft()])
    way = Refusing(NotNow("The mailbox is full.", is_recipient=True))
    pauses = []
    for attempt in range(1, outbox.MOST_ATTEMPTS + 1):
        before = timezone.now()
        Letter.objects.update(due_at=before)
        deliver(way)
        letter.refresh_from_db()
        assert letter.attempts == attempt
        pauses.append(letter.due_at - before)
    assert letter.stage == Letter.Stage.FAILED
    assert letter.failure == f"The mailbox is full. It was tried {outbox.MOST_ATTEMPTS} times."
    assert pauses[0] < timedelta(minutes=2) < pauses[1] < pauses[3] < pauses[5] <= outbox.LONGEST_PAUSE * 1.3


def test_pauses_are_spread_so_that_not_all_come_back_at_once() -> None:
    assert len({outbox.pause_after(4) for _ in range(20)}) > 1


def test_server_that_is_away_costs_no_attempt() -> None:
    outbox.post([draft()])
    assert deliver(Refusing(Unavailable("The mail server cannot be reached."))) == 0
    assert Letter.objects.values_list("stage", "attempts", "claim").get() == (Letter.Stage.WAITING, 0, "")


def test_letter_whose_sender_stopped_goes_again_when_its_time_has_run_out() -> None:
    outbox.post([draft()])
    soon, past = timezone.now() + timedelta(minutes=5), timezone.now() - timedelta(seconds=1)
    Letter.objects.update(stage=Letter.Stage.ATTEMPTING, claim="dead", attempts=1, claimed_until=soon)
    assert deliver(Refusing()) == 0
    Letter.objects.update(claimed_until=past)
    assert deliver(Refusing()) == 1


def test_letter_that_breaks_every_sender_is_given_up() -> None:
    outbox.post([draft()])
    past = timezone.now() - timedelta(seconds=1)
    Letter.objects.update(stage=Letter.Stage.ATTEMPTING, claim="dead", attempts=outbox.MOST_ATTEMPTS, claimed_until=past)
    assert deliver(Refusing()) == 0
    assert Letter.objects.get().stage == Letter.Stage.FAILED


def test_letter_taken_back_does_not_leave() -> None:
    outbox.post([draft(about="meetings.meeting:7"), draft("b")])
    assert outbox.drop(Letter.objects.filter(about="meetings.meeting:7"), "The meeting is off.") == 1
    way = Refusing()
    assert deliver(way) == 1
    assert way.taken == ["b"]


def test_oldest_goes_first_and_no_more_than_asked_for() -> None:
    outbox.post([draft(str(number)) for number in range(5)])
    way = Refusing()
    assert outbox.deliver_due(timezone.now(), limit=3, way=way) == 3
    assert way.taken == ["0", "1", "2"]
    assert not Letter.objects.filter(stage=Letter.Stage.WAITING).exclude(claim="").exists()


def test_what_no_database_takes_is_left_out_of_the_text() -> None:
    [letter] = outbox.post([draft(text="a\x00b\ud800c")])
    letter.refresh_from_db()
    assert letter.text == "abc"


def test_letters_go_with_the_act_that_fails() -> None:
    def fail() -> None:
        outbox.post([draft()])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        fail()
    assert not Letter.objects.exists()


def test_worker_is_nudged_once_the_act_stands(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks() as nudges:
        outbox.post([draft()])
        outbox.post([draft()])
    assert nudges == [outbox.nudge]


def test_a_confidential_letter_is_among_no_panels_letters() -> None:
    [letter] = outbox.post([draft(panel_id=7, is_confidential=True, address="nobody")])
    assert letter.panel_id is None
    assert not outbox.undelivered(7).exists()
