"""What a panel owes the data of its people: consents, its data controller, the yearly look at the list (App B; GDPR-2, 3, 6, 8)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit
from handbook import data_protection as rules
from handbook.data_protection import Purpose
from panels import queries
from panels.consents import FIELDS, WORDING
from panels.models import Consent, Membership, Panel, Partnership
from people.models import Person


@transaction.atomic
def choose(
    place: Membership | Partnership, *, panel: bool, members: bool, partners: bool, police: bool, by: Person
) -> Membership | Partnership:
    """Keep what somebody agrees to at their place, with time and wording of each change; it holds from the next request on."""
    place = type(place).objects.select_for_update(of=("self",)).select_related("person", "panel__ward__borough").get(pk=place.pk)
    wanted = {Purpose.PANEL: panel, Purpose.MEMBERS: members, Purpose.PARTNERS: partners, Purpose.POLICE: police}
    changed = [purpose for purpose, is_given in wanted.items() if getattr(place, FIELDS[purpose]) != is_given]
    for purpose in changed:
        setattr(place, FIELDS[purpose], wanted[purpose])
    place.save(update_fields=[FIELDS[purpose] for purpose in changed])
    of_place = {"membership": place} if isinstance(place, Membership) else {"partnership": place}
    Consent.objects.bulk_create(
        Consent(**of_place, purpose=purpose.value, is_given=wanted[purpose], wording=WORDING[purpose]) for purpose in changed
    )
    if changed:
        audit.record(by, Action.DATA_OWN, place, "consent changed")
    return place


@transaction.atomic
def choose_controller(panel: Panel, *, membership: int | None, by: Person, on: date) -> Panel:
    """Record which member the panel chose as its data controller, or that it chose none."""
    panel = queries.locked(panel)
    seat = queries.members_of(panel, on).filter(pk=membership).first() if membership is not None else None
    rules.require_member_as_controller(membership is None or seat is not None)
    panel.data_controller, panel.controller_chosen_on = seat, on
    panel.save(update_fields=["data_controller", "controller_chosen_on"])
    audit.record(by, Action.PANEL_EDIT, panel, "controller chosen")
    return panel


@transaction.atomic
def review_list(panel: Panel, *, by: Person, on: date) -> Panel:
    """Record that chair or secretary looked through the list of members."""
    panel = queries.locked(panel)
    panel.list_reviewed_on = on
    panel.save(update_fields=["list_reviewed_on"])
    audit.record(by, Action.PANEL_EDIT, panel, "list reviewed")
    return panel
