"""What stands behind the addresses of the demo's letters."""

from __future__ import annotations

from django.utils import timezone

from core.models import EnclosedFile, Enclosure, Letter
from panels.models import Panel
from tests.access.things import Thing


def letter(panel: Panel) -> Thing:
    return Thing({"pk": _enclosure(panel).letter_id})


def enclosure(panel: Panel) -> Thing:
    made = _enclosure(panel)
    return Thing({"pk": made.letter_id, "enclosure_pk": made.pk})


def _enclosure(panel: Panel) -> Enclosure:
    sent = Letter.objects.create(
        key=f"sweep:{panel.pk}", address="a@example.org", domain="example.org", subject="Notice", text="Come.", due_at=timezone.now()
    )
    file = EnclosedFile.objects.create(sha256=f"{panel.pk:064}", content=b"paper")
    return Enclosure.objects.create(letter=sent, name="paper.pdf", media_type="application/pdf", file=file)


THINGS = {"core:letter": letter, "core:enclosure": enclosure}
