"""What speaks for a priority and what is done on it (PRI-6 to PRI-9, POL-7)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handbook.rules import Breach
from priorities import services
from priorities.models import Activity, Evidence, PlannedAction
from priorities.services import Piece, Plan
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db

Kind = Evidence.Kind


@pytest.fixture
def panel():
    return make.panel()


def plan(priority, **parts):
    said = {"text": "Barriers", "kind": "place", "led_by": "partner", "owner": "The council", "due_on": make.today()} | parts
    return services.plan(priority, plan=Plan(**said), by=make.person(), on=make.today())


@pytest.mark.rule("PRI-7")
def test_evidence_is_linked_to_a_draft_and_to_a_priority_with_where_it_can_be_read(panel):
    meeting, month = meetings.held(panel), make.today().replace(day=1)
    for one in (made.draft(panel), made.priority(panel)):
        services.link(one, piece=Piece(Kind.REPORT, "Thefts rose.", month=month, meeting=meeting), by=make.person(), on=make.today())
        services.link(one, piece=Piece(Kind.EVENT, "Forty came.", month=month, meeting=meeting), by=make.person(), on=make.today())
        assert [(piece.month, piece.meeting) for piece in one.evidence.all()] == [(month, None), (None, meeting)]


@pytest.mark.rule("PRI-7")
def test_evidence_leaves_a_draft_and_stays_with_what_was_agreed_on_it(panel):
    draft, priority = made.draft(panel), made.priority(panel)
    piece, kept = (
        services.link(one, piece=Piece(Kind.CONCERN, "Seven people."), by=make.person(), on=make.today()) for one in (draft, priority)
    )
    services.unlink(piece, by=make.person())
    with pytest.raises(Breach, match="has been agreed"):
        services.unlink(kept, by=make.person())
    assert list(Evidence.objects.all()) == [kept]


@pytest.mark.rule("PRI-6")
def test_an_action_is_planned_with_its_type_its_leader_and_its_day_and_finished_with_what_came_of_it(panel):
    action = plan(made.priority(panel))
    assert (action.kind, action.led_by, action.owner, action.due_on) == ("place", "partner", "The council", make.today())
    services.finish(action, result="They are up.", by=make.person(), on=make.today())
    action.refresh_from_db()
    assert (action.done_on, action.result) == (make.today(), "They are up.")


@pytest.mark.rule("PRI-6")
def test_an_action_that_nobody_takes_is_not_planned(panel):
    with pytest.raises(Breach):
        plan(made.priority(panel), owner=" ")
    assert not PlannedAction.objects.exists()


@pytest.mark.rule("PRI-8")
@pytest.mark.rule("POL-7")
def test_time_is_recorded_for_a_priority_and_for_the_rest_of_the_remit(panel):
    priority, officer = made.priority(panel), make.person()
    services.spend(panel, work="priority", priority=priority, minutes=150, worked_on=make.today(), by=officer, on=make.today())
    services.spend(panel, work="victims", minutes=60, worked_on=make.today(), by=officer, on=make.today())
    assert set(Activity.objects.values_list("work", "priority", "minutes")) == {("priority", priority.pk, 150), ("victims", None, 60)}


@pytest.mark.rule("PRI-8")
def test_time_for_no_priority_and_time_to_come_are_refused(panel):
    for work, day in (("priority", make.today()), ("patrol", make.today() + timedelta(days=1))):
        with pytest.raises(Breach):
            services.spend(panel, work=work, minutes=60, worked_on=day, by=make.person(), on=make.today())
    assert not Activity.objects.exists()


@pytest.mark.rule("PRI-9")
def test_nothing_is_told_of_a_draft(panel):
    with pytest.raises(Breach, match="still a draft"):
        services.tell(made.draft(panel), text="Done.", by=make.person(), on=make.today())
