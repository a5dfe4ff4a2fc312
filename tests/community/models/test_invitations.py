"""What an invitation says of itself."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import make
from tests.community import invited

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-12")]


def test_it_says_its_day_and_hours_in_london():
    made = invited.invitation(make.panel())
    assert made.when.endswith("10 am to 12 pm")
    assert str(made).startswith("Weapon sweep on ")


def test_replies_are_taken_until_it_begins_or_is_cancelled():
    made = invited.invitation(make.panel())
    assert made.takes_replies
    made.starts_at = timezone.now() - timedelta(minutes=1)
    assert not made.takes_replies
    other = invited.invitation(make.panel())
    other.cancelled_on = make.today()
    assert other.is_cancelled
    assert not other.takes_replies
