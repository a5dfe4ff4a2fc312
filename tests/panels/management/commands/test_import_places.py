"""The command that brings the places in."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from panels.models import BasicCommandUnit, Borough, Ward, WardBoundary, WardLsoa
from tests.panels.importing.test_places import LISTS, LSOAS, UNITS, WARDS, collection, needs_lists, square, ward_25

pytestmark = pytest.mark.django_db


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Return a folder with small lists of an invented town."""
    for name, text in (("a.csv", WARDS), ("b.csv", UNITS), ("c.csv", LSOAS)):
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    polygons = collection((ward_25("E05099001"), square(-0.1, 51.5)), (ward_25("E05099002"), square(0, 51.5)))
    (tmp_path / "d.geojson").write_bytes(polygons)
    return tmp_path


def run(*arguments: object, **options: object) -> str:
    """Return what the command prints."""
    printed = StringIO()
    call_command("import_places", *map(str, arguments), stdout=printed, **options)
    return printed.getvalue()


def test_a_folder_is_read_and_its_counts_are_printed(lists: Path) -> None:
    said = run(lists)
    assert "Command units: 1. Authorities: 2. Wards on the list: 4." in said
    assert "Wards with a polygon: 2 (2 real, 0 by best fit). Without: 2." in said
    assert "All of it was here already: nothing was changed." in run(lists)


def test_files_can_be_named_wherever_they_are(lists: Path) -> None:
    run(wards=[lists / "a.csv"], bcus=[lists / "b.csv"], boundaries=[lists / "d.geojson"])
    assert (Ward.objects.count(), WardBoundary.objects.count(), WardLsoa.objects.count()) == (4, 2, 0)


def test_a_file_named_for_something_else_is_refused(lists: Path) -> None:
    with pytest.raises(CommandError, match=r"b\.csv was named for wards, but its headers say bcus\. Nothing was stored"):
        run(wards=[lists / "b.csv"])


def test_polygons_in_eastings_are_refused_and_nothing_is_stored(lists: Path) -> None:
    (lists / "e.geojson").write_bytes(collection((ward_25("E05099001"), square(532171, 181720, 100))))
    with pytest.raises(CommandError, match=r"e\.geojson is not in WGS84 .* Nothing was stored\."):
        run(lists)
    assert not Ward.objects.exists()
    assert not BasicCommandUnit.objects.exists()


def test_a_missing_file_or_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no file or folder"):
        run(tmp_path / "nowhere")
    with pytest.raises(CommandError, match="Name a folder with the lists"):
        run()


@needs_lists
@pytest.mark.rule("GEO-1")
@pytest.mark.rule("GEO-4")
def test_the_published_lists_come_in_and_a_second_time_change_nothing() -> None:
    said = run(LISTS)
    assert "Command units: 12. Authorities: 33. Wards on the list: 704." in said
    assert "Wards with a polygon: 684 (188 real, 496 by best fit). Without: 20." in said
    assert "Aviation Security (SO18) is not a borough" in said
    assert Borough.objects.get(name="City of London").bcu is None
    assert set(Borough.objects.filter(bcu__code="NA").values_list("name", flat=True)) == {"Enfield", "Haringey"}
    assert Ward.objects.filter(valid_to=None).count() == 704
    assert Ward.objects.get(code="E05000133").successors.count() == 2
    assert Ward.objects.get(code="E05011217").valid_from is None, "a code of both lists stays one ward"
    assert "nothing was changed" in run(LISTS)
