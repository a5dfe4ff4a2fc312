"""What is read of police files and figures."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import Http404

from policing import queries, services
from tests import make
from tests.policing.made import TODAY, file, row, ward

pytestmark = pytest.mark.django_db


def test_a_present_ward_stands_among_present_wards_and_an_ended_one_among_those_of_its_last_day() -> None:
    old = ward("Old", west=0.0, valid_to=date(2022, 5, 4))
    same = ward("Same", west=0.01, lsoa="E01099009")
    new = ward("New", west=0.0, lsoa="E01099001", valid_from=date(2022, 5, 5))
    older = ward("Older", west=0.0, valid_to=date(2014, 5, 4))
    assert set(queries.surroundings(new).names) == {new.pk, same.pk}
    assert set(queries.surroundings(old).names) == {old.pk, same.pk}
    assert older.pk in queries.surroundings(older).names
    assert queries.surroundings(old).placement.lsoas == {}
    assert queries.surroundings(new).placement.lsoas == {"E01099001": new.pk, "E01099009": same.pk}


def test_the_latest_month_is_none_before_any_figures_and_never_after_the_day() -> None:
    place = ward("Osier Green", lsoa="E01099001")
    assert queries.latest_month(place, TODAY) is None
    upload = services.check(file(row(month="2026-08"), row()), place, by=make.person(), on=TODAY)
    services.confirm(upload, is_cleared=True, by=make.person())
    assert queries.latest_month(place, TODAY) == date(2026, 9, 1)
    assert queries.latest_month(place, date(2026, 8, 20)) == date(2026, 8, 1)
    assert queries.standing_totals(place) == {date(2026, 8, 1): 1, date(2026, 9, 1): 1}
    assert queries.newest_confirmed(place) == upload


def test_an_upload_is_found_under_its_ward_alone() -> None:
    place = ward("Osier Green", lsoa="E01099001")
    upload = services.check(file(row()), place, by=make.person(), on=TODAY)
    assert queries.upload_in(place.code, upload.pk) == upload
    with pytest.raises(Http404):
        queries.upload_in("E05000000", upload.pk)
