"""The letters of the time between meetings: what became of a concern (HB 2.3; MTG-15).

What a stranger writes into a form goes into no letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from community.models import Concern
from core.outbox import Draft


def answers(concern: Concern, raised: Iterable[Concern]) -> Iterator[Draft]:
    """Tell whoever raised the concern, or one that says the same, what was done: one letter to each address."""
    subject = f"You told the {concern.panel}: this is what was done"
    yield from _to_each(concern, raised, "answer", "concern-answered", subject)


def not_taken_up(concern: Concern, raised: Iterable[Concern]) -> Iterator[Draft]:
    """Tell whoever raised the concern why the panel does not take it up."""
    yield from _to_each(concern, raised, "aside", "concern-set-aside", f"What you told the {concern.panel}")


def _to_each(concern: Concern, raised: Iterable[Concern], kind: str, template: str, subject: str) -> Iterator[Draft]:
    panel = concern.panel
    words = {
        "concern": concern,
        "panel": panel,
        "url": f"{settings.SITE_URL.rstrip('/')}{reverse('concerns', kwargs={'panel': panel.slug})}",
        "mailbox": panel.ward.team.mailbox if panel.ward.team else "",
    }
    told: set[str] = set()
    for one in raised:
        if not one.address or one.address in told:
            continue
        told.add(one.address)
        name = one.raised_by.full_name if one.raised_by else "resident"
        # A stranger's address stands in no panel's list of letters.
        yield Draft(
            key=f"community.concern:{one.pk}:{kind}",
            to=one.raised_by,
            address=one.address,
            subject=subject,
            text=render_to_string(f"letters/community/{template}.txt", {**words, "name": name}),
            is_confidential=one.raised_by is not None,
        )
