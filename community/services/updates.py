"""The police team tells what it does between meetings (HB 2.2; MTG-13)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from community import letters_of_updates as letters
from community.models import TeamUpdate
from core import audit, outbox
from core.models import Letter
from handbook.outreach import Audience, Reader, gets_letter, require_chair
from handbook.panels import require_living
from panels.models import Panel
from panels.queries import chair_of, members_on, partners_on, rests
from people.models import Person


@transaction.atomic
def tell(panel: Panel, *, audience: str, title: str, text: str, by: Person, on: date) -> TeamUpdate:
    """Publish an update to its audience; the chair has a letter in any case, others as they agreed (MTG-13, GDPR-3)."""
    require_living(panel.is_living)
    require_chair(Audience(audience), chair_of(panel, on) is not None)
    update = TeamUpdate.objects.create(panel=panel, audience=audience, title=title, text=text, written_by=by, written_on=on)
    audit.record(by, Action.UPDATE_WRITE, update)
    outbox.post(letters.updates(update, readers(update, on)))
    return update


@transaction.atomic
def withdraw(update: TeamUpdate, *, by: Person, on: date) -> TeamUpdate:
    """Take an update from every page, and back the letters that have not left; those that have are gone."""
    update = TeamUpdate.objects.select_for_update(of=("self",)).select_related("panel__ward__borough").get(pk=update.pk)
    if update.withdrawn_on is None:
        update.withdrawn_on = on
        update.save(update_fields=["withdrawn_on"])
        audit.record(by, Action.UPDATE_WRITE, update, "withdrawn")
        outbox.drop(Letter.objects.filter(about=f"{update._meta.label_lower}:{update.pk}"), "The police team withdrew the update.")
    return update


def readers(update: TeamUpdate, on: date) -> list[Person]:
    """Return who is written to, each once; nobody who is suspended."""
    audience, panel = Audience(update.audience), update.panel
    chair = chair_of(panel, on)
    found: dict[int, Person] = {chair.pk: chair} if chair is not None else {}
    for seat in members_on(panel, on):
        if not rests(seat) and gets_letter(audience, Reader.MEMBER, seat.agrees_to_police):
            found.setdefault(seat.person_id, seat.person)
    for place in partners_on(panel, on):
        if gets_letter(audience, Reader.PARTNER, place.agrees_to_police):
            found.setdefault(place.person_id, place.person)
    return list(found.values())
