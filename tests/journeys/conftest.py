"""What a journey gets: a walk that keeps what is wrong with its pages, and the post."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.faults.processes import mail_server
from tests.journeys.post import Post
from tests.journeys.walk import Walk


@pytest.fixture
def walk(request: pytest.FixtureRequest, browser: Browser, live_server: LiveServer) -> Iterator[Walk]:
    """Return a walk through the service; whatever was wrong with a page on it is said at its end."""
    pictures = os.environ.get("SCREENSHOTS")
    folder = Path(pictures) / request.node.name if pictures else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    walk = Walk(browser, live_server.url, folder)
    yield walk
    for context in browser.contexts:
        context.close()
    assert not walk.findings, "\n".join(walk.findings)


@pytest.fixture
def post(settings: LazySettings, live_server: LiveServer) -> Iterator[Post]:
    """Let letters leave as in production, to a mail server of this test."""
    with mail_server() as (sink, port):
        settings.DEMO = False
        settings.SITE_URL = live_server.url
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield Post(sink)
