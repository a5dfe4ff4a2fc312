"""The pages of a rehearsal: marked throughout, found by the evening's addresses alone, thrown away with a button (MTG-24)."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from meetings.models import Meeting
from tests import make
from tests.meetings import evening
from tests.pages import shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-24")]
MARK = "This is a rehearsal."


def test_it_is_begun_marked_on_every_page_and_thrown_away(client: Client) -> None:
    panel = make.panel()
    secretary = make.secretary(panel)
    client.force_login(secretary.person)
    page = shown(client.get(reverse("meetings", args=[panel.slug])))
    assert "Rehearse a meeting" in page
    assert MARK in shown(client.post(reverse("meeting-rehearse", args=[panel.slug]), follow=True))
    rehearsal = Meeting.everything.get(panel=panel)
    item = evening.item_of(rehearsal)
    place = [panel.slug, rehearsal.pk]
    addresses = [("meeting-screen", place), ("attendance", place), ("meeting-interests", place)]
    of_item = ("vote-open", "vote-elect", "outcome-add", "action-add", "discussion", "interest-record")
    addresses += [(name, [*place, item.pk]) for name in of_item]
    for name, parts in addresses:
        assert MARK in shown(client.get(reverse(name, args=parts))), name
    for name in ("meeting", "meeting-change", "meeting-cancel", "notice", "agenda"):
        assert client.get(reverse(name, args=place)).status_code in (403, 404), name
    client.post(reverse("meeting-end", args=place))
    assert MARK in shown(client.get(reverse("minutes", args=place)))
    assert "Go on with the rehearsal" in shown(client.get(reverse("meetings", args=[panel.slug])))
    assert "is gone" in shown(client.post(reverse("meeting-throw-away", args=place), follow=True))
    assert not Meeting.everything.exists()


def test_members_do_not_begin_one(client: Client) -> None:
    panel = make.panel()
    client.force_login(make.member(panel).person)
    assert client.post(reverse("meeting-rehearse", args=[panel.slug])).status_code == 403
    assert "Rehearse a meeting" not in shown(client.get(reverse("meetings", args=[panel.slug])))
