"""People are found or made by whoever adds them to a panel, a team or a board; nobody signs up (HB 3.4, App B)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from access.actions import Action
from core import audit
from people.models import Person
from people.names import is_same


@transaction.atomic
def find_or_make(*, full_name: str, email: str = "", phone: str = "", turns_18_on: date | None = None) -> Person:
    """Return the person with that address and name, or a new one.

    The adder learns nothing either way: what is known of somebody is never overwritten, and an address that belongs to
    somebody of another name, as with couples, becomes the new person's address for letters.
    """
    name, address = " ".join(full_name.split()), email.strip().lower()
    known = Person.objects.filter(email=address).first() if address else None
    if known is not None and is_same(name, known.full_name):
        return _fill_in(known, phone, turns_18_on)
    if address:
        shared = Person.objects.filter(email=None, contact_email=address)
        alike = next((person for person in shared if is_same(name, person.full_name)), None)
        if alike is not None:
            return _fill_in(alike, phone, turns_18_on)
    return _make(name, address, is_shared=known is not None, phone=phone.strip(), turns_18_on=turns_18_on)


def _make(name: str, address: str, *, is_shared: bool, phone: str, turns_18_on: date | None) -> Person:
    if is_shared or not address:
        return Person.objects.create_user(None, name, contact_email=address, phone=phone, turns_18_on=turns_18_on)
    try:
        with transaction.atomic():
            return Person.objects.create_user(address, name, phone=phone, turns_18_on=turns_18_on)
    except IntegrityError:
        # Somebody else may have added the same address in this moment.
        if not Person.objects.filter(email=address).exists():
            raise
        return find_or_make(full_name=name, email=address, phone=phone, turns_18_on=turns_18_on)


def _fill_in(person: Person, phone: str, turns_18_on: date | None) -> Person:
    """Add what is not known yet."""
    missing: dict[str, Any] = {}
    if phone.strip() and not person.phone:
        missing["phone"] = phone.strip()
    if turns_18_on is not None and person.turns_18_on is None:
        missing["turns_18_on"] = turns_18_on
    if missing:
        for field, value in missing.items():
            setattr(person, field, value)
        person.save(update_fields=list(missing))
    return person


@transaction.atomic
def put_right(person: Person, *, full_name: str, contact_email: str, phone: str) -> Person:
    """Let a person put their own details right (App B)."""
    person = Person.objects.select_for_update().get(pk=person.pk)
    person.full_name, person.contact_email, person.phone = " ".join(full_name.split()), contact_email.lower(), phone.strip()
    person.save(update_fields=["full_name", "contact_email", "phone"])
    audit.record(person, Action.CONTACT_EDIT, person)
    return person
