"""The police team invites people along, they reply, and places go in the order of the replies (HB 4.2; MTG-12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from access.actions import Action
from community import letters_of_invitations as letters
from community.models import Invitation, InvitationReply
from community.queries import invitations as queries
from core import audit, outbox
from handbook import activities as handbook
from handbook.panels import require_living
from handbook.retention import reply_until
from panels.models import Panel
from people.models import Person

Stage = InvitationReply.Stage


@dataclass(frozen=True)
class Plan:
    """What people are invited to, as an officer writes it down."""

    kind: str
    what: str
    starts_at: datetime
    ends_at: datetime
    meet_at: str
    bring: str
    places: int
    admits_under_18: bool


@transaction.atomic
def invite(panel: Panel, *, plan: Plan, by: Person, on: date) -> Invitation:
    """Invite everybody at the table, by letter who agreed to letters of the police (MTG-12, GDPR-3)."""
    require_living(panel.is_living)
    _require_ahead(plan)
    invitation = Invitation.objects.create(panel=panel, invited_by=by, invited_on=on, **vars(plan))
    audit.record(by, Action.INVITATION_WRITE, invitation)
    outbox.post(letters.invitations(invitation, queries.invited(invitation, on)))
    return invitation


@transaction.atomic
def change(invitation: Invitation, *, plan: Plan, because: str, by: Person, on: date) -> Invitation:
    """Change it and write to everybody who is invited or has a place; whoever waits comes in where there is room."""
    invitation = queries.locked(invitation)
    _require_open(invitation)
    _require_ahead(plan)
    for name, value in vars(plan).items():
        setattr(invitation, name, value)
    invitation.sequence += 1
    invitation.changed_because = because
    invitation.save()
    _measure(invitation)
    _settle(invitation, on)
    handbook.require_places_for(plan.places, queries.places_taken(invitation))
    audit.record(by, Action.INVITATION_WRITE, invitation, "changed")
    outbox.post(letters.changes(invitation, queries.invited(invitation, on), list(queries.replies_of(invitation))))
    return invitation


@transaction.atomic
def cancel(invitation: Invitation, *, because: str, by: Person, on: date) -> Invitation:
    """Cancel it and write to everybody who was invited and has not said no."""
    invitation = queries.locked(invitation)
    _require_open(invitation)
    invitation.cancelled_on, invitation.cancelled_because = on, because
    invitation.sequence += 1
    invitation.save(update_fields=["cancelled_on", "cancelled_because", "sequence"])
    audit.record(by, Action.INVITATION_WRITE, invitation, "cancelled")
    outbox.post(letters.cancellations(invitation, queries.invited(invitation, on), list(queries.replies_of(invitation))))
    return invitation


@transaction.atomic
def reply(invitation: Invitation, *, person: Person, comes: bool, by: Person, on: date) -> InvitationReply:
    """Take somebody's reply: a place while there is one, else the end of the waiting list; the same reply again changes nothing.

    ``by`` is the officer where they were told by telephone. A place that is given up goes to whoever waits.
    """
    invitation = queries.locked(invitation)
    _require_open(invitation)
    _require_invited(invitation, person, on)
    before = queries.reply_of(invitation, person.pk)
    if before is not None and comes == (before.stage in InvitationReply.IN_LINE):
        return before
    under_18 = person.is_under_18(invitation.on)
    said, _ = InvitationReply.objects.update_or_create(
        invitation=invitation,
        person=person,
        defaults={
            "stage": Stage.WAITING if comes else Stage.NOT_COMING,
            "needs": handbook.places_needed(under_18),
            "turn": queries.next_turn(invitation),
            "replied_on": on,
            "entered_by": None if by == person else by,
        },
    )
    audit.record(by, Action.INVITATION_REPLY, invitation)
    _settle(invitation, on)
    said.refresh_from_db()
    return said


def settle_all(now: datetime, on: date) -> int:
    """Give the places of whoever left or was suspended to those who wait; return at how many activities somebody came in."""
    count = 0
    for invitation in queries.with_replies(now):
        with transaction.atomic():
            count += bool(_settle(queries.locked(invitation), on))
    return count


@transaction.atomic
def remove_past(today: date) -> int:
    """Remove who said what ninety days after the day, and return of how many activities."""
    due = [one for one in queries.over_by(today) if reply_until(one.on) <= today]
    InvitationReply.objects.filter(invitation__in=due).delete()
    return len(due)


def _measure(invitation: Invitation) -> None:
    """Note anew how many places everybody in the line needs: on another day somebody may be under 18, or not any more (HB 3.3.4)."""
    for row in queries.replies_of(invitation):
        needs = handbook.places_needed(row.person.is_under_18(invitation.on))
        if row.stage in InvitationReply.IN_LINE and row.needs != needs:
            row.needs = needs
            row.save(update_fields=["needs"])


def _settle(invitation: Invitation, on: date) -> list[InvitationReply]:
    """Let those who wait in, in their order, once whoever is not invited any more has stepped back; write to both, return who came in."""
    at_table = {guest.person.pk: guest for guest in queries.guests_of(invitation.panel, invitation.on, on)}
    asked = {key for key, guest in at_table.items() if queries.is_asked(invitation, guest)}
    line = [row for row in queries.replies_of(invitation) if row.stage in InvitationReply.IN_LINE]
    gone = [row for row in line if row.person_id not in asked]
    _move(gone, Stage.NOT_COMING)
    waiting = [row for row in line if row.stage == Stage.WAITING and row not in gone]
    free = invitation.places - queries.places_taken(invitation)
    moved = [waiting[position] for position in handbook.come_in(free, [row.needs for row in waiting])]
    _move(moved, Stage.COMING)
    outbox.post(letters.places(invitation, moved))
    # Whoever was suspended or has left hears nothing of it.
    outbox.post(letters.not_any_more(invitation, [row for row in gone if row.person_id in at_table]))
    return moved


def _move(rows: list[InvitationReply], stage: Stage) -> None:
    InvitationReply.objects.filter(pk__in=[row.pk for row in rows]).update(stage=stage)


def _require_open(invitation: Invitation) -> None:
    handbook.require_open(invitation.is_cancelled, invitation.starts_at, timezone.now())


def _require_ahead(plan: Plan) -> None:
    handbook.require_ahead(timezone.localtime(plan.starts_at), plan.ends_at, timezone.now())


def _require_invited(invitation: Invitation, person: Person, on: date) -> None:
    guest = queries.guest_at(invitation, person.pk, on)
    under_18 = guest is not None and guest.is_under_18
    papers = guest.papers if guest is not None else (False, False, "")
    handbook.require_invited(guest is not None, under_18, invitation.admits_under_18, papers)
