"""The letters that carry the minutes to everybody who came and to the board (HB 4.2; MTG-9, SNB-3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from core import documents
from core.models import Document
from core.outbox import Attachment, Draft
from handbook.dates import in_full
from meetings import queries
from meetings.documents import stored_paper, title_of
from meetings.letters import Words, absolute, page_of
from meetings.models import Attendance, Meeting, Minutes
from meetings.record import Edition
from panels.models import BoardSeat, Membership
from panels.queries import resting
from people.models import Person


def readers(meeting: Meeting, on: date) -> QuerySet[Attendance]:
    """Return everybody on the attendance list but members who are suspended or deselected by then, who get no papers (MEM-15, CON-5)."""
    out = Membership.objects.filter(resting(on), panel=meeting.panel).values("person")
    return queries.attendances(meeting).exclude(person__in=out)


def to_attendees(minutes: Minutes, on: date) -> Iterator[Draft]:
    """Write to everybody on the attendance list, with the paper that names people; to partners with the names of adults."""
    meeting = minutes.meeting
    words = Words(
        f"{_subject(minutes)}, {meeting.panel}",
        (f"Here are the minutes of the meeting of the {meeting.panel} on {in_full(meeting.on)}, {_standing(minutes)}.", _then(minutes)),
        page_of(meeting, "minutes"),
        "Read the minutes as a web page",
    )
    papers = {edition: _enclosure(stored_paper(minutes, edition)) for edition in (Edition.NAMES, Edition.PARTNERS)}
    for attendance in readers(meeting, on):
        is_partner = attendance.capacity == Attendance.Capacity.PARTNER
        yield _letter(minutes, attendance.person, words, papers[Edition.PARTNERS if is_partner else Edition.NAMES], "minutes")


def to_board(minutes: Minutes, on: date) -> Iterator[Draft]:
    """Write to the staff of the borough's board, with the paper that shows roles and counts."""
    meeting = minutes.meeting
    borough = meeting.panel.ward.borough
    words = Words(
        f"{_subject(minutes)}, {meeting.panel}",
        (
            f"The {meeting.panel} has sent round the minutes of its meeting of {in_full(meeting.on)}, {_standing(minutes)}.",
            "This is the board's edition: it shows roles and counts, not names.",
        ),
        absolute(reverse("oversight-ward", kwargs={"borough": borough.slug, "ward": meeting.panel.ward.code})),
        "See how the panel is doing",
    )
    paper = _enclosure(minutes.roles_paper)
    seats = BoardSeat.objects.filter(Q(until=None) | Q(until__gte=on), borough=borough, since__lte=on)
    for seat in seats.select_related("person"):
        yield _letter(minutes, seat.person, words, paper, "board")


def _subject(minutes: Minutes) -> str:
    return title_of(minutes) if minutes.approval is None else f"{title_of(minutes)}, approved"


def _standing(minutes: Minutes) -> str:
    return "as a draft" if minutes.approval is None else f"as the meeting of {in_full(minutes.approval.item.meeting.on)} approved them"


def _then(minutes: Minutes) -> str:
    """Say what can still come of them, or what has."""
    if minutes.approval is None:
        return "They are approved at the next meeting. If something is wrong, tell the chair or the secretary before then."
    if minutes.corrections:
        return "The meeting put something right; it stands at their head. What was sent round before is kept beside them."
    return "The meeting changed nothing in them."


def _enclosure(paper: Document | None) -> Attachment:
    if paper is None:
        raise ValueError("minutes are sent after their papers have been stored")
    return Attachment("minutes.pdf", paper.media_type, documents.read(paper))


def _letter(minutes: Minutes, person: Person, words: Words, paper: Attachment, kind: str) -> Draft:
    meeting: Meeting = minutes.meeting
    context = {"words": words, "name": person.full_name, "panel": meeting.panel}
    return Draft(
        key=f"minutes:{minutes.pk}:{kind}:{person.pk}",
        to=person,
        address=person.address,
        subject=words.subject,
        text=render_to_string("letters/meetings/short.txt", context),
        html=render_to_string("letters/meetings/short.html", context),
        attachments=(paper,),
        panel_id=meeting.panel_id,
        about=f"{minutes._meta.label_lower}:{minutes.pk}",
    )
