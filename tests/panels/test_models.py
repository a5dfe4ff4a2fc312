"""What the rows of panels say of themselves."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from panels.models import Office, Panel
from tests import make

pytestmark = pytest.mark.django_db


def test_a_panel_is_living_until_it_is_dissolved():
    assert [Panel(stage=stage).is_living for stage in Panel.Stage] == [True, True, False]


@pytest.mark.rule("GEO-4")
def test_a_ward_exists_from_its_first_to_its_last_day():
    ward = make.ward()
    assert ward.exists_on(date.min)
    ward.valid_from, ward.valid_to = date(2018, 5, 3), date(2022, 5, 4)
    days = (date(2018, 5, 2), date(2018, 5, 3), date(2022, 5, 4), date(2022, 5, 5))
    assert [ward.exists_on(day) for day in days] == [False, True, True, False]


def test_a_posting_says_where_it_is():
    ward = make.ward()
    assert make.dwo(ward).place == ward
    assert make.central().place is None
    assert str(make.central()) == "Central neighbourhoods unit, the whole force"


def test_the_database_refuses_a_second_seat_for_a_person():
    seat = make.member(make.panel())
    with pytest.raises(IntegrityError), transaction.atomic():
        make.member(seat.panel, person=seat.person)


def test_the_database_refuses_a_second_chair():
    panel = make.panel()
    make.chair(panel)
    with pytest.raises(IntegrityError), transaction.atomic():
        make.chair(panel)
    Office.objects.update(until=make.today() - timedelta(days=1))
    make.chair(panel)


@pytest.mark.rule("PAN-7")
def test_the_database_refuses_a_panel_that_meets_less_than_every_three_months():
    for months in (0, 4):
        with pytest.raises(IntegrityError), transaction.atomic():
            make.panel(interval_months=months)


@pytest.mark.rule("PAN-1")
def test_the_database_refuses_a_second_living_panel_of_a_ward():
    panel = make.panel()
    with pytest.raises(IntegrityError), transaction.atomic():
        make.panel(in_ward=panel.ward)


def test_a_seats_owner_shows_contact_to_chair_and_secretary_unless_they_say_otherwise():
    seat = make.partner(make.panel())
    assert {role.value for role in seat.sees_contact} == {"CHR", "SEC"}
    subject = make.member(seat.panel, age=16).gate_subject()
    assert (subject.is_under_18, subject.panel) == (True, seat.panel_id)
