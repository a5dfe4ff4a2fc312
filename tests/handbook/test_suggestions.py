"""What the chair can do with a suggestion for the agenda (ToR 9c; MTG-4)."""

import pytest

from handbook.rules import Breach
from handbook.suggestions import Answer, answers_to_suggestion, require_suggestion_answer

pytestmark = pytest.mark.rule("MTG-4")


def test_it_comes_to_an_agenda_only_while_one_is_being_prepared():
    assert answers_to_suggestion(True) == (Answer.TAKEN, Answer.KEPT, Answer.DECLINED)
    assert answers_to_suggestion(False) == (Answer.KEPT, Answer.DECLINED)


@pytest.mark.parametrize(
    ("answer", "words", "is_settled", "has_agenda", "refusal"),
    [
        ("taken", "", False, True, ""),
        ("kept", "", False, False, ""),
        ("declined", "We dealt with it in May.", False, False, ""),
        ("taken", "", False, False, "No agenda"),
        ("declined", " ", False, True, "a word"),
        ("kept", "", True, True, "already"),
        ("perhaps", "", False, True, "No agenda"),
    ],
)
def test_a_refusal_needs_a_word_and_an_answer_is_given_once(answer, words, is_settled, has_agenda, refusal):
    if not refusal:
        require_suggestion_answer(answer, words, is_settled=is_settled, has_agenda=has_agenda)
        return
    with pytest.raises(Breach, match=refusal):
        require_suggestion_answer(answer, words, is_settled=is_settled, has_agenda=has_agenda)
