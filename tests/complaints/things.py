"""What stands behind the addresses of complaints: of each stage one that is in the hands of whoever could have it there."""

from __future__ import annotations

from datetime import date

from complaints.models import Assignment, Complaint, Entry
from panels.models import Panel, Posting
from panels.queries import chair_of
from people.models import Person
from tests import make
from tests.access.grid import BOROUGH
from tests.access.things import Thing
from tests.panels.things import at_panel

ASSIGNED = frozenset({"assigned"})


def written(panel: Panel, **fields: object) -> Complaint:
    """Make a complaint by one new member about another."""
    day = make.today()
    values = {
        "complainant": make.member(panel).person,
        "about": make.member(panel).person,
        "text": "Something happened.",
        "chat": "held",
        "received_on": day,
        "acknowledge_by": day,
        "reply_by": day,
    } | fields
    return Complaint.objects.create(panel=panel, entered_by=values["complainant"], **values)  # type: ignore[misc]


def at_own(panel: Panel) -> Thing:
    """Make somebody else's complaint."""
    return Thing({"reference": written(panel).reference})


def with_chair(panel: Panel) -> Complaint:
    """Make a complaint that the panel's chair handles."""
    return written(panel, handler=chair_of(panel, make.today()), stage=Complaint.Stage.ACKNOWLEDGED)


def with_sergeant(panel: Panel) -> Complaint:
    """Make a complaint that the sergeant reviews and of which the inspector is informed."""
    handler = officer(panel, role=Posting.Role.SERGEANT, team=panel.ward.team)
    inspector = officer(panel, role=Posting.Role.INSPECTOR, borough=panel.ward.borough)
    day: date = make.today()
    stage = Complaint.Stage.UNDER_REVIEW
    return written(panel, handler=handler, inspector=inspector, stage=stage, level="sergeant", review_by=day, review_asked_on=day)


def officer(panel: Panel, **where: object) -> Person | None:
    posting = Posting.objects.filter(**where).first()
    return posting.person if posting else None


def at_file(panel: Panel) -> Thing:
    """Return the chair's file."""
    return Thing({"reference": with_chair(panel).reference}, facts=ASSIGNED)


def at_review(panel: Panel) -> Thing:
    """Return the sergeant's file."""
    return Thing({"reference": with_sergeant(panel).reference}, facts=ASSIGNED)


def entry(complaint: Complaint, kind: str, **fields: object) -> Entry:
    """Write in a file."""
    values = {"level": complaint.level, "on": make.today(), "by": complaint.complainant, "text": "Words."} | fields
    return Entry.objects.create(complaint=complaint, kind=kind, **values)  # type: ignore[misc]


def at_letter(panel: Panel) -> Thing:
    """Return a letter in the chair's file."""
    complaint = with_chair(panel)
    return Thing(
        {"reference": complaint.reference, "entry": entry(complaint, "answer", is_to_post=True).pk}, facts=ASSIGNED, is_costly=True
    )


def at_letter_of_review(panel: Panel) -> Thing:
    """Return a letter in the sergeant's file."""
    complaint = with_sergeant(panel)
    return Thing(
        {"reference": complaint.reference, "entry": entry(complaint, "decision", is_to_post=True).pk}, facts=ASSIGNED, is_costly=True
    )


def at_summary(panel: Panel) -> Thing:
    """Share a summary with somebody else."""
    complaint = with_chair(panel)
    entry(complaint, "summary")
    return Thing({"reference": complaint.reference})


def at_handling(panel: Panel) -> Thing:
    """Return what the chair wrote at stage 1 of a complaint that is at stage 2."""
    complaint = with_sergeant(panel)
    Assignment.objects.create(complaint=complaint, person=chair_of(panel, make.today()), level="chair", since=make.today(), why="Chair.")
    return Thing({"reference": complaint.reference}, facts=ASSIGNED)


def at_question(panel: Panel) -> Thing:
    """Ask the central unit for advice."""
    complaint = with_sergeant(panel)
    adviser = Posting.objects.filter(role=Posting.Role.CENTRAL).first()
    entry(complaint, "question", to=adviser.person if adviser else None)
    return Thing({"reference": complaint.reference}, facts=ASSIGNED)


def at_inbox(panel: Panel) -> Thing:
    """Return the panel, whose complaints arrive with whoever asks."""
    return Thing({"panel": panel.slug}, facts=ASSIGNED)


def at_borough(panel: Panel) -> Thing:
    """Return the panel's borough."""
    return Thing({"borough": panel.ward.borough.slug}, level=BOROUGH)


THINGS = {
    "complaints": at_panel,
    "complaint-make": at_panel,
    "complaint-enter": at_inbox,
    "complaint-enter-sergeant": at_inbox,
    "complaint-asked-sergeant": at_inbox,
    "complaint-clocks": at_panel,
    "complaint-numbers": at_borough,
    "complaint": at_own,
    "complaint-ask": at_own,
    "complaint-settle": at_own,
    "complaint-summary": at_summary,
    "complaint-handling": at_handling,
    "complaint-advice": at_question,
    **{f"complaint-file{part}": at_file for part in ("", "-acknowledge", "-note", "-meeting", "-share", "-answer", "-aside", "-asked")},
    "complaint-file-letter": at_letter,
    "complaint-file-posted": at_letter,
    **{
        f"complaint-review{part}": at_review
        for part in ("", "-acknowledge", "-note", "-meeting", "-share", "-decide", "-aside", "-inspector", "-advice")
    },
    "complaint-review-letter": at_letter_of_review,
    "complaint-review-posted": at_letter_of_review,
}
