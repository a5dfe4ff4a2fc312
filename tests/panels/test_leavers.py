"""Who has left every panel, team and board, and since when."""

from datetime import date, timedelta

import pytest

from handbook.retention import expression_until
from panels.leavers import left, open_cases
from panels.models import Deselection, Membership
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]
LEFT = date(2026, 11, 1)
AFTER = LEFT + timedelta(days=1)


def gone(panel, **fields):
    return make.member(panel, since=date(2025, 1, 1), stage=Membership.Stage.LEFT, left_on=LEFT, **fields)


def test_a_member_has_left_the_day_after_the_last_one():
    seat = gone(make.panel())
    assert dict(left(LEFT)) == {}
    assert dict(left(AFTER)) == {seat.person_id: LEFT}


@pytest.mark.parametrize(
    "maker", [make.member, make.partner, lambda panel: make.dwo(panel.ward), lambda panel: make.board(panel.ward.borough)]
)
def test_whoever_has_a_part_left_has_not_left(maker):
    panel = make.panel()
    part = maker(panel)
    gone(make.panel(), person=part.person)
    assert dict(left(AFTER)) == {}


@pytest.mark.parametrize("maker", [make.partner, lambda panel: make.dwo(panel.ward), lambda panel: make.board(panel.ward.borough)])
def test_partners_officers_and_board_staff_leave_too(maker):
    part = maker(make.panel())
    part.until = LEFT
    part.save()
    assert dict(left(LEFT)) == {}
    assert dict(left(AFTER)) == {part.person_id: LEFT}


def test_the_last_of_several_last_days_counts():
    seat = gone(make.panel())
    place = make.partner(make.panel())
    place.person, place.until = seat.person, LEFT + timedelta(days=20)
    place.save()
    assert dict(left(LEFT + timedelta(days=30)))[seat.person_id] == LEFT + timedelta(days=20)


def test_who_is_proposed_stays_and_who_was_not_admitted_is_an_interest_not_taken_up():
    panel = make.panel()
    make.member(panel, stage=Membership.Stage.PROPOSED)
    declined = make.member(panel, since=date(2026, 5, 1), stage=Membership.Stage.DECLINED)
    assert dict(left(AFTER)) == {declined.person_id: expression_until(date(2026, 5, 1))}


@pytest.mark.rule("CON-5")
def test_whose_appeal_can_still_be_heard_has_an_open_case():
    seat = make.member(make.panel())
    case = Deselection.objects.create(
        membership=seat,
        ground="breach",
        reasons="R",
        proposed_by=make.person(),
        proposed_on=LEFT,
        stage="deselected",
        decided_on=LEFT,
        appeal_by=AFTER,
    )
    assert list(open_cases()) == [seat.person_id]
    case.stage = Deselection.Stage.ENDED
    case.save()
    assert list(open_cases()) == []
