"""What people are asked between meetings: to reply to invitations (HB 4.2; MTG-12), and what is owed about concerns and sessions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from access.roles import Role
from community import duties_of_concerns, duties_of_sessions
from community.models import Invitation
from community.queries import invitations
from core import gate
from core.duties import Duty
from handbook.activities import INVITED
from handbook.words import counted
from people.models import Person

AT_TABLE = frozenset({Role.MEMBER, Role.PARTNER})


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
