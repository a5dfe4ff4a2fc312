"""What the database refuses of concerns (MTG-15)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]

WRONG = (
    {"stage": "joined"},
    {"stage": "answered"},
    {"settled_on": make.today()},
    {"stage": "set-aside", "settled_on": make.today()},
    {"published_on": make.today(), "public_said": "X", "public_did": "Y"},
    {"stage": "answered", "settled_on": make.today(), "published_on": make.today()},
)


@pytest.mark.parametrize("fields", WRONG)
def test_a_concern_whose_parts_do_not_fit_is_refused(fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        made.concern(make.panel(), **fields)


def test_its_answer_goes_to_the_address_that_was_left_or_to_the_account():
    panel = make.panel()
    member = make.member(panel).person
    assert made.concern(panel, email="a@example.org").address == "a@example.org"
    assert made.concern(panel, raised_by=member).address == member.address
    assert made.concern(panel).address == ""
    assert str(made.concern(panel)) == "Concern: Mallow Walk"
    assert str(made.concern(panel, place="")) == "Concern"
