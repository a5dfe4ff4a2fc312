"""What is kept about somebody who raised or answered a concern (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator

from community.models import Concern
from core.personal_data import Kept
from people.models import Person

RAISED = ("stage", "raised_on", "place", "words", "noticed", "raised_by", "subject", "you_said", "we_did", "set_aside_because")
SETTLED = ("subject", "you_said", "we_did", "settled_on", "settled_by", "set_aside_because")


def kept(person: Person) -> Iterator[Kept]:
    """Yield the concerns that the person raised, answered or set aside."""
    raised = Concern.objects.filter(raised_by=person).select_related("panel")
    yield Kept("Concerns that you raised", raised, found_by=("raised_by",), about=lambda row: str(row.panel), fields=RAISED)
    settled = Concern.objects.filter(settled_by=person).select_related("panel")
    yield Kept(
        "Concerns that you answered or set aside", settled, found_by=("settled_by",), about=lambda row: str(row.panel), fields=SETTLED
    )
