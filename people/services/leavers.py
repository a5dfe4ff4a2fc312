"""Whoever has left: their contact details and ways to sign in go; the name stays as long as the history (App B; GDPR-5)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q, QuerySet

from access.actions import Action
from core import audit, outbox
from core.models import Letter
from handbook.retention import COPY_OPEN_DAYS
from people.models import DataComplaint, DataRequest, Person

HAS_CONTACT = ~Q(email=None) | ~Q(contact_email="") | ~Q(phone="") | Q(is_active=True)


@transaction.atomic
def remove_contact(people: Iterable[int], *, on: date) -> int:
    """Remove how these people are reached and sign in, unless something about their data is still to be read; return how many it was.

    Whoever has none of it any more is left alone, so that the audit trail tells of each removal once.
    """
    leaving = Person.objects.select_for_update().filter(HAS_CONTACT, pk__in=list(people))
    gone = list(leaving.exclude(pk__in=_awaiting(DataRequest, on)).exclude(pk__in=_awaiting(DataComplaint, on)))
    for person in gone:
        _forget(person)
        audit.record(None, Action.DATA_TECHNICAL, person, "contact removed")
    return len(gone)


def _awaiting(kind: type[DataRequest | DataComplaint], on: date) -> QuerySet[Any, Any]:
    """Return who waits for an answer, or had one within the fortnight in which it is read, and a copy fetched, after signing in."""
    recent = Q(ended_on__gt=on - timedelta(days=COPY_OPEN_DAYS))
    return kind.objects.filter(Q(stage__in=kind.LIVING) | recent).order_by().values("person")


def _forget(person: Person) -> None:
    outbox.drop(Letter.objects.filter(to=person), "The person has left, and their contact details were removed.")
    EmailAddress.objects.filter(user=person).delete()
    Authenticator.objects.filter(user=person).delete()
    person.email, person.contact_email, person.phone, person.is_active = None, "", "", False
    person.set_unusable_password()
    person.save(update_fields=["email", "contact_email", "phone", "is_active", "password"])
