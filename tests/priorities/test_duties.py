"""What officers owe about priorities, and nobody else (PRI-1, PRI-9)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from handbook.dates import add_months
from panels.models import Panel
from priorities.duties import owed
from priorities.models import Priority
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db


def duties(person):
    return list(owed(person, make.today()))


@pytest.mark.rule("PRI-1")
def test_the_ward_officer_sets_the_first_priority_until_it_is_set():
    panel = make.panel("Osier Green")
    officer = make.dwo(panel.ward).person
    (duty,) = duties(officer)
    assert (duty.title, duty.rule_source, duty.by) == (f"Set the first priority of {panel}", "HB 2.1", None)
    assert duty.url == reverse("priority-first", args=[panel.slug])
    made.priority(panel, 1)
    assert [one.title.split()[0] for one in duties(officer)] == ["Tell"]


@pytest.mark.rule("PRI-9")
def test_each_priority_in_force_is_told_about_within_three_months():
    panel = make.panel()
    made.priority(panel, 1)
    neglected = made.priority(panel, 2, title="Bicycle theft", updated_on=add_months(make.today(), -2))
    made.priority(panel, 3, stage=Priority.Stage.CLOSED, ended_on=make.today())
    found = {duty.url: duty for duty in duties(make.dwo(panel.ward).person)}
    assert len(found) == 2
    duty = found[reverse("priority-update", args=[panel.slug, neglected.pk])]
    assert duty.by == add_months(neglected.updated_on, 3)
    assert duty.title == "Tell what was done about “Bicycle theft”"


@pytest.mark.rule("PRI-3")
def test_the_team_answers_drafts_that_are_put_to_a_meeting_to_come():
    panel = make.panel()
    made.priority(panel, 1)
    meeting = meetings.meeting(panel)
    draft = made.draft(panel, put_to=meeting, police_statement="")
    made.draft(panel, police_statement="")
    made.draft(panel, put_to=meeting)
    made.draft(panel, put_to=meetings.held(panel), police_statement="")
    (duty,) = [one for one in duties(make.dwo(panel.ward).person) if one.title.startswith("Say")]
    assert (duty.by, duty.url) == (meeting.on, reverse("priority-draft-answer", args=[panel.slug, draft.pk]))
    assert duty.title == f"Say what the team can do about “{draft.title}”"


def test_a_sergeant_owes_it_for_every_panel_of_the_team():
    team = make.team()
    for _ in range(2):
        make.panel(in_ward=make.ward(of_team=team))
    make.panel()
    assert len(duties(make.sergeant(team).person)) == 2


def test_members_partners_and_officers_of_other_wards_owe_nothing():
    panel = make.panel()
    people = [make.chair(panel), make.member(panel), make.partner(panel), make.dwo(make.ward()), make.board(panel.ward.borough)]
    assert [duties(one.person) for one in people] == [[]] * 5


def test_an_officer_who_is_a_member_elsewhere_owes_it_to_the_own_ward_alone():
    panel, elsewhere = make.panel(), make.panel()
    officer = make.dwo(panel.ward).person
    make.member(elsewhere, person=officer)
    assert [duty.url for duty in duties(officer)] == [reverse("priority-first", args=[panel.slug])]


def test_nothing_is_owed_to_a_dissolved_panel():
    panel = make.panel(stage=Panel.Stage.DISSOLVED)
    assert duties(make.dwo(panel.ward).person) == []
