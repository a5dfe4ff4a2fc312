"""The forms of prevention messages."""

import pytest

from community.forms.messages import MessageForm, PassedOnForm

SOUND = {"title": "Callers", "text": "Ask for a card."}


@pytest.mark.rule("MTG-21")
def test_a_way_of_ones_own_is_said():
    assert PassedOnForm({"way": "talk"}).is_valid()
    assert set(PassedOnForm({"way": "other"}).errors) == {"own_word"}
    assert PassedOnForm({"way": "other", "own_word": "Church bulletin"}).is_valid()
    assert set(PassedOnForm({"way": "talk", "reached": "-1"}).errors) == {"reached"}


def test_only_addresses_of_the_web_are_links():
    assert MessageForm(SOUND).is_valid()
    assert "link" in MessageForm(SOUND | {"link": "javascript:alert(1)"}).errors
