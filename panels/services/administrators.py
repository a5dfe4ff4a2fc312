"""The first two administrators: the postings that need no second person, because it takes two to have one."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from access.actions import Action
from core import audit
from panels.models import Posting
from people import services as people

AT_FIRST = 2


class NotTheFirst(Exception):
    """There are two administrators already, and further postings are asked for by one and approved by the other."""


@transaction.atomic
def appoint_first(*, email: str, full_name: str, on: date) -> Posting:
    """Make the person one of the first two administrators from that day; they sign in by a code sent to the address."""
    in_force = Posting.objects.filter(Q(until=None) | Q(until__gte=on), role=Posting.Role.ADMINISTRATOR)
    holders = list(in_force.select_related("person").order_by("pk"))
    names = " and ".join(holder.person.full_name for holder in holders)
    if len(holders) >= AT_FIRST:
        raise NotTheFirst(f"{names} are administrators already: one of them asks for a posting and the other approves it.")
    if any(holder.person.email == email.strip().lower() for holder in holders):
        raise NotTheFirst(f"{names} is an administrator already. The second one has to be somebody else.")
    person = people.signing_in_by(full_name=full_name, email=email)
    posting = Posting.objects.create(person=person, role=Posting.Role.ADMINISTRATOR, since=on)
    audit.record(None, Action.POSTING_APPROVE, posting)
    return posting
