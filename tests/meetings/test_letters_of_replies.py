"""The letter that asks again has its reader's own link and one key for each day of the meeting (MTG-18)."""

from datetime import timedelta

import pytest

from meetings import letters, letters_of_replies
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-18")]


def test_each_reader_has_their_own_link_and_another_day_asks_anew():
    meeting = meetings.called(make.panel())
    readers = [make.member(meeting.panel).person, make.member(meeting.panel).person]
    drafts = list(letters_of_replies.reply_due(meeting, readers))
    assert [letters.reply_page(meeting, one) in draft.text for one, draft in zip(readers, drafts, strict=True)] == [True, True]
    meeting.starts_at += timedelta(days=7)
    later = list(letters_of_replies.reply_due(meeting, readers))
    assert len({draft.key for draft in (*drafts, *later)}) == 4
