"""What is kept about somebody of the time between meetings (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from community import personal_data_of_concerns, personal_data_of_sessions, personal_data_of_team
from core.personal_data import Kept
from people.models import Person


def kept(person: Person) -> Iterator[Kept]:
    """Yield what the person said or did between meetings."""
    yield from personal_data_of_concerns.kept(person)
    yield from personal_data_of_sessions.kept(person)
    yield from personal_data_of_team.kept(person)
