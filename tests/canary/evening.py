"""What no address makes but a panel's life does: an evening with all that is written down at it, and what came in by other ways."""

from __future__ import annotations

import hashlib

from allauth.account.models import EmailAddress
from django.utils import timezone

from core.models import EnclosedFile, Enclosure, Letter
from handbook.data_protection import Purpose
from meetings import record
from meetings.models import ActionPoint, AgendaItem, Attendance, Minutes, Motion, Notice, Option, Outcome, RollEntry
from meetings.record import Edition
from panels.models import Consent, Membership, Panel
from surveys.models import Mark, Written
from tests import make
from tests.meetings import make as meetings
from tests.surveys import made


def leave(panel: Panel) -> None:
    """Leave at the panel what an evening, its letters and a survey leave."""
    seat = make.member(panel)
    _evening(panel, seat)
    _letter(panel, seat)
    _survey(panel)
    make.board(panel.ward.borough)
    EmailAddress.objects.create(user=seat.person, email=str(seat.person.email), verified=True, primary=True)
    Consent.objects.create(membership=seat, purpose=Purpose.MEMBERS.value, is_given=True, wording="Members may see how to reach me.")


def _evening(panel: Panel, seat: Membership) -> None:
    meeting = meetings.held(panel)
    by = seat.person
    here = {"meeting": meeting, "person": by, "capacity": Attendance.Capacity.MEMBER}
    Attendance.objects.create(**here, membership=seat, reason="In hospital.", adult="Her aunt")
    Notice.objects.create(**here, channel=Notice.Channel.BY_HAND, told_on=make.today(), told_by=by)
    item = AgendaItem.objects.create(meeting=meeting, position=90, title="The lamps", discussion="Some are out.")
    Outcome.objects.create(item=item, kind=Outcome.Kind.DECISION, text="To ask the council.", recorded_by=by)
    ActionPoint.objects.create(panel=panel, item=item, text="Write.", owner_text="The clerk", due_on=make.today())
    ActionPoint.objects.create(panel=panel, item=item, text="Count.", owner=by, done_on=make.today(), done_note="Eleven are out.")
    _vote(item, seat)
    records = {edition.value: record.as_json(record.of(meeting, edition)) for edition in Edition}
    Minutes.objects.create(meeting=meeting, records=records)


def _vote(item: AgendaItem, seat: Membership) -> None:
    motion = Motion.objects.create(
        item=item, kind=Motion.Kind.PRIORITY, question="Which first?", places=1, stage=Motion.Stage.OPEN,
        opened_at=timezone.now(), opened_by=seat.person, sentence="The lamps were chosen.",
    )  # fmt: skip
    Option.objects.create(motion=motion, position=1, label="The lamps of Mallow Walk")
    RollEntry.objects.create(
        motion=motion, membership=seat, name=str(seat.person), was_present=True, was_entitled=False, why_not="Suspended at the time."
    )


def _letter(panel: Panel, seat: Membership) -> None:
    content = f"A paper of {panel}.".encode()
    file = EnclosedFile.objects.create(sha256=hashlib.sha256(content).hexdigest(), content=content)
    letter = Letter.objects.create(
        key=f"canary:{panel.pk}", to=seat.person, address=str(seat.person.email), domain="example.org", subject="A word",
        text="Some words.", html="<p>Some words.</p>", panel_id=panel.pk, due_at=timezone.now(),
    )  # fmt: skip
    Enclosure.objects.create(letter=letter, name="The paper of the panel.pdf", media_type="application/pdf", file=file)


def _survey(panel: Panel) -> None:
    survey = made.closed(panel)
    Written.objects.create(question=made.text_question(survey), text="The alley by the bakery is dark.")
    Mark.objects.create(survey=survey, day=make.today(), digest="0" * 64)
