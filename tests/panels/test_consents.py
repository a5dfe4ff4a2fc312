"""What somebody agrees to at their place, each purpose for itself."""

import pytest

from handbook.data_protection import Purpose
from panels.consents import FIELDS, WORDING, choices, given_at
from panels.services import data
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-3", "GDPR-8")]
NOTHING = dict.fromkeys(("panel", "members", "partners", "police"), False)


def test_every_purpose_has_its_words_and_its_switch():
    assert set(WORDING) == set(FIELDS) == set(Purpose)
    assert len(set(WORDING.values())) == len(Purpose)


def test_nothing_is_agreed_by_silence_but_that_the_panel_may_write():
    for place in (make.member(make.panel()), make.partner(make.panel())):
        assert given_at(place) == {Purpose.PANEL}


@pytest.mark.parametrize("purpose", Purpose)
def test_each_purpose_is_agreed_to_for_itself_with_its_moment(purpose):
    seat = make.member(make.panel())
    data.choose(seat, **NOTHING, by=seat.person)
    seat = data.choose(seat, **(NOTHING | {purpose.value: True}), by=seat.person)
    assert given_at(seat) == {purpose}
    [given] = [choice for choice in choices(seat) if choice.is_given]
    assert given.words == WORDING[purpose]
    assert given.since is not None


def test_what_was_never_said_has_no_moment():
    assert {choice.since for choice in choices(make.member(make.panel()))} == {None}
