"""The wards of Wexcombe touch and never overlap, and every made record lies in its own."""

from itertools import combinations

import pytest
from shapely.geometry import Point

from demo import places
from panels.models import Team, Ward, WardBoundary, WardLsoa


def test_wards_are_whole_and_do_not_overlap() -> None:
    outlines = places.outlines()
    assert all(outline.is_valid for outline in outlines.values())
    for one, other in combinations(outlines.values(), 2):
        assert one.intersection(other).area < 1e-12


def test_neighbours_share_their_border() -> None:
    outlines = places.outlines()
    border = outlines[places.OSIER_GREEN].intersection(outlines[places.LANTERN_HILL])
    assert border.length > 0.01


def test_spots_lie_in_their_ward_and_in_its_lsoas() -> None:
    outlines, ward_of = places.outlines(), places.lsoas()
    for ward, outline in outlines.items():
        for spot in places.spots(ward, 10):
            assert outline.contains(Point(spot.longitude, spot.latitude))
            assert ward_of[spot.lsoa] == ward


@pytest.mark.django_db
def test_the_borough_is_laid_out() -> None:
    borough = places.lay_out()
    assert borough.bcu is not None
    wards = Ward.objects.filter(borough=borough)
    assert wards.count() == 6
    assert not wards.filter(team=None).exists()
    assert (WardBoundary.objects.count(), WardLsoa.objects.count(), Team.objects.count()) == (6, 36, 2)
