"""Members copy a message and say how they passed it on; the team and the chair see what came back (HB 2.4; MTG-21)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from community.models import PassedOn, PreventionMessage
from community.services import messages
from tests import make
from tests.pages import problems, queries, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-21")]

SOUND = {"title": "Callers", "text": "Ask for a card.", "link": "", "until_day": "", "until_month": "", "until_year": ""}


def given(panel):
    officer = make.dwo(panel.ward).person
    return messages.give(panel, title="Callers", text="Ask for a card.", link="", until=None, by=officer, on=make.today())


def passed(message, person, feedback="Two had such callers."):
    return messages.pass_on(message, way="group", own_word="", reached=60, feedback=feedback, by=person, on=make.today())


@pytest.mark.parametrize("role", ["chair", "dwo"])
def test_team_and_chair_give_out_messages(client, role):
    panel = make.panel()
    client.force_login((make.dwo(panel.ward) if role == "dwo" else make.chair(panel)).person)
    assert client.post(reverse("message-new", args=[panel.slug]), SOUND).status_code == 303
    assert PreventionMessage.objects.get().is_from_police is (role == "dwo")
    assert "Enter text to pass on" in problems(client.post(reverse("message-new", args=[panel.slug]), SOUND | {"text": ""}))


def test_a_member_says_how_and_sees_only_their_own(client):
    panel = make.panel()
    message = given(panel)
    passed(message, make.member(panel, "Bo Diddley").person, "From another.")
    client.force_login(make.member(panel).person)
    page = reverse("message-pass-on", args=[panel.slug, message.pk])
    assert "Say in a few words" in problems(client.post(page, {"way": "other"}))
    assert client.post(page, {"way": "other", "own_word": "Church bulletin", "reached": "80", "feedback": "Thanks."}).status_code == 303
    shown_to_me = shown(client.get(message.get_absolute_url()))
    assert "Church bulletin" in shown_to_me
    assert "From another." not in shown_to_me
    assert "Bo Diddley" not in shown_to_me
    assert PassedOn.objects.count() == 2


@pytest.mark.parametrize("role", ["chair", "dwo", "sergeant"])
def test_the_team_and_the_chair_see_what_came_back(client, role):
    panel = make.panel()
    message = given(panel)
    passed(message, make.member(panel, "Bo Diddley").person)
    people = {"chair": make.chair(panel), "dwo": make.dwo(panel.ward), "sergeant": make.sergeant(panel.ward.team)}
    client.force_login(people[role].person)
    page = shown(client.get(message.get_absolute_url()))
    assert "Two had such callers." in page
    assert "about 60 people" in page


def test_the_secretary_and_suspended_members_do_not_see_what_came_back(client):
    panel = make.panel()
    message = given(panel)
    passed(message, make.member(panel).person)
    client.force_login(make.secretary(panel).person)
    assert "Two had such callers." not in shown(client.get(message.get_absolute_url()))
    client.force_login(make.suspended(panel).person)
    assert client.get(message.get_absolute_url()).status_code == 403


def test_pages_take_as_many_queries_for_three_as_for_one(client):
    panel = make.panel()
    client.force_login(make.chair(panel).person)
    message = given(panel)
    passed(message, make.member(panel).person)
    pages = (reverse("messages", args=[panel.slug]), message.get_absolute_url())
    first = [queries(client, page) for page in pages]
    for _ in range(2):
        given(panel)
        passed(message, make.member(panel).person)
    assert [queries(client, page) for page in pages] == first
