"""A member is suspended until a matter has ended, then the membership is decided on; why is never kept (HB 3.4.2; MEM-15)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from access.actions import Action
from core import audit, outbox
from core.models import Letter
from handbook import membership as rules
from handbook.panels import require_living
from handbook.suspension import require_review
from panels import letters_of_conduct as letters
from panels import queries
from panels.models import Membership, Suspension, SuspensionProposal
from people.models import Person

Outcome = Suspension.Outcome
# What a letter at the table is about: meetings, their papers, and what is between them. Letters on one's own case are not.
AT_THE_TABLE = Q(about__startswith="meetings.") | Q(about__startswith="community.")


@transaction.atomic
def propose(membership: Membership, *, by: Person, on: date) -> SuspensionProposal:
    """Ask the sergeant to suspend a member, without a word why; where no sergeant is posted, the inspector is asked."""
    panel = queries.locked(membership.panel_id)
    require_living(panel.is_living)
    seat = queries.seats().get(pk=membership.pk)
    rules.require_suspension(seat.stage == Membership.Stage.ACTIVE, queries.open_suspension_of(seat) is not None)
    rules.require_no_proposal(queries.proposed_suspension_of(seat) is not None)
    proposal = SuspensionProposal.objects.create(membership=seat, proposed_by=by, proposed_on=on)
    audit.record(by, Action.SUSPENSION_PROPOSE, seat)
    outbox.post(letters.suspension_proposed(proposal, queries.sergeants_of(panel, on) or queries.inspectors_of(panel, on)))
    return proposal


@transaction.atomic
def decline(membership: Membership, *, by: Person, on: date) -> None:
    """Answer a proposal without suspending; the officer is told, nobody else is, and nothing of it is kept but the audit trail."""
    queries.locked(membership.panel_id)
    proposal = queries.proposed_suspension_of(membership)
    rules.require_proposal(proposal is not None)
    assert proposal is not None
    audit.record(by, Action.SUSPENSION_IMPOSE, proposal.membership, outcome="declined")
    outbox.post([letters.suspension_declined(proposal, on)])
    proposal.delete()


@transaction.atomic
def impose(membership: Membership, *, review_on: date, by: Person, on: date) -> Suspension:
    """Suspend a member as of today until a day of review; the inspector, chair and secretary are told that, and never why."""
    panel = queries.locked(membership.panel_id)
    require_living(panel.is_living)
    seat = queries.seats().get(pk=membership.pk)
    rules.require_suspension(seat.stage == Membership.Stage.ACTIVE, queries.open_suspension_of(seat) is not None)
    require_review(on, review_on)
    officers = _officers(seat, on)
    suspension = Suspension.objects.create(membership=seat, since=on, review_on=review_on)
    proposal = queries.proposed_suspension_of(seat)
    audit.record(by, Action.SUSPENSION_IMPOSE, seat)
    readers = [*queries.inspectors_of(panel, on), *officers]
    if proposal is not None:
        readers.append(proposal.proposed_by)
        proposal.delete()
    _keep_back(seat)
    outbox.post([letters.suspended(suspension), *letters.suspension_known(suspension, readers)])
    return suspension


def _keep_back(seat: Membership) -> None:
    """Keep back the panel's letters that were written before and have not left: whoever is suspended gets none of them."""
    waiting = Letter.objects.filter(AT_THE_TABLE, to=seat.person, panel_id=seat.panel_id)
    outbox.drop(waiting, "The member was suspended before it left.")


@transaction.atomic
def review(suspension: Suspension, *, review_on: date, by: Person, on: date) -> Suspension:
    """Set the next day of review while the matter has not ended."""
    suspension = _open(suspension)
    require_review(on, review_on)
    suspension.review_on = review_on
    suspension.save(update_fields=["review_on"])
    audit.record(by, Action.SUSPENSION_IMPOSE, suspension.membership, outcome="reviewed")
    return suspension


@transaction.atomic
def lift(suspension: Suspension, *, by: Person, on: date) -> Suspension:
    """End the suspension: the membership goes on."""
    return _end(_open(suspension), by=by, on=on)


@transaction.atomic
def leave_to_panel(suspension: Suspension, *, by: Person, on: date) -> Suspension:
    """Record that the matter has ended and that the panel decides on the membership; until it has, the suspension stays."""
    suspension = _open(suspension)
    suspension.matter_ended_on = on
    suspension.save(update_fields=["matter_ended_on"])
    audit.record(by, Action.SUSPENSION_IMPOSE, suspension.membership, outcome="for the panel")
    outbox.post(letters.panel_decides(suspension, _officers(suspension.membership, on)))
    return suspension


def decide_to_keep(membership: Membership, *, by: Person, on: date) -> None:
    """End a suspension whose matter has ended once the panel has voted that the member stays."""
    suspension = queries.open_suspension_of(membership)
    if suspension is not None and suspension.matter_ended_on is not None:
        _end(suspension, by=by, on=on)


def _end(suspension: Suspension, *, by: Person, on: date) -> Suspension:
    suspension.ended_on, suspension.outcome = on, Outcome.GOES_ON
    suspension.save(update_fields=["ended_on", "outcome"])
    seat = suspension.membership
    audit.record(by, Action.SUSPENSION_IMPOSE, seat, outcome="ended")
    outbox.post(letters.suspension_over(suspension, [seat.person, *_officers(seat, on)]))
    return suspension


def _officers(seat: Membership, on: date) -> list[Person]:
    """Return chair and secretary, whom it concerns who may vote; whom it is about hears of it in a letter of their own."""
    people = (queries.chair_of(seat.panel, on), queries.secretary_of(seat.panel, on))
    return list({one.pk: one for one in people if one is not None and one.pk != seat.person_id}.values())


def _open(suspension: Suspension) -> Suspension:
    """Return the suspension as it is now, held; one that has ended is not changed."""
    suspension = queries.suspensions().select_for_update(of=("self",)).get(pk=suspension.pk)
    rules.require_still_suspended(suspension.ended_on is not None)
    return suspension
