"""What is read of the police team's updates, and by whom (HB 2.2; MTG-13)."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from access.actions import Action
from community.models import TeamUpdate
from core.gate import Asker
from handbook.outreach import Audience
from panels.models import Panel

# What somebody needs to be allowed to read an update for that audience.
READS = {
    Audience.CHAIR: Action.UPDATE_READ_CHAIR,
    Audience.PANEL: Action.UPDATE_READ_PANEL,
    Audience.NETWORK: Action.UPDATE_READ,
    Audience.PUBLIC: Action.UPDATE_READ,
}
SHOWN = 40
ON_PANEL_PAGE = 3


def update_in(panel: str, update: int) -> TeamUpdate:
    """Return an update to that panel that stands, or answer that there is none."""
    rows = TeamUpdate.objects.select_related("panel__ward__borough", "panel__ward__team")
    return get_object_or_404(rows, pk=update, panel__slug=panel, withdrawn_on=None)


def audiences_of(asks: Asker, panel: Panel) -> list[str]:
    """Return the audiences whose updates somebody may read."""
    return [audience.value for audience, action in READS.items() if asks.may(action, panel)]


def updates_for(panel: Panel, audiences: Collection[str]) -> QuerySet[TeamUpdate]:
    """Return the updates to those audiences that stand, the latest first."""
    rows = TeamUpdate.objects.filter(panel=panel, audience__in=audiences, withdrawn_on=None)
    return rows.select_related("panel", "written_by")[:SHOWN]


def public_updates(panel: Panel) -> QuerySet[TeamUpdate]:
    """Return the latest updates for everybody."""
    return updates_for(panel, [Audience.PUBLIC.value])[:ON_PANEL_PAGE]
