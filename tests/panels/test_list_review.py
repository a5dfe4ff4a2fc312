"""Chair and secretary look through the list of members once a year, and are told in time."""

from datetime import date, timedelta

import pytest

from core import outbox
from core.models import Letter
from panels import duties, list_review
from panels.services import data
from tests import make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-6")]
FOUNDED = date(2026, 1, 20)
DUE = date(2027, 1, 20)


@pytest.fixture
def panel():
    return make.panel(founded_on=FOUNDED)


@pytest.mark.parametrize("maker", [make.chair, make.secretary])
def test_it_is_owed_from_a_month_before_until_it_is_done(panel, maker):
    seat = maker(panel)
    office, keeper = seat.offices.get(), seat.person

    def owed(on):
        return [duty.by for duty in list_review.owed(office, on)]

    assert owed(DUE - timedelta(days=31)) == []
    assert owed(DUE - timedelta(days=30)) == [DUE]
    assert owed(DUE + timedelta(days=90)) == [DUE]
    data.review_list(panel, by=keeper, on=DUE - timedelta(days=10))
    office.panel.refresh_from_db()
    assert owed(DUE) == []


def test_members_owe_nothing_and_the_secretary_does():
    due = make.panel(founded_on=make.a_year_ago())
    for seat, is_owed in ((make.member(due), False), (make.secretary(due), True)):
        titles = [duty.title for duty in duties.owed(seat.person, make.today())]
        assert ("Look through the list of members" in titles) is is_owed


def test_two_letters_come_however_often_the_timetable_asks(panel):
    make.chair(panel)
    counts = []
    for days in (-31, -30, -5, 0, 0, 40):
        outbox.post(list_review.due(DUE + timedelta(days=days)))
        counts.append(Letter.objects.count())
    assert counts == [0, 1, 1, 2, 2, 2]


def test_after_the_review_nothing_comes_for_a_year(panel):
    chair = make.chair(panel).person
    data.review_list(panel, by=chair, on=DUE)
    assert list(list_review.due(DUE + timedelta(days=300))) == []
