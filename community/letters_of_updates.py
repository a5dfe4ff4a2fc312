"""The letter that carries an update of the police team (HB 2.2; MTG-13, GDPR-3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.template.loader import render_to_string
from django.urls import reverse

from community.models import TeamUpdate
from core.outbox import Draft
from meetings.letters import Words, absolute
from people.models import Person


def updates(update: TeamUpdate, readers: Iterable[Person]) -> Iterator[Draft]:
    """Write to each of the readers."""
    url = absolute(reverse("updates", kwargs={"panel": update.panel.slug}))
    lead = f"The police team of {update.panel.ward} writes between two meetings of the panel (HB 2.2):"
    words = Words(f"From the police team: {update.title}", (lead, update.text), url, "Read all updates")
    for reader in readers:
        context = {"words": words, "name": reader.full_name, "panel": update.panel}
        yield Draft(
            key=f"update:{update.pk}:{reader.pk}",
            to=reader,
            address=reader.address,
            subject=words.subject,
            text=render_to_string("letters/meetings/short.txt", context),
            html=render_to_string("letters/meetings/short.html", context),
            panel_id=None if update.audience == "chair" else update.panel_id,
            about=f"{update._meta.label_lower}:{update.pk}",
        )
