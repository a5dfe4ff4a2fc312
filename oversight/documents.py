"""The board's letter that asks what is planned for a ward without a panel that works (SNWP; SNB-2)."""

from __future__ import annotations

from datetime import date

from core.documents import render_pdf

from .queries import WardRow


def letter_title(row: WardRow) -> str:
    """Return the title of the letter."""
    return f"What is planned for {row.ward}?"


def letter(row: WardRow, on: date) -> bytes:
    """Return the letter as a PDF: to the police of the ward, with the reasons and the plan that stands; it names nobody."""
    return render_pdf("papers/exception_letter.html", {"row": row, "borough": row.ward.borough, "on": on}, title=letter_title(row))
