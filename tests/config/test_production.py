"""Production's settings, in a process of their own."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "kGm2-" * 12,
    "FIELD_KEYS": "a-key-that-is-thirty-two-bytes-and-no-more0=",
    "SITE_URL": "https://wardpanel.example",
    "ALLOWED_HOSTS": "wardpanel.example",
    "DATABASE_URL": "sqlite:///:memory:",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "EMAIL_URL": "smtp+tls://user:password@mail.example:587",
    "DEFAULT_FROM_EMAIL": "wardpanel@wardpanel.example",
}
LOOK = """
from config.wsgi import application
from django.test import Client
client = Client(SERVER_NAME="wardpanel.example")
plain, forged = client.get("/healthz/"), client.get("/", SERVER_NAME="evil.example")
closed = client.get("/healthz", secure=True)
print(plain.status_code, plain["Location"], forged.status_code, closed["Strict-Transport-Security"])
"""


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        cwd=settings.BASE_DIR,
        env=os.environ | {"DEMO": "false", "SECOND_FACTOR_REQUIRED": "true", "DEBUG": "false"} | ENVIRONMENT | environment,
        capture_output=True,
        text=True,
    )


def test_plain_http_is_sent_to_https_and_another_host_is_refused() -> None:
    done = run(LOOK)
    assert done.stdout.split(" ", 3) == [
        "301",
        "https://wardpanel.example/healthz/",
        "400",
        "max-age=31536000; includeSubDomains; preload\n",
    ], done.stderr


def test_cookies_are_bound_to_the_host() -> None:
    names = ("SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_DOMAIN")
    done = run(f"from django.conf import settings; print(*(getattr(settings, name) for name in {names}))")
    assert done.stdout == "__Host-session True __Host-csrf True None\n", done.stderr


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("DEMO", "true", "wardpanel.E002"),
        ("SECOND_FACTOR_REQUIRED", "false", "wardpanel.E003"),
        ("DEBUG", "true", "wardpanel.E001"),
        ("SECRET_KEY", "short", "wardpanel.E004"),
    ],
)
def test_web_server_does_not_start_with_what_production_refuses(name: str, value: str, refusal: str) -> None:
    done = run("import config.wsgi", **{name: value})
    assert done.returncode == 1
    assert refusal in done.stderr
