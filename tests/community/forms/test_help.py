"""The forms of help."""

import pytest

from community.forms.help import AnswerForm, HelpForm


@pytest.mark.rule("MTG-22")
def test_help_is_for_three_things_and_says_what():
    for about in ("venue", "engagement", "recruitment"):
        assert HelpForm({"about": about, "text": "Please."}).is_valid()
    assert set(HelpForm({"about": "money", "text": ""}).errors) == {"about", "text"}
    assert set(AnswerForm({"answer": " "}).errors) == {"answer"}
