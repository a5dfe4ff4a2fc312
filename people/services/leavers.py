"""Whoever has left: their contact details and ways to sign in go; the name stays as long as the history (App B; GDPR-5)."""

from __future__ import annotations

from collections.abc import Iterable

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q

from access.actions import Action
from core import audit, outbox
from core.models import Letter
from people.models import DataRequest, Person

HAS_CONTACT = ~Q(email=None) | ~Q(contact_email="") | ~Q(phone="") | Q(is_active=True)


@transaction.atomic
def remove_contact(people: Iterable[int]) -> int:
    """Remove how these people are reached and sign in, unless a request of theirs waits for its answer; return how many it was.

    Whoever has none of it any more is left alone, so that the audit trail tells of each removal once.
    """
    waiting = DataRequest.objects.filter(stage__in=DataRequest.LIVING).values("person")
    leaving = Person.objects.select_for_update().filter(HAS_CONTACT, pk__in=list(people)).exclude(pk__in=waiting)
    gone = list(leaving)
    for person in gone:
        _forget(person)
        audit.record(None, Action.DATA_TECHNICAL, person, "contact removed")
    return len(gone)


def _forget(person: Person) -> None:
    outbox.drop(Letter.objects.filter(to=person), "The person has left, and their contact details were removed.")
    EmailAddress.objects.filter(user=person).delete()
    Authenticator.objects.filter(user=person).delete()
    person.email, person.contact_email, person.phone, person.is_active = None, "", "", False
    person.set_unusable_password()
    person.save(update_fields=["email", "contact_email", "phone", "is_active", "password"])
