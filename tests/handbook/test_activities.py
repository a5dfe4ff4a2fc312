"""Who is invited to police activity, and who has a place."""

from datetime import UTC, datetime, timedelta

import pytest

from handbook import activities
from handbook.rules import Breach

pytestmark = pytest.mark.rule("MTG-12")
NOON = datetime(2026, 12, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
COMPLETE, NOTHING = (True, True, "Their aunt"), (False, False, "")


@pytest.mark.parametrize(("starts", "ends"), [(NOON, NOON + HOUR), (NOON - HOUR, NOON + HOUR), (NOON + HOUR, NOON + HOUR)])
def test_nobody_is_invited_to_what_has_begun_or_ends_before_it_begins(starts, ends):
    with pytest.raises(Breach, match="HB 4"):
        activities.require_ahead(starts, ends, NOON)
    activities.require_ahead(NOON + HOUR, NOON + 2 * HOUR, NOON)


def test_replies_are_taken_until_it_begins_or_is_cancelled():
    activities.require_open(False, NOON + HOUR, NOON)
    for is_cancelled, starts in ((True, NOON + HOUR), (False, NOON), (False, NOON - HOUR)):
        with pytest.raises(Breach):
            activities.require_open(is_cancelled, starts, NOON)


def test_promised_places_are_not_taken_away():
    activities.require_places_for(3, 3)
    with pytest.raises(Breach, match="three places have been promised"):
        activities.require_places_for(2, 3)


def test_an_appropriate_adult_takes_a_place_too():
    assert (activities.places_needed(False), activities.places_needed(True)) == (1, 2)
    assert activities.taken([1, 2, 1]) == 4


@pytest.mark.parametrize(
    ("is_under_18", "admits", "has_papers", "expected"),
    [
        (False, False, False, True),
        (False, True, False, True),
        (True, True, True, True),
        (True, True, False, False),
        (True, False, True, False),
        (True, False, False, False),
    ],
)
def test_under_18_only_where_it_is_said_and_with_papers(is_under_18, admits, has_papers, expected):
    assert activities.is_invited(is_under_18, admits, has_papers) is expected


def test_whoever_is_not_invited_cannot_reply():
    activities.require_invited(True, False, False, NOTHING)
    activities.require_invited(True, True, True, COMPLETE)
    refused = [
        (False, False, True, NOTHING),
        (True, True, False, COMPLETE),
        (True, True, True, NOTHING),
        (True, True, True, (True, True, " ")),
    ]
    for case in refused:
        with pytest.raises(Breach):
            activities.require_invited(*case)


@pytest.mark.parametrize(
    ("free", "waiting", "expected"),
    [
        (0, [1, 1], ()),
        (1, [1, 1], (0,)),
        (2, [1, 1, 1], (0, 1)),
        (1, [2, 1], (1,)),
        (2, [2, 1], (0,)),
        (3, [2, 2, 1], (0, 2)),
        (5, [], ()),
        (-1, [1], ()),
    ],
)
def test_those_who_wait_come_in_by_their_turn(free, waiting, expected):
    assert activities.come_in(free, waiting) == expected
