"""What is read of complaints: who reviews, who may be named, numbers that tell of nobody."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from complaints import queries
from panels.models import Posting
from tests import make
from tests.complaints import made
from tests.complaints.things import written

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CMP-7")
def test_sergeants_review_before_inspectors_and_only_those_in_post() -> None:
    at = made.table()
    assert queries.reviewers(at.panel, make.today()) == [at.sergeant, at.inspector]
    make.sergeant(make.team())
    Posting.objects.filter(person=at.sergeant).update(until=make.today() - timedelta(days=1))
    assert queries.reviewers(at.panel, make.today()) == [at.inspector]


def test_partners_choose_among_adults_and_nobody_chooses_themselves() -> None:
    at = made.table()
    young = make.member(at.panel, age=16)
    adults = queries.nameable(at.panel, lambda seat: seat != young, at.complainant, make.today())
    assert young.person not in adults.people
    assert at.complainant not in adults.people
    assert adults.has_others
    assert queries.named(at.panel, young.person.full_name.upper(), make.today()) == young.person
    assert queries.named(at.panel, "Nobody", make.today()) is None


def test_two_of_one_name_are_not_guessed_between() -> None:
    at = made.table()
    make.member(at.panel, at.about.full_name)
    assert queries.named(at.panel, at.about.full_name, make.today()) is None


@pytest.mark.rule("CMP-9")
@pytest.mark.parametrize(("count", "late", "seen"), [(9, 0, (None, None, None)), (10, 0, (10, None, None)), (22, 11, (22, 11, None))])
def test_numbers_of_a_year_hide_what_is_below_ten(count: int, late: int, seen: tuple[int | None, ...]) -> None:
    panel = make.panel()
    day = date(2025, 3, 1)
    for number in range(count):
        done = day + timedelta(days=6 if number < late else 1)
        written(panel, received_on=day, acknowledge_by=day + timedelta(days=5), reply_by=day + timedelta(days=28), acknowledged_on=done)
    found = queries.numbers(panel.ward.borough, 2025)
    assert (found.received, found.acknowledged_in_time, found.answered_in_time) == seen


@pytest.mark.rule("CMP-9")
def test_a_year_shows_once_all_its_days_have_run_out() -> None:
    borough = make.panel().ward.borough
    assert [row.year for row in queries.numbers_of_years(borough, date(2027, 1, 28))] == [2025, 2024, 2023]
    assert [row.year for row in queries.numbers_of_years(borough, date(2027, 1, 29))] == [2026, 2025, 2024]


@pytest.mark.rule("CMP-9")
def test_the_clocks_leave_out_what_concerns_whoever_looks() -> None:
    at = made.table()
    first, second = made.complaint(at), made.complaint(at)
    second.involved.create(person=at.sergeant, how="witness")
    assert queries.clocks(at.panel, at.sergeant, make.today()) == [first]


def test_a_letter_to_the_sergeant_finds_an_answered_complaint_of_this_panel_alone() -> None:
    at = made.table()
    answered, open_one = made.answered(at), made.complaint(at)
    assert queries.answered_at(at.panel, f" {answered.reference.upper()} ") == answered
    assert queries.answered_at(at.panel, open_one.reference) is None
    assert queries.answered_at(make.panel(), answered.reference) is None
