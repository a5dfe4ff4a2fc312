"""The letters about somebody who would like to join: to them, to the chair, to the police team (ToR 4b; MEM-5).

What a stranger writes into the form goes into no letter, but for a name without anything that could be a link.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.template.loader import render_to_string

from core.outbox import Draft
from panels.models import Expression
from people.models import Person
from people.names import plain


def noted(expression: Expression) -> Draft:
    """Confirm that it has arrived: one such letter to an address on a day, however many forms are sent in its name."""
    return _to_stranger(
        expression, "interest-noted", f"interest-noted:{_mark(expression.email)}:{expression.sent_on}", "You asked about a ward panel"
    )


def answer(expression: Expression, text: str, entry: int) -> Draft:
    """Carry the panel's answer; ``entry`` is that of the audit trail."""
    key = f"panels.expression:{expression.pk}:answer:{entry}"
    return _to_stranger(expression, "interest-answer", key, f"An answer from the {expression.panel}", text=text)


def interested(expression: Expression, readers: Iterable[Person]) -> Iterator[Draft]:
    """Tell chair and officers that somebody waits for an answer, once a day for each address, with nothing of what was written."""
    panel = expression.panel
    base = f"panel:{panel.pk}:interested:{_mark(expression.email)}:{expression.sent_on}"
    words = {"panel": panel, "url": f"{settings.SITE_URL}{expression.get_absolute_url()}", "keep_until": expression.keep_until}
    subject = f"Somebody would like to join the {panel}"
    team = panel.ward.team
    people = list(readers)
    for one in people:
        text = render_to_string("letters/panels/interested.txt", {**words, "name": one.full_name})
        yield Draft(f"{base}:{one.pk}", one, one.address, subject, text, panel_id=panel.pk)
    if not people and team is not None and team.mailbox:
        text = render_to_string("letters/panels/interested.txt", {**words, "name": "team"})
        yield Draft(f"{base}:mailbox", None, team.mailbox, subject, text, panel_id=panel.pk)


def _to_stranger(expression: Expression, name: str, key: str, subject: str, *, text: str = "") -> Draft:
    """Return a letter to whoever sent the form; it is in no panel's list of letters."""
    words = {
        "panel": expression.panel,
        "name": plain(expression.full_name) or "resident",
        "text": text,
        "keep_until": expression.keep_until,
        "mailbox": expression.panel.ward.team.mailbox if expression.panel.ward.team else "",
        "url": f"{settings.SITE_URL}{expression.panel.get_absolute_url()}",
    }
    return Draft(key=key, to=None, address=expression.email, subject=subject, text=render_to_string(f"letters/panels/{name}.txt", words))


def _mark(address: str) -> str:
    """Return what stands for an address in a key; what follows a plus sign makes no address another."""
    local, _, domain = address.partition("@")
    return hashlib.sha256(f"{local.partition('+')[0]}@{domain}".encode()).hexdigest()[:24]
