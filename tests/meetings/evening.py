"""Makers of an evening for tests: a meeting in progress with members who are here and have signed."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from core import documents
from core.models import Document
from meetings import record
from meetings.models import AgendaItem, Attendance, Interest, Meeting, Minutes, Motion
from meetings.record import Edition
from meetings.services import attendance, interests, running, votes
from meetings.services.attendance import Coming
from panels.models import Membership, Office, Panel, Signature
from people.models import Person
from tests import make
from tests.meetings import make as meetings

State = Attendance.State


def sign(panel: Panel, people: Iterable[Person]) -> None:
    """Sign the panel's terms for each of them, half a year ago."""
    terms = panel.terms.first() or meetings.terms(panel)
    for person in people:
        Signature.objects.create(terms=terms, person=person, typed_name=person.full_name, signed_on=make.a_year_ago(), text_sha256="0" * 64)


def in_progress(panel: Panel) -> Meeting:
    """Make a meeting of today that was called in time and has begun."""
    meeting = meetings.meeting(panel, in_days=0)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, meeting.notice_by
    meeting.save()
    return running.begin(meeting, by=meeting.proposed_by, at=timezone.now())


def here(meeting: Meeting, seats: Iterable[Membership]) -> None:
    """Mark the members as present."""
    coming = {seat.person_id: Coming(State.PRESENT) for seat in seats}
    attendance.record(meeting, coming, by=meeting.proposed_by)


def evening(members: int = 3) -> tuple[Meeting, list[Membership]]:
    """Make a panel whose chair and further members have all signed and are here; return the meeting and the members."""
    panel = make.panel()
    seats = [make.chair(panel, "Rosalind Tettey"), *(make.member(panel) for _ in range(members - 1))]
    sign(panel, [seat.person for seat in seats])
    meeting = in_progress(panel)
    here(meeting, seats)
    return meeting, seats


def item_of(meeting: Meeting, topic: str = AgendaItem.Topic.OTHER) -> AgendaItem:
    """Return an item of the meeting's agenda with that topic, or its first."""
    return meeting.agenda_items.filter(topic=topic).first() or meeting.agenda_items.all()[0]


def motion(meeting: Meeting, *, method: str = Motion.Method.DEVICES, concerns: Membership | None = None, kind: str = "") -> Motion:
    """Open a vote: to admit the member proposed, or on another question, unless its kind is given."""
    return votes.open_vote(
        item_of(meeting),
        kind=kind or (Motion.Kind.ADMIT if concerns else Motion.Kind.OTHER),
        question=f"{concerns.person} is admitted." if concerns else "We meet at the library.",
        method=method,
        concerns=concerns,
        by=meeting.proposed_by,
        at=timezone.now(),
    )


def circulated(meeting: Meeting, *, days_ago: int = 90) -> Minutes:
    """Make an earlier meeting of the panel, at which the same members were here, with minutes that have gone out."""
    before = meetings.held(meeting.panel, days_ago=days_ago)
    seats = [row.membership for row in meeting.attendances.filter(membership__isnull=False).select_related("membership")]
    for seat in seats:
        Attendance.objects.create(meeting=before, person=seat.person, membership=seat, capacity="member", state=State.PRESENT)
    AgendaItem.objects.filter(pk=item_of(before).pk).update(discussion=f"{before.proposed_by} asked about the lighting.")
    paper = documents.keep(Document.Kind.MINUTES, "Minutes", b"%PDF-1.7", "application/pdf", None)
    made = Minutes.objects.create(
        meeting=before,
        stage=Minutes.Stage.CIRCULATED,
        circulated_at=before.ends_at,
        circulated_by=before.proposed_by,
        paper=paper,
        roles_paper=paper,
        partners_paper=paper,
        records={edition.value: record.as_json(record.of(before, edition)) for edition in Edition},
    )
    return Minutes.objects.get(pk=made.pk)


def on_minutes(meeting: Meeting, of: Minutes, corrections: str = "", *, hands: votes.Hands | None = None) -> Motion:
    """Put minutes to the vote and close it, carried by everybody who is here unless the count says otherwise."""
    item, by = item_of(meeting, AgendaItem.Topic.MINUTES), meeting.proposed_by
    motion = votes.open_on_minutes(item, minutes=of, corrections=corrections, method=Motion.Method.HANDS, by=by, at=timezone.now())
    return votes.close(
        motion, hands=hands or votes.Hands(meeting.attendances.filter(state=State.PRESENT).count()), by=by, at=timezone.now()
    )


def ballot(meeting: Meeting, *options: str, places: int = 1, method: str = Motion.Method.DEVICES) -> Motion:
    """Let the members choose among three options, unless others are given."""
    return votes.open_ballot(
        item_of(meeting),
        question="Which priorities do we take up?",
        options=options or ("Shop theft", "Scooters", "Litter"),
        places=places,
        method=method,
        by=meeting.proposed_by,
        at=timezone.now(),
    )


def election(meeting: Meeting, *candidates: Membership, office: str = Office.Kind.CHAIR, method: str = Motion.Method.DEVICES) -> Motion:
    """Let the members elect one of the candidates to an office, the chair's unless another is given."""
    runs_it = make.person() if meeting.proposed_by in [seat.person for seat in candidates] else meeting.proposed_by
    return votes.elect(item_of(meeting), office=office, candidates=candidates, method=method, by=runs_it, at=timezone.now())


def count(motion: Motion, *numbers: int, abstained: int = 0) -> Motion:
    """Close a show of hands among options with the number for each, in their order."""
    options = {option.pk: number for option, number in zip(motion.options.all(), numbers, strict=True)}
    return votes.close(motion, hands=votes.Hands(abstained=abstained, options=options), by=motion.opened_by, at=timezone.now())


def interest(meeting: Meeting, person: Person, decision: str = "") -> Interest:
    """Declare an interest in the item that votes are held under, decided on unless the panel has still to."""
    declared = interests.declare(item_of(meeting), person=person, nature="My brother sells the bins.", by=person, at=timezone.now())
    return interests.decide(declared, decision=decision, by=meeting.proposed_by, at=timezone.now()) if decision else declared


def proposed(panel: Panel, name: str = "") -> Membership:
    """Make somebody who waits for a vote."""
    return make.member(panel, name, stage=Membership.Stage.PROPOSED, admitted_on=None, tenure_ends_on=None)
