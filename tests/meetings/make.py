"""Makers of meetings for tests."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from core import documents
from core.models import Document, Letter
from meetings.models import AgendaItem, Circulated, Meeting, Pack, Reply, Suggestion, Visitor
from meetings.services import calling
from panels.models import HandbookEdition, Panel, Terms
from panels.queries import chair_of
from people.models import Person
from tests import make


def arrangement(in_days: int = 21, *, hour: int = 19, **fields: Any) -> calling.Arrangement:
    """Return when and where: in so many days, from seven to nine in the evening, at a venue."""
    day = make.today() + timedelta(days=in_days)
    begins = timezone.make_aware(datetime.combine(day, time(hour)))
    return calling.Arrangement(begins, begins + timedelta(hours=2), **{"venue": "Tidewell Hall, Osier Road"} | fields)


def terms(panel: Panel, *, agreed: bool = True) -> Terms:
    """Make the panel's terms of reference, agreed a year ago unless the test says otherwise."""
    edition, _ = HandbookEdition.objects.get_or_create(version="test", defaults={"source_sha256": "0" * 64})
    return Terms.objects.create(
        panel=panel, edition=edition, put_forward_on=make.a_year_ago(), adopted_on=make.a_year_ago() if agreed else None
    )


def meeting(
    panel: Panel, *, in_days: int = 21, by: Person | None = None, agreed: bool = True, terms_agreed: bool = True, **fields: Any
) -> Meeting:
    """Make a meeting that was proposed today, by the chair unless the test says otherwise, and agreed by the other side."""
    if terms_agreed and not panel.terms.exists():
        terms(panel)
    by = by or chair_of(panel, make.today()) or make.chair(panel).person
    made = calling.propose(panel, arrangement(in_days, **fields), by=by, on=make.today())
    if agreed:
        made.agreed_by, made.agreed_on = make.person("PC Hartfield"), make.today()
        made.save()
    Letter.objects.filter(about=f"meetings.meeting:{made.pk}").delete()
    return made


def held(panel: Panel, *, days_ago: int = 30, days_of_notice: int = 14, **fields: Any) -> Meeting:
    """Make a meeting that was held so many days ago."""
    made = meeting(panel, in_days=-days_ago, **fields)
    made.stage = Meeting.Stage.HELD
    made.notice_given_on = made.on - timedelta(days=days_of_notice)
    made.began_at, made.ended_at = made.starts_at, made.ends_at
    made.save()
    return made


def called(panel: Panel, *, in_days: int = 21, **fields: Any) -> Meeting:
    """Make a meeting of which notice was given today, without its letters."""
    made = meeting(panel, in_days=in_days, **fields)
    made.stage, made.notice_given_on = Meeting.Stage.CALLED, make.today()
    made.save()
    return made


def reply(meeting: Meeting, person: Person, answer: str = Reply.Answer.COMING, **fields: Any) -> Reply:
    """Make the reply of somebody on their own page; apologies are for work."""
    reason = Reply.Reason.WORK if answer == Reply.Answer.APOLOGIES else ""
    said = {"reason": reason, "starts_at": meeting.starts_at, "way": Reply.Way.PAGE, "given_at": timezone.now()} | fields
    return Reply.objects.create(meeting=meeting, person=person, answer=answer, **said)


def circulated(item: AgendaItem, text: str) -> Circulated:
    """Make the text of a proposal as it went out with the notice."""
    return Circulated.objects.create(item=item, text=text, sha256="0" * 64, circulated_on=make.today())


def pack(meeting: Meeting, content: bytes = b"%PDF-1.7") -> Pack:
    """Make papers that went out today, without printing them."""
    paper = documents.keep(Document.Kind.PACK, "Papers", content, "application/pdf", None)
    return Pack.objects.create(meeting=meeting, paper=paper, partners_paper=paper, sent_on=make.today(), sent_by=meeting.proposed_by)


def suggestion(panel: Panel, by: Person, title: str = "Lighting on Mallow Walk", **fields: Any) -> Suggestion:
    """Make a suggestion of today that nobody has answered."""
    said = {"why": "It is dark by five.", "suggested_on": make.today()} | fields
    return Suggestion.objects.create(panel=panel, title=title, suggested_by=by, **said)


def visitor(meeting: Meeting, name: str = "Callum Ferreira", **fields: Any) -> Visitor:
    """Make a resident who asked today to come, and has a question."""
    said = {"email": "callum@example.org", "wish": Visitor.Wish.ROOM, "question": "Who mends the lamps?", "sent_on": make.today()} | fields
    return Visitor.objects.create(meeting=meeting, full_name=name, keep_until=meeting.on + timedelta(days=30), **said)
