"""What a view gets behind the gate: a request by somebody who is signed in."""

from __future__ import annotations

from django.http import HttpRequest

from people.models import Person


class PersonRequest(HttpRequest):
    """A request whose user is a person; for the signature of views that the gate keeps strangers out of."""

    user: Person
