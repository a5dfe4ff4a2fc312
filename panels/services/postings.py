"""Officers come and go: a posting begins and ends, and access with it (GEO-1, GEO-3, GEO-5)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from panels.models import BasicCommandUnit, Borough, Posting, Team, Ward
from people.models import Person

Place = Ward | Team | Borough | BasicCommandUnit | None

FIELD_OF_ROLE = {
    Posting.Role.DWO: "ward",
    Posting.Role.SERGEANT: "team",
    Posting.Role.INSPECTOR: "borough",
    Posting.Role.SUPERINTENDENT: "bcu",
}


@transaction.atomic
def post(person: Person, role: str, place: Place, *, by: Person | None, on: date) -> Posting:
    """Post somebody to a place from a day on; the central unit and administrators have no place."""
    field = FIELD_OF_ROLE.get(Posting.Role(role))
    where = {field: place} if field else {}
    posting = Posting.objects.create(person=person, role=role, since=on, approved_by=by, **where)
    audit.record(by, Action.POSTING_APPROVE, posting)
    return posting


@transaction.atomic
def end(posting: Posting, *, by: Person, on: date) -> Posting:
    """End a posting; the day given is the last."""
    posting = Posting.objects.select_for_update().get(pk=posting.pk)
    posting.until = on
    posting.save(update_fields=["until"])
    audit.record(by, Action.POSTING_APPROVE, posting, "ended")
    return posting
