"""The letters about somebody's own details (App B)."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from core.outbox import Draft
from people.models import Person


def moved(person: Person, former: str, entry: int) -> Draft:
    """Tell the address to which letters went until now that they go to another one; ``entry`` is that of the audit trail."""
    words = {"person": person, "sign_in_url": settings.SITE_URL + reverse(settings.LOGIN_URL)}
    return Draft(
        key=f"people.person:{person.pk}:moved:{entry}",
        to=person,
        address=former,
        subject="Your letters go to another address from now on",
        text=render_to_string("letters/people/moved.txt", words),
        about=f"people.person:{person.pk}",
    )
