"""Founding an interim panel, making it an active one, what it is called and how often it meets (HB 3.1; PAN-1, PAN-2, PAN-7)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.text import slugify

from access.actions import Action
from core import audit
from handbook.meetings import require_interval
from handbook.panels import require_interim, require_living, require_ready, require_room_for_a_panel
from panels import queries
from panels.models import Membership, Panel, Suspension, Terms, Ward
from panels.services import conduct, editions
from people.models import Person

# Addresses beside the panels' own.
RESERVED = {"new"}


@transaction.atomic
def found_interim(ward: Ward, *, name: str, label: str, by: Person, on: date) -> Panel:
    """Set up an interim panel for a ward without one and put its terms of reference forward."""
    ward = Ward.objects.select_for_update(of=("self",)).select_related("borough").get(pk=ward.pk)
    require_room_for_a_panel(has_panel=queries.living_panel_of(ward) is not None, ward_exists=ward.exists_on(on))
    panel = Panel.objects.create(
        ward=ward, name=name.strip(), label=label.strip(), slug=free_slug(ward, name), stage=Panel.Stage.INTERIM, founded_on=on
    )
    Terms.objects.create(panel=panel, edition=editions.current(), version=1, put_forward_on=on)
    audit.record(by, Action.INTERIM_CREATE, panel)
    return panel


@transaction.atomic
def activate(panel: Panel, *, by: Person, on: date) -> Panel:
    """Make an interim panel that has met and agreed its terms an active one; from now on new members come by a vote."""
    panel = queries.locked(panel)
    require_interim(panel.stage == Panel.Stage.INTERIM)
    require_ready(
        has_adopted_terms=panel.terms.filter(adopted_on__lte=on).exists(),
        has_chair=queries.chair_of(panel, on) is not None,
        members=queries.members_of(panel, on).exclude(queries.resting(on)).count(),
    )
    panel.stage = Panel.Stage.ACTIVE
    panel.save(update_fields=["stage"])
    audit.record(by, Action.INTERIM_CREATE, panel, "activated")
    return panel


@transaction.atomic
def change_settings(panel: Panel, *, label: str, interval_months: int, about: str, by: Person) -> Panel:
    """Keep what the panel is called in its borough, how often it meets and what it tells of itself (PAN-7)."""
    panel = queries.locked(panel)
    require_living(panel.is_living)
    require_interval(interval_months)
    panel.label, panel.interval_months, panel.about = label.strip(), interval_months, about.strip()
    panel.save(update_fields=["label", "interval_months", "about"])
    audit.record(by, Action.PANEL_EDIT, panel, "settings changed")
    return panel


@transaction.atomic
def dissolve(panel: Panel, *, by: Person, on: date) -> Panel:
    """Dissolve a panel that has voted for it: its people leave with that day, and what it decided stays to be read (DIS-1, DIS-3).

    Cases and suspensions end too: an open one would keep its member's details for good (GDPR-5).
    """
    panel = queries.locked(panel)
    require_living(panel.is_living)
    panel.stage, panel.dissolved_on = Panel.Stage.DISSOLVED, on
    panel.save(update_fields=["stage", "dissolved_on"])
    panel.offices.filter(until=None).update(until=on)
    panel.partnerships.filter(until=None).update(until=on)
    conduct.end_with_panel(panel, by=by, on=on)
    Suspension.objects.filter(membership__panel=panel, ended_on=None).update(ended_on=on)
    panel.memberships.filter(stage=Membership.Stage.PROPOSED).update(stage=Membership.Stage.DECLINED)
    panel.memberships.filter(stage=Membership.Stage.ACTIVE).update(stage=Membership.Stage.LEFT, left_on=on)
    audit.record(by, Action.BALLOT_CONTROL, panel, "dissolved")
    return panel


def free_slug(ward: Ward, name: str) -> str:
    """Return an address for the panel: its name, with the borough's or the ward's code where that is taken."""
    plain = slugify(name)[:80] or slugify(ward.code)
    wanted = (plain, f"{plain}-{slugify(ward.borough.name)}"[:110], f"{plain}-{ward.code.lower()}")
    taken = RESERVED | set(Panel.objects.filter(slug__startswith=plain).values_list("slug", flat=True))
    numbered = (f"{plain}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (*wanted, *numbered) if slug not in taken)
