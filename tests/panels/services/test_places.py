"""Laying London's places out in the database."""

from __future__ import annotations

from datetime import date

import pytest

from core.models import AuditEntry
from panels.importing.places import Places
from panels.models import BasicCommandUnit, Borough, Ward, WardBoundary, WardLsoa
from panels.services.places import lay_out
from tests.panels.importing.test_places import collection, older, put_together, square, ward_25

pytestmark = pytest.mark.django_db
CHANGED_ON = date(2022, 5, 5)


def small_town(size: float = 0.1) -> Places:
    """Return two authorities with an older ward of one of them."""
    return put_together(
        ("old.geojson", collection((older("E05000001", "Osier"), square(-0.1, 51.5)), (older("E05099002", "Eastmarsh"), square(0, 51.5)))),
        ("new.geojson", collection((ward_25("E05099001"), square(-0.1, 51.5, size)), (ward_25("E05099002"), square(0, 51.5)))),
    )


@pytest.mark.rule("GEO-4")
def test_older_wards_come_in_as_ended_the_day_before_the_present_ones_began() -> None:
    lay_out(small_town(), changed_on=CHANGED_ON)
    old, new, same = (Ward.objects.get(code=code) for code in ("E05000001", "E05099001", "E05099002"))
    assert (old.valid_from, old.valid_to) == (None, date(2022, 5, 4))
    assert (new.valid_from, new.valid_to) == (CHANGED_ON, None)
    assert (same.valid_from, same.valid_to) == (None, None)
    assert list(old.successors.all()) == [new]


@pytest.mark.rule("GEO-1")
def test_units_boroughs_wards_polygons_and_lsoas_come_in_together() -> None:
    lay_out(small_town(), changed_on=CHANGED_ON)
    wexcombe, city = Borough.objects.get(name="Wexcombe"), Borough.objects.get(name="Old City")
    assert wexcombe.bcu == BasicCommandUnit.objects.get(code="NA")
    assert wexcombe.slug == "wexcombe"
    assert city.bcu is None
    assert Ward.objects.count() == 5
    assert WardBoundary.objects.count() == 3
    assert WardLsoa.objects.get(lsoa="E01099001").ward.name == "Osier Green"


def test_a_second_import_changes_nothing() -> None:
    lay_out(small_town(), changed_on=CHANGED_ON)
    laid = lay_out(small_town(), changed_on=CHANGED_ON)
    assert laid.is_unchanged
    assert AuditEntry.objects.filter(action="import.places").count() == 1


def test_a_new_polygon_replaces_the_old_one() -> None:
    lay_out(small_town(), changed_on=CHANGED_ON)
    laid = lay_out(small_town(size=0.12), changed_on=CHANGED_ON)
    assert (laid.boundaries.new, laid.boundaries.changed) == (0, 1)
    assert WardBoundary.objects.get(ward__code="E05099001").east == pytest.approx(0.02)


@pytest.mark.rule("GEO-4")
def test_an_end_recorded_since_is_not_undone() -> None:
    lay_out(small_town(), changed_on=CHANGED_ON)
    Ward.objects.filter(code="E05099001").update(valid_to=date(2026, 5, 6))
    laid = lay_out(small_town(), changed_on=CHANGED_ON)
    assert laid.is_unchanged
    assert Ward.objects.get(code="E05099001").valid_to == date(2026, 5, 6)
