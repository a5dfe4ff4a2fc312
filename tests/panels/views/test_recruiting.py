"""The page with which a panel looks for new members."""

import pytest
from django.urls import reverse

from tests import make
from tests.pages import shown

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-17")
def test_members_are_led_to_what_they_can_hang_up_and_post(client):
    panel = make.panel("Osier Green")
    client.force_login(make.member(panel, "Zaphira Quillfeather").person)
    address = reverse("recruit", args=[panel.slug])
    assert address in client.get(reverse("members", args=[panel.slug])).content.decode()
    page = shown(client.get(address))
    for words in ("Short posts", "For a newsletter", "A letter to a group", reverse("recruit-poster", args=[panel.slug])):
        assert words in page


def test_there_is_nothing_in_it_that_is_not_public(client):
    panel = make.panel()
    make.chair(panel, "Zaphira Quillfeather")
    answer = client.get(reverse("recruit", args=[panel.slug]))
    assert answer.status_code == 200
    assert "Quillfeather" not in answer.content.decode()


def test_the_poster_is_a_pdf(client):
    answer = client.get(reverse("recruit-poster", args=[make.panel().slug]))
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
