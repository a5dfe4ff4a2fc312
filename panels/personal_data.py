"""What panels keep about somebody: seats, offices, places as a partner, postings, signatures (App B; GDPR-4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from core.personal_data import Kept
from panels.models import (
    Amendment,
    BoardSeat,
    ConductReport,
    Consent,
    Deselection,
    Expression,
    Flag,
    Membership,
    Office,
    Partnership,
    Posting,
    Signature,
    Suspension,
    SuspensionProposal,
    Takeover,
    WardPlan,
)
from people.models import Person

# What the member was told and said themselves; who proposed it is somebody else's.
OF_THE_MEMBER = ("ground", "reasons", "stage", "proposed_on", "decided_on", "appeal_by", "appealed_on", "appeal", "heard_on", "ended_on")


def kept(person: Person) -> Iterator[Kept]:
    """Yield the person's seats with all that belongs to them, and their postings."""
    seats = Membership.objects.filter(person=person).select_related("panel")
    yield Kept("Your membership", seats, found_by=("person",), about=_panel)
    offices = Office.objects.filter(membership__person=person).select_related("panel")
    yield Kept("Your offices", offices, about=_panel)
    suspensions = Suspension.objects.filter(membership__person=person).select_related("membership__panel")
    yield Kept("Your suspensions", suspensions, about=lambda row: str(row.membership.panel))
    asked = SuspensionProposal.objects.filter(proposed_by=person)
    yield Kept("Suspensions you proposed", asked, ("proposed_by",), fields=("proposed_by", "proposed_on"))
    cases = Deselection.objects.filter(membership__person=person).select_related("membership__panel__ward__borough")
    yield Kept("Deselections proposed or decided of you", cases, about=_panel, fields=OF_THE_MEMBER)
    proposals = Deselection.objects.filter(proposed_by=person)
    yield Kept("Deselections you proposed", proposals, ("proposed_by",), fields=("proposed_by", "proposed_on"))
    for title, relation, day in (("received", "received_by", "received_on"), ("closed", "closed_by", "closed_on")):
        followed_up = ConductReport.objects.filter(**{relation: person})
        yield Kept(f"Concerns about conduct that you {title}", followed_up, (relation,), fields=(relation, day))
    yield from _as_partner(person)
    yield from _of_terms(person)
    # By the address that the person alone signs in by: one for letters may be shared.
    mine = Q(membership__person=person) | Q(email=person.email or None)
    yield Kept("That you would like to join", Expression.objects.filter(mine).select_related("panel"), about=_panel)
    answered = Expression.objects.filter(answered_by=person).select_related("panel")
    yield Kept("Answers you gave to people who would like to join", answered, ("answered_by",), _panel, ("answered_by", "answered_on"))
    yield from _as_officer(person)


def _as_officer(person: Person) -> Iterator[Kept]:
    """Yield the person's postings and seats on boards, and what they did by them."""
    postings = Posting.objects.filter(person=person).select_related("ward", "team", "borough", "bcu")
    yield Kept("Your postings", postings, found_by=("person",), about=str)
    board = BoardSeat.objects.filter(person=person).select_related("borough")
    yield Kept("Your seats on a board", board, found_by=("person",), about=str)
    for title, relation in (("entered", "entered_by"), ("confirmed as chair", "chair"), ("confirmed as ward officer", "officer")):
        lists = Takeover.objects.filter(**{relation: person}).select_related("panel")
        yield Kept(f"Lists taken over from paper that you {title}", lists, (relation,), _panel, (relation, "entered_on"))
    plans = WardPlan.objects.filter(stated_by=person).select_related("ward")
    yield Kept("Plans you stated for a ward", plans, found_by=("stated_by",), about=lambda row: str(row.ward))
    for title, relation in (("Postings you asked for", "requested_by"), ("Postings you approved", "approved_by")):
        others = Posting.objects.filter(**{relation: person}).exclude(person=person)
        yield Kept(title, others, found_by=(relation,), fields=(relation, "since"))


def _of_terms(person: Person) -> Iterator[Kept]:
    """Yield what the person signed, proposed and flagged in terms of reference."""
    signatures = Signature.objects.filter(person=person).select_related("terms__panel")
    yield Kept("Your signatures", signatures, found_by=("person",), about=lambda row: f"Terms of reference of {row.terms.panel}")
    proposed = Amendment.objects.filter(proposed_by=person).select_related("panel", "base")
    yield Kept("Alterations of the terms you proposed", proposed, found_by=("proposed_by",), about=lambda row: f"{row.panel}: {row}")
    flagged = Flag.objects.filter(raised_by=person).select_related("terms__panel")
    yield Kept("Clauses you flagged", flagged, ("raised_by",), about=lambda row: str(row.terms.panel))


def _as_partner(person: Person) -> Iterator[Kept]:
    """Yield the person's places as a partner, and what they agreed to there and at their seats."""
    places = Partnership.objects.filter(person=person).select_related("panel")
    yield Kept("Your places as a partner", places, found_by=("person",), about=_panel)
    consents = Consent.objects.filter(Q(membership__person=person) | Q(partnership__person=person))
    yield Kept("What you agreed to", consents.select_related("membership__panel", "partnership__panel"), about=_consent)


def _consent(row: Consent) -> str:
    place = row.membership or row.partnership
    assert place is not None
    return f"{place.panel}, {'given' if row.is_given else 'taken back'}"


def _panel(row: Any) -> str:
    return str(row.panel)
