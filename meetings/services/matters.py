"""A deselection or an appeal comes to a meeting: on its agenda before the notice, told to the member, put to the vote (ToR 7b, 7c)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from core import outbox
from core.outbox import Draft
from handbook.conduct import GROUNDS
from handbook.rules import Breach
from meetings.models import AgendaItem, Meeting, Motion, Notice
from meetings.services import agenda
from panels import letters_of_conduct as letters
from panels.models import Deselection, Membership
from people.models import Person

# The agenda goes to partners and may be open to everybody, so no title names the member.
TITLE, APPEAL_TITLE = "A member’s place on the panel", "An appeal on a member’s place on the panel"


@transaction.atomic
def bring(meeting: Meeting, *, case: Deselection, by: Person, on: date) -> AgendaItem:
    """Put a deselection or an appeal on the agenda of a meeting whose notice has not gone out."""
    if case.stage not in Deselection.WAITS_FOR_MEETING or case.panel.pk != meeting.panel_id:
        raise Breach(GROUNDS, "Nothing of this deselection waits for a meeting of this panel.")
    if AgendaItem.objects.filter(meeting=meeting, deselection=case).exists():
        raise Breach(GROUNDS, "It is on the agenda of this meeting already.")
    title = APPEAL_TITLE if case.is_appeal else TITLE
    item = agenda.add(meeting, title=title, topic=AgendaItem.Topic.MEMBERSHIP, by=by, on=on)
    item.deselection = case
    item.save(update_fields=["deselection"])
    return item


def tell_the_concerned(meeting: Meeting, cause: str) -> None:
    """Tell each member whose matter still waits for the meeting when and where it is taken, also one who gets no notice any more."""
    if cause != Notice.Cause.CANCELLED:
        outbox.post(_hearings(meeting))


def _hearings(meeting: Meeting) -> Iterator[Draft]:
    place = ", ".join(part for part in (meeting.venue, meeting.online_link) if part)
    items = AgendaItem.objects.filter(meeting=meeting, deselection__stage__in=Deselection.WAITS_FOR_MEETING)
    for item in items.select_related("deselection__membership__person", "deselection__membership__panel__ward__borough"):
        if item.deselection is not None:
            yield letters.hearing(item.deselection, meeting.when, place, f"{meeting.pk}:{meeting.sequence}")


def require_deselection(item: AgendaItem) -> Deselection:
    """Return the case that is decided under the item, or refuse a vote that no file has asked for."""
    if item.deselection is None:
        raise Breach(
            GROUNDS,
            "A deselection is proposed with its ground, and the member is told. Then it comes to an agenda and is voted on under its item.",
        )
    return item.deselection


def require_case(item: AgendaItem, concerns: Membership | None) -> Deselection:
    """Return the case under the item as it is now, or refuse a vote on somebody else, or on what is decided already."""
    case = require_deselection(item)
    if concerns is None or case.membership_id != concerns.pk:
        raise Breach(GROUNDS, "Another member's place is decided under this item. Vote on each under the item of its own.")
    case.refresh_from_db(fields=["stage"])
    if case.stage not in Deselection.WAITS_FOR_MEETING:
        raise Breach(GROUNDS, "This matter has been decided or withdrawn, so there is nothing to vote on.")
    return case


def question_of(case: Deselection) -> str:
    """Say what is voted on, so that one can be for it or against it."""
    person = case.membership.person
    return f"The appeal of {person} is upheld." if case.is_appeal else f"{person} is deselected as a member."


def kind_of(case: Deselection) -> str:
    """Say which kind of vote decides."""
    return Motion.Kind.APPEAL if case.is_appeal else Motion.Kind.DESELECT
