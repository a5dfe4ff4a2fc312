"""Takes the core terms, privacy notice, example agenda and adverts out of the handbook's text file (HB 4.1; App A, B, C).

Nothing here knows a database. The file comes from a PDF: form feeds, page numbers, stray dashes and indents are left over
from its pages, and a sentence may go on after them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from panels.texts import BLANK

MOST_BYTES = 5_000_000

TITLE_BLOCK = re.compile(r"^Title and Version\b.*?version\s+(\d+(?:\.\d+)*)\s*$", re.IGNORECASE)
TERMS = re.compile(r"^Appendix A:\s*Terms of Reference", re.IGNORECASE)
PRIVACY = re.compile(r"^Appendix B:.*Privacy Notice", re.IGNORECASE)
ADVERTS = re.compile(r"^Appendix C:.*advert", re.IGNORECASE)
AGENDA = re.compile(r"^4\.1\s+Agenda\b", re.IGNORECASE)
AFTER_AGENDA = re.compile(r"^4\.2\s+\S")
END_OF_TERMS = re.compile(r"^All members must sign\b", re.IGNORECASE)

PARTS = (
    (TERMS, "The core terms of reference (Appendix A) were not found."),
    (PRIVACY, "The privacy notice (Appendix B) was not found."),
    (ADVERTS, "The adverts (Appendix C) were not found."),
    (AGENDA, "The example agenda (section 4.1) was not found."),
    (AFTER_AGENDA, "The section after the example agenda (4.2) was not found."),
)

IN_CONTENTS = re.compile(r"[\s.]\d{1,3}$")
PAGE_NUMBER = re.compile(r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$", re.IGNORECASE)
NUMBERED = re.compile(r"^(\d{1,2})\.\s+(\S.*)$")
LETTERED = re.compile(r"^(?:[-*]\s*)*([a-z])\.\s+(\S.*)$")
POINT = re.compile(r"^(?:[-*•]\s*)+(?=[^\s*])(.+)$")
BLANK_FOR_NAME = re.compile(r"_{3,}\s+Ward Panel")

SECTIONS_OF_TERMS = 11
TOPICS_OF_PRIVACY = "Topics:"
KINDS_OF_ADVERT = (
    "Explanation of Ward Panel",
    "Targeted request",
    "Twitter examples",
    "Do you want to help make our locality safer?",
    "Are you worried about crime or safety in our ward?",
)
ADVERTS_BEGIN = "Adverts to attract new members"


class NotTheHandbook(ValueError):
    """A part that the handbook has is not in the file; says which in a sentence."""


@dataclass(frozen=True)
class Texts:
    """The texts of one edition: its version and, by kind of part, the stored sections."""

    version: str
    parts: dict[str, list[dict[str, Any]]]


@dataclass
class _Clause:
    letter: str
    text: str
    points: list[str] = field(default_factory=list)

    def stored(self) -> dict[str, Any]:
        return {"letter": self.letter, "text": self.text, "points": self.points}


@dataclass
class _Section:
    number: str
    title: str
    lead: str = ""
    clauses: list[_Clause] = field(default_factory=list)

    def stored(self) -> dict[str, Any]:
        return {
            "number": self.number,
            "title": self.title,
            "lead": self.lead,
            "clauses": [clause.stored() for clause in self.clauses],
        }

    @property
    def next_letter(self) -> str:
        return chr(ord("a") + sum(1 for clause in self.clauses if clause.letter))


def parse(content: bytes) -> Texts:
    """Return the texts of a handbook's file, or say in a sentence what is not there."""
    lines = _lines(content)
    version = next((match[1] for line in lines if (match := TITLE_BLOCK.match(line))), None)
    if version is None:
        raise NotTheHandbook("The title block with the handbook's version was not found.")
    for heading, missing in PARTS:
        if not any(_is_heading(heading, line) for line in lines):
            raise NotTheHandbook(missing)
    return Texts(
        version=version,
        parts={
            "terms": [section.stored() for section in _terms(_part(lines, TERMS, PRIVACY))],
            "privacy": [section.stored() for section in _privacy(_part(lines, PRIVACY, ADVERTS))],
            "agenda": [section.stored() for section in _agenda(_part(lines, AGENDA, AFTER_AGENDA))],
            "adverts": [section.stored() for section in _adverts(_part(lines, ADVERTS))],
        },
    )


