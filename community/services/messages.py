"""Prevention messages are given out, passed on, and their echo comes back to the team (HB 2.4; MTG-21)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from community import letters_of_messages as letters
from community.models import PassedOn, PreventionMessage
from core import audit, outbox
from handbook import outreach as handbook
from handbook.panels import require_living
from panels.models import Panel
from panels.queries import chair_of, members_on, partners_on, rests
from people.models import Person


@transaction.atomic
def give(panel: Panel, *, title: str, text: str, link: str, until: date | None, by: Person, on: date) -> PreventionMessage:
    """Give out a message, by letter to those who agreed to be written to by whoever gives it (MTG-21, GDPR-3)."""
    require_living(panel.is_living)
    handbook.require_current(until, on)
    chair = chair_of(panel, on)
    message = PreventionMessage.objects.create(
        panel=panel, title=title, text=text, link=link, until=until, is_from_police=chair != by, given_by=by, given_on=on
    )
    audit.record(by, Action.MESSAGE_GIVE, message)
    outbox.post(letters.messages(message, [reader for reader in readers(message, on) if reader != by]))
    return message


@transaction.atomic
def pass_on(message: PreventionMessage, *, way: str, own_word: str, reached: int | None, feedback: str, by: Person, on: date) -> PassedOn:
    """Record that somebody passed it on, and what came back; as often as they like."""
    handbook.require_current(message.until, on)
    handbook.require_way(way == PassedOn.Way.OTHER, own_word)
    passed = PassedOn.objects.create(message=message, person=by, way=way, own_word=own_word, reached=reached, feedback=feedback, on=on)
    audit.record(by, Action.MESSAGE_PASS_ON, passed)
    return passed


def readers(message: PreventionMessage, on: date) -> list[Person]:
    """Return who is written to, each once; nobody who is suspended."""
    seats = [seat for seat in members_on(message.panel, on) if not rests(seat)]
    found: dict[int, Person] = {}
    for place in (*seats, *partners_on(message.panel, on)):
        if handbook.may_write(message.is_from_police, place.shows_contact_to_officers, place.agrees_to_police):
            found.setdefault(place.person.pk, place.person)
    return list(found.values())
