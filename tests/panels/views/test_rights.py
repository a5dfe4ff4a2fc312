"""Consents on pages of one's own; requests by letter, data controller and yearly review on the panel's."""

from datetime import timedelta

import pytest
from django.urls import reverse

from people.models import DataComplaint, DataRequest
from tests import make
from tests.pages import problems, shown

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
    assert "Select one of the choices" in words


def test_a_complaint_says_what_went_wrong_and_a_day_to_come_is_refused(enter, panel):
    member = make.member(panel).person
    assert "Write what" in problems(enter(person=member.pk, right="complaint", details="", **arrived(make.today())))
    tomorrow = make.today() + timedelta(days=1)
    assert "has not come yet" in problems(enter(person=member.pk, right="access", details="", **arrived(tomorrow)))


def test_somebody_who_has_left_can_still_ask(enter, panel):
    left = make.member(panel, stage="left", left_on=make.today() - timedelta(days=9)).person
    assert enter(person=left.pk, right="access", details="", **arrived(make.today())).status_code == 303


def test_somebody_chooses_at_each_of_their_places_and_nobody_else_does(client, panel):
    for place, name in ((make.member(panel), "member-contact"), (make.partner(panel), "partner-contact")):
        address = reverse(name, args=[panel.slug, place.pk])
        client.force_login(make.chair(make.panel()).person)
        assert client.get(address).status_code == 404
        client.force_login(place.person)
        assert address in shown(client.get(reverse("consents")))
        answer = client.post(address, {"members": "on"}, follow=True)
        assert "Other members of the panel may see how to reach me" in shown(answer)
        assert f"since {make.today().day} {make.today():%B %Y}" in shown(answer)
        place.refresh_from_db()
        assert (place.shows_contact_to_officers, place.shows_contact_to_members) == (False, True)


def test_the_chair_cannot_choose_for_a_member(client, panel):
    seat = make.member(panel)
    client.force_login(make.chair(panel).person)
    assert client.get(reverse("member-contact", args=[panel.slug, seat.pk])).status_code == 403


@pytest.mark.rule("GDPR-8")
def test_a_consent_that_is_taken_back_closes_the_list_with_the_next_request(client, panel):
    seat, reader = make.member(panel), make.member(panel).person
    seat.person.phone = "020 7946 0000"
    seat.person.save()
    members = reverse("members", args=[panel.slug])

    def reader_sees_it():
        client.force_login(reader)
        return "020 7946 0000" in shown(client.get(members))

    def choose(**said):
        client.force_login(seat.person)
        client.post(reverse("member-contact", args=[panel.slug, seat.pk]), said)

    assert not reader_sees_it()
    choose(members="on")
    assert reader_sees_it()
    choose()
    assert not reader_sees_it()


def test_the_young_are_told_that_they_are_protected_and_who_sits_nowhere_that_there_is_nothing(client, panel):
    client.force_login(make.member(panel, age=16).person)
    assert "While you are under 18" in shown(client.get(reverse("consents")))
    client.force_login(make.person())
    assert "You sit on no panel." in shown(client.get(reverse("consents")))


@pytest.mark.rule("GDPR-3")
def test_the_ward_officer_sees_who_agreed_to_more_than_the_panels_own_work(client, panel):
    seat = make.member(panel)
    client.force_login(make.dwo(panel.ward).person)
    assert "has not agreed to more" in shown(client.get(seat.get_absolute_url()))
    seat.agrees_to_police = True
    seat.save()
    assert "Agreed to be written to beyond" in shown(client.get(seat.get_absolute_url()))


@pytest.mark.rule("GDPR-2")
def test_the_panel_names_its_data_controller_and_the_public_learns_no_name(client, panel):
    seat, chair = make.member(panel, "Beatriz Fontela"), make.chair(panel).person
    client.force_login(chair)
    address = reverse("data-controller", args=[panel.slug])
    assert "Select a member" in problems(client.post(address, {}))
    assert "Beatriz Fontela, chosen on" in shown(client.post(address, {"membership": seat.pk}, follow=True))
    client.logout()
    notice = shown(client.get(reverse("panel-privacy", args=[panel.slug])))
    assert "has chosen one of its members" in notice
    assert "Beatriz" not in notice
    client.force_login(chair)
    assert "None of the members, as the panel decided" in shown(client.post(address, {"membership": "none"}, follow=True))


@pytest.mark.rule("GDPR-6")
def test_the_list_is_shown_and_looked_through(client, panel):
    seat = make.member(panel)
    client.force_login(make.secretary(panel).person)
    address = reverse("list-review", args=[panel.slug])
    assert seat.person.full_name in shown(client.get(address))
    client.post(address, {})
    panel.refresh_from_db()
    assert panel.list_reviewed_on == make.today()
