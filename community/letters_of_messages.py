"""The letter that brings a prevention message (HB 2.4; MTG-21, GDPR-3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.template.loader import render_to_string

from community.models import PreventionMessage
from core.outbox import Draft
from handbook.dates import in_full
from meetings.letters import Words, absolute
from people.models import Person


def messages(message: PreventionMessage, readers: Iterable[Person]) -> Iterator[Draft]:
    """Bring the text to each of the readers."""
    giver = "The police team" if message.is_from_police else "The chair"
    by = f" by {in_full(message.until)}" if message.until else ""
    lead = f"{giver} asks you to pass this on{by}, in the way that suits the people you know (HB 2.4):"
    then = "Please tell afterwards how you did, and what people said."
    paragraphs = tuple(part for part in (lead, message.text, message.link, then) if part)
    words = Words(f"Please pass on: {message.title}", paragraphs, absolute(message.get_absolute_url()), "Say that you passed it on")
    for reader in readers:
        context = {"words": words, "name": reader.full_name, "panel": message.panel}
        yield Draft(
            key=f"message:{message.pk}:{reader.pk}",
            to=reader,
            address=reader.address,
            subject=words.subject,
            text=render_to_string("letters/meetings/short.txt", context),
            html=render_to_string("letters/meetings/short.html", context),
            panel_id=message.panel_id,
            about=f"{message._meta.label_lower}:{message.pk}",
        )
