"""Reads the words of a PDF, so that tests can say what stands in a paper."""

from __future__ import annotations

import io
import re
import subprocess
from typing import Any

import pikepdf
import pytest

from core import documents


def words_of(pdf: bytes) -> str:
    """Return the words on all pages, one after the other, with single spaces between."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return " ".join(" ".join(_page(page) for page in opened.pages).split())


def unprinted(monkeypatch: pytest.MonkeyPatch, pdf: bytes = b"%PDF-1.7") -> list[str]:
    """Let the press return the same bytes for every page, in no time, and return the list of the pages that it is given."""
    pages: list[str] = []

    def press(command: list[str], *, input: bytes, **how: Any) -> subprocess.CompletedProcess[bytes]:  # noqa: A002 - as it is called
        pages.append(input.decode())
        return subprocess.CompletedProcess(command, 0, pdf, b"")

    monkeypatch.setattr(documents.subprocess, "run", press)
    return pages


def _page(page: pikepdf.Page) -> str:
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", pikepdf.Dictionary()).items()}
    letters: dict[bytes, str] = {}
    words = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj":
                words.append(_text(bytes(operands[0]), letters))
            case "TJ":
                words += [_text(bytes(part), letters) for part in operands[0] if isinstance(part, pikepdf.String)]
            case "ET":
                words.append(" ")
    return "".join(words)


def _text(glyphs: bytes, letters: dict[bytes, str]) -> str:
    return "".join(letters.get(glyphs[place : place + 2], "") for place in range(0, len(glyphs), 2))


def _letters(font: pikepdf.Object) -> dict[bytes, str]:
    """Return what each glyph of the font stands for, by the table that screen readers use."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9a-fA-F]{4})> <([0-9a-fA-F]*)>$", table, re.MULTILINE)
    return {bytes.fromhex(glyph): bytes.fromhex(letters).decode("utf-16-be") for glyph, letters in pairs}
