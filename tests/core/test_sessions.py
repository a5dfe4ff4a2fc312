"""A session that is left alone ends, sooner for officers, and none lasts longer than half a day (bar 34)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from core.sessions import NOTED_EVERY
from people.models import Person
from tests import make
from tests.pages import only_reading, shown

pytestmark = pytest.mark.django_db

HOME = "/home/"


def after(client: Client, *minutes: float) -> list[int]:
    """Look at the home page again and again, so many minutes after signing in; return what each look was answered with."""
    now = timezone.now()
    answers = []
    for one in minutes:
        with time_machine.travel(now + timedelta(minutes=one), tick=False):
            answers.append(client.get(HOME).status_code)
    return answers


def officer() -> Person:
    person: Person = make.dwo(make.panel().ward).person
    return person


def member() -> Person:
    person: Person = make.member(make.panel()).person
    return person


@pytest.mark.parametrize(("somebody", "limit"), [(officer, 30), (member, 60)])
def test_session_that_is_left_alone_ends_after_its_limit(client: Client, somebody: object, limit: int) -> None:
    client.force_login(somebody())  # type: ignore[operator]
    assert after(client, limit - 1, 2 * limit - 2.5) == [200, 200]
    client.force_login(somebody())  # type: ignore[operator]
    assert after(client, limit - 1, 2 * limit) == [200, 302]
    assert not Session.objects.exists() or "_auth_user_id" not in client.session


def test_whoever_is_signed_out_reads_why_and_gets_back(client: Client) -> None:
    client.force_login(officer())
    with time_machine.travel(timezone.now() + timedelta(minutes=31), tick=False):
        answer = client.get(HOME, follow=True)
    assert answer.redirect_chain == [(f"/accounts/login/?next={HOME}", 302)]
    assert "You were signed out because nothing was done for 30 minutes." in shown(answer)


def test_no_session_lasts_longer_than_half_a_day_however_busy(client: Client) -> None:
    client.force_login(member())
    minutes = list(range(0, 12 * 60, 45))
    assert after(client, *minutes, 12 * 60 - 1, 12 * 60) == [200] * (len(minutes) + 1) + [302]


def test_looking_at_pages_writes_to_the_session_once_a_minute_at_most(client: Client) -> None:
    client.force_login(member())
    now = timezone.now()
    with time_machine.travel(now + NOTED_EVERY, tick=False):
        client.get(HOME)
    with time_machine.travel(now + NOTED_EVERY * 1.9, tick=False), only_reading():
        assert client.get(HOME).status_code == 200


def test_open_pages_ask_nothing_of_a_session_that_is_not_there(client: Client, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert client.get("/accessibility/").status_code == 200
