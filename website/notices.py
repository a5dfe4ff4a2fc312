"""A panel's privacy notice: the handbook's template with the panel's own name (HB 3.4.5, App B; GDPR-1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from handbook.rules import decides, rule
from panels.models import Panel
from panels.texts import Section

NOTICE = rule("GDPR-1", "HB 3.4.5", "Each panel has a privacy notice that is made from the handbook's template.")
BLANK = re.compile(r"_{3,}(?: Ward Panel)?")


@decides(NOTICE)
def of(panel: Panel, template: Iterable[Section]) -> list[Section]:
    """Return the template's sections with the panel named in every blank; what follows a blank stays."""
    return [_filled(section, str(panel)) for section in template]


def _filled(section: Section, name: str) -> Section:
    clauses = tuple(
        replace(clause, text=BLANK.sub(name, clause.text), points=tuple(BLANK.sub(name, point) for point in clause.points))
        for clause in section.clauses
    )
    return replace(section, title=BLANK.sub(name, section.title), lead=BLANK.sub(name, section.lead), clauses=clauses)
