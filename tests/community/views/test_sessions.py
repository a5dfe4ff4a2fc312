"""Pages of contact sessions (MTG-14)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from community.forms.sessions import SessionForm, StrangersSuggestForm
from community.models import ContactSession, SessionSuggestion
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-14")]


@pytest.fixture
def panel():
    return make.panel()


def at(panel, name="sessions", *more):
    return reverse(name, args=[panel.slug, *more])


def day(in_days):
    on = make.today() + timedelta(days=in_days)
    return {"day_day": on.day, "day_month": on.month, "day_year": on.year, "begins": "10 am", "ends": "11 am"}


def test_an_officer_plans_a_session_that_residents_read_and_records_one_that_was_held(client, panel):
    client.force_login(make.dwo(panel.ward).person)
    assert client.post(at(panel, "session-new"), {"place": "The library", **day(3)})["Location"] == at(panel)
    held = client.post(at(panel, "session-new"), {"place": "The school", **day(-3)})
    session = ContactSession.objects.get(place="The school")
    assert held["Location"] == at(panel, "session-record", session.pk)
    assert client.post(held["Location"], {"came": "12", "raised": "Lamps."}).status_code == 303
    assert "Lamps." in client.get(at(panel, "session-records")).content.decode()
    client.logout()
    for name in ("sessions", "panel"):
        page = client.get(at(panel, name)).content.decode()
        assert "The library" in page
        assert "Lamps." not in page


def test_the_board_reads_records_and_plans_nothing(client, panel):
    made.recorded(panel, place="The library", came=14)
    client.force_login(make.board(panel.ward.borough).person)
    page = client.get(at(panel, "session-records")).content.decode()
    assert "The library" in page
    assert "Correct" not in page
    assert client.get(at(panel, "session-new")).status_code == 403
    ward = client.get(reverse("oversight-ward", args=[panel.ward.borough.slug, panel.ward.code])).content.decode()
    assert at(panel, "session-records") in ward


def test_anybody_suggests_and_the_chair_and_the_team_see_it(client, panel):
    token = StrangersSuggestForm.pages.issue(panel.pk, timezone.now() - timedelta(minutes=1))
    for _ in range(2):
        assert client.post(at(panel, "session-suggest"), {"page": token, "place": "The school gate"}).status_code == 303
    suggestion = SessionSuggestion.objects.get()
    seen = {}
    for role in ("chair", "secretary", "member", "dwo"):
        person = (make.dwo(panel.ward) if role == "dwo" else getattr(make, role)(panel)).person
        client.force_login(person)
        seen[role] = "The school gate" in client.get(at(panel)).content.decode()
    assert seen == {"chair": True, "secretary": False, "member": False, "dwo": True}
    answer = client.post(at(panel, "session-settle", suggestion.pk), {"is_taken_up": "yes", "word": "In June."})
    assert answer["Location"] == f"{at(panel, 'session-new')}?place=The+school+gate"


def test_a_member_reads_the_word_on_their_own_suggestion(client, panel):
    member = make.member(panel).person
    client.force_login(member)
    assert client.post(at(panel, "session-suggest"), {"place": "The park"}).status_code == 303
    made.settled(SessionSuggestion.objects.get(), word="The park is too dark.")
    assert "The park is too dark." in client.get(at(panel)).content.decode()


def test_a_cancelled_session_says_why_until_its_day_is_over(client, panel):
    session = made.session(panel, place="The park")
    client.force_login(make.dwo(panel.ward).person)
    assert client.post(at(panel, "session-cancel", session.pk), {"because": "The road is closed."}).status_code == 303
    client.logout()
    assert "The road is closed." in client.get(at(panel)).content.decode()


def test_a_session_is_changed_and_what_does_not_fit_is_said(client, panel):
    session = made.session(panel, place="The park")
    client.force_login(make.dwo(panel.ward).person)
    assert client.get(at(panel, "session-change", session.pk)).context["form"]["place"].value() == "The park"
    assert client.post(at(panel, "session-change", session.pk), {"place": "The gate", **day(4)}).status_code == 303
    refused = client.post(at(panel, "session-change", session.pk), {"place": "The gate", **day(4), "ends": "9 am"})
    assert refused.status_code == 422
    assert "It ends after it begins" in refused.content.decode()
    assert "three months ago" in str(SessionForm({"place": "X", **day(-100)}, on=make.today()).errors)
