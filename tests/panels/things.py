"""What stands behind the addresses of panels, members and terms."""

from __future__ import annotations

from dataclasses import replace

from core import documents
from core.models import Document
from panels.models import HandbookEdition, Panel, Signature, SuspensionProposal
from panels.services import editions
from tests import make
from tests.access.grid import WARD
from tests.access.things import Thing


def at_panel(panel: Panel) -> Thing:
    """Return the panel itself."""
    return Thing({"panel": panel.slug})


def at_costly_panel(panel: Panel) -> Thing:
    """Return the panel, for a paper that takes its time."""
    return replace(at_panel(panel), is_costly=True)


def at_member(panel: Panel) -> Thing:
    """Make somebody else on the panel."""
    return Thing({"panel": panel.slug, "membership": make.member(panel).pk})


def at_young_member(panel: Panel) -> Thing:
    """Make a member under 18."""
    return Thing({"panel": panel.slug, "membership": make.member(panel, age=16).pk}, facts=frozenset({"young"}))


def at_partner(panel: Panel) -> Thing:
    """Make somebody else a partner of the panel."""
    return Thing({"panel": panel.slug, "partnership": make.partner(panel).pk})


def at_suspended_member(panel: Panel) -> Thing:
    """Make somebody else who is suspended."""
    return Thing({"panel": panel.slug, "membership": make.suspended(panel).pk})


def at_proposed_suspension(panel: Panel) -> Thing:
    """Make somebody else whose suspension is proposed."""
    seat = make.member(panel)
    SuspensionProposal.objects.create(membership=seat, proposed_by=make.person(), proposed_on=make.today())
    return Thing({"panel": panel.slug, "membership": seat.pk})


def at_case(panel: Panel) -> Thing:
    """Make the deselection of somebody else, which waits for a meeting."""
    return Thing({"panel": panel.slug, "reference": make.deselection(make.member(panel)).reference})


def at_decided_case(panel: Panel) -> Thing:
    """Make the deselection of somebody else, which can be appealed against."""
    return Thing({"panel": panel.slug, "reference": make.deselection(make.member(panel), stage="deselected").reference})


def at_report(panel: Panel) -> Thing:
    """Make a concern about conduct that nobody of today follows up: its chair has gone, and the new team has no sergeant yet."""
    panel.ward.team = make.team(panel.ward.borough)
    panel.ward.save()
    report = panel.conduct_reports.create(goes_to="chair", received_on=make.today(), text="Rude to visitors.", received_by=make.person())
    return Thing({"panel": panel.slug, "reference": report.reference})


def at_terms(panel: Panel) -> Thing:
    """Make terms of reference in force, signed by everybody at the table."""
    on = make.a_year_ago()
    terms = panel.terms.create(edition=editions.current(), put_forward_on=on, adopted_on=on)
    copy = documents.keep(Document.Kind.SIGNED_TERMS, "Terms of reference", b"%PDF-1.7", "application/pdf", None)
    for row in (*panel.memberships.all(), *panel.partnerships.all()):
        Signature.objects.create(terms=terms, person=row.person, typed_name=str(row.person), signed_on=on, text_sha256="0" * 64, copy=copy)
    return at_panel(panel)


def at_own_clauses(panel: Panel) -> Thing:
    """Make terms with a clause of the panel's own."""
    make.terms(panel, additions="We meet at the library.")
    return at_panel(panel)


def at_flag(panel: Panel) -> Thing:
    """Make terms with a clause of the panel's own that is flagged."""
    terms = make.terms(panel, additions="Only tenants can be members.")
    terms.flags.create(text="Who can be a member is in the core.", raised_by=make.person(), raised_on=make.today())
    return at_panel(panel)


def at_terms_as_paper(panel: Panel) -> Thing:
    """Make terms of reference whose paper takes its time."""
    return replace(at_terms(panel), is_costly=True)


def at_amendment(panel: Panel) -> Thing:
    """Make somebody else's proposal to alter the terms."""
    return Thing({"panel": panel.slug, "amendment": make.amendment(panel).pk})


def at_terms_of_an_older_edition(panel: Panel) -> Thing:
    """Make terms in the built-in wording, and an official edition that came later."""
    make.terms(panel)
    HandbookEdition.objects.create(version="9.9", source_sha256="9" * 64)
    return at_panel(panel)


def at_expression(panel: Panel) -> Thing:
    """Make somebody who would like to join."""
    return Thing({"panel": panel.slug, "expression": make.expression(panel).pk})


def at_signed_edition(panel: Panel) -> Thing:
    """Make a paper with all signatures under the terms."""
    terms = make.terms(panel)
    paper = documents.keep(Document.Kind.SIGNED_TERMS, "Terms of reference", b"%PDF-1.7", "application/pdf", None)
    edition = terms.signed_editions.create(number=1, paper=paper, signatures=1, made_on=make.today())
    return Thing({"panel": panel.slug, "edition": edition.pk})


def at_takeover(panel: Panel) -> Thing:
    """Take the panel over from paper."""
    make.takeover(panel)
    return at_panel(panel)


def at_entered_member(panel: Panel) -> Thing:
    """Enter somebody from paper."""
    make.takeover(panel)
    return Thing({"panel": panel.slug, "membership": make.member(panel, evidence="Minutes of 4 May 2025").pk})


def at_ward(panel: Panel) -> Thing:
    """Return the panel's ward."""
    return Thing({"ward": panel.ward.code}, level=WARD)


THINGS = {
    "panel-new": at_ward,
    "ward-plan": at_ward,
    "takeover-new": at_ward,
    "takeover": at_takeover,
    "takeover-member": at_takeover,
    "takeover-scan": at_takeover,
    "takeover-confirm": at_takeover,
    "takeover-strike": at_entered_member,
    "panel-activate": at_panel,
    "panel-settings": at_panel,
    "members": at_panel,
    "member-add": at_panel,
    "member-found": at_panel,
    "member": at_member,
    "office-name": at_member,
    "office-interim": at_member,
    "member-papers": at_young_member,
    "member-ask": at_member,
    "member-contact": at_member,
    "member-deselect": at_member,
    "member-suspend": at_member,
    "member-suspend-propose": at_member,
    "member-suspend-decline": at_proposed_suspension,
    "member-suspension": at_suspended_member,
    "suspension": at_suspended_member,
    "deselection": at_case,
    "deselection-withdraw": at_case,
    "deselection-letter": at_decided_case,
    "deselection-own": at_decided_case,
    "deselection-appeal": at_decided_case,
    "conduct-tell": at_panel,
    "conduct-report": at_report,
    "partner-add": at_panel,
    "partner-contact": at_partner,
    "data-controller": at_panel,
    "list-review": at_panel,
    "data-request-enter": at_panel,
    "amendment-new": at_terms,
    "terms-flag": at_own_clauses,
    "terms-flag-withdraw": at_flag,
    "amendment-core": at_terms_of_an_older_edition,
    "amendment": at_amendment,
    "amendment-revise": at_amendment,
    "amendment-withdraw": at_amendment,
    "recruit": at_panel,
    "recruit-poster": at_costly_panel,
    "join": at_panel,
    "joined": at_panel,
    "expressions": at_panel,
    "expressions-delegate": at_panel,
    "expression": at_expression,
    "expression-answer": at_expression,
    "expression-take-up": at_expression,
    "expression-close": at_expression,
    "terms": at_terms,
    "terms-sign": at_terms,
    "terms-signed": at_signed_edition,
    "terms-paper": at_terms_as_paper,
    "terms-copy": at_terms,
}
