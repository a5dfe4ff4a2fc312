"""Requests larger than any file we take."""

from __future__ import annotations

import tracemalloc

import pytest
from django.core.cache import cache
from django.test import Client
from django.test.client import FakePayload
from django.urls import reverse

from config import limits
from config.limits import LARGEST_REQUEST
from core import documents
from policing.models import Upload
from tests import make
from tests.access.doors import doors
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


class Endless(FakePayload):
    """A body that says it is as long as we like and is made while it is read."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.left = length
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        piece = b"x" * min(self.left, size)
        self.left -= len(piece)
        self.taken += len(piece)
        return piece

    def __len__(self) -> int:
        return self.left


def send(client: Client, address: str, body: Endless):
    """Send a body as a file would be sent."""
    return client.generic(
        "POST", address, **{"wsgi.input": body, "CONTENT_LENGTH": str(len(body)), "CONTENT_TYPE": "multipart/form-data; boundary=b"}
    )


def test_two_hundred_megabytes_are_refused_with_a_sentence_and_never_held_in_memory(client: Client) -> None:
    ward = make.ward()
    client.force_login(make.dwo(ward).person)
    body = Endless(200 * 1024 * 1024)
    tracemalloc.start()
    answer = send(client, reverse("upload-new", args=[ward.code]), body)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert answer.status_code == 413
    assert "A file must be smaller than 10 MB. Nothing of it was stored." in answer.content.decode()
    assert not Upload.objects.exists()
    assert body.left == 0, "a browser shows no answer before its upload was taken"
    assert peak < 20 * 1024 * 1024


def test_more_than_any_browser_would_send_is_cut_off(client: Client) -> None:
    body = Endless(10**12)
    assert send(client, "/", body).status_code == 413
    assert body.left > 10**11


def test_a_request_as_large_as_the_largest_file_goes_through(client: Client) -> None:
    assert send(client, reverse("account_login"), Endless(LARGEST_REQUEST)).status_code != 413


@pytest.mark.parametrize("length", ["", "-5", "many"])
def test_a_length_that_is_no_number_is_left_to_the_form(length: str, client: Client) -> None:
    assert client.generic("POST", reverse("account_login"), CONTENT_LENGTH=length).status_code != 413


def test_whoever_asks_for_a_paper_while_all_presses_work_is_asked_to_come_back(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "PATIENCE", 0.1)
    panel = make.panel()
    meetings.terms(panel)
    with documents._turn(), documents._turn():
        answer = client.get(reverse("terms-paper", args=[panel.slug]))
    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert "Try again in a minute" in answer.content.decode()


@pytest.fixture
def one_form(monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the form of signing in be sent three times an hour, and return its address."""
    cache.clear()
    monkeypatch.setattr(limits, "OPEN_FORMS", {"account_login": limits.Pace(3, limits.HOUR)})
    return reverse("account_login")


def test_a_form_is_sent_so_often_and_not_once_more(client: Client, one_form: str) -> None:
    assert [client.post(one_form).status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = client.post(one_form)
    assert refused["Retry-After"] == "3600"
    assert "Nothing of the last one was stored." in refused.content.decode()
    assert client.get(one_form).status_code == 200
    assert client.post(reverse("account_reset_password")).status_code == 200


def test_a_form_that_comes_back_with_errors_takes_no_turn(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    monkeypatch.setattr(limits, "OPEN_FORMS", {"conduct-tell": limits.Pace(1, limits.HOUR)})
    panel = make.panel()
    make.chair(panel)
    address = reverse("conduct-tell", args=[panel.slug])
    assert [client.post(address).status_code for _ in range(3)] == [422, 422, 422]
    said = {"text": "Somebody was shouted down.", "is_about_chair": "no"}
    assert [client.post(address, said).status_code for _ in range(2)] == [303, 429]
    assert client.post(address).status_code == 429


@pytest.mark.parametrize(
    ("first", "second", "is_one_household"),
    [("192.0.2.1", "192.0.2.2", False), ("2001:db8::1", "2001:db8::2", True), ("2001:db8::1", "2001:db8:0:1::1", False)],
)
def test_somebody_elsewhere_is_not_affected(client: Client, one_form: str, first: str, second: str, is_one_household: bool) -> None:
    for _ in range(4):
        client.post(one_form, REMOTE_ADDR=first)
    assert (client.post(one_form, REMOTE_ADDR=second).status_code == 429) is is_one_household


def test_a_forged_origin_gives_no_further_turn(client: Client, one_form: str) -> None:
    answers = [client.post(one_form, headers={"X-Forwarded-For": f"192.0.2.{number}"}).status_code for number in range(5)]
    assert answers[-1] == 429


def test_every_form_with_a_pace_is_there() -> None:
    for name in limits.OPEN_FORMS:
        assert name in {door.name for door in doors()}
