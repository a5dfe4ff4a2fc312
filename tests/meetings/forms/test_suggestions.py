"""The chair's answer asks for a word with a refusal, and offers an agenda only where there is one (MTG-4)."""

import pytest
from django.utils import timezone

from meetings.forms.suggestions import AnswerSuggestionForm, SuggestForm
from meetings.models import Meeting

pytestmark = pytest.mark.rule("MTG-4")


def test_without_an_agenda_it_can_be_kept_or_declined():
    assert not AnswerSuggestionForm({"answer": "taken", "topic": "other"}, meeting=None).is_valid()
    assert AnswerSuggestionForm({"answer": "kept"}, meeting=None).is_valid()
    assert AnswerSuggestionForm({"answer": "taken", "topic": "other"}, meeting=Meeting(starts_at=timezone.now())).is_valid()


def test_a_refusal_asks_for_a_word():
    assert "words" in AnswerSuggestionForm({"answer": "declined"}, meeting=None).errors


def test_a_suggestion_needs_its_title():
    assert SuggestForm({"why": "Because."}).errors["title"] == ["Enter what the panel should talk about."]
