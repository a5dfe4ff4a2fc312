"""Who handles a complaint, and to whom it goes when they cannot (R2; attack 5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from access.actions import Action
from complaints.models import Assignment, Complaint
from complaints.services import handling, making, reviewing, routing
from core import gate
from core.models import Letter
from handbook.rules import Breach
from panels.models import Office, Posting, Suspension
from panels.services import offices
from tests import make
from tests.complaints import made
from tests.complaints.made import Table, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    return made.table()


def chair_goes(at: Table, last: int = 1) -> None:
    Office.objects.filter(panel=at.panel, kind="chair").update(until=make.today() - timedelta(days=last))


@pytest.mark.rule("CMP-3")
def test_a_complaint_about_the_chair_goes_straight_to_the_sergeant(at: Table) -> None:
    complaint = made.complaint(at, about=at.chair)
    assert (complaint.level, complaint.stage, complaint.handler) == ("sergeant", "review-asked", at.sergeant)
    assert complaint.review_by == complaint.reply_by == make.today() + timedelta(days=28)
    assert not Letter.objects.filter(to=at.chair).exists()


@pytest.mark.rule("CMP-3")
def test_so_does_one_that_the_chair_made_or_saw(at: Table) -> None:
    assert made.complaint(at, by=at.chair).handler == at.sergeant
    assert made.complaint(at, witnesses=(at.chair,)).handler == at.sergeant


@pytest.mark.rule("CMP-3")
def test_a_handler_with_an_interest_hands_it_over(at: Table) -> None:
    complaint = routing.stand_aside(made.acknowledged(at), by=at.chair, on=make.today())
    assert (complaint.level, complaint.handler, complaint.stage) == ("sergeant", at.sergeant, "review-asked")
    with pytest.raises(Breach, match="somebody else now"):
        handling.note(complaint, text="Once more.", by=at.chair, on=make.today())
    assert not gate.may(at.chair, Action.COMPLAINT_READ, fresh(complaint))


@pytest.mark.rule("CMP-3")
def test_a_complainant_who_is_elected_chair_never_handles_it(at: Table) -> None:
    complaint = made.acknowledged(at)
    seat = at.panel.memberships.get(person=at.complainant)
    offices.name(seat, kind="chair", is_elected=True, by=at.chair, on=make.today())
    assert not gate.may(at.complainant, Action.COMPLAINT_READ, fresh(complaint))
    assert routing.reroute(make.today()) == 1
    complaint = fresh(complaint)
    assert (complaint.level, complaint.handler) == ("sergeant", at.sergeant)
    assert not gate.may(at.complainant, Action.COMPLAINT_HANDLE, complaint)
    assert routing.reroute(make.today()) == 0


@pytest.mark.rule("CMP-3")
def test_the_person_complained_about_who_is_elected_chair_sees_nothing(at: Table) -> None:
    complaint = made.complaint(at)
    seat = at.panel.memberships.get(person=at.about)
    offices.name(seat, kind="chair", is_elected=True, by=at.chair, on=make.today())
    routing.reroute(make.today())
    assert fresh(complaint).handler == at.sergeant
    assert not Letter.objects.filter(to=at.about, is_confidential=True).exists()
    assert not gate.may(at.about, Action.COMPLAINT_READ, fresh(complaint))


@pytest.mark.rule("CMP-3")
def test_when_the_chair_leaves_the_next_chair_has_it(at: Table) -> None:
    complaint = made.complaint(at)
    chair_goes(at)
    new = make.chair(at.panel, since=make.today()).person
    routing.reroute(make.today())
    complaint = fresh(complaint)
    assert (complaint.level, complaint.handler, complaint.stage) == ("chair", new, "received")
    assert gate.may(new, Action.COMPLAINT_READ, complaint)
    assert not gate.may(at.chair, Action.COMPLAINT_READ, complaint)


@pytest.mark.rule("CMP-3")
def test_when_nobody_is_chair_the_sergeant_has_it_and_the_clock_runs_on(at: Table) -> None:
    complaint = made.complaint(at, on=make.today() - timedelta(days=3))
    chair_goes(at)
    routing.reroute(make.today())
    moved = fresh(complaint)
    assert (moved.level, moved.handler) == ("sergeant", at.sergeant)
    assert (moved.acknowledge_by, moved.reply_by) == (complaint.acknowledge_by, complaint.reply_by)


@pytest.mark.rule("CMP-3")
def test_a_chair_who_is_suspended_handles_nothing(at: Table) -> None:
    complaint = made.complaint(at)
    day = make.today()
    Suspension.objects.create(membership=at.panel.memberships.get(person=at.chair), since=day, review_on=day)
    routing.reroute(day)
    assert fresh(complaint).handler == at.sergeant


@pytest.mark.rule("CMP-7")
def test_a_sergeant_who_moves_is_followed_by_the_next(at: Table) -> None:
    complaint = made.under_review(at)
    Posting.objects.filter(person=at.sergeant).update(until=make.today() - timedelta(days=1))
    team = at.panel.ward.team
    assert team is not None
    new = make.sergeant(team).person
    routing.reroute(make.today())
    assert (fresh(complaint).handler, fresh(complaint).stage) == (new, "under-review")


@pytest.mark.rule("CMP-7")
def test_whoever_handled_stage_1_does_not_review_even_as_a_sergeant(at: Table) -> None:
    complaint = made.answered(at)
    Assignment.objects.create(complaint=complaint, person=at.sergeant, level="chair", since=make.today(), why="Chair then.")
    from complaints.services import reviewing

    moved = reviewing.ask(complaint, text="It goes on.", asked_on=make.today(), by=at.complainant, on=make.today())
    assert moved.handler == at.inspector


@pytest.mark.rule("CMP-3")
def test_with_no_officer_posted_it_waits_and_goes_to_the_first_who_is(at: Table) -> None:
    Posting.objects.all().delete()
    complaint = made.complaint(at, about=at.chair)
    assert (complaint.handler, complaint.stage) == (None, "review-asked")
    team = at.panel.ward.team
    assert team is not None
    new = make.sergeant(team).person
    routing.reroute(make.today())
    assert fresh(complaint).handler == new


def test_what_is_answered_stays_with_whoever_answered(at: Table) -> None:
    complaint = made.answered(at)
    chair_goes(at)
    assert routing.reroute(make.today()) == 0
    assert fresh(complaint).handler == at.chair


def test_a_new_handler_is_told_once(at: Table) -> None:
    made.complaint(at, about=at.chair)
    routing.reroute(make.today())
    assert Letter.objects.filter(to=at.sergeant).count() == 1


@pytest.mark.rule("CMP-7")
@pytest.mark.parametrize("stage", ["answered", "decided"])
def test_a_file_closes_when_the_time_to_ask_for_more_is_over(at: Table, stage: str) -> None:
    complaint = getattr(made, stage)(at)
    assert complaint.closes_on == make.today() + timedelta(days=28)
    assert routing.close_over(make.today() + timedelta(days=28)) == 0
    assert routing.close_over(make.today() + timedelta(days=29)) == 1
    assert routing.close_over(make.today() + timedelta(days=30)) == 0
    closed = fresh(complaint)
    assert (closed.stage, closed.closed_on) == (Complaint.Stage.CLOSED, make.today() + timedelta(days=29))


@pytest.mark.rule("CMP-7")
def test_a_letter_that_came_on_the_last_day_is_entered_within_a_week(at: Table) -> None:
    by = make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person
    complaint = made.answered(at, by=by, on=make.today() - timedelta(days=35))
    assert routing.close_over(make.today()) == 0
    asked_on = make.today() - timedelta(days=7)
    assert asked_on == complaint.closes_on
    asked = reviewing.ask(complaint, text="It goes on.", asked_on=asked_on, by=at.sergeant, on=make.today())
    assert (asked.handler, asked.review_by) == (at.sergeant, make.today() + timedelta(days=21))
    late = made.answered(at, by=by, on=make.today() - timedelta(days=35))
    with pytest.raises(Breach, match="could be asked for until"):
        reviewing.ask(late, text="It goes on.", asked_on=asked_on + timedelta(days=1), by=at.sergeant, on=make.today())
    assert routing.close_over(make.today() + timedelta(days=1)) == 1
    assert fresh(late).closed_on == make.today() + timedelta(days=1)


def test_an_open_complaint_never_closes_by_itself(at: Table) -> None:
    made.acknowledged(at)
    assert routing.close_over(make.today() + timedelta(days=400)) == 0


def test_entering_for_somebody_moves_it_like_any_other(at: Table) -> None:
    said = {"complainant": at.chair, "received_on": make.today(), "is_written": True, "special_reason": ""}
    complaint = making.enter(at.panel, wording=made.wording(at.about), **said, by=at.sergeant, on=make.today())  # type: ignore[arg-type]
    assert complaint.handler == at.sergeant
