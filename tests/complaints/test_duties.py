"""Whoever handles a complaint owes its next steps; nobody else's home says a word of it."""

from __future__ import annotations

import pytest

from complaints import duties
from tests import make
from tests.complaints import made

pytestmark = pytest.mark.django_db


def titles(person: object) -> list[str]:
    return [duty.title for duty in duties.owed(person, make.today())]  # type: ignore[arg-type]


@pytest.mark.rule("CMP-4", "CMP-5", "CMP-9")
def test_the_chair_owes_acknowledgement_and_answer() -> None:
    at = made.table()
    complaint = made.complaint(at)
    owed = list(duties.owed(at.chair, make.today()))
    assert [(duty.title, duty.by) for duty in owed] == [
        ("Acknowledge a complaint", complaint.acknowledge_by),
        ("Answer a complaint in writing", complaint.reply_by),
    ]
    assert all(complaint.reference in duty.url and "the day of receipt" in duty.why for duty in owed)


def test_the_sergeant_owes_the_decision_and_the_chair_nothing_any_more() -> None:
    at = made.table()
    made.under_review(at)
    assert titles(at.sergeant) == ["Decide a complaint at stage 2"]
    assert titles(at.chair) == []


def test_nobody_else_owes_anything() -> None:
    at = made.table()
    made.complaint(at)
    others = (at.complainant, at.about, at.sergeant, at.inspector, make.secretary(at.panel).person, make.dwo(at.panel.ward).person)
    assert [titles(person) for person in others] == [[]] * 6


def test_a_handler_who_is_concerned_meanwhile_owes_nothing() -> None:
    at = made.table()
    made.complaint(at).involved.create(person=at.chair, how="interest")
    assert titles(at.chair) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_looking_takes_as_many_queries_for_many_as_for_one(rows: int, django_assert_num_queries: object) -> None:
    at = made.table()
    for _ in range(rows):
        made.complaint(at)
    with django_assert_num_queries(2):  # type: ignore[operator]
        titles(at.chair)
