"""What is kept about somebody of what the police team and the panel ask of each other (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from community.models import HelpRequest, Invitation, InvitationReply, PassedOn, PreventionMessage, Scheme, TeamUpdate
from core.personal_data import Kept
from people.models import Person


def kept(person: Person) -> Iterator[Kept]:
    """Yield what the person invited to, replied and entered."""
    replies = InvitationReply.objects.filter(person=person).select_related("invitation__panel")
    yield Kept("Your replies to invitations of the police", replies, found_by=("person",), about=lambda row: str(row.invitation))
    invited = Invitation.objects.filter(invited_by=person).select_related("panel")
    yield Kept("Invitations you sent", invited, found_by=("invited_by",), about=lambda row: f"{row.panel}, {row}", fields=("invited_by",))
    told = TeamUpdate.objects.filter(written_by=person).select_related("panel")
    yield Kept("What you told a panel between meetings", told, found_by=("written_by",), about=lambda row: str(row.panel))
    linked = Scheme.objects.filter(Q(membership__person=person) | Q(partnership__person=person)).select_related("panel")
    yield Kept("Schemes with which you link a panel", linked, about=lambda row: str(row.panel))
    given = PreventionMessage.objects.filter(given_by=person).select_related("panel")
    yield Kept("Messages you gave out", given, found_by=("given_by",), about=lambda row: str(row.panel))
    passed = PassedOn.objects.filter(person=person).select_related("message")
    yield Kept("Messages you passed on", passed, found_by=("person",), about=lambda row: row.message.title)
    for title, relation in (("Help you asked for", "asked_by"), ("Requests for help you answered", "answered_by")):
        rows = HelpRequest.objects.filter(**{relation: person}).select_related("panel")
        own = ("about", "text", "needed_by", "asked_on", "answer_by") if relation == "asked_by" else ("answer", "answered_on", "done_on")
        yield Kept(title, rows, found_by=(relation,), about=lambda row: str(row.panel), fields=(relation, *own))
    entered = InvitationReply.objects.filter(entered_by=person).select_related("invitation__panel")
    yield Kept("Replies you entered", entered, found_by=("entered_by",), about=lambda row: str(row.invitation), fields=("entered_by",))
