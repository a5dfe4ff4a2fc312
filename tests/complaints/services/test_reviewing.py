"""Stage 2: asked for, reviewed by somebody else, decided (CMP-7)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.http import Http404

from access.actions import Action
from complaints import queries
from complaints.models import Assignment
from complaints.services import handling, reviewing
from core import gate
from core.models import Letter
from handbook.rules import Breach
from tests import make
from tests.complaints import made
from tests.complaints.made import Table, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    return made.table()


@pytest.mark.rule("CMP-7", "CMP-9")
def test_on_the_complainants_word_the_sergeant_has_it(at: Table) -> None:
    complaint = made.asked(at)
    assert (complaint.level, complaint.stage, complaint.handler) == ("sergeant", "review-asked", at.sergeant)
    assert complaint.review_by == make.today() + timedelta(days=28)
    assert complaint.closes_on is None


@pytest.mark.rule("CMP-7")
def test_stage_2_is_asked_for_while_the_answer_can_be_read(at: Table) -> None:
    long_ago = make.today() - timedelta(days=29)
    complaint = made.answered(at, on=long_ago)
    with pytest.raises(Breach, match="could be asked for until"):
        reviewing.ask(complaint, text="It goes on.", asked_on=make.today(), by=at.complainant, on=make.today())
    last = complaint.closes_on
    assert last is not None
    assert reviewing.ask(complaint, text="It goes on.", asked_on=last, by=at.complainant, on=make.today()).is_at_sergeant


@pytest.mark.rule("CMP-7")
def test_before_the_answer_there_is_no_stage_2_to_ask_for_twice(at: Table) -> None:
    with pytest.raises(Breach, match="has not begun yet"):
        reviewing.ask(made.asked(at), text="Again.", asked_on=make.today(), by=at.complainant, on=make.today())


@pytest.mark.rule("CMP-7")
def test_the_decision_ends_the_review(at: Table) -> None:
    complaint = made.decided(at)
    assert (complaint.stage, complaint.reviewed_on) == ("reviewed", make.today())
    assert Letter.objects.filter(to=at.complainant).count() == 4


@pytest.mark.rule("CMP-7")
def test_whoever_handled_stage_1_does_not_decide(at: Table) -> None:
    complaint = made.under_review(at)
    Assignment.objects.create(complaint=complaint, person=at.sergeant, level="chair", since=make.today(), why="Chair then.")
    with pytest.raises(Breach, match="cannot review it fairly"):
        reviewing.decide(complaint, text="No.", by=at.sergeant, on=make.today())


@pytest.mark.rule("CMP-7")
def test_the_inspector_reads_it_once_informed(at: Table) -> None:
    complaint = made.under_review(at)
    assert not gate.may(at.inspector, Action.REVIEW_READ, complaint)
    reviewing.inform(complaint, inspector=at.inspector, by=at.sergeant, on=make.today())
    assert gate.may(at.inspector, Action.REVIEW_READ, fresh(complaint))
    assert Letter.objects.filter(to=at.inspector, is_confidential=True).count() == 1
    assert handling.note(complaint, text="Seen.", by=at.inspector, on=make.today()).pk


def test_advice_is_asked_in_words_of_their_own_and_the_referral_ends_with_it(at: Table) -> None:
    complaint = made.under_review(at)
    adviser = make.central().person
    reviewing.ask_advice(complaint, adviser=adviser, text="May a member be asked to stay away?", by=at.sergeant, on=make.today())
    part = queries.advice_in(complaint.reference)
    assert gate.may(adviser, Action.REVIEW_ADVISE, part)
    assert not gate.may(make.central().person, Action.REVIEW_ADVISE, part)
    assert not gate.may(adviser, Action.REVIEW_READ, fresh(complaint))
    reviewing.advise(part, text="Only by the panel’s vote.", by=adviser, on=make.today())
    with pytest.raises(Http404):
        queries.advice_in(complaint.reference)
    assert Letter.objects.filter(to=at.sergeant, subject__startswith="There is advice").count() == 1


@pytest.mark.parametrize("stage", ["answered", "decided"])
def test_whoever_complained_can_say_that_it_is_settled(at: Table, stage: str) -> None:
    complaint = reviewing.settle(getattr(made, stage)(at), by=at.complainant, on=make.today())
    assert (complaint.stage, complaint.closed_on) == ("closed", make.today())


def test_nothing_is_settled_before_there_is_a_reply(at: Table) -> None:
    with pytest.raises(Breach, match="waits for its answer"):
        reviewing.settle(made.acknowledged(at), by=at.complainant, on=make.today())
