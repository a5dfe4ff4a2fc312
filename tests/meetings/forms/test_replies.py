"""The buttons of a reply, and what the secretary was told."""

import pytest

from meetings.forms.replies import WHY, ReplyForm, ToldForm
from meetings.models import Meeting

pytestmark = pytest.mark.rule("MTG-18")
HALL, ROOM = Meeting(venue="The hall"), Meeting(venue="The hall", online_link="https://example.org/room")


@pytest.mark.parametrize("form", [ReplyForm, ToldForm])
def test_apologies_ask_for_a_reason(form):
    filled = form({"answer": "apologies"}, meeting=HALL)
    assert filled.errors == {"reason": [WHY]}
    assert form({"answer": "apologies", "reason": "away", "words": "Until Monday"}, meeting=HALL).is_valid()


def test_coming_asks_for_nothing_and_online_only_where_there_is_a_link():
    assert ReplyForm({"answer": "coming"}, meeting=HALL).is_valid()
    assert not ReplyForm({"answer": "online"}, meeting=HALL).is_valid()
    assert ReplyForm({"answer": "online"}, meeting=ROOM).is_valid()


def test_what_was_told_needs_an_answer():
    assert ToldForm({}, meeting=HALL).errors["answer"] == ["Select whether they come or send apologies."]
