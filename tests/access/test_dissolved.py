"""Every address of a dissolved panel refuses every change, whoever asks; it can still be read (DIS-3)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from access import decide
from access.actions import Action
from panels.models import Panel
from tests import make
from tests.access.doors import doors
from tests.access.grid import PANEL
from tests.access.test_doors import ALLOWED, answer_of, rolled_back, signed_in
from tests.access.things import nothing, things
from tests.thrift import turned_away_once

CHANGES = [door for door in doors() if door.has_parts and isinstance(door.mark, Action) and not decide.outlives_the_panel(door.mark)]


@pytest.mark.rule("DIS-3")
@pytest.mark.django_db
def test_nobody_changes_anything_of_a_dissolved_panel() -> None:
    panel = make.panel()
    assert panel.ward.team is not None
    askers = {
        "DWO": make.dwo(panel.ward).person,
        "SGT": make.sergeant(panel.ward.team).person,
        "INS": make.inspector(panel.ward.borough).person,
        "CEN": make.central().person,
        "CHR": make.chair(panel).person,
    }
    clients = {role: signed_in(person) for role, person in askers.items()}
    let_in = []
    with turned_away_once():
        for door in CHANGES:
            with rolled_back():
                thing = things().get(door.name, nothing)(panel)
                if thing.level != PANEL:
                    continue
                Panel.objects.filter(pk=panel.pk).update(stage="dissolved", dissolved_on=make.today() - timedelta(days=1))
                address = reverse(door.name, kwargs=thing.address)
                let_in += [(door.name, role) for role, client in clients.items() if answer_of(client.post(address)) == ALLOWED]
    assert let_in == []


@pytest.mark.rule("DIS-3")
def test_rights_and_what_is_under_way_outlive_the_panel() -> None:
    assert decide.outlives_the_panel(Action.DATA_OWN)
    assert decide.outlives_the_panel(Action.COMPLAINT_HANDLE)
    assert not decide.outlives_the_panel(Action.MEETING_PROPOSE)
    assert not decide.outlives_the_panel(Action.MEMBER_ADMIT)
