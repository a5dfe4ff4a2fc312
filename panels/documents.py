"""Papers of a panel: its terms of reference, for the public without signatures and for each signatory with theirs (TOR-2, TOR-6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.cache import caches

from core.documents import render_pdf
from panels import queries, texts
from panels.models import Amendment, HandbookPart, Panel, Terms
from panels.texts import Section

ONE_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class TermsText:
    """The terms as they are shown, printed and signed: core text, additions, heading and hash."""

    terms: Terms
    panel: Panel
    sections: list[Section]
    additions: list[str]
    sha256: str
    adopted_on: date | None
    revised_on: date | None


@dataclass(frozen=True)
class Signed:
    """A signature as it stands under a copy."""

    name: str
    typed_name: str
    on: date


def terms_text(terms: Terms) -> TermsText:
    """Return the text of a version, filled in for its panel, with the two dates that head it."""
    panel = terms.panel
    core = texts.filled_in(queries.sections_of(terms.edition, HandbookPart.Kind.TERMS), str(panel))
    first = min((one.adopted_on for one in queries.terms_of(panel) if one.adopted_on), default=None)
    return TermsText(
        terms=terms,
        panel=panel,
        sections=core,
        additions=[line for line in terms.additions.splitlines() if line.strip()],
        sha256=texts.sha256(core, terms.additions),
        adopted_on=first,
        revised_on=terms.adopted_on if terms.adopted_on != first else None,
    )


def amended(amendment: Amendment) -> TermsText:
    """Return the terms as they would read if the proposal is carried; its hash is what goes with the notice (TOR-5)."""
    return terms_text(
        Terms(
            panel=amendment.panel,
            edition=amendment.edition,
            version=amendment.base.version + 1,
            additions=amendment.additions,
            put_forward_on=amendment.proposed_on,
        )
    )


def terms_title(terms: Terms) -> str:
    """Return the title of the paper."""
    return f"Terms of reference of {terms.panel}, version {terms.version}"


def public_pdf(terms: Terms) -> bytes:
    """Return the terms without signatures; the same text is made into a paper once a day at most."""
    text = terms_text(terms)
    key = f"terms-paper:{terms.pk}:{text.sha256}:{text.adopted_on}:{text.revised_on}"
    papers = caches["papers"]
    content: bytes | None = papers.get(key)
    if content is None:
        content = terms_pdf(terms)
        papers.set(key, content, ONE_DAY)
    return content


def terms_pdf(terms: Terms, signed: Signed | None = None) -> bytes:
    """Return the terms as a PDF; with a signature it is that person's own copy."""
    context = {"text": terms_text(terms), "signed": signed}
    return render_pdf("papers/terms.html", context, title=terms_title(terms))


def signed_pdf(terms: Terms, number: int, on: date) -> bytes:
    """Return the terms as a PDF with everybody who has signed this version, members first (TOR-3)."""
    return render_pdf("papers/signed_terms.html", signed_context(terms, number, on), title=f"{terms_title(terms)}, signed")


def signed_context(terms: Terms, number: int, on: date) -> dict[str, object]:
    """Return what the paper with all signatures shows."""
    partners = set(queries.partners_of(terms.panel, on).values_list("person", flat=True))
    rows = list(terms.signatures.select_related("person").order_by("signed_on", "pk"))
    lines = [(Signed(row.person.full_name, row.typed_name, row.signed_on), row.person_id in partners) for row in rows]
    groups = (
        ("Members", [signed for signed, is_partner in lines if not is_partner]),
        ("Partners", [signed for signed, is_partner in lines if is_partner]),
    )
    return {"text": terms_text(terms), "number": number, "made_on": on, "groups": [group for group in groups if group[1]]}
