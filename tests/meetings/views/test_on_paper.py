"""The page on which a meeting that was held on paper is entered."""

from datetime import timedelta

import pytest
from django.urls import reverse

from meetings.models import Meeting
from tests import make
from tests.pages import problems, shown

pytestmark = pytest.mark.django_db


def said(day, **more):
    when = {"day_day": day.day, "day_month": day.month, "day_year": day.year, "begins": "7pm", "ends": "9pm"}
    return {**when, "venue": "Library", "public_access": "ask", "said": "Two priorities were agreed.", **more}


@pytest.mark.rule("MTG-23")
def test_the_secretary_enters_it_and_everybody_on_the_panel_reads_that_it_was_entered_later(client):
    panel = make.panel()
    member = make.member(panel)
    client.force_login(make.secretary(panel).person)
    address = reverse("meeting-on-paper", args=[panel.slug])
    assert address in client.get(reverse("meetings", args=[panel.slug])).content.decode()
    assert member.person.full_name in shown(client.get(address))
    answer = client.post(address, said(make.today() - timedelta(days=100), present=[member.person_id], visitors="3"))
    meeting = Meeting.objects.get()
    assert (answer.status_code, answer.url) == (303, meeting.get_absolute_url())
    client.force_login(member.person)
    page = shown(client.get(answer.url))
    assert "Held on paper on" in page
    assert client.get(reverse("meeting-live", args=[panel.slug, meeting.pk])).status_code == 200


@pytest.mark.rule("MTG-23")
def test_a_day_to_come_is_refused_with_what_to_do_instead(client):
    panel = make.panel()
    client.force_login(make.chair(panel).person)
    answer = client.post(reverse("meeting-on-paper", args=[panel.slug]), said(make.today() + timedelta(days=1)))
    assert "Propose the meeting, or correct the day on which it was held." in problems(answer)


def test_members_enter_none(client):
    panel = make.panel()
    client.force_login(make.member(panel).person)
    assert client.get(reverse("meeting-on-paper", args=[panel.slug])).status_code == 403
