"""Chair, secretary and ward officer enter what somebody asked about their data."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.models import DataComplaint, DataRequest
from tests import make
from tests.pages import problems

pytestmark = pytest.mark.django_db


def arrived(day):
    return {"received_on_day": day.day, "received_on_month": day.month, "received_on_year": day.year}


@pytest.fixture
def panel():
    return make.panel()


@pytest.fixture
def enter(client, panel):
    client.force_login(make.secretary(panel).person)
    return lambda **said: client.post(reverse("data-request-enter", args=[panel.slug]), said)


@pytest.mark.rule("GDPR-4")
def test_a_request_is_entered_for_a_member_with_the_day_of_its_arrival(enter, panel):
    member, day = make.member(panel).person, make.today() - timedelta(days=3)
    answer = enter(person=member.pk, right="access", details="", **arrived(day))
    assert answer.status_code == 303
    request = DataRequest.objects.get()
    assert (request.person, request.received_on, request.panel_id) == (member, day, panel.pk)
    assert request.entered_by is not None


@pytest.mark.rule("GDPR-9")
def test_a_complaint_about_data_is_entered_on_its_own_clock(enter, panel):
    member = make.member(panel).person
    enter(person=member.pk, right="complaint", details="It was read out.", **arrived(make.today()))
    assert DataComplaint.objects.get().text == "It was read out."
    assert not DataRequest.objects.exists()


def test_nobody_of_another_panel_can_be_chosen(enter):
    stranger = make.member(make.panel()).person
    words = problems(enter(person=stranger.pk, right="access", details="", **arrived(make.today())))
    assert "Select a valid choice" in words


def test_a_complaint_says_what_went_wrong_and_a_day_to_come_is_refused(enter, panel):
    member = make.member(panel).person
    assert "Write what" in problems(enter(person=member.pk, right="complaint", details="", **arrived(make.today())))
    tomorrow = make.today() + timedelta(days=1)
    assert "has not come yet" in problems(enter(person=member.pk, right="access", details="", **arrived(tomorrow)))


def test_somebody_who_has_left_can_still_ask(enter, panel):
    left = make.member(panel, stage="left", left_on=make.today() - timedelta(days=9)).person
    assert enter(person=left.pk, right="access", details="", **arrived(make.today())).status_code == 303
