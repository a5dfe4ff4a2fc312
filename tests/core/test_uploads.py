"""Uploaded files: let in by size, name and content, and read as what people's programs write."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from core import uploads

ALL = tuple(uploads.KINDS)


def let_in(name: str, content: bytes, kinds: tuple[str, ...] = ALL) -> uploads.Upload:
    return uploads.read(SimpleUploadedFile(name, content, content_type="text/html"), kinds)


def package(*names: str, size: int = 10) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, b"x" * size)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("crime.csv", b"a,b\n1,2\n", "text/csv"),
        ("CRIME.CSV", b"a,b\n1,2\n", "text/csv"),
        ("minutes.pdf", b"%PDF-1.7", "application/pdf"),
        ("map.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("map.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("figures.xlsx", package("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_honest_file_is_let_in_under_a_type_of_our_own(name: str, content: bytes, media_type: str) -> None:
    assert let_in(name, content).media_type == media_type


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("page.html", b"<script>", "kind"),
        ("picture.svg", b"<svg>", "kind"),
        ("crime", b"a,b", "kind"),
        ("crime.csv.exe", b"MZ", "kind"),
        ("crime.csv", b"", "empty"),
        ("crime.csv", b"MZ\x00\x01", "content"),
        ("minutes.pdf", b"<html>%PDF-", "content"),
        ("figures.xlsx", b"PK\x03\x04 broken", "content"),
        ("figures.xlsx", package("word/document.xml"), "content"),
        ("figures.xlsx", package("xl/workbook.xml", "xl/vbaProject.bin"), "content"),
        ("figures.xlsx", package("xl/workbook.xml", size=60_000_000), "size"),
        ("figures.xlsx", package("xl/workbook.xml", *(f"x{n}" for n in range(300))), "size"),
        ("figures.csv", b"x" * (uploads.LARGEST + 1), "size"),
    ],
)
def test_other_file_is_refused(name: str, content: bytes, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        let_in(name, content)
    assert refused.value.code == code
    assert refused.value.messages[0].endswith(".")


def test_refusal_names_the_kinds_that_are_wanted() -> None:
    with pytest.raises(ValidationError, match=r"^\['Choose a CSV file or an Excel workbook\.'\]$"):
        let_in("x.docx", b"", ("csv", "xlsx"))


@pytest.mark.parametrize(
    ("name", "kept"),
    [("../../etc/a.csv", "a.csv"), ("C:\\temp\\a.csv", "a.csv"), ("a\u202evsc.csv", "avsc.csv"), ("x" * 300 + ".csv", "x" * 96 + ".csv")],
)
def test_name_is_kept_without_what_misleads(name: str, kept: str) -> None:
    file = SimpleUploadedFile("x.csv", b"a")
    file._name = name  # Django's own cleaning is left out: the name is ours to judge.
    assert uploads.read(file, ALL).name == kept


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"caf\xc3\xa9", "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"caf\xe9 \x80 5\r\nx", "café € 5\nx"),
        (b"a\rb", "a\nb"),
        (b"a,b\x1a", "a,b"),
    ],
)
def test_text_is_read_in_both_encodings(content: bytes, text: str) -> None:
    assert uploads.decode(content) == text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("a,b".encode("utf-16"), "UTF-16"),
        (b"a\nb\x00c", "Line 2 of the file, character 2,"),
        (b"caf\xc3\xa9\nS\xe3o", "Line 2 of the file, character 2,"),
        (b"S\xe3o\ncaf\xc3\xa9", "Line 1 of the file, character 2,"),
        (b"\xef\xbb\xbfS\xe3o", "Line 1 of the file, character 5,"),
        (b"a\x81b", "Line 1 of the file, character 2,"),
    ],
)
def test_text_that_would_come_out_garbled_is_refused_with_its_place(content: bytes, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        uploads.decode(content)
