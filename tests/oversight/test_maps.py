"""The borough as a drawing: a shape with its number for each ward that has a boundary (SNB-1)."""

from __future__ import annotations

import re

import pytest

from oversight import maps, queries
from oversight.standing import State
from tests import make
from tests.oversight import made

pytestmark = pytest.mark.django_db


def drawn(borough):
    rows = queries.rows(borough, make.today())
    numbers = {row.ward.pk: number for number, row in enumerate(sorted(rows, key=lambda row: row.ward.name), 1)}
    return maps.draw(rows, numbers)


def points(path):
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]


def test_each_ward_has_its_shape_its_number_and_its_state():
    found = drawn(made.borough(3))
    assert [(one.number, one.name, one.state) for one in found.shapes] == [
        (1, "A-ward", State.WORKING),
        (2, "B-ward", State.NOT_WORKING),
        (3, "C-ward", State.NONE),
    ]


def test_north_is_up_and_east_is_to_the_right():
    borough = make.borough()
    wards = [make.ward(name, in_borough=borough) for name in ("A", "B", "C")]
    made.square(wards[0], 0)
    made.square(wards[1], 1)
    north = [[-0.1, 51.52], [-0.08, 51.52], [-0.08, 51.54], [-0.1, 51.54], [-0.1, 51.52]]
    made.boundary(wards[2], {"type": "Polygon", "coordinates": [north]})
    west, east, upper = drawn(borough).shapes
    assert west.x < east.x
    assert upper.y < west.y == east.y


@pytest.mark.parametrize("wards", [1, 2, 12])
def test_everything_stands_inside_the_picture(wards):
    borough = make.borough()
    for number in range(wards):
        made.square(make.ward(in_borough=borough), number)
    found = drawn(borough)
    assert 0 < found.height <= maps.LARGEST_HEIGHT
    for one in found.shapes:
        assert all(0 <= x <= found.width and 0 <= y <= found.height for x, y in [*points(one.path), (one.x, one.y)])


def test_a_square_on_the_ground_is_a_square_on_the_map():
    borough = make.borough()
    ward = make.ward(in_borough=borough)
    tall = [[0, 51.5], [0.0321, 51.5], [0.0321, 51.52], [0, 51.52], [0, 51.5]]
    made.boundary(ward, {"type": "Polygon", "coordinates": [tall]})
    across, down = zip(*points(drawn(borough).shapes[0].path), strict=True)
    assert (max(across) - min(across)) == pytest.approx(max(down) - min(down), rel=0.01)


def test_a_ward_of_two_parts_and_one_with_a_hole_are_drawn_whole():
    borough = make.borough()
    outer = [[0, 51.5], [0.1, 51.5], [0.1, 51.6], [0, 51.6], [0, 51.5]]
    hole = [[0.04, 51.54], [0.06, 51.54], [0.06, 51.56], [0.04, 51.56], [0.04, 51.54]]
    island = [[0.2, 51.5], [0.3, 51.5], [0.3, 51.6], [0.2, 51.6], [0.2, 51.5]]
    made.boundary(make.ward("A", in_borough=borough), {"type": "Polygon", "coordinates": [outer, hole]})
    made.boundary(make.ward("B", in_borough=borough), {"type": "MultiPolygon", "coordinates": [[outer], [island]]})
    assert [one.path.count("M") for one in drawn(borough).shapes] == [2, 2]
    assert [one.path.count("Z") for one in drawn(borough).shapes] == [2, 2]


def test_the_sign_of_a_ward_with_a_hole_stands_on_the_ward_and_not_in_the_hole():
    borough = make.borough()
    outer = [[0, 51.5], [0.1, 51.5], [0.1, 51.6], [0, 51.6], [0, 51.5]]
    hole = [[0.02, 51.52], [0.08, 51.52], [0.08, 51.58], [0.02, 51.58], [0.02, 51.52]]
    made.boundary(make.ward(in_borough=borough), {"type": "Polygon", "coordinates": [outer, hole]})
    (ward,) = drawn(borough).shapes
    inner = points(ward.path.split("M")[2])
    across, down = zip(*inner, strict=True)
    assert not (min(across) < ward.x < max(across) and min(down) < ward.y < max(down))


def test_a_ward_without_a_boundary_is_left_out_and_nothing_is_drawn_without_any():
    borough = make.borough()
    first, _ = make.ward("A", in_borough=borough), make.ward("B", in_borough=borough)
    assert drawn(borough) is None
    made.square(first)
    assert [one.name for one in drawn(borough).shapes] == ["A"]


def test_boundaries_take_one_query_however_many_there_are(django_assert_num_queries):
    for wards in (2, 12):
        borough = make.borough()
        for number in range(wards):
            made.square(make.ward(in_borough=borough), number)
        rows = queries.rows(borough, make.today())
        with django_assert_num_queries(1):
            maps.draw(rows, {row.ward.pk: number for number, row in enumerate(rows, 1)})
