"""A copy holds the complaints somebody made and the letters to them, and never a complaint about them (R1; attack 4)."""

from __future__ import annotations

import pytest

from complaints import personal_data
from complaints.services import handling
from tests import make
from tests.complaints import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def rows(person: object) -> list[object]:
    return [row for kept in personal_data.kept(person) for row in kept.rows]  # type: ignore[arg-type]


def test_whoever_complained_gets_the_complaint_and_the_replies() -> None:
    at = made.table()
    complaint = made.answered(at)
    handling.note(complaint, text="A note.", by=at.chair, on=make.today())
    assert rows(at.complainant) == [complaint, *complaint.entries.filter(to=at.complainant)]
    assert len(rows(at.complainant)) == 3


def test_the_person_complained_about_gets_what_was_shared_alone() -> None:
    at = made.table()
    complaint = made.answered(at)
    assert rows(at.about) == []
    summary = handling.share(complaint, text="A summary.", by=at.chair, on=make.today())
    assert rows(at.about) == [summary]
    assert rows(at.chair) == []
