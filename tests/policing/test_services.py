"""Checking, confirming and discarding police files."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from core.models import AuditEntry
from handbook.rules import Breach
from panels.models import Ward
from people.models import Person
from policing import services
from policing.models import MonthlyTotal, SetAside, Upload
from tests import make
from tests.policing.made import DATA, TODAY, file, row, text, uploaded, ward

pytestmark = pytest.mark.django_db
CAMDEN = DATA / "street-camden"
needs_camden = pytest.mark.skipif(not CAMDEN.is_dir(), reason="the published files of Camden's wards do not stand beside the project")

OWN, OTHER = "E01099001", "E01099002"


@pytest.fixture
def green() -> Ward:
    """Return a ward with a neighbour."""
    ward("Eastmarsh", lsoa=OTHER)
    return ward("Osier Green", lsoa=OWN)


@pytest.fixture
def officer() -> Person:
    """Return somebody who brings files."""
    return make.person("PC Hartfield")


def confirmed(place: Ward, officer: Person, *rows: str) -> Upload:
    """Bring a file and confirm it."""
    upload = services.check(file(*rows), place, by=officer, on=TODAY)
    return services.confirm(upload, is_cleared=True, by=officer)


def totals(place: Ward) -> dict[tuple[str, str], int]:
    """Return what the ward has now."""
    return {(f"{total.month:%Y-%m}", total.crime_type): total.number for total in place.monthly_totals.all()}


@pytest.mark.rule("POL-9")
def test_a_checked_file_says_what_was_understood_and_counts_for_nothing(green: Ward, officer: Person) -> None:
    upload = services.check(file(row(), row(kind="Drugs"), row(lsoa=OTHER)), green, by=officer, on=TODAY)
    assert (upload.stage, upload.rows, upload.kept, upload.aside) == ("checked", 3, 2, 1)
    assert (upload.first_month, upload.last_month) == (date(2026, 9, 1), date(2026, 9, 1))
    assert [(group.number, group.lines) for group in upload.set_aside.all()] == [(1, [[4, 4]])]
    assert not MonthlyTotal.objects.exists()


def test_a_confirmed_file_counts(green: Ward, officer: Person) -> None:
    confirmed(green, officer, row(), row(), row(kind="Drugs", month="2026-08"))
    assert totals(green) == {
        ("2026-08", "Burglary"): 0,
        ("2026-08", "Drugs"): 1,
        ("2026-09", "Burglary"): 2,
        ("2026-09", "Drugs"): 0,
    }


@pytest.mark.rule("POL-9")
def test_without_the_declaration_nothing_counts(green: Ward, officer: Person) -> None:
    upload = services.check(file(row()), green, by=officer, on=TODAY)
    with pytest.raises(Breach, match="Say that the file is cleared for the panel"):
        services.confirm(upload, is_cleared=False, by=officer)
    assert not MonthlyTotal.objects.exists()


@pytest.mark.rule("POL-9")
def test_nothing_of_a_line_is_stored_but_its_month_kind_and_ward(green: Ward, officer: Person) -> None:
    secret = "Number 7 where Ann Smith lives"
    upload = confirmed(green, officer, row(location=secret), row(location=secret, lsoa=OTHER), row(location=secret, month=secret))
    stored = [upload.counts, *SetAside.objects.values_list("reason", "lines"), *MonthlyTotal.objects.values_list("crime_type")]
    assert "Smith" not in str(stored)


def test_a_newer_file_takes_the_place_of_the_older_and_adds_nothing(green: Ward, officer: Person) -> None:
    confirmed(green, officer, row(), row(), row(kind="Drugs"), row(month="2026-08"))
    confirmed(green, officer, row(), row(), row())
    assert totals(green) == {("2026-08", "Burglary"): 1, ("2026-08", "Drugs"): 0, ("2026-09", "Burglary"): 3}


def test_the_same_file_again_is_nothing_to_do(green: Ward, officer: Person) -> None:
    confirmed(green, officer, row())
    with pytest.raises(ValidationError, match="there is nothing to do"):
        services.check(file(row()), green, by=officer, on=TODAY)
    assert Upload.objects.count() == 1


def test_an_older_file_can_come_back_after_another_took_its_place(green: Ward, officer: Person) -> None:
    confirmed(green, officer, row())
    confirmed(green, officer, row(), row())
    confirmed(green, officer, row())
    assert totals(green) == {("2026-09", "Burglary"): 1}


def test_the_same_file_waits_once(green: Ward, officer: Person) -> None:
    first = services.check(file(row()), green, by=officer, on=TODAY)
    assert services.check(file(row()), green, by=officer, on=TODAY) == first


def test_the_same_file_counts_for_each_ward_apart(green: Ward, officer: Person) -> None:
    marsh = Ward.objects.get(name="Eastmarsh")
    rows = (row(), row(lsoa=OTHER), row(lsoa=OTHER))
    confirmed(green, officer, *rows)
    confirmed(marsh, officer, *rows)
    assert (totals(green), totals(marsh)) == ({("2026-09", "Burglary"): 1}, {("2026-09", "Burglary"): 2})


@pytest.mark.rule("POL-9")
@pytest.mark.parametrize("then", [services.discard, lambda upload, by: services.confirm(upload, is_cleared=True, by=by)])
def test_what_is_confirmed_or_discarded_stays_so(then, green: Ward, officer: Person) -> None:
    done = confirmed(green, officer, row())
    with pytest.raises(Breach, match="has been confirmed already"):
        then(done, by=officer)
    gone = services.discard(services.check(file(row(), row()), green, by=officer, on=TODAY), by=officer)
    with pytest.raises(Breach, match="was discarded"):
        then(gone, by=officer)
    assert totals(green) == {("2026-09", "Burglary"): 1}


@pytest.mark.rule("POL-9")
def test_a_file_without_a_line_of_the_ward_cannot_be_confirmed(green: Ward, officer: Person) -> None:
    upload = services.check(file(row(lsoa=OTHER)), green, by=officer, on=TODAY)
    with pytest.raises(Breach, match="No line of this file lies in the ward"):
        services.confirm(upload, is_cleared=True, by=officer)


def test_each_step_leaves_an_entry(green: Ward, officer: Person) -> None:
    confirmed(green, officer, row())
    services.discard(services.check(file(row(), row()), green, by=officer, on=TODAY), by=officer)
    outcomes = AuditEntry.objects.filter(action="report.upload").order_by("pk").values_list("outcome", flat=True)
    assert list(outcomes) == ["checked", "confirmed", "checked", "discarded"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("crime.pdf", b"%PDF-1.7", "Choose a CSV file"),
        ("crime.csv", b"", "The file is empty"),
        ("crime.csv", b"name,phone\nAnn,020\n", "not a street-level file"),
        ("crime.csv", text(row()).encode("utf-16"), "saved as Unicode"),
        ("crime.csv", text(row()).replace("abc", "a\0c").encode(), "not a CSV file|one that no text has"),
        ("crime.csv", (text(*[row()] * 200) + row().replace("abc", "a\0c")).encode(), "one that no text has"),
        ("crime.csv", text(row(location="=HYPERLINK(1)")).encode(), "as a formula does"),
        ("crime.csv", b"x" * (10 * 1024 * 1024 + 1), "smaller than 10 MB"),
        ("crime.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "not a CSV file"),
        ("crime.csv", text(row(force="Kent Police")).encode(), "No line of the file was reported by"),
        ("crime.csv", text(row(location="Cl\xf4s caf\xe9")).encode() + b"\xff", "cannot be read"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence_and_nothing_is_stored(
    name: str, content: bytes, words: str, green: Ward, officer: Person
) -> None:
    with pytest.raises(ValidationError, match=words):
        services.check(uploaded(content, name), green, by=officer, on=TODAY)
    assert not Upload.objects.exists()
    assert not AuditEntry.objects.exists()


def test_a_ward_without_lsoas_is_counted_by_its_outline(officer: Person) -> None:
    west, east = ward("Old Osier", west=0.0), ward("Old Marsh", west=0.01)
    rows = [row(lsoa=OWN, point=(0.005, 51.505)), row(lsoa="", point=(0.015, 51.505))]
    assert services.check(file(*rows), west, by=officer, on=TODAY).kept == 1
    assert services.check(file(*rows), east, by=officer, on=TODAY).set_aside.get().reason == f"It lies in Old Osier ({west.code})."


@pytest.mark.rule("GEO-4")
def test_a_ward_that_has_ended_is_counted_by_its_own_outline_among_the_wards_of_its_time(officer: Person) -> None:
    ward("Osier Green", lsoa=OWN, west=0.0, valid_from=date(2022, 5, 5))
    old = ward("Osier", west=0.0, valid_to=date(2022, 5, 4))
    upload = services.check(file(row(lsoa=OWN, point=(0.005, 51.505)), row(lsoa=OWN)), old, by=officer, on=TODAY)
    assert upload.kept == 1
    assert upload.set_aside.get().reason == "It has no location, so it cannot be placed in a ward."


@needs_camden
@pytest.mark.parametrize(
    ("code", "kept", "most"), [("E05000133", 1830, "West Hampstead (E05000145)"), ("E05013657", 819, "Belsize (E05013652)")]
)
def test_a_published_file_of_a_former_ward_is_understood_for_it_and_for_its_successor(
    code: str, kept: int, most: str, officer: Person
) -> None:
    call_command("import_places", str(DATA / "places"), stdout=StringIO())
    (path,) = CAMDEN.glob("*E05000133*")
    place = Ward.objects.get(code=code)
    upload = services.check(uploaded(path.read_bytes(), path.name), place, by=officer, on=TODAY)
    assert (upload.rows, upload.kept) == (2328, kept)
    assert upload.set_aside.first().reason == f"It lies in {most}."
    assert sum(group.number for group in upload.set_aside.all()) == upload.rows - kept
    services.confirm(upload, is_cleared=True, by=officer)
    if code == "E05013657":
        expected = _counted(path, _lsoas_of(code))
        assert {key: number for key, number in totals(place).items() if number} == expected


def _lsoas_of(code: str) -> set[str]:
    with (DATA / "places" / "london_lsoa21_wd25_lad25.csv").open(encoding="utf-8-sig") as lookup:
        return {item["LSOA21CD"] for item in csv.DictReader(lookup) if item["WD25CD"] == code}


def _counted(path: Path, lsoas: set[str]) -> dict[tuple[str, str], int]:
    """Count the file a second way."""
    with path.open(encoding="utf-8", newline="") as plain:
        return dict(Counter((item["Month"], item["Crime type"]) for item in csv.DictReader(plain) if item["LSOA code"] in lsoas))
