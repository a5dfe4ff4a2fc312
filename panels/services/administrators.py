"""The first administrator: the one posting that nobody can ask for, because nobody is there yet to approve it."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from access.actions import Action
from core import audit
from panels.models import Posting
from people.models import Person


class NotTheFirst(Exception):
    """There is an administrator already, and further postings are asked for and approved by two people."""


@transaction.atomic
def appoint_first(*, email: str, full_name: str, on: date) -> Posting:
    """Make the person an administrator of the whole force from that day; they sign in by a code sent to the address."""
    in_force = Posting.objects.filter(Q(until=None) | Q(until__gte=on), role=Posting.Role.ADMINISTRATOR)
    if holder := in_force.select_related("person").first():
        raise NotTheFirst(f"{holder.person.full_name} is an administrator already: ask for the posting on the service's own pages.")
    person = Person.objects.filter(email__iexact=email).first() or Person.objects.create_user(email, full_name)
    posting = Posting.objects.create(person=person, role=Posting.Role.ADMINISTRATOR, since=on)
    audit.record(None, Action.POSTING_APPROVE, posting)
    return posting
