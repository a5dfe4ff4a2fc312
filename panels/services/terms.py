"""Signing and adopting the terms of reference (HB 3.2, 3.4.4; App A; TOR-1, TOR-3; decisions 0005 and 0018)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import transaction

from access.actions import Action
from core import audit, documents, outbox
from core.models import Document
from handbook.panels import require_not_adopted, require_official_text, require_signatory
from panels import letters, queries
from panels.documents import Signed, signed_pdf, terms_pdf, terms_text, terms_title
from panels.models import Membership, Signature, SignedEdition, Terms
from people.models import Person
from people.names import resembles


@transaction.atomic
def sign(terms: Terms, *, typed_name: str, by: Person, on: date) -> Signature:
    """Sign a version: name, day and the hash of the text are kept, and a copy goes to whoever signed."""
    panel = queries.locked(terms.panel_id)
    require_official_text(terms.edition.is_official, settings.DEMO)
    require_signatory(
        has_seat=queries.has_place(panel, by, on),
        has_signed=queries.signature_of(terms, by) is not None,
        is_own_name=resembles(typed_name, by.full_name),
    )
    signed = Signed(by.full_name, " ".join(typed_name.split()), on)
    pdf = terms_pdf(terms, signed)
    copy = documents.keep(Document.Kind.SIGNED_TERMS, terms_title(terms), pdf, "application/pdf", by)
    signature = Signature.objects.create(
        terms=terms, person=by, typed_name=signed.typed_name, signed_on=on, text_sha256=terms_text(terms).sha256, copy=copy
    )
    audit.record(by, Action.TERMS_SIGN, signature)
    _make_edition(terms, by=by, on=on)
    outbox.post([letters.signed_copy(signature, pdf)])
    return signature


def _make_edition(terms: Terms, *, by: Person, on: date) -> SignedEdition:
    """Print this version anew with every signature and seal it; the panel's row is held, so the numbers follow each other."""
    number = terms.signed_editions.count() + 1
    pdf = signed_pdf(terms, number, on)
    paper = documents.keep(Document.Kind.SIGNED_TERMS, f"{terms_title(terms)}, signed", pdf, "application/pdf", by)
    return SignedEdition.objects.create(terms=terms, number=number, paper=paper, signatures=terms.signatures.count(), made_on=on)


@transaction.atomic
def ask_to_sign(membership: Membership, *, by: Person, on: date) -> Membership:
    """Send a member the link to the terms once more."""
    audit.record(by, Action.MEMBER_INVITE, membership, "asked to sign")
    outbox.post([letters.please_sign(membership, on)])
    return membership


@transaction.atomic
def adopt(terms: Terms, *, by: Person, on: date) -> Terms:
    """Record that a meeting agreed a version; from that day it is the one in force."""
    queries.locked(terms.panel_id)
    terms = queries.versions().get(pk=terms.pk)
    require_not_adopted(terms.adopted_on)
    terms.adopted_on = on
    terms.save(update_fields=["adopted_on"])
    audit.record(by, Action.TERMS_ADOPT, terms)
    return terms
