"""Everybody uses their rights on pages of their own, which exist for nobody else."""

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from people.models import DataComplaint, DataRequest, Person
from tests import make
from tests.pages import problems, queries, shown
from tests.people import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(client):
    person = make.person("Beatriz Fontela")
    client.force_login(person)
    return person


@pytest.mark.rule("GDPR-4")
def test_a_request_is_made_and_shown_with_its_day_and_how_it_was_worked_out(client, person):
    answer = client.post(reverse("right-ask"), {"right": "access", "details": ""}, follow=True)
    request = DataRequest.objects.get(person=person)
    assert request.answer_by is not None
    page = shown(answer)
    assert "Your request has come in." in page
    assert f"{request.answer_by:%A} {request.answer_by.day}" in page
    assert "and one month is" in page
    assert request.get_absolute_url() in shown(client.get(reverse("rights")))


def test_whoever_wants_something_changed_says_what(client, person):
    words = problems(client.post(reverse("right-ask"), {"right": "erasure", "details": " "}))
    assert "Write what should be put right, erased, restricted or stopped." in words
    assert "Select what you ask for." in problems(client.post(reverse("right-ask"), {}))


@pytest.mark.rule("GDPR-10")
def test_a_question_is_answered_and_the_clock_runs_again(client, person):
    request = made.paused(person)
    assert "stands still until you reply" in shown(client.get(request.get_absolute_url()))
    client.post(reverse("right-reply", args=[request.reference]), {"text": "Osier Green."})
    request.refresh_from_db()
    assert request.stage == "open"
    assert client.get(reverse("right-reply", args=[request.reference])).status_code == 404


@pytest.mark.rule("GDPR-4")
def test_a_copy_is_fetched_by_its_owner_alone_and_only_for_a_fortnight(client, person):
    copy = made.released(person)
    address = reverse("data-copy", args=[copy.reference])
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert "attachment" in answer["Content-Disposition"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "Fetch your copy" in shown(client.get(copy.request.get_absolute_url()))
    keeper = make.central().person
    for other in (make.chair(make.panel()).person, keeper):
        client.force_login(other)
        assert client.get(address).status_code == 404
    client.force_login(person)
    copy.open_until = make.today()
    copy.save()
    assert client.get(address).status_code == 404
    assert "Fetch your copy" not in shown(client.get(copy.request.get_absolute_url()))


def test_references_are_random_and_no_two_alike():
    references = {made.request().reference for _ in range(20)}
    assert len(references) == 20
    assert {len(reference) for reference in references} == {32}


@pytest.mark.rule("GDPR-9")
def test_a_complaint_is_made_and_shown_with_its_day(client, person):
    answer = client.post(reverse("data-complain"), {"text": "My number was read out."}, follow=True)
    complaint = DataComplaint.objects.get(person=person)
    assert complaint.acknowledge_by == make.today() + timedelta(days=30)
    assert "and 30 days" in shown(answer)
    assert "Enter what went wrong." in problems(client.post(reverse("data-complain"), {"text": ""}))


@pytest.mark.parametrize("name", ["right", "right-reply", "data-complaint"])
def test_what_is_somebody_elses_does_not_exist(client, person, name):
    thing = made.complaint() if name == "data-complaint" else made.paused()
    assert client.get(reverse(name, args=[thing.reference])).status_code == 404


def test_what_people_write_is_shown_as_they_wrote_it(client, person):
    request = made.request(person, right="objection", details="<b>Stop</b>")
    assert "&lt;b&gt;Stop&lt;/b&gt;" in client.get(request.get_absolute_url()).content.decode()


def test_three_requests_take_as_many_queries_as_one(client, person):
    made.request(person)
    with_one = queries(client, reverse("rights"))
    for _ in range(2):
        made.request(person, on=date(2026, 9, 1))
    assert queries(client, reverse("rights")) == with_one


@pytest.mark.rule("GDPR-7")
def test_a_browser_that_was_left_signed_in_does_not_hand_out_the_copy(client):
    person = Person.objects.create_user("beatriz@example.org", "Beatriz Fontela", "osier-green-1888")
    address = reverse("data-copy", args=[made.released(person).reference])
    client.post(reverse("account_login"), {"login": person.email, "password": "osier-green-1888"})
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, reverse("account_reauthenticate"))
    answer = client.post(answer.headers["Location"], {"password": "osier-green-1888"})
    assert answer.headers["Location"] == address
    assert client.get(address).content.startswith(b"PK")
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        assert client.get(address).status_code == 302
