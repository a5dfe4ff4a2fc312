"""A draft is written, answered, put to a meeting or set aside by whom the handbook says (PRI-2 to PRI-4)."""

from __future__ import annotations

import pytest

from core.models import AuditEntry
from handbook.priorities import Measure
from handbook.rules import Breach
from meetings.models import Meeting
from priorities import services
from priorities.models import Priority
from priorities.services import Statement, Wording
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db

Stage = Priority.Stage


@pytest.fixture
def panel():
    return make.panel()


def start(panel, wording=None, **more):
    return services.start(panel, wording=wording or Wording(title="Bicycle theft"), by=make.person(), on=make.today(), **more)


@pytest.mark.rule("PRI-2")
def test_a_draft_keeps_whatever_of_it_is_there(panel):
    wording = Wording(title="Bicycle theft", area="The station", measures=(Measure("Thefts a month", 9, None),))
    draft = start(panel, wording)
    assert (draft.stage, draft.number, draft.set_by) == (Stage.DRAFT, None, Priority.Setter.PANEL)
    assert Wording.of(Priority.objects.get(pk=draft.pk)) == wording


@pytest.mark.rule("PRI-1")
def test_a_draft_of_the_police_team_is_theirs(panel):
    draft = start(panel, made.wording(), by_police=True)
    assert (draft.set_by, draft.violence, draft.police_statement) == (Priority.Setter.POLICE, "weapons", made.wording().police_statement)


@pytest.mark.rule("PRI-3")
def test_who_writes_a_draft_of_the_panel_does_not_speak_for_the_police_team(panel):
    draft = start(panel, made.wording())
    assert (draft.police_statement, draft.leaves_time, draft.stated_on) == ("", False, None)
    answered = services.answer(draft, statement=Statement("Two patrols.", "It fits.", True), by=make.person(), on=make.today())
    services.rewrite(answered, wording=made.wording(title="Other", police_statement="Anything"), by=make.person(), on=make.today())
    draft.refresh_from_db()
    assert (draft.title, draft.police_statement, draft.fit, draft.leaves_time) == ("Other", "Two patrols.", "It fits.", True)


def test_writing_anew_takes_the_place_of_the_measures(panel):
    draft = start(panel, made.wording())
    services.rewrite(draft, wording=made.wording(measures=(Measure("Arrests", 1, 4),)), by=make.person(), on=make.today())
    assert [one.name for one in draft.measures.all()] == ["Arrests"]


@pytest.mark.rule("PRI-3")
@pytest.mark.rule("PRI-4")
def test_the_police_team_says_what_it_can_do_and_how_that_fits(panel):
    draft, officer = made.draft(panel, police_statement="", fit="", leaves_time=False), make.person()
    services.answer(draft, statement=Statement("Two patrols.", "One of three.", leaves_time=True), by=officer, on=make.today())
    draft.refresh_from_db()
    assert (draft.police_statement, draft.fit, draft.stated_on, draft.stated_by) == ("Two patrols.", "One of three.", make.today(), officer)
    with pytest.raises(Breach) as refusal:
        services.answer(draft, statement=Statement(" "), by=officer, on=make.today())
    assert refusal.value.rule.id == "PRI-3"


def test_a_draft_is_put_to_a_meeting_to_come_in_the_place_of_another(panel):
    meeting, before = meetings.meeting(panel), made.priority(panel)
    draft = services.put_forward(made.draft(panel), meeting=meeting, replaces=before, by=make.person(), on=make.today())
    assert (draft.put_to, draft.replaces, draft.stage) == (meeting, before, Stage.DRAFT)


@pytest.mark.rule("PRI-1")
def test_a_draft_of_the_panel_is_never_put_in_the_place_of_the_first(panel):
    with pytest.raises(Breach, match="the police team sets it"):
        services.put_forward(
            made.draft(panel), meeting=meetings.meeting(panel), replaces=made.priority(panel, 1), by=make.person(), on=make.today()
        )


@pytest.mark.parametrize("stage", [Meeting.Stage.HELD, Meeting.Stage.CANCELLED])
def test_a_meeting_that_is_over_takes_no_draft(panel, stage):
    meeting = meetings.held(panel)
    meeting.stage = stage
    meeting.save()
    with pytest.raises(Breach, match="That meeting is over"):
        services.put_forward(made.draft(panel), meeting=meeting, by=make.person(), on=make.today())


def test_what_was_agreed_or_set_aside_is_no_draft_any_more(panel):
    agreed, dropped = made.priority(panel), services.drop(made.draft(panel), by=make.person(), on=make.today())
    assert (dropped.stage, dropped.ended_on) == (Stage.DROPPED, make.today())
    for one, said in ((agreed, "has been agreed"), (dropped, "was set aside")):
        with pytest.raises(Breach, match=said):
            services.rewrite(one, wording=made.wording(), by=make.person(), on=make.today())


def test_each_act_on_a_draft_leaves_one_entry(panel):
    draft = start(panel)
    services.answer(draft, statement=Statement("Two patrols."), by=make.person(), on=make.today())
    services.drop(draft, by=make.person(), on=make.today())
    start(panel, by_police=True)
    assert list(AuditEntry.objects.order_by("pk").values_list("action", "outcome")) == [
        ("priority.record", "drafted"),
        ("priority.progress", "answered"),
        ("priority.record", "set aside"),
        ("priority.set_first", "drafted"),
    ]
