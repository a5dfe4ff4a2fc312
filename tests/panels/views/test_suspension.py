"""The sergeant's pages of a suspension (HB 3.4.2)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from core.models import Letter
from panels.models import Suspension, SuspensionProposal
from panels.services import leaving
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


@pytest.fixture
def officer(seat):
    """Return the ward's officer, who proposes."""
    return make.dwo(seat.panel.ward, "Leanne Hartfield").person


@pytest.mark.rule("MEM-15")
def test_the_ward_officer_proposes_from_the_members_page_without_a_word_why(client, seat, officer):
    sergeant = make.sergeant(seat.panel.ward.team).person
    client.force_login(officer)
    assert address("member-suspend-propose", seat) in client.get(seat.get_absolute_url()).content.decode()
    form = client.get(address("member-suspend-propose", seat)).content.decode()
    assert form.count("<textarea") == 0
    assert form.count('type="text"') == 0
    page = client.post(address("member-suspend-propose", seat), follow=True).content.decode()
    assert "waits for the sergeant" in page
    assert address("member-suspend-propose", seat) not in page
    assert not Suspension.objects.exists()
    client.force_login(sergeant)
    assert "Decide whether to suspend Colin Starkweather" in client.get(reverse("home")).content.decode()
    assert "Leanne Hartfield proposed this" in client.get(address("member-suspend", seat)).content.decode()


@pytest.mark.rule("MEM-15")
def test_a_proposal_is_not_made_twice_and_not_of_whoever_is_suspended(client, seat, officer):
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat))
    assert "has been proposed already" in client.post(address("member-suspend-propose", seat)).content.decode()
    other = make.suspended(seat.panel)
    assert "is suspended already" in client.post(address("member-suspend-propose", other)).content.decode()


def test_member_chair_and_secretary_learn_nothing_of_a_proposal(client, seat, officer):
    people = [seat.person, make.chair(seat.panel).person, make.secretary(seat.panel).person]
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat), follow=True)
    for person in people:
        client.force_login(person)
        assert "proposed" not in client.get(seat.get_absolute_url()).content.decode()
        assert "suspend" not in client.get(reverse("home")).content.decode()
        assert not Letter.objects.filter(to=person).exists()


@pytest.mark.rule("MEM-15")
def test_the_sergeant_declines_and_the_officer_is_told(sergeant, client, seat, officer):
    assert sergeant.get(address("member-suspend-decline", seat)).status_code == 404
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat))
    client.force_login(make.sergeant(seat.panel.ward.team).person)
    client.post(address("member-suspend-decline", seat))
    assert not Suspension.objects.exists()
    assert not SuspensionProposal.objects.exists()
    assert Letter.objects.filter(to=officer, subject__startswith="A suspension was not imposed").count() == 1
    assert "has been answered already" in client.post(address("member-suspend-decline", seat)).content.decode()


@pytest.mark.rule("MEM-15")
def test_suspending_answers_the_proposal_and_tells_the_officer(client, seat, officer):
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat))
    client.force_login(make.sergeant(seat.panel.ward.team).person)
    client.post(address("member-suspend", seat), dated(make.today() + timedelta(days=30)))
    assert Suspension.objects.count() == 1
    assert not SuspensionProposal.objects.exists()
    assert Letter.objects.filter(to=officer, subject__startswith="A member is suspended").count() == 1


@pytest.mark.rule("MEM-15")
def test_without_a_sergeant_the_inspector_is_asked(client, seat, officer):
    inspector = make.inspector(seat.panel.ward.borough).person
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat))
    assert Letter.objects.filter(to=inspector, subject__startswith="A suspension is proposed").count() == 1


def test_a_proposal_ends_with_the_membership(client, seat, officer):
    client.force_login(officer)
    client.post(address("member-suspend-propose", seat))
    leaving.end(seat, by=officer, on=make.today())
    assert not SuspensionProposal.objects.exists()


@pytest.mark.rule("MEM-15")
def test_the_member_reads_since_when_and_until_when_and_other_members_do_not(client):
    seat = make.suspended(make.panel(), "Colin Starkweather")
    suspension = seat.suspensions.get()
    client.force_login(seat.person)
    assert address("suspension", seat) in client.get(reverse("home")).content.decode()
    page = client.get(address("suspension", seat)).content.decode()
    assert f"{suspension.review_on:%B %Y}" in page
    assert f"{suspension.since:%B %Y}" in page
    assert "You are suspended" in page
    assert "What remains yours" in page
    for other in (make.member(seat.panel).person, make.chair(seat.panel).person):
        client.force_login(other)
        assert client.get(address("suspension", seat)).status_code == 403


def test_the_sergeant_reads_whose_suspension_it_is_and_is_not_spoken_to_as_the_member(sergeant, seat):
    sergeant.post(address("member-suspend", seat), dated(make.today() + timedelta(days=30)))
    page = sergeant.get(address("suspension", seat)).content.decode()
    assert f"Suspension of {seat.person}" in page
    assert "What remains yours" not in page


def test_there_is_no_page_of_a_suspension_that_has_ended(sergeant, seat):
    assert sergeant.get(address("suspension", seat)).status_code == 404
