"""The pages of suggestions: everybody sees their own, those who keep the agenda see all (MTG-4)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings.models import Suggestion
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-4")]


def test_a_partner_suggests_and_sees_what_became_of_it_and_no_others(client):
    panel = make.panel()
    make.chair(panel)
    meetings.suggestion(panel, make.member(panel).person, "Parking by the school")
    client.force_login(make.partner(panel).person)
    address = reverse("suggestions", args=[panel.slug])
    assert client.post(reverse("suggest", args=[panel.slug]), {"title": "Lighting", "why": ""}).url == address
    shown = client.get(address).content.decode()
    assert "Lighting" in shown
    assert "It waits for the chair." in shown
    assert "Parking by the school" not in shown


def test_the_chair_answers_on_a_page_that_the_agenda_leads_to(client):
    panel = make.panel()
    chair = make.chair(panel).person
    meeting = meetings.meeting(panel, by=chair)
    made = meetings.suggestion(panel, make.member(panel).person)
    client.force_login(chair)
    address = reverse("suggestion", args=[panel.slug, made.pk])
    assert address in client.get(reverse("agenda", args=[panel.slug, meeting.pk])).content.decode()
    assert client.post(address, {"answer": "declined", "topic": "other"}).status_code == 422
    assert client.post(address, {"answer": "taken", "topic": "concerns"}).status_code == 303
    assert Suggestion.objects.get().item.meeting == meeting


def test_the_secretary_reads_them_and_leaves_the_answer_to_the_chair(client):
    panel = make.panel()
    made = meetings.suggestion(panel, make.member(panel).person)
    client.force_login(make.secretary(panel).person)
    shown = client.get(reverse("suggestions", args=[panel.slug])).content.decode()
    assert made.title in shown
    assert client.get(reverse("suggestion", args=[panel.slug, made.pk])).status_code == 403
