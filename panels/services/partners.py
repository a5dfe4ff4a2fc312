"""Partners have a voice at the table and no vote (HB 3.4.1; ToR 3e, 3f; MEM-8, MEM-9)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook.panels import require_living, require_not_both
from panels import letters, queries
from panels.models import Membership, Panel, Partnership
from people import services as people
from people.models import Person


@transaction.atomic
def add(panel: Panel, *, full_name: str, email: str, kind: str, organisation: str, by: Person, on: date) -> Partnership:
    """Give a partner a place at the table and tell them."""
    panel = queries.locked(panel)
    require_living(panel.is_living)
    found = people.find_or_make(full_name=full_name, email=email)
    person = found.person
    stages = (Membership.Stage.PROPOSED, Membership.Stage.ACTIVE)
    require_not_both(
        is_member=panel.memberships.filter(person=person, stage__in=stages).exists(),
        is_partner=queries.partners_of(panel, on).filter(person=person).exists(),
    )
    partnership = Partnership.objects.create(
        panel=panel, person=person, kind=kind, organisation=organisation.strip(), since=on, shows_contact_to_officers=found.is_new
    )
    audit.record(by, Action.MEMBER_INVITE, partnership)
    outbox.post([letters.welcome_partner(partnership)])
    return partnership
