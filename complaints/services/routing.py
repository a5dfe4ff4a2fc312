"""Who handles a complaint: the chair, or the sergeant where the chair is concerned, away or gone (HB 6.2; CMP-3, CMP-7, R2)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from access.actions import Action
from complaints import letters, queries
from complaints.models import Assignment, Complaint, Involvement
from core import audit, outbox
from handbook import complaints as handbook
from handbook.complaints import Level, Route
from panels import queries as panels
from people.models import Person

Stage = Complaint.Stage
NOBODY_YET = "Nobody is posted who could take it up."


@transaction.atomic
def hand_on(complaint: Complaint, *, by: Person | None, on: date) -> Complaint:
    """Give a complaint to whoever handles it on that day; what is replied to stays with whoever replied."""
    complaint = queries.locked(complaint)
    if complaint.stage in (*Complaint.REPLIED, Stage.CLOSED):
        return complaint
    routed = _route(complaint, on)
    handler = _handler(complaint, routed, on)
    if (routed.level.value, handler) == (complaint.level, complaint.handler) and complaint.assignments.exists():
        return complaint
    _move(complaint, routed.level, handler, on)
    Assignment.objects.create(
        complaint=complaint, person=handler, level=routed.level.value, since=on, why=routed.why if handler else NOBODY_YET
    )
    audit.record(by, _action(complaint), complaint, "handed on")
    if handler is not None:
        outbox.post([letters.in_hand(complaint, handler)])
    return complaint


def reroute(today: date) -> int:
    """Hand on every open complaint whose handler has gone or has become concerned; return how many moved."""
    moved = 0
    for complaint in queries.still_open():
        moved += hand_on(complaint, by=None, on=today).handler_id != complaint.handler_id
    return moved


def _route(complaint: Complaint, on: date) -> Route:
    """Return where the complaint belongs on that day; what has come to the sergeant stays there."""
    if complaint.is_at_sergeant:
        return Route(Level.SERGEANT, "The sergeant reviews complaints at stage 2.")
    chair = panels.chair_of(complaint.panel, on)
    how = {one.how for one in complaint.involved.all() if chair and one.person_id == chair.pk}
    return handbook.route(
        has_chair=chair is not None,
        is_about_chair=chair is not None and chair.pk == complaint.about_id,
        is_by_chair=chair is not None and chair.pk == complaint.complainant_id,
        is_witness=Involvement.How.WITNESS in how,
        has_interest=Involvement.How.INTEREST in how,
    )


def _handler(complaint: Complaint, routed: Route, on: date) -> Person | None:
    """Return who takes it: the chair; else the first sergeant, then inspector, who is not concerned and had no part in stage 1."""
    if routed.level is Level.CHAIR:
        return panels.chair_of(complaint.panel, on)
    cannot = queries.barred(complaint) | queries.handled_stage_1(complaint)
    able = [person for person in queries.reviewers(complaint.panel, on) if person.pk not in cannot]
    return complaint.handler if complaint.handler in able else next(iter(able), None)


def _move(complaint: Complaint, level: Level, handler: Person | None, on: date) -> None:
    """Write down the new handler and, with the first step to stage 2, its target; the clock runs on."""
    if level is Level.SERGEANT and not complaint.is_at_sergeant:
        complaint.stage = Stage.REVIEW_ASKED
        complaint.review_asked_on = on
        complaint.review_by = complaint.reply_by
    complaint.level, complaint.handler = level.value, handler
    complaint.save(update_fields=["level", "handler", "stage", "review_asked_on", "review_by"])


@transaction.atomic
def stand_aside(complaint: Complaint, *, by: Person, on: date) -> Complaint:
    """Let a handler declare an interest, so that somebody else takes the complaint (R2)."""
    complaint = queries.locked(complaint)
    handbook.require_handler(complaint.handler_id == by.pk)
    Involvement.objects.get_or_create(complaint=complaint, person=by, how=Involvement.How.INTEREST)
    audit.record(by, _action(complaint), complaint, "stood aside")
    return hand_on(complaint, by=by, on=on)


def close_over(today: date) -> int:
    """Close every complaint that was replied to and whose time to ask for more has passed; return how many."""
    over = list(queries.replied_and_over(today))
    for complaint in over:
        week = queries.WEEK_TO_ENTER if complaint.is_by_post else timedelta()
        _close(complaint, complaint.closes_on + week + timedelta(days=1) if complaint.closes_on else today)
    return len(over)


@transaction.atomic
def _close(complaint: Complaint, on: date) -> None:
    complaint = queries.locked(complaint)
    if complaint.stage not in Complaint.REPLIED:
        return
    complaint.stage, complaint.closed_on = Stage.CLOSED, on
    complaint.save(update_fields=["stage", "closed_on"])
    audit.record(None, _action(complaint), complaint, "closed")


def _action(complaint: Complaint) -> Action:
    return Action.REVIEW_HANDLE if complaint.is_at_sergeant else Action.COMPLAINT_HANDLE
