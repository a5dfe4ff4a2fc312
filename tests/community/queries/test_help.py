"""What waits for an answer, by panel."""

import pytest

from community.queries import help as queries
from community.services import help as services
from tests import make


@pytest.mark.django_db
@pytest.mark.rule("MTG-22")
def test_what_is_answered_does_not_wait():
    panel, other = make.panel(), make.panel()
    rows = [
        services.ask(one, about="venue", text="A room.", needed_by=None, by=make.person(), on=make.today()) for one in (panel, panel, other)
    ]
    services.answer(rows[0], answer="Yes.", is_done=True, by=make.dwo(panel.ward).person, on=make.today())
    assert list(queries.unanswered_in([panel])) == [rows[1]]
    assert set(queries.requests_of(panel)) == set(rows[:2])
    assert queries.locked(rows[2]) == queries.request_in(other.slug, rows[2].pk) == rows[2]
