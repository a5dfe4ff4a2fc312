"""The police state what they plan for a ward without a panel that works (SNWP; SNB-2)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook.panels import require_plan
from panels.models import Ward, WardPlan
from people.models import Person


@transaction.atomic
def state(ward: Ward, *, plan: str, done_by: date, by: Person, on: date) -> WardPlan:
    """State what is planned for a ward and by when; what was stated before stays on the record."""
    require_plan(plan, done_by, on)
    stated = WardPlan.objects.create(ward=ward, plan=plan.strip(), done_by=done_by, stated_by=by, stated_on=on)
    audit.record(by, Action.PLAN_STATE, stated)
    return stated
