"""What is read of proposals to alter the terms (ToR 10; TOR-4, TOR-5, TOR-7)."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from core.once import once, together
from handbook.rules import Warning
from handbook.terms import to_adopt
from panels.models import Amendment, HandbookEdition, Panel, Terms

Stage = Amendment.Stage


def amendments() -> QuerySet[Amendment]:
    """Return proposals with the panel, the texts they rest on and who made them."""
    return Amendment.objects.select_related("panel__ward__borough", "base__edition", "edition", "proposed_by")


def amendments_of(panel: Panel) -> QuerySet[Amendment]:
    """Return the panel's proposals, newest first."""
    return amendments().filter(panel=panel)


def undecided_in(panel: Panel) -> QuerySet[Amendment]:
    """Return the panel's proposals that wait for a meeting, the oldest first."""
    return amendments_of(panel).filter(stage=Stage.PROPOSED).order_by("proposed_on", "pk")


def amendment_in(panel: str, amendment: int) -> Amendment:
    """Return one proposal of the panel of that address, or answer that there is none."""
    return get_object_or_404(amendments(), pk=amendment, panel__slug=panel)


def locked_amendment(amendment: Amendment) -> Amendment:
    """Return the proposal with its row held until the transaction ends."""
    return amendments().select_for_update(of=("self",)).get(pk=amendment.pk)


@once
def newest_official() -> HandbookEdition | None:
    """Return the newest edition of the handbook that the central unit has published."""
    return HandbookEdition.objects.filter(is_official=True).order_by("-imported_at", "-pk").first()


def core_to_adopt(terms: Terms) -> HandbookEdition | None:
    """Return the official edition that the panel has not put to a meeting yet, where there is a newer one than its terms rest on."""
    newest = newest_official()
    if newest is None or newest == terms.edition:
        return None
    return None if newest.pk in editions_proposed_to(terms.panel) else newest


@together
def editions_proposed_to(panels: list[Panel]) -> dict[int, set[int]]:
    """Return the core editions that undecided proposals of the panel rest on."""
    found: dict[int, set[int]] = {panel.pk: set() for panel in panels}
    for panel, edition in Amendment.objects.filter(panel__in=panels, stage=Stage.PROPOSED).order_by().values_list("panel", "edition"):
        found[panel].add(edition)
    return found


def newer_core(terms: Terms) -> Warning | None:
    """Return why the panel is asked to adopt a newer core text, if it is (TOR-7)."""
    newest = core_to_adopt(terms)
    return to_adopt(terms.edition.version, newest.version) if newest else None
