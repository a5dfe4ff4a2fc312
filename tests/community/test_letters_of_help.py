"""The letters about help say what is needed and by when, and bring the answer."""

import pytest

from community import letters_of_help as letters
from community.services import help as services
from panels.queries import officers_of
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-22")
def test_the_team_reads_what_is_needed_and_the_panel_what_is_answered():
    panel = make.panel()
    officer, chair = make.dwo(panel.ward).person, make.chair(panel).person
    made = services.ask(panel, about="venue", text="A room.", needed_by=make.today(), by=chair, on=make.today())
    to_officer, to_mailbox = letters.asked(made, officers_of(panel, make.today()))
    assert (to_officer.to, to_mailbox.to, to_mailbox.address) == (officer, None, panel.ward.team.mailbox)
    assert "A room." in to_officer.text
    assert "It is needed by" in to_officer.text
    made = services.answer(made, answer="The library.", is_done=False, by=officer, on=make.today())
    first, second = letters.answered(made, chair, 1), letters.answered(made, chair, 2)
    assert "The library." in first.text
    assert first.key != second.key
