"""How a message was passed on is said in somebody's own word where they have one."""

from datetime import date

import pytest

from community.models import PassedOn, PreventionMessage


@pytest.mark.rule("MTG-21")
def test_their_own_word_goes_before_the_usual_one():
    assert PassedOn(way="group").how == "A group chat or mailing list"
    assert PassedOn(way="group", own_word="Allotments chat").how == "Allotments chat"


@pytest.mark.rule("MTG-21")
def test_a_message_without_a_last_day_lasts():
    assert PreventionMessage(until=None).is_current(date(2030, 1, 1))
    assert not PreventionMessage(until=date(2029, 12, 31)).is_current(date(2030, 1, 1))
