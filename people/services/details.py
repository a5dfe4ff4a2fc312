"""People are found or made by whoever adds them to a panel, a team or a board; nobody signs up (HB 3.4, App B)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from access.actions import Action
from core import audit, outbox
from people import letters
from people.models import Person
from people.names import is_same


@dataclass(frozen=True)
class Found:
    """Who is meant, and whether nothing was known of them before."""

    person: Person
    is_new: bool


@transaction.atomic
def find_or_make(*, full_name: str, email: str = "", phone: str = "", turns_18_on: date | None = None) -> Found:
    """Return the person with that address and name, or a new one.

    The adder learns nothing either way and changes nothing of somebody who is known. An address that belongs to somebody of
    another name, as with couples, becomes the new person's address for letters.
    """
    name, address = " ".join(full_name.split()), email.strip().lower()
    known = Person.objects.filter(email=address).first() if address else None
    if known is not None and is_same(name, known.full_name):
        return Found(known, is_new=False)
    if address:
        shared = Person.objects.filter(email=None, contact_email=address)
        alike = next((person for person in shared if is_same(name, person.full_name)), None)
        if alike is not None:
            return Found(alike, is_new=False)
    return _make(name, address, is_shared=known is not None, phone=phone.strip(), turns_18_on=turns_18_on)


def _make(name: str, address: str, *, is_shared: bool, phone: str, turns_18_on: date | None) -> Found:
    if is_shared or not address:
        made = Person.objects.create_user(None, name, contact_email=address, phone=phone, turns_18_on=turns_18_on)
        return Found(made, is_new=True)
    try:
        with transaction.atomic():
            return Found(Person.objects.create_user(address, name, phone=phone, turns_18_on=turns_18_on), is_new=True)
    except IntegrityError:
        # Somebody else may have added the same address in this moment.
        if not Person.objects.filter(email=address).exists():
            raise
        return find_or_make(full_name=name, email=address, phone=phone, turns_18_on=turns_18_on)


class NotTheirs(Exception):
    """The address to sign in by is somebody else's, or nobody signs in by it."""


@transaction.atomic
def signing_in_by(*, full_name: str, email: str) -> Person:
    """Return who signs in by exactly that address and has exactly that name, or a new person.

    What opens other people's details goes to nobody who merely resembles the one that is meant.
    """
    name, address = " ".join(full_name.split()), email.strip().lower()
    known = Person.objects.filter(email=address).first()
    if known is not None and known.full_name.casefold() != name.casefold():
        raise NotTheirs(f"The person who signs in by {address} is called {known.full_name}. Give that name, or another address.")
    if known is None and Person.objects.filter(email=None, contact_email=address).exists():
        raise NotTheirs(f"Somebody who does not sign in gets letters at {address}. Give an address that is the person’s own.")
    return known or Person.objects.create_user(address, name)


@transaction.atomic
def put_right(person: Person, *, full_name: str, contact_email: str, phone: str) -> Person:
    """Let a person put their own details right (App B); where letters went until now they are told of a new address."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    former, is_moved = person.address, person.contact_email != contact_email.lower()
    person.full_name, person.contact_email, person.phone = " ".join(full_name.split()), contact_email.lower(), phone.strip()
    person.save(update_fields=["full_name", "contact_email", "phone"])
    entry = audit.record(person, Action.CONTACT_EDIT, person, "address for letters changed" if is_moved else "done")
    if is_moved:
        outbox.post([letters.moved(person, former, entry.pk)])
    return person
