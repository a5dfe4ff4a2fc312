"""The page on which the police state what they plan for a ward without a panel that works (SNWP; SNB-2)."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from panels import queries
from panels.forms_of_plans import PlanForm
from panels.models import Ward
from panels.queries.plans import plan_for
from panels.services import plans
from people.requests import SignedIn


@allow(Action.PLAN_STATE, find=queries.ward_in)
def state(request: SignedIn, ward: Ward) -> HttpResponse:
    """Let sergeant or inspector state the plan, and show the one that stands."""
    back = reverse("oversight-ward", args=[ward.borough.slug, ward.code])
    return form_page(
        request,
        PlanForm(),
        act=lambda plan, done_by: plans.state(ward, plan=plan, done_by=done_by, by=request.user, on=timezone.localdate()),
        title="State what is planned",
        template="panels/plan.html",
        to=back,
        done=f"The plan for {ward} is stated, and the board can read it.",
        submit="State the plan",
        context={"place": f"{ward}, {ward.borough}", "back": back, "standing_plan": plan_for(ward)},
    )
