"""The page on which sergeant and inspector state what is planned for a ward."""

from datetime import timedelta

import pytest
from django.urls import reverse

from panels.models import WardPlan
from tests import make
from tests.pages import problems, shown

pytestmark = pytest.mark.django_db


def said(day, plan="An evening at the library."):
    return {"plan": plan, "done_by_day": day.day, "done_by_month": day.month, "done_by_year": day.year}


@pytest.mark.rule("SNB-2")
def test_the_sergeant_states_a_plan_and_the_inspector_another(client):
    ward = make.ward()
    address = reverse("ward-plan", args=[ward.code])
    for officer, plan in ((make.sergeant(ward.team), "An evening."), (make.inspector(ward.borough), "An interim panel.")):
        client.force_login(officer.person)
        answer = client.post(address, said(make.today() + timedelta(days=30), plan))
        assert (answer.status_code, answer.url) == (303, reverse("oversight-ward", args=[ward.borough.slug, ward.code]))
        assert plan in shown(client.get(answer.url))
        assert plan in shown(client.get(address))
    assert WardPlan.objects.count() == 2


@pytest.mark.rule("SNB-2")
def test_a_day_that_has_passed_is_refused_with_its_reason(client):
    ward = make.ward()
    client.force_login(make.sergeant(ward.team).person)
    answer = client.post(reverse("ward-plan", args=[ward.code]), said(make.today() - timedelta(days=1)))
    assert "has passed. State a day that is still to come." in problems(answer)


def test_the_ward_officer_and_the_board_state_no_plan(client):
    ward = make.ward()
    for row in (make.dwo(ward), make.board(ward.borough)):
        client.force_login(row.person)
        assert client.get(reverse("ward-plan", args=[ward.code])).status_code == 403
