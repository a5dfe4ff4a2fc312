"""Made police files are such as the reader takes: twelve columns, kinds, seasons, a few lines to be set aside."""

from datetime import date

from demo import figures, places
from policing.readers import street
from policing.readers.street import Flaw, Record

MONTHS = [date(2026, month, 1) for month in range(1, 5)]
TODAY = date(2026, 6, 15)


def read(content: bytes) -> list[Record]:
    lines = list(street.read(content.decode(), on=TODAY))
    assert not [line for line in lines if isinstance(line, Flaw)]
    return [line for line in lines if isinstance(line, Record)]


def test_a_file_is_read_without_a_flaw() -> None:
    records = read(figures.file_for(places.OSIER_GREEN, MONTHS))
    assert {record.month for record in records} == {"2026-01", "2026-02", "2026-03", "2026-04"}
    assert {record.kind for record in records} <= {kind.name for kind in figures.KINDS}
    assert 100 < len(records) / len(MONTHS) < 220


def test_the_same_file_is_made_twice() -> None:
    assert figures.file_for(places.OSIER_GREEN, MONTHS) == figures.file_for(places.OSIER_GREEN, MONTHS)


def test_files_that_overlap_agree_on_their_months() -> None:
    long = read(figures.file_for(places.OSIER_GREEN, MONTHS))
    short = read(figures.file_for(places.OSIER_GREEN, MONTHS[:2]))
    placed = [record for record in long if record.month == "2026-01" and record.point]
    assert [(one.kind, one.point) for one in placed] == [(one.kind, one.point) for one in short if one.month == "2026-01" and one.point]


def test_some_records_have_no_place_and_some_lie_next_door() -> None:
    records = read(figures.file_for(places.OSIER_GREEN, MONTHS, neighbour=places.LANTERN_HILL))
    ward_of = places.lsoas()
    assert 1 <= sum(record.point is None for record in records) <= 2
    assert sum(ward_of.get(record.lsoa) == places.LANTERN_HILL for record in records) == 4


def test_burglars_come_in_winter_and_complaints_in_summer() -> None:
    kinds = {kind.name: kind for kind in figures.KINDS}
    assert kinds["Burglary"].peak == figures.WINTER
    year = [date(2025, month, 1) for month in range(1, 13)]
    records = read(figures.file_for(places.OSIER_GREEN, year, size=4))
    asb = [sum(record.kind == figures.ASB and record.month == f"2025-{month:02}" for record in records) for month in range(1, 13)]
    assert sum(asb[5:8]) > 1.2 * sum((asb[0], asb[1], asb[11]))


def test_a_file_is_named_for_its_ward_and_months() -> None:
    assert figures.name_for(places.OSIER_GREEN, MONTHS) == "osier-green-2026-01-to-2026-04.csv"
    assert figures.name_for(places.OSIER_GREEN, MONTHS[:1]) == "osier-green-2026-01.csv"
