"""What the timetable starts does its work each time and nothing twice (bar 47, 52)."""

import pytest
from django.utils import timezone

from core import duties, outbox
from core.models import AuditEntry, AuditSeal, Letter
from core.tasks import send_letters, sweep_audit, write_reminders
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_task_goes_by_the_name_that_the_outbox_calls() -> None:
    assert send_letters.name == outbox.SENDING


def test_letters_that_are_due_are_sent() -> None:
    outbox.post([outbox.Draft("a", None, "ann@example.org", "Hello", "Hello.")])
    send_letters()
    assert Letter.objects.get().stage == Letter.Stage.SENT


def test_reminders_are_written_once_however_often_the_timetable_asks() -> None:
    panel = make.panel()
    meetings.meeting(panel, in_days=15)
    write_reminders()
    once = list(Letter.objects.values_list("key", flat=True))
    write_reminders()
    assert once
    assert list(Letter.objects.values_list("key", flat=True)) == once
    assert duties.write_reminders(timezone.localdate()) > 0


def test_what_no_act_has_sealed_is_sealed_by_the_hour() -> None:
    person = make.person()
    AuditEntry.objects.bulk_create([AuditEntry(at=timezone.now(), action="meeting.call", thing="people.person", thing_id=str(person.pk))])
    sweep_audit()
    assert AuditSeal.objects.count() == 1
