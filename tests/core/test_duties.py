"""Duties and reminders: each app is asked, and one that fails stops nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.apps import apps

from core import duties
from core.duties import Duty
from core.models import Letter
from core.outbox import Draft
from people.models import Person
from tests import make

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 22)


def sign(person: Person, on: date) -> Iterator[Duty]:
    yield Duty("Sign the terms", "You joined.", "ToR 4", None, "/terms/", "Sign")
    yield Duty("Reply to the complaint", person.full_name, "HB 6.2", date(2026, 12, 1), "/complaint/", "Reply")


def send_notice(person: Person, on: date) -> Iterator[Duty]:
    yield Duty("Send the notice", "The panel meets.", "ToR 9b", on, "/meeting/", "Send")


def due(today: date) -> Iterator[Draft]:
    yield Draft(f"meeting:7:notice:{ON}", None, "ann@ward.example", "Send the notice", "It is time.")


def fail(today: date) -> Iterator[Draft]:
    yield Draft("half", None, "ann@ward.example", "Half", "Never.")
    raise ZeroDivisionError


def name(monkeypatch: pytest.MonkeyPatch, kind: str, **providers: str) -> None:
    for config in apps.get_app_configs():
        monkeypatch.delattr(type(config), kind, raising=False)
    for app, provider in providers.items():
        monkeypatch.setattr(apps.get_app_config(app), kind, f"{__name__}.{provider}", raising=False)


def test_nearest_deadline_comes_first_and_what_has_none_last(monkeypatch: pytest.MonkeyPatch) -> None:
    name(monkeypatch, "duties", meetings="sign", panels="send_notice")
    assert [duty.title for duty in duties.owed_by(make.person(), ON)] == ["Send the notice", "Reply to the complaint", "Sign the terms"]


def test_reminder_is_written_once_in_however_many_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    name(monkeypatch, "reminders", meetings="due")
    for day in (22, 22, 23, 27):
        duties.write_reminders(date(2026, 11, day))
    assert Letter.objects.get().key == "meeting:7:notice:2026-11-22"


def test_app_that_fails_writes_nothing_and_stops_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    name(monkeypatch, "reminders", panels="fail", meetings="due")
    assert duties.write_reminders(ON) == 1
    assert [letter.subject for letter in Letter.objects.all()] == ["Send the notice"]
