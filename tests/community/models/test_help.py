"""What a request for help says of itself."""

from datetime import date

import pytest

from community.models import HelpRequest

FRIDAY, SATURDAY = date(2026, 11, 6), date(2026, 11, 7)


@pytest.mark.rule("MTG-22")
def test_an_answer_is_late_from_the_day_after_its_last():
    request = HelpRequest(about="venue", answer_by=FRIDAY)
    assert [request.is_late(day) for day in (FRIDAY, SATURDAY)] == [False, True]
    request.answered_on = SATURDAY
    assert request.is_answered
    assert not request.is_late(SATURDAY)
    assert not request.is_done
