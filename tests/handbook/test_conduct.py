"""Deselection, absences and appeals."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import conduct
from handbook.conduct import Attendance, Ground
from handbook.rules import Breach
from tests.handbook import second

LETTERS = {"P": Attendance.PRESENT, "A": Attendance.ACCEPTED, "x": Attendance.ABSENT}
DECIDED = date(2026, 12, 2)


@pytest.mark.rule("CON-2")
def test_a_deselection_names_one_of_four_grounds():
    assert len(Ground) == 4
    for ground in Ground:
        conduct.require_ground(ground)
    with pytest.raises(Breach, match="one of four grounds") as caught:
        conduct.require_ground(None)
    assert caught.value.rule.id == "CON-2"


@pytest.mark.rule("CON-4")
@pytest.mark.parametrize("length", range(7))
def test_every_row_of_meetings_is_counted_as_in_the_second_formulation(length):
    for letters in product("PAx", repeat=length):
        row = second.latest_row("".join(letters))
        meetings = [LETTERS[letter] for letter in letters]
        assert conduct.absences_in_a_row(meetings) == row
        assert (conduct.missed_meetings(meetings) is not None) is (row >= 3)


@pytest.mark.rule("CON-4")
def test_the_warning_counts_the_meetings():
    assert str(conduct.missed_meetings([Attendance.PRESENT] + [Attendance.ABSENT] * 3)) == (
        "This member has missed the last three meetings without a reason that the panel accepted. "
        "Speak with the member before anything else. (ToR 7b)"
    )


@pytest.mark.rule("CON-5")
@given(st.dates(date(2019, 1, 1), date(2045, 12, 31)), st.integers(0, 60))
def test_an_appeal_is_in_time_as_in_the_second_formulation(deselected_on, days):
    on = deselected_on + timedelta(days=days)
    expected = second.is_within(28, deselected_on, on)
    try:
        conduct.require_appeal(deselected_on, on, has_appealed=False)
    except Breach:
        assert not expected
    else:
        assert expected


@pytest.mark.rule("CON-5")
def test_day_28_is_in_time_and_day_29_is_not():
    conduct.require_appeal(DECIDED, date(2026, 12, 30), has_appealed=False)
    with pytest.raises(Breach) as caught:
        conduct.require_appeal(DECIDED, date(2026, 12, 31), has_appealed=False)
    assert str(caught.value) == (
        "The deselection was on 2 December 2026, and an appeal had to be made within 28 days: by 30 December 2026. (ToR 7c)"
    )


@pytest.mark.rule("CON-5")
def test_there_is_one_appeal():
    with pytest.raises(Breach, match="There is one appeal"):
        conduct.require_appeal(DECIDED, DECIDED, has_appealed=True)


@pytest.mark.rule("CON-5")
def test_a_letter_is_entered_for_a_week_after_the_last_day():
    last = date(2026, 12, 30)
    assert conduct.can_be_entered(last, last + timedelta(days=7))
    assert not conduct.can_be_entered(last, last + timedelta(days=8))


@pytest.mark.rule("CON-5")
def test_an_appeal_follows_the_deselection():
    conduct.require_appeal(DECIDED, DECIDED, has_appealed=False)
    with pytest.raises(Breach, match="an appeal follows it") as caught:
        conduct.require_appeal(DECIDED, DECIDED - timedelta(days=1), has_appealed=False)
    assert caught.value.rule is conduct.APPEAL


@pytest.mark.rule("CON-5")
def test_an_appeal_is_heard_at_a_later_meeting():
    conduct.require_later_meeting(DECIDED, date(2026, 12, 3))
    with pytest.raises(Breach, match="at a later meeting"):
        conduct.require_later_meeting(DECIDED, DECIDED)


@pytest.mark.rule("CON-2")
@pytest.mark.parametrize(
    ("case", "said"),
    [
        ({"is_member": False, "is_own": False, "is_open": False}, "is none now"),
        ({"is_member": True, "is_own": True, "is_open": False}, "by another member"),
        ({"is_member": True, "is_own": False, "is_open": True}, "come to its end first"),
    ],
)
def test_who_cannot_be_deselected_now(case, said):
    conduct.require_case(is_member=True, is_own=False, is_open=False)
    with pytest.raises(Breach, match=said):
        conduct.require_case(**case)


@pytest.mark.rule("CON-5")
def test_the_last_day_for_an_appeal_still_counts():
    last = conduct.appeal_by(DECIDED)
    assert last == date(2026, 12, 30)
    assert not conduct.appeal_has_lapsed(last, last)
    assert conduct.appeal_has_lapsed(last, last + timedelta(days=1))


@pytest.mark.rule("CON-6")
@pytest.mark.parametrize(
    ("about_chair", "has_chair", "who"),
    [(False, True, "chair"), (True, True, "sergeant"), (False, False, "sergeant"), (True, False, "sergeant")],
)
def test_a_concern_goes_to_the_chair_unless_it_is_about_the_chair_or_there_is_none(about_chair, has_chair, who):
    assert conduct.who_follows_up(about_chair, has_chair) == who


@pytest.mark.rule("CON-6")
def test_a_concern_is_closed_with_what_was_done():
    conduct.require_followed_up("I spoke with both.")
    with pytest.raises(Breach, match="Say what was done"):
        conduct.require_followed_up("  ")
