"""What is read of clauses that panels have added and that the central unit has flagged (HB 3.2; TOR-1)."""

from __future__ import annotations

from dataclasses import dataclass

from panels.models import Flag, Panel, Terms


@dataclass(frozen=True)
class OwnClauses:
    """A panel that has added clauses, the terms in force that hold them, and the flag on them if there is one."""

    panel: Panel
    terms: Terms
    flag: Flag | None

    @property
    def number(self) -> int:
        """Return how many clauses the panel has added."""
        return len(self.terms.additions.splitlines())


def flag_on(terms: Terms | None) -> Flag | None:
    """Return the flag on a version of the terms that has not been withdrawn; a version that is altered takes its flag along."""
    if terms is None or not terms.additions:
        return None
    return Flag.objects.select_related("terms__panel").filter(terms=terms, withdrawn_on=None).first()


def own_clauses() -> list[OwnClauses]:
    """Return every living panel whose terms in force have clauses of its own, those with a flag last."""
    found: dict[int, Terms] = {}
    versions = Terms.objects.filter(panel__stage__in=Panel.LIVING).select_related("panel__ward__borough")
    for terms in versions.order_by("panel__name", "-version"):
        kept = found.get(terms.panel_id)
        if kept is None or (kept.adopted_on is None and terms.adopted_on is not None):
            found[terms.panel_id] = terms
    shown = [terms for terms in found.values() if terms.additions]
    flags = {flag.terms_id: flag for flag in Flag.objects.filter(terms__in=shown, withdrawn_on=None)}
    rows = [OwnClauses(terms.panel, terms, flags.get(terms.pk)) for terms in shown]
    return sorted(rows, key=lambda row: (row.flag is not None, row.panel.name))
