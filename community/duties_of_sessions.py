"""What the police team owes about contact sessions: how many came and what was raised (HB 2.4; MTG-14)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from community.models import ContactSession
from community.queries import sessions as queries
from core import gate
from core.duties import Duty
from handbook.community import SESSIONS
from handbook.dates import in_full
from panels.queries import panels_on
from people.models import Person


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield the sessions in a ward officer's wards that are over and not recorded."""
    wards = {held.ward for held in gate.holdings_of(person, on) if held.role is Role.DWO}
    for panel in panels_on(person, on) if wards else ():
        if panel.ward_id in wards:
            yield from map(_to_record, queries.unrecorded_in(panel, on))


def _to_record(session: ContactSession) -> Duty:
    return Duty(
        f"Record the contact session of {in_full(session.on)}",
        f"{session.place}: how many came, and what was raised. It stands under its item of the next meeting.",
        SESSIONS.source,
        None,
        reverse("session-record", args=[session.panel.slug, session.pk]),
        "Record it",
    )
