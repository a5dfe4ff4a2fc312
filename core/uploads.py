"""Uploaded files: what is let in, judged by size, name and content, and how their text is read."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 50 * 1024 * 1024
LARGEST_RATIO = 100
MOST_ENTRIES = 200
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# All but those that text files have: tab, line feed, form feed, carriage return, and the old end-of-file mark.
UNUSUAL_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]")


@dataclass(frozen=True)
class Upload:
    """A file that was let in; its media type is from our own table, never from the browser."""

    name: str
    media_type: str
    content: bytes

    @property
    def text(self) -> str:
        """Return the file as text, with plain line ends."""
        return decode(self.content)


def read(file: UploadedFile[Any], kinds: tuple[str, ...]) -> Upload:
    """Return the uploaded file if it is one of the kinds ("csv", "pdf", ...), or raise ValidationError with a sentence."""
    kind = PurePosixPath((file.name or "").replace("\\", "/")).suffix.lower().removeprefix(".")
    if kind not in kinds:
        raise ValidationError(f"Choose {_listed(kinds)}.", code="kind")
    if (file.size or 0) > LARGEST:
        raise ValidationError("The file must be smaller than 10 MB.", code="size")
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValidationError("The file must be smaller than 10 MB.", code="size")
    if not content:
        raise ValidationError("The file is empty.", code="empty")
    known = KINDS[kind]
    if not known.is_genuine(content):
        raise ValidationError(f"The file is not {known.words}, whatever its name says.", code="content")
    return Upload(name=_plain_name(file.name or ""), media_type=known.media_type, content=content)


def decode(content: bytes) -> str:
    """Return the text of a file in UTF-8 or in the encoding of Windows (1252); refuse everything else with a sentence."""
    if content.startswith(UTF16_MARKS):
        raise ValidationError("The file is saved as Unicode (UTF-16). Save it again as “CSV UTF-8” or as plain text.", code="encoding")
    strange = UNUSUAL_CONTROLS.search(content)
    if strange:
        raise ValidationError(f"{_place(content, strange.start())} is one that no text has.", code="binary")
    try:
        text = content.removeprefix(UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as first:
        text = _as_windows(content, first.start + len(UTF8_MARK) * content.startswith(UTF8_MARK))
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def _as_windows(content: bytes, start: int) -> str:
    """Read as Windows text, unless other characters are plainly UTF-8: then one broken character is a broken file."""
    is_mixed = not content.decode("utf-8", "ignore").isascii()
    try:
        if not is_mixed:
            return content.decode("cp1252")
    except UnicodeDecodeError as undefined:
        start = undefined.start
    raise ValidationError(f"{_place(content, start)} cannot be read. Save the file again as “CSV UTF-8”.", code="encoding")


def _place(content: bytes, start: int) -> str:
    line_start = content.rfind(b"\n", 0, start) + 1
    line = content.count(b"\n", 0, start) + 1
    return f"Line {line} of the file, character {start - line_start + 1},"


def require_modest_archive(content: bytes) -> None:
    """Refuse an archive that would unpack to far more than it weighs, by what it declares, before anything is unpacked."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ValidationError("The file is damaged.", code="content") from None
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    # Entries that overlap are counted once in the file and many times in the sum.
    overlapping = packed > len(content)
    if len(entries) > MOST_ENTRIES or unpacked > LARGEST_UNPACKED or unpacked > LARGEST_RATIO * len(content) or overlapping:
        raise ValidationError("The file unpacks to far more than a document should.", code="size")


def _plain_name(name: str) -> str:
    """Return the last part of the name without what could mislead: control and direction characters, great length."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(character for character in last if character.isprintable())[-100:] or "file"


def _listed(kinds: tuple[str, ...]) -> str:
    words = [KINDS[kind].words for kind in kinds]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]


@dataclass(frozen=True)
class _Kind:
    """A kind of file: how people call it, what it is served as, and how it is told from others."""

    words: str
    media_type: str
    is_genuine: Callable[[bytes], bool]


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _is_text(content: bytes) -> bool:
    """Let the encoding speak for itself later; only what is no text at all is refused here."""
    return content.startswith(UTF16_MARKS) or b"\x00" not in content[:4096]


def _is_package(part: str) -> Callable[[bytes], bool]:
    def is_genuine(content: bytes) -> bool:
        if not content.startswith(b"PK\x03\x04"):
            return False
        require_modest_archive(content)
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
        return part in names and not any(name.lower().endswith("vbaproject.bin") for name in names)

    return is_genuine


def _is_open_document(kind: bytes) -> Callable[[bytes], bool]:
    def is_genuine(content: bytes) -> bool:
        if not content.startswith(b"PK\x03\x04") or kind not in content[:200]:
            return False
        require_modest_archive(content)
        return True

    return is_genuine


OOXML = "application/vnd.openxmlformats-officedocument"
ODF = "application/vnd.oasis.opendocument"
KINDS: dict[str, _Kind] = {
    "csv": _Kind("a CSV file", "text/csv", _is_text),
    "txt": _Kind("a text file", "text/plain", _is_text),
    "pdf": _Kind("a PDF", "application/pdf", _starts(b"%PDF-")),
    "png": _Kind("a PNG picture", "image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    "jpg": _Kind("a JPEG picture", "image/jpeg", _starts(b"\xff\xd8\xff")),
    "jpeg": _Kind("a JPEG picture", "image/jpeg", _starts(b"\xff\xd8\xff")),
    "docx": _Kind("a Word document", f"{OOXML}.wordprocessingml.document", _is_package("word/document.xml")),
    "xlsx": _Kind("an Excel workbook", f"{OOXML}.spreadsheetml.sheet", _is_package("xl/workbook.xml")),
    "odt": _Kind("an OpenDocument text", f"{ODF}.text", _is_open_document(b"opendocument.text")),
    "ods": _Kind("an OpenDocument spreadsheet", f"{ODF}.spreadsheet", _is_open_document(b"opendocument.spreadsheet")),
}
