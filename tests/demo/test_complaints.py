"""The complaints of the demo: only those see them who have them in hand."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from complaints.models import Complaint
from demo.logins import LOGINS
from people.models import Person
from tests.demo.conftest import Made

pytestmark = pytest.mark.django_db


def handlers(demo: Made) -> dict[str, list[str]]:
    """Return which of the people who can sign in open which complaint's file."""
    found: dict[str, list[str]] = {}
    for complaint in Complaint.objects.order_by("received_on"):
        name = "complaint-review" if complaint.is_at_sergeant else "complaint-file"
        for login in LOGINS:
            client = Client()
            client.force_login(Person.objects.get(email=login.email))
            if client.get(reverse(name, args=[complaint.reference])).status_code == 200:
                found.setdefault(complaint.reference, []).append(login.account)
    return found


def test_one_is_with_the_chair_one_with_the_sergeant_and_nobody_else_opens_them(demo: Made) -> None:
    assert sorted(handlers(demo).values()) == [["chair"], ["chair"], ["sergeant"]]


def test_they_stand_where_the_story_left_them(demo: Made) -> None:
    stages = sorted(Complaint.objects.values_list("level", "stage"))
    assert stages == [("chair", "acknowledged"), ("chair", "answered"), ("sergeant", "under-review")]


def test_the_list_of_letters_tells_nothing_of_them(demo: Made, client: Client) -> None:
    page = client.get("/letters/").content.decode()
    assert "onfidential" not in page
