"""What is read of help that panels ask of their police team (HB 4.2; MTG-22)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from community.models import HelpRequest
from panels.models import Panel

SHOWN = 40


def requests() -> QuerySet[HelpRequest]:
    """Return requests with their panel and its places."""
    return HelpRequest.objects.select_related("panel__ward__borough", "panel__ward__team", "asked_by", "answered_by")


def request_in(panel: str, asked: int) -> HelpRequest:
    """Return a request of that panel, or answer that there is none."""
    return get_object_or_404(requests(), pk=asked, panel__slug=panel)


def requests_of(panel: Panel) -> QuerySet[HelpRequest]:
    """Return what the panel has asked for, what is not done first."""
    return requests().filter(panel=panel).order_by("done_on", "-asked_on", "-pk")[:SHOWN]


def locked(request: HelpRequest) -> HelpRequest:
    """Return it with its row held until the transaction ends."""
    return requests().select_for_update(of=("self",)).get(pk=request.pk)


def unanswered_in(panels: Iterable[Panel]) -> QuerySet[HelpRequest]:
    """Return what those panels have asked for and the team has not answered."""
    return requests().filter(panel__in=list(panels), answered_on=None).order_by("answer_by", "pk")
