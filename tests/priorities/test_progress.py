"""Where a priority stands in the seven stages, and what each rests on (PRI-11)."""

from __future__ import annotations

import pytest

from handbook.priority_work import Stage
from priorities import progress, services
from priorities.models import Evidence, Review
from priorities.services import Piece, Plan
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db


def link(priority, kind):
    services.link(priority, piece=Piece(kind, "Seen."), by=make.person(), on=make.today())


def here(priority):
    return next(one.stage for one in progress.stages_of(priority) if one.stands_here)


def words(priority, stage):
    return next(one.rests_on for one in progress.stages_of(priority) if one.stage is stage)


@pytest.mark.rule("PRI-11")
@pytest.mark.parametrize("kind", list(Evidence.Kind))
def test_each_piece_of_evidence_stands_under_its_stage(kind):
    draft = made.draft(make.panel(), police_statement="")
    link(draft, kind)
    assert here(draft) is Evidence.STAGES[kind]
    assert words(draft, Evidence.STAGES[kind]) == (f"{kind.label}: Seen.",)


@pytest.mark.rule("PRI-11")
def test_a_priority_moves_from_the_police_teams_word_to_its_review():
    panel = make.panel()
    draft = made.draft(panel)
    assert here(draft) is Stage.ANALYSIS
    draft.put_to = meetings.meeting(panel)
    assert here(draft) is Stage.CHOICE
    priority = made.priority(panel)
    assert here(priority) is Stage.CHOICE
    action = Plan("Barriers", "place", "partner", "The council", make.today())
    services.plan(priority, plan=action, by=make.person(), on=make.today())
    services.spend(panel, work="priority", priority=priority, minutes=90, worked_on=make.today(), by=make.person(), on=make.today())
    made.told(priority)
    assert here(priority) is Stage.ACTION
    assert words(priority, Stage.ACTION)[:2] == ("One action planned, none done.", "1.5 hours of police time.")


@pytest.mark.rule("PRI-11")
def test_a_meeting_that_did_not_look_at_it_is_no_review():
    panel = make.panel()
    priority, meeting = made.priority(panel), meetings.held(panel)
    said = {"priority": priority, "meeting": meeting, "on": meeting.on, "by": make.person()}
    review = Review.objects.create(outcome=Review.Outcome.SKIPPED, because="No officer.", **said)
    assert here(priority) is Stage.CHOICE
    Review.objects.filter(pk=review.pk).update(outcome=Review.Outcome.KEPT)
    assert here(priority) is Stage.REVIEW
