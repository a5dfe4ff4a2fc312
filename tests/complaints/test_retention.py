"""Files go when their time has come, and keep the details of whoever is in an open one (GDPR-5)."""

from __future__ import annotations

import pytest

from complaints import retention
from complaints.models import Complaint, Entry
from complaints.services import reviewing
from core.models import Letter
from handbook.dates import add_years
from people.retention import remove_what_is_due
from tests import make
from tests.complaints import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-5")]


def test_an_open_complaint_keeps_the_details_of_both() -> None:
    at = made.table()
    complaint = made.answered(at)
    assert set(retention.cases()) == {at.complainant.pk, at.about.pk}
    reviewing.settle(complaint, by=at.complainant, on=make.today())
    assert list(retention.cases()) == []


def test_a_file_is_removed_seven_years_after_it_was_closed() -> None:
    at = made.table()
    reviewing.settle(made.answered(at), by=at.complainant, on=make.today())
    made.complaint(at)
    last = add_years(make.today(), 7)
    assert retention.remove(add_years(make.today(), 6)) == 0
    assert remove_what_is_due(last) >= 1
    assert Complaint.objects.count() == 1
    assert not Entry.objects.exists()


def test_with_a_file_go_the_letters_that_tell_of_it_and_no_others() -> None:
    at = made.table()
    reviewing.settle(made.answered(at), by=at.complainant, on=make.today())
    other = made.complaint(at)
    retention.remove(add_years(make.today(), 7))
    assert set(Letter.objects.values_list("about", flat=True)) == {f"complaints.complaint:{other.pk}"}


def test_a_young_persons_file_is_kept_from_their_eighteenth_birthday() -> None:
    at = made.table()
    young = make.member(at.panel, age=15).person
    reviewing.settle(made.answered(at, by=young), by=young, on=make.today())
    assert retention.remove(add_years(make.today(), 8)) == 0
    assert retention.remove(add_years(make.today(), 10)) == 1
