"""A panel that exists on paper is taken over: entered by its ward officer, confirmed by chair and officer (PAN-8, MEM-4, TOR-3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Unpack

from django.db import transaction

from access.actions import Action
from core import audit, documents, outbox
from core.models import Document
from core.uploads import Upload
from handbook import panels as rules
from handbook.meetings import require_interval
from handbook.terms import require_additions_only
from panels import letters, queries, texts
from panels.documents import terms_text, terms_title
from panels.models import HandbookPart, Membership, Office, Panel, Signature, SignedEdition, Takeover, Terms, Ward
from panels.queries import takeovers as reads
from panels.services import editions, membership, offices
from panels.services.membership import Candidate
from panels.services.panels import free_slug
from people.models import Person

Stage = Membership.Stage


@dataclass(frozen=True)
class OnPaper:
    """What shows on paper of one member: admission, last renewal, signature and office, each with its day."""

    admitted_on: date
    evidence: str
    renewed_on: date | None = None
    signed_on: date | None = None
    office: str = ""
    office_since: date | None = None
    is_predominant: bool = False


@transaction.atomic
def begin(
    ward: Ward, *, name: str, label: str, interval_months: int, founded_on: date, adopted_on: date, additions: str, by: Person, on: date
) -> Takeover:
    """Enter a panel that exists on paper, with the day its terms were agreed; its members follow, and both sides confirm the list."""
    ward = Ward.objects.select_for_update(of=("self",)).select_related("borough").get(pk=ward.pk)
    rules.require_room_for_a_panel(has_panel=queries.living_panel_of(ward) is not None, ward_exists=ward.exists_on(on))
    rules.require_paper_dates(founded_on, adopted_on, on)
    require_interval(interval_months)
    edition = editions.current()
    core = texts.core_clauses(queries.sections_of(edition, HandbookPart.Kind.TERMS))
    require_additions_only(core, [*core, *texts.own_clauses(additions)])
    panel = Panel.objects.create(
        ward=ward,
        name=name.strip(),
        label=label.strip(),
        slug=free_slug(ward, name),
        stage=Panel.Stage.ACTIVE,
        founded_on=founded_on,
        interval_months=interval_months,
    )
    Terms.objects.create(
        panel=panel, edition=edition, version=1, additions=additions.strip(), put_forward_on=adopted_on, adopted_on=adopted_on
    )
    takeover = Takeover.objects.create(panel=panel, entered_by=by, entered_on=on)
    audit.record(by, Action.TAKEOVER_ENTER, takeover)
    return takeover


@transaction.atomic
def enter(takeover: Takeover, paper: OnPaper, *, by: Person, on: date, **candidate: Unpack[Candidate]) -> Membership:
    """Enter one member with what shows the admission; what either side has confirmed before is confirmed anew."""
    takeover = _reopened(takeover)
    seat = membership.enter_from_paper(
        takeover.panel,
        admitted_on=paper.admitted_on,
        renewed_on=paper.renewed_on,
        evidence=paper.evidence,
        by=by,
        on=on,
        **candidate,
    )
    if paper.signed_on is not None:
        _note_signature(seat, paper.signed_on, on)
    if paper.office:
        since = max(paper.office_since or paper.admitted_on, paper.admitted_on)
        offices.name(seat, kind=paper.office, is_predominant=paper.is_predominant, is_elected=True, by=by, on=since)
    return seat


@transaction.atomic
def strike(seat: Membership, *, by: Person, on: date) -> Membership:
    """Take somebody off the list who was entered by mistake, with their office and signature, before it is closed."""
    takeover = reads.takeover_of(seat.panel)
    rules.require_open_takeover(takeover is None)
    assert takeover is not None
    _reopened(takeover)
    Office.objects.filter(membership=seat).delete()
    reads.signed_on_paper(seat.panel).filter(person=seat.person_id).delete()
    seat.stage = Stage.DECLINED
    seat.save(update_fields=["stage"])
    audit.record(by, Action.TAKEOVER_ENTER, seat, "taken off the list")
    return seat


@transaction.atomic
def keep_scan(takeover: Takeover, *, file: Upload, by: Person, on: date) -> Takeover:
    """Keep the scan of the terms that members signed on paper; chair, secretary and ward officer can read it (TOR-3)."""
    takeover = _reopened(takeover)
    terms = queries.terms_in_force(takeover.panel)
    assert terms is not None
    title = f"{terms_title(terms)}, signed on paper"
    takeover.scan = documents.keep(Document.Kind.SIGNED_TERMS, title, file.content, file.media_type, by)
    takeover.save(update_fields=["scan"])
    number, signed = terms.signed_editions.count() + 1, reads.signed_on_paper(takeover.panel).count()
    SignedEdition.objects.create(terms=terms, number=number, paper=takeover.scan, signatures=signed, made_on=on)
    audit.record(by, Action.TAKEOVER_ENTER, takeover, "scan kept")
    return takeover


@transaction.atomic
def confirm(takeover: Takeover, *, by: Person, on: date) -> Takeover:
    """Confirm the list for the chair's side or the police's; when both have, it is closed and its members are welcomed."""
    queries.locked(takeover.panel)
    takeover = reads.locked_takeover(takeover)
    rules.require_open_takeover(takeover.is_confirmed)
    rules.require_scan(reads.signed_on_paper(takeover.panel).count(), takeover.scan_id is not None)
    chair = queries.chair_of(takeover.panel, on)
    if chair == by:
        takeover.chair, takeover.chair_confirmed_on = by, on
    else:
        takeover.officer, takeover.officer_confirmed_on = by, on
    takeover.save()
    audit.record(by, Action.TAKEOVER_CONFIRM, takeover)
    if takeover.is_confirmed:
        outbox.post([letters.welcome(seat) for seat in reads.entered(takeover.panel, on)])
    elif chair is not None and takeover.chair_confirmed_on is None:
        outbox.post([letters.takeover_to_confirm(takeover, chair)])
    return takeover


def require_confirmed(panel: Panel) -> None:
    """Refuse a vote of a panel whose list was taken over from paper and is not confirmed by both sides (PAN-8)."""
    takeover = reads.takeover_of(panel)
    if takeover is not None:
        rules.require_confirmed(takeover.chair_confirmed_on is not None, takeover.officer_confirmed_on is not None)


def _reopened(takeover: Takeover) -> Takeover:
    """Hold the takeover and take back what was confirmed of a list that changes now; one that both confirmed is closed."""
    queries.locked(takeover.panel)
    takeover = reads.locked_takeover(takeover)
    rules.require_open_takeover(takeover.is_confirmed)
    takeover.chair = takeover.chair_confirmed_on = takeover.officer = takeover.officer_confirmed_on = None
    takeover.save(update_fields=["chair", "chair_confirmed_on", "officer", "officer_confirmed_on"])
    return takeover


def _note_signature(seat: Membership, signed_on: date, on: date) -> Signature:
    """Note that a member has signed on paper, under the text that the panel has agreed; the scan shows the signature."""
    terms = queries.terms_in_force(seat.panel)
    assert terms is not None
    rules.require_signed_on_paper(signed_on, on)
    return Signature.objects.create(
        terms=terms, person=seat.person, typed_name=seat.person.full_name, signed_on=signed_on, text_sha256=terms_text(terms).sha256
    )
