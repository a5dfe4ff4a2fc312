"""A copy is made by a worker, looked through, released to its owner, and goes when its time has come."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from people import copies as file
from people.models import DataCopy, DataRequest
from people.services import copies, rights
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 7)


def path_of(copy):
    return Path(copy.file.path)


@pytest.mark.rule("GDPR-4")
def test_a_copy_is_made_once_however_many_workers_look():
    copy = copies.order(made.request(), by=make.person(), on=ON)
    assert (copy.stage, copies.make_waiting(timezone.now())) == ("waiting", 1)
    assert copies.make_waiting(timezone.now()) == 0
    copy.refresh_from_db()
    assert copy.stage == "ready"
    assert copies.look_through(copy, by=make.person())[0]["title"] == "You"


def test_a_copy_that_cannot_be_made_keeps_no_other_from_being_made(monkeypatch):
    one, other = made.request(), made.request()
    for request in (one, other):
        copies.order(request, by=make.person(), on=ON)
    whole = file.zipped

    def broken(person, on):
        if person == one.person:
            raise OSError("the disk is full")
        return whole(person, on)

    monkeypatch.setattr(file, "zipped", broken)
    assert copies.make_waiting(timezone.now()) == 1
    assert {copy.request_id: copy.stage for copy in DataCopy.objects.all()} == {one.pk: "waiting", other.pk: "ready"}


def test_a_copy_made_anew_replaces_the_first():
    copy = made.copy()
    first = path_of(copy)
    copies.order(copy.request, by=make.person(), on=ON)
    copies.make_waiting(timezone.now())
    copy.refresh_from_db()
    assert path_of(copy) != first
    assert not first.exists()


@pytest.mark.rule("GDPR-7")
def test_a_copy_lies_encrypted_on_the_disk():
    stored = path_of(made.copy(make.person("Beatriz Fontela"))).read_bytes()
    assert not stored.startswith(b"PK")
    assert b"everything.json" not in stored


@pytest.mark.rule("GDPR-4", "GDPR-5")
def test_releasing_it_answers_the_request_for_a_fortnight():
    person = make.person()
    copy = made.released(person, on=ON)
    assert (copy.open_until, copy.kept_until) == (date(2026, 11, 21), date(2026, 12, 7))
    assert DataRequest.objects.get().stage == "answered"
    assert "for 14 days" in Letter.objects.filter(to=person).last().text


def test_a_copy_is_not_released_twice_nor_ordered_after_the_answer():
    copy = made.released(on=ON)
    with pytest.raises(Breach, match="released to the person already"):
        copies.release(copy, has_looked=True, by=make.person(), on=ON)
    with pytest.raises(Breach, match="has been answered"):
        copies.order(copy.request, by=make.person(), on=ON)


def test_fetching_and_looking_leave_entries():
    person, keeper = make.person(), make.person()
    copy = made.copy(person, on=ON)
    assert copies.look_through(copy, by=keeper)
    copies.release(copy, has_looked=True, by=keeper, on=ON)
    copy.refresh_from_db()
    assert copies.fetch(copy, by=person).startswith(b"PK")
    entries = AuditEntry.objects.filter(thing="people.datacopy").order_by("pk")
    assert [(entry.by, entry.outcome) for entry in entries] == [(keeper, "copy read"), (person, "copy fetched")]


@pytest.mark.rule("GDPR-5")
def test_the_file_goes_thirty_days_after_its_release_and_not_before():
    copy = made.released(on=ON)
    path = path_of(copy)
    assert copies.remove_due(date(2026, 12, 6)) == 0
    assert path.exists()
    assert copies.remove_due(date(2026, 12, 7)) == 1
    assert not path.exists()
    copy.refresh_from_db()
    assert (copy.stage, bool(copy.file)) == ("removed", False)
    assert copies.remove_due(date(2026, 12, 8)) == 0


@pytest.mark.rule("GDPR-5")
def test_a_copy_nobody_released_goes_with_the_end_of_its_request():
    copy = made.copy(on=ON)
    path = path_of(copy)
    assert copies.remove_due(ON + timedelta(days=400)) == 0
    rights.refuse(copy.request, because="It was not you.", by=make.person(), on=ON)
    assert copies.remove_due(ON) == 1
    assert not path.exists()
