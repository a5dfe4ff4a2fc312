"""A sergeant's team: its name, its shared mailbox and its wards (GEO-1, GEO-5)."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from access.actions import Action
from core import audit
from panels.models import Borough, Team, Ward
from people.models import Person


@transaction.atomic
def set_up(borough: Borough, name: str, *, mailbox: str, wards: Collection[Ward], by: Person) -> Team:
    """Make the borough's team of that name, or change its mailbox; its wards are those given and no others."""
    team, _ = Team.objects.update_or_create(borough=borough, name=name, defaults={"mailbox": mailbox})
    team.wards.exclude(pk__in=[ward.pk for ward in wards]).update(team=None)
    Ward.objects.filter(pk__in=[ward.pk for ward in wards]).update(team=team)
    audit.record(by, Action.ACCOUNT_CREATE, team)
    return team
