"""Chair, secretary and ward officer keep the list of the ward's crime prevention schemes (HB 2.5; MTG-20)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from access.actions import Action
from community.models import Scheme
from community.queries import schemes as queries
from core import audit
from handbook import outreach as handbook
from handbook.panels import require_living
from handbook.rules import Breach
from panels.models import Membership, Panel, Partnership
from people.models import Person


@dataclass(frozen=True)
class Entry:
    """A scheme as somebody writes it down."""

    kind: str
    name: str
    about: str
    how_to_join: str
    website: str
    email: str
    link: Membership | Partnership | None = None


@transaction.atomic
def add(panel: Panel, *, entry: Entry, by: Person, on: date) -> Scheme:
    """Put a scheme on the list that residents see."""
    require_living(panel.is_living)
    _require(panel, entry, on)
    scheme = Scheme.objects.create(panel=panel, known_since=on, **_fields(entry))
    audit.record(by, Action.SCHEME_EDIT, scheme)
    return scheme


@transaction.atomic
def change(scheme: Scheme, *, entry: Entry, by: Person, on: date) -> Scheme:
    """Put right what is said of a scheme."""
    scheme = _locked(scheme)
    _require(scheme.panel, entry, on, but=scheme)
    for name, value in _fields(entry).items():
        setattr(scheme, name, value)
    scheme.save()
    audit.record(by, Action.SCHEME_EDIT, scheme, "changed")
    return scheme


@transaction.atomic
def end(scheme: Scheme, *, by: Person, on: date) -> Scheme:
    """Take a scheme that is no more from the list."""
    scheme = _locked(scheme)
    if scheme.ended_on is None:
        scheme.ended_on = on
        scheme.save(update_fields=["ended_on"])
        audit.record(by, Action.SCHEME_EDIT, scheme, "ended")
    return scheme


def _fields(entry: Entry) -> dict[str, object]:
    names = ("kind", "name", "about", "how_to_join", "website", "email")
    seat = entry.link if isinstance(entry.link, Membership) else None
    place = entry.link if isinstance(entry.link, Partnership) else None
    return {**{name: getattr(entry, name) for name in names}, "membership": seat, "partnership": place}


def _require(panel: Panel, entry: Entry, on: date, *, but: Scheme | None = None) -> None:
    handbook.require_way_in(entry.website, entry.email, entry.how_to_join)
    handbook.require_nobodys_own((entry.name, entry.about, entry.how_to_join), entry.email, queries.addresses_of(panel))
    if entry.link is not None:
        handbook.require_adult_as_link(entry.link.person.is_under_18(on))
    namesakes = queries.schemes_of(panel).filter(kind=entry.kind, name=entry.name)
    if any(one != but for one in namesakes):
        raise Breach(handbook.WATCH, f"{entry.name} is on the list already. Change what is said there.")


def _locked(scheme: Scheme) -> Scheme:
    return Scheme.objects.select_for_update(of=("self",)).select_related("panel__ward__borough").get(pk=scheme.pk)
