"""What waited in the browser for its connection is entered once, however often it is sent (MTG-6)."""

from __future__ import annotations

import hashlib

from django.utils.crypto import salted_hmac

from meetings.models import Entered, Meeting
from people.models import Person


def mark_of(person: Person) -> str:
    """Return what tells the browser whose entries wait in it, without saying who that is."""
    return salted_hmac("meetings.entered", str(person.pk)).hexdigest()[:32]


def is_first(meeting: Meeting, key: str, *, by: Person) -> bool:
    """Use the key up, and say whether it had not been used; what is then done is done in the caller's transaction.

    The same key at the same moment waits here until the first has come to its end.
    """
    digest = hashlib.sha256(f"{by.pk}:{key}".encode()).hexdigest()
    return Entered.objects.get_or_create(digest=digest, defaults={"meeting": meeting})[1]
