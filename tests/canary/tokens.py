"""Words, days and files that stand nowhere else, and where in an answer they turn up."""

from __future__ import annotations

import hashlib
import html
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from urllib.parse import unquote

from handbook.dates import MONTHS
from tests.papers import words_of

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
LENGTH = 10
WORD = re.compile(r"wq[a-z0-9]{8}", re.IGNORECASE)
# Long past or far away, so that no page works such a day out by itself; and never a month, a year or a term of the handbook apart,
# so that no page works one out of another, not even where a last day moves on over a weekend (31 and 2 days are three times 11).
PAST, FUTURE = date(1701, 1, 1), date(2101, 1, 1)
APART, SPAN = 25, 2_900
YEAR = r"(1[78]\d\d|2[12]\d\d)"
ISO = re.compile(rf"\b{YEAR}-(\d\d)-(\d\d)\b")
SPELT = re.compile(r"\b(\d{1,2})\s(" + "|".join(f"{name}|{name[:3]}" for name in MONTHS) + rf")\s{YEAR}\b")
SLASHED = re.compile(rf"\b(\d\d)/(\d\d)/{YEAR}\b")


def word(name: str) -> str:
    """Return a word of ten letters that belongs to one field of one row."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8])
    letters = []
    for _ in range(LENGTH - 2):
        number, rest = divmod(number, len(LETTERS))
        letters.append(LETTERS[rest])
    return "wq" + "".join(letters)


def day(number: int, *, is_past: bool) -> date:
    """Return the day of that number, years before or years after today; after ``SPAN`` days they would repeat."""
    assert number < SPAN, "more days are planted than there are"
    return (PAST if is_past else FUTURE) + timedelta(days=number * APART)


def found_in(content: bytes, media_type: str) -> set[str]:
    """Return every word and day (as 1701-01-31) that stands in an answer, be it a page, a paper, a calendar or an archive."""
    return set().union(*(_found(text) for text in _texts(content, media_type)))


def _texts(content: bytes, media_type: str) -> Iterator[str]:
    if content.startswith(b"%PDF"):
        yield _paper(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name
                yield from _texts(archive.read(name), "")
        return
    text = content.decode("utf-8", errors="replace")
    if "calendar" in media_type:
        # Long lines are folded: the rest follows on a line that begins with a space.
        text = re.sub(r"\r?\n[ \t]", "", text)
    yield text
    yield unquote(html.unescape(text).replace("\u00ad", ""))


@lru_cache(maxsize=64)
def _paper(content: bytes) -> str:
    """Return the words of a PDF, also run together: a long word may be broken at the end of a line."""
    try:
        words = words_of(content)
    except Exception:  # noqa: BLE001 - a stand-in of a paper has no pages to read
        return ""
    return f"{words}\n{''.join(words.split())}"


def _found(text: str) -> set[str]:
    days = {"-".join(parts) for parts in ISO.findall(text)}
    days |= {f"{year}-{month}-{number}" for number, month, year in SLASHED.findall(text)}
    days |= {f"{year}-{_month(name):02}-{int(number):02}" for number, name, year in SPELT.findall(text)}
    return days | {token.lower() for token in WORD.findall(text)}


def _month(name: str) -> int:
    return next(number for number, known in enumerate(MONTHS, start=1) if known.startswith(name))
