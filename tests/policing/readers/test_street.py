"""Reading street-level files: every line is a record or a flaw, and what is no such file is refused."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from core.uploads import decode
from policing.readers.street import COLUMNS, Flaw, Record, Unreadable, read
from tests.policing.made import DATA, TODAY, row, text

CITY = DATA / "street-city"


def lines(content: str, on: date = TODAY) -> list[Record | Flaw]:
    """Return everything that is read."""
    return list(read(content, on=on))


def reason(line: str) -> str:
    """Return why a line is a flaw."""
    (flaw,) = lines(text(line))
    assert isinstance(flaw, Flaw)
    return flaw.reason


def test_a_line_becomes_its_month_force_kind_and_place() -> None:
    (record,) = lines(text(row(point=(-0.1, 51.5))))
    assert record == Record(2, "2026-09", "Metropolitan Police Service", "Burglary", "E01099001", (-0.1, 51.5))


def test_columns_are_found_by_name_in_any_order_and_with_others_between() -> None:
    shuffled = ("Notes", *reversed(COLUMNS))
    cells = {"Month": "2026-09", "Reported by": "F", "Crime type": "Drugs", "LSOA code": "E1"}
    (record,) = lines(text(",".join(cells.get(column, "") for column in shuffled), header=",".join(shuffled)))
    assert record == Record(2, "2026-09", "F", "Drugs", "E1", None)


def test_windows_line_ends_a_byte_order_mark_and_windows_letters_are_read() -> None:
    content = b"\xef\xbb\xbf" + text(row(), row(), end="\r\n").encode()
    assert [line.line for line in lines(decode(content))] == [2, 3]
    (record,) = lines(decode(text(row(location="On or near Cl\xf4s Y G\xe2t")).encode("cp1252")))
    assert isinstance(record, Record)


def test_blank_lines_are_no_rows_and_do_not_shift_the_numbers() -> None:
    assert [line.line for line in lines(text(row(), "", row()))] == [2, 4]


def test_a_quoted_line_end_does_not_shift_the_numbers() -> None:
    assert [line.line for line in lines(text(row(location='"On or\nnear"'), row()))] == [2, 4]


def test_identical_lines_are_all_kept() -> None:
    assert len(lines(text(*[row(kind="Anti-social behaviour")] * 5))) == 5


def test_an_unknown_kind_is_kept_as_a_kind_of_its_own() -> None:
    (record,) = lines(text(row(kind="Piracy")))
    assert isinstance(record, Record)
    assert record.kind == "Piracy"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (row(month="September 2026"), "not written like 2026-04"),
        (row(month="2026-13"), "not written like 2026-04"),
        (row(month=""), "not written like 2026-04"),
        (row(month="2026-12"), "lies in the future"),
        (row(kind=""), "names no kind of crime"),
        (row(kind="x" * 61), "too long"),
        (row(point=(532171, 181720)), "not degrees"),
        (row(point=(-0.1, "")), "not degrees"),
        (row(point=("nan", 51)), "not degrees"),
        (row(point=("inf", 51)), "not degrees"),
        (row(point=("north", "west")), "not degrees"),
        ("a,b", "It has 2 cells where the header has 12"),
    ],
)
def test_a_line_that_cannot_be_counted_says_why_and_nothing_of_what_it_holds(line: str, words: str) -> None:
    assert words in reason(line)
    assert "Osier" not in reason(line)


def test_this_month_is_not_the_future() -> None:
    assert isinstance(lines(text(row(month="2026-11")))[0], Record)


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+44", "-2+3", "=cmd|' /C calc'!A0"])
def test_a_formula_refuses_the_file_with_line_and_column(cell: str) -> None:
    with pytest.raises(Unreadable, match=r"Line 3, column “Location” begins with “.”, as a formula does"):
        lines(text(row(), row(location=cell)))


def test_a_longitude_west_of_greenwich_is_no_formula() -> None:
    assert isinstance(lines(text(row(point=(-0.18, 51.5))))[0], Record)


@pytest.mark.parametrize(
    "content",
    ["", "name,phone\nAnn,020\n", text(row()).replace(",", ";"), text(row()).replace("Crime type", "Type"), "month,ward,category,n\n"],
)
def test_another_file_is_refused_and_what_is_missing_is_named(content: str) -> None:
    with pytest.raises(Unreadable, match=r"not a street-level file .* It has twelve columns, from “Crime ID” to “Context”\."):
        lines(content)


def test_a_column_named_twice_is_refused() -> None:
    with pytest.raises(Unreadable, match="names a column twice"):
        lines(text(header=",".join((*COLUMNS, "Month"))))


def test_a_file_that_ends_in_the_middle_of_a_quotation_is_refused() -> None:
    with pytest.raises(Unreadable, match="a quotation mark is not closed, or the file ends in the middle"):
        lines(text(row(location='"On or near')))


@pytest.mark.skipif(not CITY.is_dir(), reason="the published files of the City of London do not stand beside the project")
def test_every_line_of_the_published_city_files_is_read_as_it_stands() -> None:
    for path in sorted(CITY.iterdir()):
        with path.open(encoding="utf-8", newline="") as plain:
            expected = [(item["Month"], item["Crime type"], item["LSOA code"]) for item in csv.DictReader(plain)]
        found = lines(decode(path.read_bytes()))
        assert [(line.month, line.kind, line.lsoa) for line in found if isinstance(line, Record)] == expected
