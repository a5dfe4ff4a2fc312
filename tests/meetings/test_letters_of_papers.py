"""The letters about the papers: due, late, ready; each reader gets each of them once (MTG-16)."""

import pytest

from meetings import letters_of_papers as letters
from meetings.queries import Addressee
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-16")]


def test_each_letter_says_what_it_is_about_and_where_to_go():
    meeting = meetings.called(make.panel())
    reader = meeting.proposed_by
    (due,) = letters.pack_due(meeting, meeting.on, [reader])
    (late,) = letters.pack_late(meeting, meeting.on, [reader])
    (ready,) = letters.ready(meeting, [Addressee(reader, "member")])
    assert len({due.key, late.key, ready.key}) == 3
    assert "/pack/" in late.text
    assert ready.attachments == ()
    assert "not enclosed" in ready.text
