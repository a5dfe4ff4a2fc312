"""The letter brings the text to pass on."""

import pytest

from community import letters_of_messages as letters
from community.services import messages
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-21")
def test_it_says_the_text_by_when_and_where_to_answer():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    made = messages.give(panel, title="Callers", text="Ask for a card.", link="", until=make.today(), by=officer, on=make.today())
    [draft] = letters.messages(made, [make.person("Ada")])
    assert draft.subject == "Please pass on: Callers"
    assert "Ask for a card." in draft.text
    assert f"by {make.today().day} " in draft.text
    assert made.get_absolute_url() in draft.text
