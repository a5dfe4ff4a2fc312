"""Letters tell whoever gets them nothing that the table does not give them (F1)."""

from __future__ import annotations

import pytest

from core.models import Letter
from tests.canary import letters
from tests.canary.ground import Ground

pytestmark = pytest.mark.django_db


def test_no_letter_tells_what_is_not_its_readers() -> None:
    ground = Ground()
    last = Letter.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    letters.write(ground)
    harvest, number = letters.read(ground, last)
    if harvest.said:
        pytest.fail(harvest.said, pytrace=False)
    assert number > 30
    assert len(harvest.seen) > 20
