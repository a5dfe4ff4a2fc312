"""Headers on answers."""

import pytest
from django.test import Client

from people.models import Person


@pytest.mark.django_db
def test_answer_to_somebody_signed_in_is_not_to_be_stored(client: Client) -> None:
    client.force_login(Person.objects.create_user("ann@example.org", "Ann Other"))
    response = client.get("/healthz")
    assert "no-store" in response["Cache-Control"]
    assert "Cookie" in response["Vary"]


@pytest.mark.django_db
def test_open_page_may_be_kept(client: Client) -> None:
    assert "Cache-Control" not in client.get("/healthz")


@pytest.mark.django_db
def test_every_answer_closes_what_pages_do_not_use(client: Client) -> None:
    response = client.get("/healthz")
    assert response["Permissions-Policy"] == "camera=(), geolocation=(), microphone=()"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "unsafe-inline" not in response["Content-Security-Policy"]
