"""What waits for people between meetings: invitations, concerns, sessions, help to answer (HB 2.3, 2.4, 4.2; MTG-12, MTG-15, MTG-22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import timezone

from access.roles import Role
from community import duties_of_concerns, duties_of_sessions
from community.models import HelpRequest, Invitation
from community.queries import help as requests
from community.queries import invitations
from core import gate
from core.duties import Duty
from handbook.activities import INVITED
from handbook.dates import in_full
from handbook.outreach import HELPED
from handbook.words import counted
from panels.queries import wards_on
from people.models import Person

AT_TABLE = frozenset({Role.MEMBER, Role.PARTNER})
POSTED = frozenset({Role.DWO, Role.SERGEANT})


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield what waits for the person's word."""
    yield from duties_of_concerns.owed(person, on)
    yield from duties_of_sessions.owed(person, on)
    panels = {held.panel for held in gate.holdings_of(person, on) if held.role in AT_TABLE and held.panel is not None}
    if panels:
        for invitation in invitations.unanswered_by(person, panels, timezone.now()):
            guest = invitations.guest_at(invitation, person.pk, on)
            if guest is not None and invitations.is_asked(invitation, guest):
                yield _to_reply(invitation)
    if gate.holds(person, on, *POSTED):
        panels_met = [panel for ward in wards_on(person, on) for panel in ward.living]  # type: ignore[attr-defined]
        yield from map(_to_answer, requests.unanswered_in(panels_met))


def _to_answer(request: HelpRequest) -> Duty:
    return Duty(
        f"Answer the panel: {request.get_about_display().lower()}",
        f"{request.panel} asked on {in_full(request.asked_on)} for help. The team answers within a week.",
        HELPED.source,
        request.answer_by,
        reverse("help-answer", args=[request.panel.slug, request.pk]),
        "Answer",
    )


def _to_reply(invitation: Invitation) -> Duty:
    return Duty(
        f"You are invited: {invitation.get_kind_display().lower()} on {invitation.when.partition(',')[0]}",
        f"The police team asks you along. There {'is' if invitation.places == 1 else 'are'} {counted(invitation.places, 'place')}; "
        "whoever says yes first has one.",
        INVITED.source,
        invitation.on,
        invitation.get_absolute_url(),
        "Say whether you come",
    )
