"""The police report of a ward."""

from __future__ import annotations

from datetime import date

import pytest

from handbook.dates import add_months
from panels.models import Ward
from policing.models import MonthlyTotal, Upload
from policing.report import report
from tests import make

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
LATEST = date(2026, 10, 1)
EVERYTHING = ("Burglary", "Robbery", "Theft from the person", "Vehicle crime", "Violence and sexual offences", "Anti-social behaviour")


def figures(place: Ward, *, months: int = 24, kinds: tuple[str, ...] = EVERYTHING, number: int = 10, last: date = LATEST) -> Upload:
    """Give a ward the same number for every kind and month."""
    upload = Upload.objects.create(ward=place, file_name="f.csv", sha256="0", rows=1, kept=1, counts={}, uploaded_by=make.person())
    MonthlyTotal.objects.bulk_create(
        MonthlyTotal(ward=place, month=add_months(last, -back), crime_type=kind, number=number, upload=upload)
        for back in range(months)
        for kind in kinds
    )
    return upload


def put(place: Ward, back: int, kind: str, number: int) -> None:
    """Change one number."""
    MonthlyTotal.objects.filter(ward=place, month=add_months(LATEST, -back), crime_type=kind).update(number=number)


def test_without_figures_there_is_the_standard() -> None:
    made = report(make.ward(), TODAY)
    assert not made.has_figures
    assert made.parts_met == 0


@pytest.mark.rule("POL-6")
def test_members_are_led_to_the_public_pages_with_figures_and_without() -> None:
    place = make.ward()
    empty = report(place, TODAY)
    figures(place)
    for made in (empty, report(place, TODAY)):
        assert [link.url.split("/")[2] for link in made.links] == ["www.met.police.uk", "www.police.uk", "www.met.police.uk"]
        assert all(link.url.startswith("https://") and link.words for link in made.links)


@pytest.mark.rule("POL-6")
def test_a_ward_of_another_police_force_is_led_to_what_covers_every_force() -> None:
    place = make.ward()
    place.borough.bcu = None
    place.borough.save()
    assert [link.url for link in report(place, TODAY).links] == ["https://www.police.uk/pu/your-area/"]


@pytest.mark.rule("POL-2")
def test_three_latest_months_stand_beside_those_before_and_those_of_last_year() -> None:
    place = make.ward()
    figures(place)
    put(place, 0, "Burglary", 13)
    put(place, 4, "Burglary", 8)
    put(place, 13, "Burglary", 9)
    made = report(place, TODAY)
    assert made.period == "August to October 2026"
    assert made.table_head == ("Kind", "August to October 2025", "May to July 2026", "August to October 2026")
    assert ("Burglary", "29", "28", "33") in made.table
    assert ("All crime, without antisocial behaviour", "149", "148", "153") in made.table
    assert made.opening.startswith("August to October 2026: 153 crimes were recorded. That is 4 more than the 149 in the same months")


@pytest.mark.rule("POL-2")
def test_two_years_are_set_against_each_other() -> None:
    place = make.ward()
    figures(place)
    made = report(place, TODAY)
    assert made.years is not None
    assert made.years.sentence == (
        "Twelve months to October 2026: 600 crimes were recorded. That is as many as in the twelve months before."
    )
    assert made.years.rows[0] == ("November 2025", "50", "50", "0")
    assert made.years.rows[-1] == ("All months", "600", "600", "0")


@pytest.mark.rule("POL-4")
def test_a_missing_month_has_no_number_and_nothing_is_compared_with_it() -> None:
    place = make.ward()
    figures(place)
    MonthlyTotal.objects.filter(month=date(2026, 9, 1)).delete()
    made = report(place, TODAY)
    assert made.opening == "October 2026: 50 crimes were recorded. That is as many as in the same month a year before."
    assert made.figures[0].earlier == ""
    assert made.years is not None
    assert "Some of the twelve months to October 2026 have no figures" in made.years.sentence
    assert any("There are no figures for September 2026; that does not mean nothing happened." in note for note in made.notes)


def test_a_single_month_is_a_report_too() -> None:
    place = make.ward()
    figures(place, months=1, number=1, kinds=("Burglary",))
    made = report(place, TODAY)
    assert made.opening == "October 2026: 1 crime was recorded. There are no full figures for the same month a year before."
    assert made.years is not None
    assert made.years.rows[-2] == ("October 2026", "not known", "1", "not known")


def test_a_first_quarter_is_not_compared_with_what_is_not_there() -> None:
    place = make.ward()
    figures(place, months=3)
    made = report(place, TODAY)
    assert made.opening == (
        "August to October 2026: 150 crimes were recorded. There are no full figures for the same months a year before."
    )
    assert made.table[0] == ("Antisocial behaviour", "no figures", "no figures", "30")
    assert not any("no figures for" in note for note in made.notes)


@pytest.mark.rule("POL-1")
def test_the_standard_is_worked_out_from_the_figures() -> None:
    place = make.ward()
    figures(place)
    assert report(place, TODAY).parts_met == 5
    other = make.ward()
    figures(other, kinds=("Burglary", "Bicycle theft"))
    assert [part.is_met for part in report(other, TODAY).standard] == [False, True, False, True, False]


def test_months_after_the_day_of_the_report_are_not_in_it() -> None:
    place = make.ward()
    figures(place)
    assert report(place, date(2026, 7, 15)).period == "May to July 2026"


def test_another_wards_figures_are_not_in_it() -> None:
    place = make.ward()
    figures(place, number=1)
    figures(make.ward(), number=1000)
    assert report(place, TODAY).figures[0].number == "15"


@pytest.mark.rule("POL-4")
def test_the_kinds_sentence_names_a_change_only_when_it_is_beyond_chance() -> None:
    place = make.ward()
    figures(place)
    put(place, 0, "Robbery", 15)
    made = report(place, TODAY)
    assert made.kinds is not None
    assert made.kinds.sentence == (
        "Robbery is the largest kind with 35. No kind differs from the same months a year before by more than chance can make it."
    )
    put(place, 0, "Robbery", 60)
    made = report(place, TODAY)
    assert made.kinds is not None
    assert "Robbery changed most: 80, which is 50 more than the 30 in the same months a year before." in made.kinds.sentence


def test_many_kinds_are_drawn_as_the_largest_and_the_rest_and_all_stand_in_the_table() -> None:
    place = make.ward()
    figures(place, kinds=tuple(f"Kind {number:02}" for number in range(14)))
    made = report(place, TODAY)
    assert made.kinds is not None
    assert made.kinds.rows[-1] == ("All other kinds", "180", "180", "0")
    assert len(made.table) == 15


def test_old_figures_and_a_month_broken_off_are_said() -> None:
    place = make.ward()
    figures(place, last=date(2018, 6, 1))
    MonthlyTotal.objects.filter(month=date(2018, 6, 1)).update(number=1)
    notes = " ".join(report(place, TODAY).notes)
    assert "The newest figures are those of June 2018." in notes
    assert "The figures of June 2018 are far lower than usual and may not be complete." in notes


def test_weeks_are_not_claimed_where_the_source_has_no_days() -> None:
    place = make.ward()
    figures(place)
    assert "has no days" in report(place, TODAY).notes[0]


def test_the_report_takes_the_same_few_questions_however_much_there_is(django_assert_num_queries) -> None:
    place = make.ward()
    figures(place)
    with django_assert_num_queries(5):
        report(place, TODAY)
