"""A request by somebody who is signed in: what a view behind the gate gets."""

from __future__ import annotations

from django.http import HttpRequest

from people.models import Person


class SignedIn(HttpRequest):
    """A request whose user is a person, because the gate let nobody else through."""

    user: Person
