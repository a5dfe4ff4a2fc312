"""What waits for a meeting and is on no agenda yet."""

from __future__ import annotations

import pytest
from django.http import Http404

from meetings.queries import matters
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CON-5")
def test_a_cancelled_meeting_leaves_a_case_waiting():
    panel = make.panel()
    case = make.deselection(make.member(panel), stage="appealed")
    meeting = meetings.meeting(panel)
    item = evening.item_of(meeting)
    item.deselection = case
    item.save()
    assert list(matters.waiting({panel.pk})) == []
    meeting.stage = "cancelled"
    meeting.save()
    assert list(matters.waiting({panel.pk})) == [case]


def test_an_item_without_a_case_has_no_page():
    meeting = meetings.meeting(make.panel())
    with pytest.raises(Http404):
        matters.item_in(meeting.panel.slug, meeting.pk, evening.item_of(meeting).pk)
