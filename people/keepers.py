"""Who answers requests about personal data; the app that knows postings registers who that is (row 49 of the permissions)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from access.holdings import Holding
from access.roles import Role
from people.models import Person

Provider = Callable[[date], Iterable[Person]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Take note of a function that returns who answers requests on a day."""
    if provider not in _providers:
        _providers.append(provider)


def keepers(on: date) -> list[Person]:
    """Return everybody who answers requests on that day."""
    return [person for provider in _providers for person in provider(on)]


def is_keeper(holdings: Iterable[Holding]) -> bool:
    """Say whether somebody who holds this answers requests."""
    return any(holding.role is Role.CENTRAL for holding in holdings)
