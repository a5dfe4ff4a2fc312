"""No cell of a table that is handed out is worked out by a spreadsheet."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from core.tables import as_csv, as_zip, guarded


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+44", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1+1", "\u00a0=1", '=HYPERLINK("http://x","y")'],
)
def test_what_begins_like_a_formula_is_text(cell):
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(("cell", "expected"), [(-3, "-3"), (0, "0"), (None, ""), ("9 for, 1 against", "9 for, 1 against"), ("a=b", "a=b")])
def test_numbers_and_sentences_stay_as_they_are(cell, expected):
    assert guarded(cell) == expected


def test_a_table_is_read_back_as_it_was():
    content = as_csv(("Day", "What"), [("1 May", 'A "word", and\na line'), (2, None)])
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows == [["Day", "What"], ["1 May", 'A "word", and\na line'], ["2", ""]]


def test_the_same_files_make_the_same_archive():
    files = {"a.csv": b"1", "b.csv": b"2"}
    assert as_zip(files) == as_zip(files)
    assert zipfile.ZipFile(io.BytesIO(as_zip(files))).read("b.csv") == b"2"
