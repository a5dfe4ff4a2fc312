"""The pages of what is done on a priority: evidence, actions and the team's time (PRI-6 to PRI-8, POL-7)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from priorities.models import Activity, Evidence, PlannedAction
from tests import make
from tests.pages import problems, queries, shown
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel("Osier Green")


@pytest.fixture
def officer(panel, client):
    person = make.dwo(panel.ward, "PC Leanne Hartfield").person
    client.force_login(person)
    return person


def address(name, panel, **parts):
    return reverse(name, kwargs={"panel": panel.slug} | parts)


def day(name):
    today = make.today()
    return {f"{name}_day": today.day, f"{name}_month": today.month, f"{name}_year": today.year}


@pytest.mark.rule("PRI-7")
def test_evidence_is_linked_and_taken_from_a_draft(client, panel, officer):
    draft = made.draft(panel)
    page = client.post(address("evidence-add", panel, priority=draft.pk), {"kind": "concern", "note": "Seven people told us."}, follow=True)
    assert page.redirect_chain == [(draft.get_absolute_url(), 303)]
    assert "Seven people told us." in shown(page)
    piece = Evidence.objects.get()
    assert piece.added_by == officer
    client.post(address("evidence-remove", panel, priority=draft.pk, evidence=piece.pk))
    assert not Evidence.objects.exists()


@pytest.mark.rule("PRI-7")
def test_evidence_of_an_agreed_priority_stays(client, panel, officer):
    priority = made.priority(panel)
    client.post(address("evidence-add", panel, priority=priority.pk), {"kind": "concern", "note": "Seven people told us."})
    piece = Evidence.objects.get()
    assert client.post(address("evidence-remove", panel, priority=priority.pk, evidence=piece.pk)).status_code == 404
    assert "Remove" not in shown(client.get(priority.get_absolute_url()))


@pytest.mark.rule("PRI-6")
def test_an_action_is_planned_and_what_came_of_it_is_told(client, panel, officer):
    priority = made.priority(panel)
    said = {"text": "Barriers", "kind": "place", "led_by": "partner", "owner": "The council", **day("due_on")}
    page = shown(client.post(address("priority-action-plan", panel, priority=priority.pk), said, follow=True))
    assert "A partner: The council." in page
    action = PlannedAction.objects.get()
    url = address("priority-action-finish", panel, priority=priority.pk, action=action.pk)
    assert url in page
    assert "They are up." in shown(client.post(url, {"result": "They are up."}, follow=True))
    passed = said | {"due_on_year": make.today().year - 1}
    assert "has passed" in problems(client.post(address("priority-action-plan", panel, priority=priority.pk), passed))


@pytest.mark.rule("PRI-8")
@pytest.mark.rule("POL-7")
@pytest.mark.rule("POL-8")
def test_an_officer_records_time_and_the_panel_reads_where_it_went(client, panel, officer):
    priority = made.priority(panel)
    for said in ({"went_to": priority.pk, "hours": "3"}, {"went_to": "elsewhere", "hours": "1"}):
        assert client.post(address("activity-new", panel), said | day("worked_on")).status_code == 303
    assert Activity.objects.count() == 2
    client.force_login(make.member(panel).person)
    page = shown(client.get(address("activity", panel)))
    assert "3 hours of 4 hours went to the priorities: 75 per cent." in page
    assert "Called away from the ward" in page
    assert address("activity-new", panel) not in page
    assert client.post(address("activity-new", panel), {"went_to": "elsewhere", "hours": "1"} | day("worked_on")).status_code == 403


def test_a_day_to_come_is_refused(client, panel, officer):
    said = {"went_to": "patrol", "hours": "1"} | day("worked_on") | {"worked_on_year": make.today().year + 1}
    assert "has not come yet" in problems(client.post(address("activity-new", panel), said))


def test_the_page_of_time_takes_as_many_queries_for_three_rows_as_for_one(client, panel, officer):
    def spend(number):
        priority = made.priority(panel, number)
        Activity.objects.create(panel=panel, priority=priority, work="priority", on=make.today(), minutes=60, recorded_by=officer)

    spend(2)
    with_one = queries(client, address("activity", panel))
    spend(3)
    spend(4)
    assert queries(client, address("activity", panel)) == with_one
