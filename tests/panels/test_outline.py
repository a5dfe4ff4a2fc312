"""The outline of a ward, north at the top."""

import pytest

from panels import outline
from panels.models import WardBoundary
from tests import make

pytestmark = pytest.mark.django_db


def test_a_ward_without_a_boundary_has_no_outline():
    assert outline.of(make.ward()) is None


@pytest.mark.rule("MEM-17")
def test_north_is_at_the_top_and_the_longer_side_fills_the_room():
    ward = make.ward()
    ring = [[-0.1, 51.5], [-0.1, 51.6], [-0.05, 51.6], [-0.05, 51.5], [-0.1, 51.5]]
    WardBoundary.objects.create(
        ward=ward, geometry={"type": "Polygon", "coordinates": [ring]}, west=-0.1, south=51.5, east=-0.05, north=51.6, source="test"
    )
    drawn = outline.of(ward)
    assert drawn.height == outline.SIDE
    assert 0 < drawn.width < drawn.height
    assert drawn.path.startswith("M0.0 300.0L0.0 0.0L")
