"""From the panel's public page to the answer, and what is read at the table (MTG-11)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from config.limits import OPEN_FORMS
from meetings.models import Visitor
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-11")]
SAID = {"full_name": "Callum Ferreira", "email": "callum@example.org", "wish": "room", "question": "Who mends the lamps?"}


@pytest.fixture
def meeting():
    panel = make.panel()
    return meetings.called(panel, by=make.chair(panel).person, venue="Tidewell Hall")


def address(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk} | more)


def test_a_resident_asks_from_the_public_page_and_reads_no_place(client, meeting):
    form = reverse("attend", args=[meeting.panel.slug])
    assert form in client.get(meeting.panel.get_absolute_url()).content.decode()
    shown = client.get(form).content.decode()
    assert meeting.when in shown
    assert "Tidewell Hall" not in shown
    assert client.post(form, SAID | {"email": "nobody"}).status_code == 422
    assert client.post(form, SAID).url == reverse("attended", args=[meeting.panel.slug])
    assert Visitor.objects.get().meeting == meeting


def test_the_form_is_sent_only_so_often(client, meeting):
    form, pace = reverse("attend", args=[meeting.panel.slug]), OPEN_FORMS["attend"]
    answers = [client.post(form, SAID).status_code for _ in range(pace.times + 1)]
    assert answers == [303] * pace.times + [429]


def test_without_a_meeting_the_page_says_so(client):
    panel = make.panel()
    assert "No meeting to attend is planned yet" in client.get(reverse("attend", args=[panel.slug])).content.decode()


def test_the_ward_officer_answers_and_the_question_is_read_at_the_table(client, meeting):
    visitor = meetings.visitor(meeting)
    officer, member = make.dwo(meeting.panel.ward).person, make.member(meeting.panel).person
    client.force_login(officer)
    assert address("visitors", meeting) in client.get(meeting.get_absolute_url()).content.decode()
    assert "Callum Ferreira" in client.get(address("visitors", meeting)).content.decode()
    answer = client.post(address("visitor", meeting, visitor=visitor.pk), {"answer": "welcome", "is_laid": "on"})
    assert answer.status_code == 303
    client.force_login(member)
    shown = client.get(meeting.get_absolute_url()).content.decode()
    assert "Who mends the lamps?" in shown
    assert "Callum" not in shown
    assert client.get(address("visitors", meeting)).status_code == 403
