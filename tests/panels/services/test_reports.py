"""A concern about conduct reaches the chair or the sergeant, and nobody else (ToR 7d)."""

from __future__ import annotations

import pytest

from core.models import Letter
from handbook.rules import Breach
from panels import queries
from panels.services import reports
from tests import make

pytestmark = pytest.mark.django_db
TEXT = "A member was rude to visitors at the door."


def told(panel, *, is_about_chair=False):
    return reports.tell(panel, text=TEXT, is_about_chair=is_about_chair, name="A. Neighbour", contact="", on=make.today())


def handlers(report):
    return queries.report_in(report.panel.slug, report.reference).handlers


@pytest.mark.rule("CON-6")
@pytest.mark.parametrize("is_about_chair", [False, True])
def test_the_chair_follows_up_unless_it_is_about_the_chair(is_about_chair):
    panel = make.panel()
    chair, sergeant = make.chair(panel).person, make.sergeant(panel.ward.team).person
    report = told(panel, is_about_chair=is_about_chair)
    expected = sergeant if is_about_chair else chair
    assert handlers(report) == {expected.pk}
    assert [letter.to for letter in Letter.objects.all()] == [expected]
    assert TEXT not in Letter.objects.get().text


@pytest.mark.rule("CON-6")
def test_without_a_chair_it_goes_to_the_sergeant():
    panel = make.panel()
    sergeant = make.sergeant(panel.ward.team).person
    assert handlers(told(panel)) == {sergeant.pk}


@pytest.mark.rule("CON-6")
def test_when_the_chair_changes_it_goes_to_the_sergeant_and_not_to_the_next_chair():
    panel = make.panel()
    old, sergeant = make.chair(panel), make.sergeant(panel.ward.team).person
    report = told(panel)
    old.offices.update(until=make.a_year_ago())
    make.chair(panel)
    assert handlers(report) == {sergeant.pk}


@pytest.mark.rule("GEO-5")
def test_a_sergeants_concern_passes_to_the_next_posting():
    panel = make.panel()
    gone = make.sergeant(panel.ward.team)
    report = told(panel)
    gone.until = make.a_year_ago()
    gone.save()
    successor = make.sergeant(panel.ward.team).person
    assert handlers(report) == {successor.pk}
    assert [one.pk for one in queries.reports_for(successor, make.today())] == [report.pk]
    assert queries.reports_for(gone.person, make.today()) == []


@pytest.mark.rule("CON-6")
def test_it_is_closed_with_what_was_done_and_stays_closed():
    panel = make.panel()
    chair = make.chair(panel).person
    report = told(panel)
    with pytest.raises(Breach, match="Say what was done"):
        reports.close(report, what_was_done=" ", by=chair, on=make.today())
    reports.close(report, what_was_done="I spoke with both.", by=chair, on=make.today())
    again = reports.close(report, what_was_done="Something else.", by=chair, on=make.today())
    assert again.what_was_done == "I spoke with both."
    assert queries.reports_for(chair, make.today()) == []
