"""What panels keep about somebody: seats, offices, places as a partner, postings, signatures (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from core.personal_data import Kept
from panels.models import (
    Amendment,
    BoardSeat,
    Consent,
    Deselection,
    Expression,
    Membership,
    Office,
    Partnership,
    Posting,
    Signature,
    Suspension,
)
from people.models import Person


def kept(person: Person) -> Iterator[Kept]:
    """Yield the person's seats with all that belongs to them, and their postings."""
    seats = Membership.objects.filter(person=person).select_related("panel")
    yield Kept("Your membership", seats, found_by=("person",), about=_panel)
    offices = Office.objects.filter(membership__person=person).select_related("panel")
    yield Kept("Your offices", offices, about=_panel)
    suspensions = Suspension.objects.filter(membership__person=person).select_related("membership__panel")
    yield Kept("Your suspensions", suspensions, about=lambda row: str(row.membership.panel))
    places = Partnership.objects.filter(person=person).select_related("panel")
    yield Kept("Your places as a partner", places, found_by=("person",), about=_panel)
    consents = Consent.objects.filter(Q(membership__person=person) | Q(partnership__person=person))
    yield Kept("What you agreed to", consents.select_related("membership__panel", "partnership__panel"), about=_consent)
    signatures = Signature.objects.filter(person=person).select_related("terms__panel")
    yield Kept("Your signatures", signatures, found_by=("person",), about=lambda row: f"Terms of reference of {row.terms.panel}")
    proposed = Amendment.objects.filter(proposed_by=person).select_related("panel", "base")
    yield Kept("Alterations of the terms you proposed", proposed, found_by=("proposed_by",), about=lambda row: f"{row.panel}: {row}")
    # By the address that the person alone signs in by: one for letters may be shared.
    mine = Q(membership__person=person) | Q(email=person.email or None)
    yield Kept("That you would like to join", Expression.objects.filter(mine).select_related("panel"), about=_panel)
    answered = Expression.objects.filter(answered_by=person).select_related("panel")
    yield Kept("Answers you gave to people who would like to join", answered, ("answered_by",), _panel, ("answered_by", "answered_on"))
    yield from _deselections(person)
    postings = Posting.objects.filter(person=person).select_related("ward", "team", "borough", "bcu")
    yield Kept("Your postings", postings, found_by=("person",), about=str)
    board = BoardSeat.objects.filter(person=person).select_related("borough")
    yield Kept("Your seats on a board", board, found_by=("person",), about=str)
    for title, relation in (("Postings you asked for", "requested_by"), ("Postings you approved", "approved_by")):
        others = Posting.objects.filter(**{relation: person}).exclude(person=person)
        yield Kept(title, others, found_by=(relation,), fields=(relation, "since"))


def _deselections(person: Person) -> Iterator[Kept]:
    """Yield what the member was sent of their own deselection, and that the person proposed somebody else's."""
    own = Deselection.objects.filter(membership__person=person).select_related("membership__panel")
    yield Kept("Your deselection", own, about=_panel)
    others = Deselection.objects.filter(proposed_by=person).exclude(membership__person=person).select_related("membership__panel")
    yield Kept("Deselections you proposed", others, ("proposed_by",), _panel, ("proposed_by", "proposed_on"))


def _consent(row: Consent) -> str:
    place = row.membership or row.partnership
    assert place is not None
    return f"{place.panel}, {'given' if row.is_given else 'taken back'}"


def _panel(row: Any) -> str:
    return str(row.panel)
