"""What is read of contact sessions (MTG-14)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from community.queries import sessions as queries
from core import once
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-14")]


def test_a_session_is_to_come_then_to_be_recorded_then_a_record():
    panel, now = make.panel(), timezone.now()
    ahead, over, record = made.session(panel), made.session(panel, in_days=-2), made.recorded(panel)
    cancelled = made.session(panel, in_days=-2, cancelled_on=make.today(), cancelled_because="Rain.")
    made.session(make.panel())
    assert list(queries.to_come(panel, now)) == [ahead]
    assert list(queries.to_record(panel, now)) == [over]
    assert list(queries.recorded(panel)) == [record]
    assert cancelled not in queries.to_record(panel, now)


def test_sessions_to_record_at_several_panels_are_one_question(django_assert_num_queries):
    first, second = make.panel(), make.panel()
    over = made.session(first, in_days=-2)
    with once.page([first, second]), django_assert_num_queries(1):
        assert (queries.unrecorded_in(first, make.today()), queries.unrecorded_in(second, make.today())) == ([over], [])
