"""What surveys keep about somebody is that person's alone, and of who answered they keep nothing."""

from __future__ import annotations

import pytest

from surveys import personal_data
from surveys.services import drafting
from tests import make
from tests.surveys import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_surveys_and_suggestions_are_those_of_the_person() -> None:
    panel = make.panel()
    officer, chair = make.dwo(panel.ward).person, make.chair(panel).person
    mine = made.survey(panel, made_by=officer)
    made.survey(panel)
    suggestion = drafting.suggest(panel, text="Ask about the lamps.", by=chair, on=make.today())
    assert [list(kept.rows) for kept in personal_data.kept(officer)] == [[mine], []]
    assert [list(kept.rows) for kept in personal_data.kept(chair)] == [[], [suggestion]]
