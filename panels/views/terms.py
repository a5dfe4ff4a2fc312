"""Pages of the terms of reference: for everybody to read, for members to sign (HB 3.2, 3.4.4; ToR 7d; TOR-1 to TOR-6)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core import documents
from core.gate import allow
from core.pages import form_page
from handbook.dates import in_full
from handbook.terms import CLAUSE_ON_DECIDING, no_way_of_deciding
from panels import queries
from panels.documents import public_pdf, terms_text
from panels.forms import SignForm
from panels.models import Panel, SignedEdition, Terms
from panels.queries import amendments, signed_edition_in
from panels.queries.amendments import newer_core
from panels.queries.flags import flag_on
from panels.services import terms as services
from panels.texts import own_clauses
from people.models import Person
from people.requests import SignedIn

SHOWN = 10


@allow(Action.TERMS_READ, find=queries.panel_in)
def show(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the terms that are in force, to everybody."""
    terms = _in_force(panel)
    signature = queries.signature_of(terms, request.user) if isinstance(request.user, Person) else None
    context = {
        "panel": panel,
        "text": terms_text(terms),
        "versions": queries.terms_of(panel),
        "editions": terms.signed_editions.select_related("paper", "terms")[:SHOWN],
        "proposals": amendments.amendments_of(panel)[:SHOWN],
        "newer": newer_core(terms),
        "undecided": no_way_of_deciding(clause.text for clause in own_clauses(terms.additions)),
        "suggested": CLAUSE_ON_DECIDING,
        "flag": flag_on(terms),
        "core_url": reverse("amendment-core", kwargs={"panel": panel.slug}),
        "signature": signature,
        "signed_as": signature and f"On {in_full(signature.signed_on)}, as {signature.typed_name}.",
        "sign_url": reverse("terms-sign", kwargs={"panel": panel.slug}),
        "copy_url": reverse("terms-copy", kwargs={"panel": panel.slug}) if signature and signature.copy_id else "",
        "title": "Terms of reference",
        "place": panel,
        "lead": "What the panel is for and how it decides.",
    }
    return render(request, "panels/terms.html", context)


@allow(Action.TERMS_SIGN, find=queries.panel_in, own=True)
def sign(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let somebody on the panel read the terms and sign them."""
    terms, address = _in_force(panel), reverse("terms", kwargs={"panel": panel.slug})
    if request.method != "POST" and queries.signature_of(terms, request.user) is not None:
        return redirect(address)
    text = terms_text(terms)
    return form_page(
        request,
        SignForm(sha256=text.sha256, full_name=request.user.full_name),
        act=lambda typed_name: services.sign(terms, typed_name=typed_name, by=request.user, on=timezone.localdate()),
        title="Sign the terms of reference",
        template="panels/sign.html",
        to=address,
        done="You have signed the terms of reference. Your copy is on its way to you, and on this page.",
        context={"place": panel, "back": address, "text": text},
        submit="Sign",
    )


@allow(Action.TERMS_READ, find=queries.panel_in)
def paper(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Hand out the terms as a PDF, without signatures."""
    return _pdf(public_pdf(_in_force(panel)), f"terms-of-reference-{panel.slug}.pdf")


@allow(Action.TERMS_SIGN, find=queries.panel_in, own=True)
def copy(request: SignedIn, panel: Panel) -> HttpResponse:
    """Hand out the reader's own signed copy."""
    signature = queries.last_signature_of(panel, request.user)
    if signature is None or signature.copy is None:
        raise Http404
    return _pdf(documents.read(signature.copy), f"terms-of-reference-{panel.slug}-signed.pdf")


@allow(Action.MEMBER_EXPORT, find=signed_edition_in)
def signed(request: SignedIn, edition: SignedEdition) -> HttpResponse:
    """Hand out the paper with all signatures to who keeps the panel's records: chair, secretary, ward officer (TOR-6)."""
    return _pdf(documents.read(edition.paper), f"terms-of-reference-{edition.terms.panel.slug}-edition-{edition.number}.pdf")


def _in_force(panel: Panel) -> Terms:
    terms = queries.terms_in_force(panel)
    if terms is None:
        raise Http404
    return terms


def _pdf(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'})
