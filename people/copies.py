"""The file that answers a request for a copy: everything kept about somebody, for people to read and for programs (GDPR-4)."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import asdict
from datetime import date
from typing import Any

from django.template.loader import render_to_string

from core.documents import paper_css
from handbook.dates import in_full
from people import personal_data
from people.models import Person
from people.personal_data import Section

READABLE, FOR_PROGRAMS = "everything.html", "everything.json"


def zipped(person: Person, on: date) -> bytes:
    """Return one archive with the page to read and the same for programs."""
    sections = personal_data.sections(person)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(READABLE, as_page(person, sections, on))
        archive.writestr(FOR_PROGRAMS, as_json(person, sections, on))
    return file.getvalue()


def told_by(content: bytes) -> list[dict[str, Any]]:
    """Return the sections of a copy as its file tells them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sections: list[dict[str, Any]] = json.loads(archive.read(FOR_PROGRAMS))["sections"]
    return sections


def as_page(person: Person, sections: list[Section], on: date) -> str:
    """Return the page to read; it carries its styles and fetches nothing."""
    context = {"person": person, "sections": sections, "on": on, "title": f"What is kept about {person}", "paper_css": paper_css()}
    return render_to_string("papers/everything.html", context)


def as_json(person: Person, sections: list[Section], on: date) -> str:
    """Return the same for programs."""
    held = {"about": person.full_name, "made_on": in_full(on), "sections": [_plain(section) for section in sections]}
    return json.dumps(held, ensure_ascii=False, indent=1)


def _plain(section: Section) -> dict[str, object]:
    """Return a section with the fields of each row by their names."""
    rows = [{"about": row.about} if row.about else {} for row in section.rows]
    for plain, row in zip(rows, section.rows, strict=True):
        plain.update({value.field: value.words for value in row.values})
    return asdict(section) | {"rows": rows}
