"""Who asks what of a meeting, and who waits (MTG-11)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handbook.evenings import Wish
from meetings.models import Meeting
from meetings.queries import visitors
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-11")]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"public_access": "ask"}, (Wish.ROOM, Wish.QUESTION)),
        ({"public_access": "open"}, (Wish.QUESTION,)),
        ({"public_access": "ask", "venue": "", "online_link": "https://example.org/r"}, (Wish.ONLINE, Wish.QUESTION)),
        ({"public_access": "open", "venue": "", "online_link": "https://example.org/r"}, (Wish.QUESTION,)),
    ],
)
def test_each_of_the_four_ways_has_what_can_be_asked(fields, expected):
    meeting = meetings.called(make.panel(), **fields)
    assert visitors.wishes(meeting) == expected
    assert visitors.can_be_asked(meeting)


def test_a_meeting_that_has_passed_or_is_for_members_cannot_be_asked():
    meeting = meetings.called(make.panel())
    for change in ({"public_access": "members"}, {"public_access": "ask", "starts_at": timezone.now() - timedelta(minutes=1)}):
        Meeting.objects.filter(pk=meeting.pk).update(**change)
        meeting.refresh_from_db()
        assert not visitors.can_be_asked(meeting)
