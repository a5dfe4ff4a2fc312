"""What is read of terms of reference, their signatures and the texts they rest on (TOR)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from core.once import together
from handbook.terms import signature_serves
from panels import builtin_edition, texts
from panels.models import (
    HandbookEdition,
    Membership,
    Panel,
    Signature,
    SignedEdition,
    Terms,
)
from panels.queries.seats import by_panel, members_of
from panels.texts import Section
from people.models import Person


def versions() -> QuerySet[Terms]:
    """Return terms of reference with their panel and edition; the texts themselves are long and fetched where they are shown."""
    return Terms.objects.select_related("panel__ward__borough", "edition")


def terms_of(panel: Panel) -> QuerySet[Terms]:
    """Return every version of the panel's terms, newest first."""
    return versions().filter(panel=panel)


@together
def _versions_of(panels: list[Panel]) -> dict[int, list[Terms]]:
    return by_panel(panels, versions().filter(panel__in=panels))


def terms_in_force(panel: Panel) -> Terms | None:
    """Return the newest version that the panel has adopted, or, before it has adopted any, the newest put forward."""
    found = _versions_of(panel)
    return next((terms for terms in found if terms.adopted_on), found[0] if found else None)


@together
def signed_versions(panels: list[Panel]) -> dict[int, dict[int, set[int]]]:
    """Return who has signed which versions of the panel's terms: the versions by the person."""
    found: dict[int, dict[int, set[int]]] = {panel.pk: defaultdict(set) for panel in panels}
    rows = Signature.objects.filter(terms__panel__in=panels).order_by()
    for panel, person, version in rows.values_list("terms__panel", "person", "terms__version"):
        found[panel][person].add(version)
    return found


def signed_by(terms: Terms) -> set[int]:
    """Return the ids of the people who have signed this version."""
    return {person for person, versions in signed_versions(terms.panel).items() if terms.version in versions}


def signature_of(terms: Terms, person: Person) -> Signature | None:
    """Return the person's signature under this version."""
    return terms.signatures.filter(person=person).select_related("copy").first()


def signed_edition_in(panel: str, edition: int) -> SignedEdition:
    """Return one paper with all signatures of the panel of that address, or answer that there is none."""
    editions = SignedEdition.objects.select_related("paper", "terms__panel__ward__borough")
    return get_object_or_404(editions, pk=edition, terms__panel__slug=panel)


def last_signature_of(panel: Panel, person: Person) -> Signature | None:
    """Return the person's signature under the newest version of the panel's terms that they have signed."""
    signatures = Signature.objects.filter(terms__panel=panel, person=person).select_related("copy")
    return signatures.order_by("-terms__version").first()


def has_signed(panel: Panel, person: Person, on: date, meetings_held: Iterable[date] = ()) -> bool:
    """Say whether a signature of the person serves on that day (TOR-3)."""
    return person.pk in signatures_that_serve(panel, on, meetings_held)


def signatures_that_serve(panel: Panel, on: date, meetings_held: Iterable[date] = ()) -> set[int]:
    """Return the ids of the people with a signature that serves on that day (TOR-3).

    One under an earlier version serves until the first meeting after the next was adopted, so the caller names the days
    on which the panel has met.
    """
    held = tuple(meetings_held)
    rows = Signature.objects.filter(terms__panel=panel).values_list("person_id", "signed_on", "terms__version")
    adopted = dict(Terms.objects.filter(panel=panel, adopted_on__isnull=False).values_list("version", "adopted_on"))

    def superseded(version: int) -> date | None:
        return min((day for later, day in adopted.items() if day and later > version), default=None)

    return {person for person, day, version in rows if signature_serves(day, superseded(version), held, on)}


def unsigned_members(panel: Panel, on: date) -> list[Membership]:
    """Return the members of that day who have not signed the terms in force."""
    terms = terms_in_force(panel)
    if terms is None:
        return []
    signed = signed_by(terms)
    return [seat for seat in members_of(panel, on) if seat.person_id not in signed]


def newest_edition() -> HandbookEdition | None:
    """Return the newest official edition, or the built-in wording while there is none, or nothing before either is stored."""
    return HandbookEdition.objects.order_by("-is_official", "-imported_at", "-pk").first()


def handbook_part(kind: str) -> list[Section]:
    """Return the sections of one of the newest edition's texts, and of the built-in wording while there is none."""
    edition = newest_edition()
    return sections_of(edition, kind) if edition is not None else texts.sections(builtin_edition.TEXTS.parts[kind])


def sections_of(edition: HandbookEdition, kind: str) -> list[Section]:
    """Return the sections of one of an edition's texts."""
    part = edition.parts.filter(kind=kind).first()
    return texts.sections(part.sections) if part is not None else []
