"""The pages beside the minutes: what a version changed, and who got it (MTG-9, MTG-17)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings.models import Minutes
from tests import make
from tests.meetings import evening
from tests.meetings.views.test_minutes import vote_on
from tests.pages import shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def put_right(client):
    """Return the version in which a later meeting put something right; the chair is signed in."""
    meeting, _ = evening.evening()
    client.force_login(meeting.proposed_by)
    minutes = evening.circulated(meeting)
    vote_on(client, meeting, minutes, "The hall was <b>cold</b>.")
    return Minutes.objects.get(meeting=minutes.meeting, version=2)


def changes_of(minutes, version):
    return reverse("minutes-changes", args=[minutes.meeting.panel.slug, minutes.meeting_id, version])


def sent_of(minutes):
    return reverse("minutes-sent", args=[minutes.meeting.panel.slug, minutes.meeting_id])


@pytest.mark.rule("MTG-17")
def test_a_version_says_what_it_changed(client, put_right):
    newest = shown(client.get(reverse("minutes", args=[put_right.meeting.panel.slug, put_right.meeting_id])))
    assert changes_of(put_right, 2) in newest
    page = shown(client.get(changes_of(put_right, 2)))
    assert "Added: " in page
    assert "The hall was <b>cold</b>." in page
    assert "<b>cold" not in client.get(changes_of(put_right, 2)).content.decode()
    assert "Taken out: " not in page


def test_the_first_version_changed_nothing(client, put_right):
    assert client.get(changes_of(put_right, 1)).status_code == 404


@pytest.mark.rule("MTG-9")
def test_chair_and_secretary_see_who_got_them_and_others_do_not(client, put_right):
    panel = put_right.meeting.panel
    assert "Nobody has got these minutes yet." in shown(client.get(sent_of(put_right)))
    client.post(reverse("minutes-send", args=[panel.slug, put_right.meeting_id]))
    page = shown(client.get(sent_of(put_right)))
    assert "Waiting to be sent" in page
    assert str(put_right.meeting.proposed_by) in page
    client.force_login(make.secretary(panel).person)
    assert client.get(sent_of(put_right)).status_code == 200
    client.force_login(make.member(panel).person)
    assert client.get(sent_of(put_right)).status_code == 403
    client.force_login(make.dwo(panel.ward).person)
    assert client.get(sent_of(put_right)).status_code == 403
