"""What residents asked goes at its day, and not before (GDPR-5)."""

from datetime import timedelta

import pytest

from meetings import retention
from meetings.models import Visitor
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]


def test_it_stays_until_its_day():
    visitor = meetings.visitor(meetings.called(make.panel()))
    assert retention.remove(visitor.keep_until - timedelta(days=1)) == 0
    assert retention.remove(visitor.keep_until + timedelta(days=3)) == 1
    assert not Visitor.objects.exists()