def _lines(content: bytes) -> list[str]:
    """Return the file's lines without what its pages left behind; an empty line stays as a gap."""
    if len(content) > MOST_BYTES:
        raise NotTheHandbook("The file is larger than five megabytes, so it is not the handbook's text.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotTheHandbook("The file is not text in UTF-8. Save the handbook as plain text in that encoding.") from None
    if "\x00" in text:
        raise NotTheHandbook("The file holds NUL characters, so it is not a text file.")
    lines = (_plain(line) for line in text.replace("\f", "\n").splitlines())
    return [line for line in lines if line is not None]


def _plain(line: str) -> str | None:
    """Return the line without emphasis, links and spare spaces; nothing for a page number or a stray dash."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line).replace("**", "")
    plain = re.sub(r"<(https?://[^>]*)>", r"\1", plain)
    plain = " ".join(plain.split())
    return None if PAGE_NUMBER.match(plain) or plain in {"-", "*", "- *"} else plain


def _part(lines: Sequence[str], start: re.Pattern[str], end: re.Pattern[str] | None = None) -> list[str]:
    """Return the lines of a part, from its heading to the next part's."""
    heading = max(number for number, line in enumerate(lines) if _is_heading(start, line))
    rest = list(lines[heading + 1 :])
    stop = next((number for number, line in enumerate(rest) if end and _is_heading(end, line)), len(rest))
    return rest[:stop]


def _is_heading(heading: re.Pattern[str], line: str) -> bool:
    """Say whether a line is that heading itself, and not its line in the contents, which ends with a page number."""
    return heading.match(line) is not None and not IN_CONTENTS.search(line)


def _terms(lines: Sequence[str]) -> list[_Section]:
    """Read the numbered sections with their clauses and points; each has to be there, in order."""
    stop = next((number for number, line in enumerate(lines) if END_OF_TERMS.match(line)), len(lines))
    sections: list[_Section] = []
    for line in lines[:stop]:
        heading = NUMBERED.match(line)
        if heading and int(heading[1]) > len(sections) + 1:
            break
        if heading and int(heading[1]) == len(sections) + 1:
            sections.append(_Section(heading[1], heading[2]))
        elif sections and line:
            _add(sections[-1], line)
    if len(sections) < SECTIONS_OF_TERMS:
        raise NotTheHandbook(f"Section {len(sections) + 1} of the core terms of reference (Appendix A) was not found.")
    sections[0].lead = _name_clause(sections[0])
    sections[0].clauses = []
    empty = next((section for section in sections if not section.lead and not section.clauses), None)
    if empty is not None:
        raise NotTheHandbook(f"Section {empty.number} of the core terms of reference (Appendix A) has no text.")
    return sections


def _name_clause(section: _Section) -> str:
    """Return the sentence of section 1 with one blank where the panel's name goes."""
    said = " ".join([section.lead, *(clause.text for clause in section.clauses)]).strip()
    if not re.search(r"\bWard Panel\.?$", said):
        raise NotTheHandbook("Section 1 of the core terms of reference (Appendix A) does not end with a panel's name.")
    before = re.sub(r"(?:_{3,}\s+)?Ward Panel\.?$", "", said).strip()
    return f"{before} {BLANK}."


def _add(section: _Section, line: str) -> None:
    """Add a line to a section: its next clause, a point, the rest of a sentence, or a paragraph."""
    lettered = LETTERED.match(line)
    if lettered and lettered[1] != section.next_letter:
        raise NotTheHandbook(f"Clause {section.number}{section.next_letter} of the core terms of reference (Appendix A) was not found.")
    if lettered:
        section.clauses.append(_Clause(lettered[1], lettered[2]))
    elif point := POINT.match(line):
        _add_point(section, point[1])
    elif line[0].islower() and (section.lead or section.clauses):
        _carry_on(section, line)
    elif not section.lead and not section.clauses:
        section.lead = line
    else:
        section.clauses.append(_Clause("", line))


def _add_point(section: _Section, text: str) -> None:
    """Add a point to the clause it stands under; points right under the lead take the lead with them."""
    if not section.clauses:
        section.clauses.append(_Clause("", section.lead))
        section.lead = ""
    section.clauses[-1].points.append(text)


def _carry_on(section: _Section, rest: str) -> None:
    """Join the rest of a sentence that a page break or a line break cut in two."""
    if not section.clauses:
        section.lead = f"{section.lead} {rest}"
    elif section.clauses[-1].points:
        section.clauses[-1].points[-1] += f" {rest}"
    else:
        section.clauses[-1].text += f" {rest}"


def _privacy(lines: Sequence[str]) -> list[_Section]:
    """Read the introduction and the topics, which the notice lists before it treats them."""
    start = next((number for number, line in enumerate(lines) if line == TOPICS_OF_PRIVACY), None)
    if start is None:
        raise NotTheHandbook("The list of topics of the privacy notice (Appendix B) was not found.")
    topics: list[str] = []
    for line in lines[start + 1 :]:
        point = POINT.match(line)
        if point:
            topics.append(point[1])
        elif line:
            break
    introduction = " ".join(line for line in lines[:start] if line and line not in {"Ward Panel", "Privacy Notice"})
    opening = _Section("", "Privacy notice", BLANK_FOR_NAME.sub(BLANK, introduction))
    body = lines[start + 1 + len(topics) :]
    sections = _under_headings(body, topics, str.__eq__, "The topic “{}” of the privacy notice (Appendix B) was not found.")
    return [opening, *sections]


def _adverts(lines: Sequence[str]) -> list[_Section]:
    """Read each advert under the line that names its kind."""
    body = [line for line in lines if not line.startswith(ADVERTS_BEGIN)]
    return _under_headings(body, KINDS_OF_ADVERT, str.startswith, "The advert “{}” (Appendix C) was not found.")


def _under_headings(lines: Iterable[str], headings: Sequence[str], is_heading: Callable[[str, str], bool], missing: str) -> list[_Section]:
    """Read paragraphs and points under headings that come in a known order."""
    sections: list[_Section] = []
    for line in lines:
        if len(sections) < len(headings) and is_heading(line, headings[len(sections)]):
            sections.append(_Section("", line.rstrip(":")))
        elif sections and line:
            _add_paragraph(sections[-1], line)
    if len(sections) < len(headings) or not headings:
        raise NotTheHandbook(missing.format(headings[len(sections)] if headings else "1"))
    return sections


def _add_paragraph(section: _Section, line: str) -> None:
    """Add a line to a section without letters, where a point belongs to the paragraph before it."""
    point = POINT.match(line)
    if point and section.clauses:
        section.clauses[-1].points.append(point[1])
    elif line[0].islower() and section.clauses:
        _carry_on(section, line)
    else:
        section.clauses.append(_Clause("", point[1] if point else line))


def _agenda(lines: Sequence[str]) -> list[_Section]:
    """Read the numbered items, which count up from one."""
    items: list[_Section] = []
    for line in lines:
        match = NUMBERED.match(line)
        if match and int(match[1]) == len(items) + 1:
            items.append(_Section(match[1], match[2]))
    if not items:
        raise NotTheHandbook("The items of the example agenda (section 4.1) were not found.")
    return items
