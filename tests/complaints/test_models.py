"""What a complaint knows of itself, and what the database refuses."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from complaints.models import Complaint
from tests import make
from tests.complaints import made
from tests.complaints.things import entry, written

pytestmark = pytest.mark.django_db


def test_the_gate_is_told_whose_it_is_who_has_it_and_whom_it_concerns() -> None:
    at = made.table()
    witness = make.member(at.panel).person
    subject = made.complaint(at, witnesses=(witness,)).gate_subject()
    assert (subject.owner, subject.is_case, subject.is_closed) == (at.complainant.pk, True, False)
    assert subject.assigned == {at.chair.pk}
    assert subject.concerned == {at.complainant.pk, at.about.pk, witness.pk}


@pytest.mark.parametrize("changes", [{"stage": "closed"}, {"level": "sergeant"}])
def test_the_database_refuses_what_makes_no_sense(changes: dict[str, str]) -> None:
    complaint = written(make.panel())
    with pytest.raises(IntegrityError), transaction.atomic():
        Complaint.objects.filter(pk=complaint.pk).update(**changes)


def test_the_database_refuses_a_complaint_about_oneself() -> None:
    person = make.person()
    with pytest.raises(IntegrityError), transaction.atomic():
        written(make.panel(), complainant=person, about=person)


@pytest.mark.rule("CMP-5")
def test_the_database_refuses_a_second_answer() -> None:
    complaint = made.answered(made.table())
    with pytest.raises(IntegrityError), transaction.atomic():
        entry(complaint, "answer")


def test_whoever_has_no_address_to_sign_in_is_written_to_by_post() -> None:
    at = made.table()
    assert not made.complaint(at).is_by_post
    assert made.complaint(at, by=make.member(at.panel, person=make.person(email=None)).person).is_by_post
