"""Questions that were laid come under the item on concerns, without the name of who asked (MTG-11)."""

import pytest

from meetings import returning, visiting
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-11")]


def test_a_laid_question_is_told_and_another_is_not():
    meeting = meetings.called(make.panel())
    assert list(visiting.questions(meeting)) == []
    meetings.visitor(meeting, question="Who mends the lamps?", is_laid=True)
    meetings.visitor(meeting, question="Why was I stopped?")
    [bundle] = visiting.questions(meeting)
    assert [thing.title for thing in bundle.things] == ["Who mends the lamps?"]
    assert bundle in returning.bundles(meeting)
