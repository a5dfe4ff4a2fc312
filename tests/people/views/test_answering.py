"""The central unit answers requests and complaints step by step."""

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import AuditEntry, Letter
from people.models import DataComplaint, DataCopy, DataRequest
from people.services import copies
from tests import make
from tests.pages import problems, queries, shown
from tests.people import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client):
    keeper = make.central().person
    client.force_login(keeper)
    return keeper


def at(name, thing):
    return reverse(name, args=[thing.reference])


@pytest.mark.rule("GDPR-4")
def test_the_list_names_who_asks_what_by_when(client, keeper):
    request, paused, complaint = made.request(), made.paused(), made.complaint()
    page = shown(client.get(reverse("data-requests")))
    for thing in (request, paused, complaint):
        assert thing.person.full_name in page
    assert "Waits for a reply" in page
    assert "to be acknowledged by" in page


def test_an_empty_list_says_so(client, keeper):
    assert "No request is open." in shown(client.get(reverse("data-requests")))


def test_three_requests_take_as_many_queries_as_one(client, keeper):
    made.request()
    with_one = queries(client, reverse("data-requests"))
    for _ in range(2):
        made.request()
    assert queries(client, reverse("data-requests")) == with_one


@pytest.mark.rule("GDPR-10")
def test_a_question_a_recorded_reply_and_more_time(client, keeper):
    request = made.request()
    client.post(at("data-request-ask", request), {"question": "Which panel?"})
    assert "The clock stands until the reply is there." in shown(client.get(at("data-request", request)))
    client.post(at("data-request-reply", request), {"text": "Osier Green, by telephone."})
    client.post(at("data-request-extend", request), {"because": "It is in three places."})
    page = shown(client.get(at("data-request", request)))
    assert "and three months is" in page
    assert "Osier Green, by telephone." in page
    assert "It is in three places." in page
    assert "Take more time" not in page


@pytest.mark.rule("GDPR-4")
def test_a_copy_is_made_looked_through_and_released(client, keeper):
    request = made.request(make.person("Beatriz Fontela", phone="020 7946 0000"))
    assert "is being made" in shown(client.post(at("data-copy-order", request), {}, follow=True))
    assert client.get(at("data-copy-release", request)).status_code == 404
    copies.make_waiting(timezone.now())
    page = shown(client.get(at("data-copy-release", request)))
    assert "020 7946 0000" in page
    assert "Tick the box" in problems(client.post(at("data-copy-release", request), {}))
    answer = client.post(at("data-copy-release", request), {"has_looked": "on"}, follow=True)
    assert "It can be fetched before" in shown(answer)
    assert DataCopy.objects.get().stage == "released"


@pytest.mark.rule("GDPR-4")
@pytest.mark.parametrize(
    ("page", "said", "stage"), [("answer", {"text": "Done."}, "answered"), ("refuse", {"because": "Twice."}, "refused")]
)
def test_a_request_ends_with_an_answer_or_a_refusal(client, keeper, page, said, stage):
    request = made.request()
    client.post(at(f"data-request-{page}", request), said)
    assert DataRequest.objects.get().stage == stage
    assert f"{next(iter(said.values()))}" in shown(client.get(at("data-request", request)))


def test_what_has_ended_is_refused_with_its_reason(client, keeper):
    request = made.request()
    client.post(at("data-request-answer", request), {"text": "Done."})
    assert "has been answered" in problems(client.post(at("data-request-refuse", request), {"because": "No."}))


@pytest.mark.rule("GDPR-9")
def test_a_complaint_is_acknowledged_and_answered(client, keeper):
    complaint = made.complaint()
    assert "To be acknowledged by" in shown(client.get(at("data-complaint-kept", complaint)))
    client.post(at("data-complaint-acknowledge", complaint), {})
    client.post(at("data-complaint-answer", complaint), {"text": "We are sorry."})
    assert DataComplaint.objects.get().stage == "answered"
    assert "We are sorry." in shown(client.get(at("data-complaint-kept", complaint)))


@pytest.mark.rule("GDPR-4")
def test_what_is_written_to_somebody_who_does_not_sign_in_is_printed_and_posted(client, keeper):
    person = make.person("Dorothy Finch", email=None, contact_email="shared@example.org")
    request = made.request(person)
    page = client.get(at("data-request", request)).content.decode()
    assert at("data-request-letter", request) in page
    assert "print the letter afterwards and post it" in shown(client.get(at("data-request-answer", request)))
    assert client.get(at("data-request-letter", request)).content.startswith(b"%PDF")
    assert not Letter.objects.filter(to=person).exists()


@pytest.mark.rule("GDPR-4")
def test_a_released_copy_is_fetched_to_be_posted_and_that_is_recorded(client, keeper):
    copy = made.copy(make.person("Dorothy Finch", email=None))
    assert client.get(at("data-copy-post", copy.request)).status_code == 404
    copies.release(copy, has_looked=True, by=keeper, on=make.today())
    assert at("data-copy-post", copy.request) in client.get(at("data-request", copy.request)).content.decode()
    assert client.get(at("data-copy-post", copy.request)).content.startswith(b"PK")
    assert AuditEntry.objects.filter(by=keeper, outcome="copy fetched to be posted").count() == 1


@pytest.mark.rule("GDPR-4")
def test_nobody_else_fetches_the_copy_of_somebody_who_signs_in(client, keeper):
    copy = made.released()
    assert client.get(at("data-copy-post", copy.request)).status_code == 404
    assert client.get(at("data-request-letter", copy.request)).status_code == 404
    assert "By post" not in shown(client.get(at("data-request", copy.request)))


@pytest.mark.rule("GDPR-9")
def test_a_complaint_of_somebody_who_does_not_sign_in_is_answered_by_post(client, keeper):
    complaint = made.complaint(make.person("Dorothy Finch", email=None))
    assert at("data-complaint-letter", complaint) in client.get(at("data-complaint-kept", complaint)).content.decode()
    assert client.get(at("data-complaint-letter", complaint)).content.startswith(b"%PDF")
    assert client.get(at("data-complaint-letter", made.complaint())).status_code == 404
