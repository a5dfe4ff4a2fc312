"""Tables handed out as files: rows of text that a spreadsheet shows and never works out."""

from __future__ import annotations

import csv
import io
import unicodedata
import zipfile
from collections.abc import Iterable, Mapping, Sequence

# What a spreadsheet takes for the beginning of a formula, or passes over on the way to one.
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# Excel knows by it that the file is in UTF-8.
MARK = "\ufeff"
MADE = (1980, 1, 1, 0, 0, 0)


def as_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table with its head as a CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow([guarded(cell) for cell in head])
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return (MARK + text.getvalue()).encode()


def guarded(cell: object) -> str:
    """Return a cell as text; what a spreadsheet would take for a formula has an apostrophe before it."""
    text = "" if cell is None else str(cell).replace("\x00", "")
    if isinstance(cell, int):
        return text
    plain = unicodedata.normalize("NFKC", text)
    return f"'{text}" if plain.startswith(BEGINS_A_FORMULA) or plain.lstrip().startswith(BEGINS_A_FORMULA) else text


def as_zip(files: Mapping[str, bytes]) -> bytes:
    """Return files as one archive; the same files make the same archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files.items():
            archive.writestr(zipfile.ZipInfo(name, MADE), file, zipfile.ZIP_DEFLATED)
    return content.getvalue()
