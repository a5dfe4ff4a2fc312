"""What is read of the plans for wards without a panel that works (SNB-2)."""

from __future__ import annotations

from collections.abc import Iterable

from panels.models import Ward, WardPlan


def plans_for(wards: Iterable[Ward]) -> dict[int, WardPlan]:
    """Return the newest plan of each of these wards that has one, in one query."""
    newest: dict[int, WardPlan] = {}
    for plan in WardPlan.objects.filter(ward__in=list(wards)).order_by("-stated_on", "-pk"):
        newest.setdefault(plan.ward_id, plan)
    return newest


def plan_for(ward: Ward) -> WardPlan | None:
    """Return the newest plan for the ward, if one was stated."""
    return plans_for([ward]).get(ward.pk)
