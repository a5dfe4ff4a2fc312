"""The audit trail: appended with the act, chained afterwards, and telling when anybody touched it."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone

from access.holdings import Subject
from core import audit
from core.models import AppendOnly, AuditEntry, AuditSeal
from panels.models import Panel
from people.models import Person
from tests import make

pytestmark = pytest.mark.django_db


def three_acts() -> list[AuditEntry]:
    person = make.person()
    return [audit.record(person, "meeting.call", person, panel_id=panel) for panel in (1, 2, 3)]


def test_entry_says_who_did_what_to_which_thing_of_which_panel() -> None:
    class Placed(Person):
        class Meta:
            proxy = True
            app_label = "tests"

        def gate_subject(self) -> Subject:
            return Subject(panel=7)

    person = make.person()
    entry = audit.record(person, "meeting.call", Placed.objects.get(pk=person.pk), outcome="refused")
    assert (entry.by, entry.action, entry.thing_id, entry.panel_id, entry.outcome) == (
        person,
        "meeting.call",
        str(person.pk),
        7,
        "refused",
    )


def test_entry_goes_with_the_act_that_fails() -> None:
    person = make.person()

    def fail() -> None:
        audit.record(person, "meeting.call", person)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        fail()
    assert not AuditEntry.objects.exists()


def test_one_entry_costs_one_statement(django_assert_num_queries: object) -> None:
    person = make.person()
    with django_assert_num_queries(1):  # type: ignore[operator]
        audit.record(person, "meeting.call", person)


def test_whole_chain_verifies() -> None:
    three_acts()
    assert audit.verify() is None
    assert list(AuditSeal.objects.values_list("position", flat=True)) == [1, 2, 3]
    assert audit.seal() == 0


def test_after_an_act_only_the_recent_part_of_the_trail_is_looked_at_and_a_sweep_finds_the_rest() -> None:
    old, recent, newest = (AuditEntry(pk=number, at=timezone.now(), action="meeting.call", thing="x") for number in (9, 1500, 2000))
    AuditEntry.objects.bulk_create([newest])
    assert audit.seal() == 1
    AuditEntry.objects.bulk_create([old, recent])
    assert audit.seal() == 1
    assert AuditSeal.objects.get(position=2).entry == recent
    assert audit.sweep() == 1
    assert audit.verify() is None


@pytest.mark.parametrize("column", ["action = 'x'", "panel_id = 9", "outcome = 'x'", "at = '2020-01-01 00:00:00+00:00'", "by_id = NULL"])
def test_changed_entry_is_found(column: str) -> None:
    second = three_acts()[1]
    audit.seal()
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE core_auditentry SET {column} WHERE id = %s", [second.pk])  # noqa: S608
    assert audit.verify() == second


def test_removed_entry_is_found_at_the_one_that_followed_it() -> None:
    _, second, third = three_acts()
    audit.seal()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM core_auditseal WHERE entry_id = %s", [second.pk])
        cursor.execute("DELETE FROM core_auditentry WHERE id = %s", [second.pk])
    assert audit.verify() == third


def test_entries_are_never_changed_nor_removed() -> None:
    entry = three_acts()[0]
    for refused in (
        entry.save,
        entry.delete,
        lambda: AuditEntry.objects.update(action="x"),
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.bulk_update([entry], ["action"]),
        lambda: AuditEntry.objects.update_or_create(pk=entry.pk, defaults={"action": "x"}),
    ):
        with pytest.raises(AppendOnly):
            refused()
    assert AuditEntry.objects.get(pk=entry.pk).action == "meeting.call"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_acts_in_parallel_do_not_fork_the_chain_nor_wait_for_each_other() -> None:
    person = make.person()

    def act() -> None:
        for _ in range(10):
            with transaction.atomic():
                audit.record(person, "meeting.call", person)
        connection.close()

    with transaction.atomic():
        audit.record(person, "meeting.call", person)
        workers = [threading.Thread(target=act) for _ in range(6)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(20)
        assert AuditSeal.objects.count() == 60
    assert AuditSeal.objects.count() == 61
    assert audit.verify() is None


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_second_sealer_waits_for_the_first() -> None:
    person = make.person()
    with transaction.atomic():
        audit._wait_for_turn()
        other = threading.Thread(target=lambda: (audit.record(None, "meeting.call", person), connection.close()))
        other.start()
        other.join(0.5)
        assert other.is_alive()
    other.join(10)
    assert not other.is_alive()
    assert audit.verify() is None


def test_what_is_done_with_a_case_file_is_not_among_a_panels_acts() -> None:
    class CaseFile(Panel):
        class Meta:
            proxy = True
            app_label = "tests"

        def gate_subject(self) -> Subject:
            return Subject(panel=self.pk, is_case=True)

    panel = make.panel()
    assert audit.record(None, "complaint.read", panel).panel_id == panel.pk
    assert audit.record(None, "complaint.read", CaseFile(pk=panel.pk)).panel_id is None
