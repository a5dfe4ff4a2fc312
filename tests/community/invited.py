"""Makers of invitations to police activity."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from community.models import Invitation, InvitationReply
from community.services import invitations
from community.services.invitations import Plan
from core.models import Letter
from panels.models import Panel
from people.models import Person
from tests import make


def plan(in_days: int = 10, **fields: Any) -> Plan:
    """Return a weapon sweep in so many days, from ten to twelve, with three places for people of 18 and over."""
    begins = timezone.make_aware(datetime.combine(make.today() + timedelta(days=in_days), time(10)))
    values = {
        "kind": Invitation.Kind.SWEEP,
        "what": "We look for hidden knives in Tidewell Park.",
        "starts_at": begins,
        "ends_at": begins + timedelta(hours=2),
        "meet_at": "Park gate, Pound Lane",
        "bring": "Sturdy shoes",
        "places": 3,
        "admits_under_18": False,
    }
    return Plan(**values | fields)


def invitation(panel: Panel, *, by: Person | None = None, keeps_letters: bool = False, **fields: Any) -> Invitation:
    """Make an invitation by an officer of the ward; its letters are put away, unless they are to be kept with all others."""
    by = by or make.dwo(panel.ward).person
    made = invitations.invite(panel, plan=plan(**fields), by=by, on=make.today())
    if not keeps_letters:
        Letter.objects.filter(about=f"community.invitation:{made.pk}").delete()
    return made


def yes(invitation: Invitation, person: Person) -> InvitationReply:
    """Let somebody say that they come."""
    return invitations.reply(invitation, person=person, comes=True, by=person, on=make.today())


def no(invitation: Invitation, person: Person) -> InvitationReply:
    """Let somebody say that they do not come."""
    return invitations.reply(invitation, person=person, comes=False, by=person, on=make.today())


def stages(invitation: Invitation) -> dict[str, str]:
    """Return how each reply stands, by name."""
    return {row.person.full_name: row.stage for row in InvitationReply.objects.filter(invitation=invitation)}
