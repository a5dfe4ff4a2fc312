"""The demo's letters: found by their reader, read as they go out, and not there outside the demo."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from core import outbox
from core.models import Letter
from core.outbox import Attachment, Draft
from tests import make

pytestmark = pytest.mark.django_db


def write(name: str, **changes: object) -> Letter:
    person = make.person(name)
    fields = {"key": name, "to": person, "address": person.address, "subject": f"Notice for {name}", "text": "Come <b>all</b>."}
    [letter] = outbox.post([Draft(**{**fields, **changes})])  # type: ignore[arg-type]
    return letter


def test_letters_are_listed_newest_first(client: Client) -> None:
    write("Ann Older")
    write("Bea Newer")
    page = client.get(reverse("core:letters")).content.decode()
    assert page.index("Notice for Bea Newer") < page.index("Notice for Ann Older")


def test_letters_are_found_by_their_reader(client: Client) -> None:
    write("Ann Older")
    write("Bea Newer")
    page = client.get(reverse("core:letters"), {"to": "older"}).content.decode()
    assert "Notice for Ann Older" in page
    assert "Notice for Bea Newer" not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_list_asks_the_database_the_same_few_questions(client: Client, rows: int, django_assert_num_queries: object) -> None:
    for number in range(rows):
        write(f"Ann {number}")
    with django_assert_num_queries(2):  # type: ignore[operator]
        client.get(reverse("core:letters"))


def test_letter_is_shown_as_text(client: Client) -> None:
    letter = write("Ann", text="Open https://wardpanel.example/a <b>now</b>.")
    page = client.get(letter.get_absolute_url()).content.decode()
    assert '<a href="https://wardpanel.example/a"' in page
    assert "&lt;b&gt;now&lt;/b&gt;" in page


def test_enclosure_is_saved_and_never_opened_here(client: Client) -> None:
    letter = write("Ann", attachments=(Attachment('no"tes.html', "text/html", b"<script>"),))
    answer = client.get(reverse("core:enclosure", args=[letter.pk, letter.enclosures.get().pk]))
    assert answer.content == b"<script>"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="no\\"tes.html"'
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_enclosure_is_not_found_under_another_letter(client: Client) -> None:
    letter, other = write("Ann", attachments=(Attachment("a.txt", "text/plain", b"x"),)), write("Bea")
    assert client.get(reverse("core:enclosure", args=[other.pk, letter.enclosures.get().pk])).status_code == 404


def test_outside_the_demo_there_are_no_such_pages(client: Client, settings: Settings) -> None:
    letter = write("Ann", attachments=(Attachment("a.txt", "text/plain", b"x"),))
    settings.DEMO = False
    addresses = [
        reverse("core:letters"),
        letter.get_absolute_url(),
        reverse("core:enclosure", args=[letter.pk, letter.enclosures.get().pk]),
    ]
    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]


def test_confidential_letter_is_there_for_its_reader_alone(client: Client) -> None:
    letter = write("Ann", is_confidential=True, attachments=(Attachment("a.pdf", "application/pdf", b"%PDF"),))
    enclosure = reverse("core:enclosure", args=[letter.pk, letter.enclosures.get().pk])
    for reader in (None, make.person("Bea")):
        if reader:
            client.force_login(reader)
        assert "Notice for Ann" not in client.get(reverse("core:letters"), {"to": "ann"}).content.decode()
        assert client.get(letter.get_absolute_url()).status_code == 404
        assert client.get(enclosure).status_code == 404
    assert letter.to is not None
    client.force_login(letter.to)
    assert "Notice for Ann" in client.get(reverse("core:letters")).content.decode()
    assert client.get(letter.get_absolute_url()).status_code == client.get(enclosure).status_code == 200


def test_confidential_letter_to_nobody_known_is_shown_to_nobody(client: Client) -> None:
    letter = write("Ann", is_confidential=True, to=None)
    assert client.get(letter.get_absolute_url()).status_code == 404
