"""Uploaded files: what is let in, judged by size, name and content, and how their text is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 50 * 1024 * 1024
LARGEST_RATIO = 100
MOST_ENTRIES = 200
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Control characters that text files have: tab, line feed, form feed, carriage return, and the old end-of-file mark.
USUAL_CONTROLS = frozenset({9, 10, 12, 13, 26})


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


def read(file: UploadedFile, kinds: tuple[str, ...]) -> Upload:
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
    for line, row in enumerate(content.split(b"\n"), start=1):
        if any(byte < 32 and byte not in USUAL_CONTROLS for byte in row):
            raise ValidationError(f"Line {line} of the file has characters in it that no text has.", code="binary")
    try:
        text = content.removeprefix(UTF8_MARK).decode("utf-8")
    except UnicodeDecodeError as first:
        text = _as_windows(content, first)
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")


def _as_windows(content: bytes, first: UnicodeDecodeError) -> str:
    """Read as Windows text, unless most of the file is plainly UTF-8: then one broken character is a broken file."""
    line = content.count(b"\n", 0, first.start) + 1
    column = first.start - (content.rfind(b"\n", 0, first.start) + 1) + 1
    place = f"Line {line}, character {column} of the file"
    if content.startswith(UTF8_MARK) or not content[: first.start].isascii():
        raise ValidationError(f"{place} is not proper UTF-8. Save the file again as “CSV UTF-8”.", code="encoding")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        raise ValidationError(f"{place} cannot be read. Save the file again as “CSV UTF-8”.", code="encoding") from None


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
