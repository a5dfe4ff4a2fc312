"""Buttons that do one thing and lead back."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory

from handbook.meetings import NOTICE
from handbook.rules import Breach
from meetings.views.buttons import press


@pytest.fixture
def request_(rf: RequestFactory):
    request = rf.post("/")
    request.session = {}
    request._messages = FallbackStorage(request)
    return request


def test_what_was_done_is_said_and_the_page_follows(request_):
    answer = press(request_, lambda: None, to="/there/", done="It is done.")
    assert (answer.status_code, answer.url) == (303, "/there/")
    assert [str(message) for message in get_messages(request_)] == ["It is done."]


def test_a_refusal_is_said_with_its_citation(request_):
    def refuse():
        raise Breach(NOTICE, "Too late.")

    answer = press(request_, refuse, to="/there/", done="It is done.")
    assert answer.status_code == 303
    assert [(message.level_tag, str(message)) for message in get_messages(request_)] == [("error", "Too late. (ToR 9b)")]
