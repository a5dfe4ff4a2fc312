"""Where a ward stands among those of its borough that have figures for the same months."""

from datetime import date

import pytest

from handbook.dates import add_months
from policing import queries, ranking
from policing.report import report
from tests import make
from tests.policing.test_report import LATEST, TODAY, figures

pytestmark = pytest.mark.django_db
MONTHS = [add_months(LATEST, -back) for back in (2, 1, 0)]


@pytest.fixture
def ward():
    """Return a ward with 150 crimes in its three latest months."""
    made = make.ward("Osier Green")
    figures(made)
    return made


def beside(ward, number, **fields):
    other = make.ward(of_team=ward.team)
    figures(other, number=number, **fields)
    return other


@pytest.mark.rule("POL-11")
def test_the_place_of_a_ward_is_said_with_how_many_it_is_among(ward):
    beside(ward, 11)
    beside(ward, 9)
    said = ranking.sentence(ward, MONTHS)
    assert said.startswith(f"Of the 3 wards of {ward.borough} with figures for August to October 2026, Osier Green has the second most")
    assert said.endswith(ranking.SIZES_DIFFER)
    assert said in report(ward, TODAY).rank


@pytest.mark.parametrize(
    ("place", "words"), [(1, ""), (2, "second "), (3, "third "), (4, "4th "), (11, "11th "), (21, "21st "), (22, "22nd ")]
)
def test_a_place_is_said_as_people_say_it(place, words):
    assert ranking._ordinal(place) == words


@pytest.mark.rule("POL-11")
def test_wards_with_as_many_are_level(ward):
    beside(ward, 10)
    assert "has the most recorded crimes, level with one other." in ranking.sentence(ward, MONTHS)


@pytest.mark.rule("POL-11")
def test_antisocial_behaviour_is_no_crime_and_does_not_count(ward):
    other = beside(ward, 9)
    other.monthly_totals.filter(crime_type="Anti-social behaviour").update(number=1000)
    assert queries.crimes_by_ward(ward.borough_id, MONTHS) == {ward.code: 150, other.code: 135}


@pytest.mark.rule("POL-11")
def test_wards_without_all_the_months_of_another_borough_or_of_the_past_are_not_beside_it(ward):
    beside(ward, 99, months=2)
    figures(make.ward(), number=99)
    past = beside(ward, 99)
    past.valid_to = date(2026, 5, 6)
    past.save()
    assert ranking.sentence(ward, MONTHS) == ""
