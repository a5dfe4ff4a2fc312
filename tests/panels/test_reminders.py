"""Letters that say in time that a year is ending."""

from datetime import timedelta

import pytest

from core import outbox
from core.models import Letter
from panels.models import Suspension
from panels.reminders import due
from tests import make

pytestmark = pytest.mark.django_db


def ends_in(days):
    return make.today() + timedelta(days=days)


def write():
    outbox.post(list(due(make.today())))


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize(("days", "letters"), [(91, 0), (90, 1), (60, 1), (30, 1), (0, 1), (-1, 0)])
def test_a_member_is_reminded_90_and_30_days_before(days, letters):
    make.member(make.panel(), tenure_ends_on=ends_in(days))
    write()
    assert Letter.objects.count() == letters


@pytest.mark.rule("MEM-6")
def test_a_second_run_and_missed_days_write_nothing_twice():
    seat = make.member(make.panel(), tenure_ends_on=ends_in(45))
    write(), write()
    assert Letter.objects.count() == 1
    outbox.post(list(due(make.today() + timedelta(days=20))))
    assert Letter.objects.filter(to=seat.person).count() == 2


@pytest.mark.rule("OFF-4")
def test_a_chair_is_reminded_of_the_year_in_office():
    seat = make.chair(make.panel())
    seat.offices.update(ends_on=ends_in(30))
    write()
    assert "elects its chair" in Letter.objects.get(subject__startswith="Your year as chair").text


@pytest.mark.rule("MEM-15")
def test_a_suspended_chair_is_not_reminded_of_the_office():
    seat = make.chair(make.panel())
    seat.offices.update(ends_on=ends_in(30))
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today())
    write()
    assert not Letter.objects.exists()


@pytest.mark.rule("CON-5")
def test_whoever_is_deselected_is_not_reminded_of_the_year_until_the_seat_is_given_back():
    seat = make.member(make.panel(), tenure_ends_on=ends_in(30))
    case = make.deselection(seat, stage="appealed")
    write()
    assert not Letter.objects.exists()
    case.stage, case.heard_on = "restored", make.today()
    case.save()
    write()
    assert Letter.objects.get().to_id == seat.person_id
