"""What a resident is asked for, and what they can be told (MTG-11)."""

import pytest

from meetings.forms.visitors import AnswerVisitorForm, VisitorForm
from meetings.models import Meeting, Visitor

pytestmark = pytest.mark.rule("MTG-11")
SAID = {"full_name": "Callum Ferreira", "email": "callum@example.org"}


def test_an_open_meeting_takes_questions_alone():
    small, large = Meeting(venue="The hall"), Meeting(venue="The hall", public_access="open")
    assert VisitorForm(SAID | {"wish": "room"}, meeting=small).is_valid()
    assert not VisitorForm(SAID | {"wish": "room"}, meeting=large).is_valid()
    assert VisitorForm(SAID | {"wish": "question"}, meeting=large).errors == {"question": ["Enter your question."]}


def test_a_no_asks_why_and_only_a_question_can_be_laid():
    visitor = Visitor(wish="room")
    assert "is_laid" not in AnswerVisitorForm(visitor=visitor).fields
    assert AnswerVisitorForm({"answer": "declined"}, visitor=visitor).errors == {"words": ["Enter why; it goes to whoever asked."]}
    filled = AnswerVisitorForm({"answer": "welcome"}, visitor=visitor)
    assert filled.is_valid()
    assert filled.cleaned_data == {"is_welcome": True, "words": "", "is_laid": False}
