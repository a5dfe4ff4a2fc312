"""The outbox: written once, sent once where nothing breaks, and never blocked by one bad letter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from core import outbox
from core.models import EnclosedFile, Letter
from core.outbox import Attachment, Draft

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
