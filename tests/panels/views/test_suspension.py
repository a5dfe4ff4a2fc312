"""The sergeant's pages of a suspension (HB 3.4.2)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from panels.models import Suspension
from tests import make

pytestmark = pytest.mark.django_db


def dated(day):
    return {"review_on_day": day.day, "review_on_month": day.month, "review_on_year": day.year}


@pytest.fixture
def seat():
    return make.member(make.panel(), "Colin Starkweather")


@pytest.fixture
def sergeant(client, seat):
    client.force_login(make.sergeant(seat.panel.ward.team).person)
    return client


def address(name, seat):
    return reverse(name, kwargs={"panel": seat.panel.slug, "membership": seat.pk})


@pytest.mark.rule("MEM-15")
def test_the_sergeant_suspends_from_the_members_page_and_no_reason_is_asked(sergeant, seat):
    assert address("member-suspend", seat) in sergeant.get(seat.get_absolute_url()).content.decode()
    form = sergeant.get(address("member-suspend", seat)).content.decode()
    assert form.count("<textarea") == 0
    answer = sergeant.post(address("member-suspend", seat), dated(make.today() + timedelta(days=30)), follow=True)
    assert "is suspended" in answer.content.decode()
    assert address("member-suspension", seat) in answer.content.decode()


@pytest.mark.rule("MEM-15")
@pytest.mark.parametrize(
    ("what", "expected"), [("goes_on", {"outcome": "goes_on"}), ("panel", {"matter_ended_on": None}), ("review", {"ended_on": None})]
)
def test_it_is_looked_at_again_and_ended_or_left_to_the_panel(sergeant, seat, what, expected):
    Suspension.objects.create(membership=seat, since=make.a_year_ago(), review_on=make.today())
    assert address("member-suspension", seat) in sergeant.get(reverse("home")).content.decode()
    said = {"what": what, **dated(make.today() + timedelta(days=9))}
    assert sergeant.post(address("member-suspension", seat), said).status_code == 303
    row = Suspension.objects.get()
    if what == "panel":
        expected = {"matter_ended_on": make.today(), "ended_on": None}
    assert {name: getattr(row, name) for name in expected} == expected


def test_the_next_day_is_asked_for_and_there_is_no_page_without_a_suspension(sergeant, seat):
    assert sergeant.get(address("member-suspension", seat)).status_code == 404
    Suspension.objects.create(membership=seat, since=make.a_year_ago(), review_on=make.today())
    answer = sergeant.post(address("member-suspension", seat), {"what": "review"})
    assert "Enter the day on which it is looked at again." in answer.content.decode()
