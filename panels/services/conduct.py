"""A deselection from its proposal to the end of its appeal (HB 5, ToR 7b, 7c; CON-2, CON-3, CON-5, VOTE-6).

The votes themselves are held at meetings, which tell these services how they went.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from access.actions import Action
from core import audit, outbox
from handbook import conduct as rules
from handbook.conduct import Ground
from handbook.panels import require_living
from panels import letters_of_conduct as letters
from panels import queries, stages
from panels.models import Deselection, Membership, Panel
from panels.services import leaving, suspension
from people.models import Person

Stage = Deselection.Stage


@transaction.atomic
def propose(membership: Membership, *, ground: str, reasons: str, by: Person, on: date) -> Deselection:
    """Propose to deselect a member on one of four grounds; the member is told the reasons and that they may speak (CON-2)."""
    panel = queries.locked(membership.panel_id)
    require_living(panel.is_living)
    seat = queries.seats().get(pk=membership.pk)
    rules.require_ground(Ground(ground) if ground else None)
    rules.require_case(
        is_member=seat.stage == Membership.Stage.ACTIVE,
        is_own=seat.person_id == by.pk,
        is_open=seat.deselections.exclude(stage__in=Deselection.CLOSED).exists(),
    )
    case = Deselection.objects.create(membership=seat, ground=ground, reasons=reasons.strip(), proposed_by=by, proposed_on=on)
    audit.record(by, Action.DESELECTION_PROPOSE, case)
    others = [one for one in queries.officers_for(case, on) if one.pk != by.pk]
    outbox.post([letters.proposed(case), *letters.came(case, others)])
    return case


@transaction.atomic
def withdraw(case: Deselection, *, by: Person, on: date) -> Deselection:
    """Take a proposal back before a meeting has voted on it, and tell the member."""
    case = _step(case, Stage.WITHDRAWN)
    case.save(update_fields=["stage"])
    audit.record(by, Action.DESELECTION_RECORD, case, outcome="withdrawn")
    outbox.post([letters.withdrawn(case)])
    return case


@transaction.atomic
def keep(case: Deselection, *, by: Person, on: date) -> Deselection:
    """Record that the meeting did not deselect the member."""
    case = _step(case, Stage.KEPT)
    case.decided_on = on
    case.save(update_fields=["stage", "decided_on"])
    audit.record(by, Action.DESELECTION_RECORD, case, outcome="not carried")
    suspension.decide_to_keep(case.membership, by=by, on=on)
    outbox.post([letters.kept(case)])
    return case


@transaction.atomic
def deselect(case: Deselection, *, by: Person, on: date) -> Deselection:
    """Deselect the member as of the meeting that voted for it: the vote is gone, the seat is kept until the appeal is over (CON-5)."""
    case = _step(case, Stage.DESELECTED)
    case.decided_on, case.appeal_by = on, rules.appeal_by(on)
    case.save(update_fields=["stage", "decided_on", "appeal_by"])
    audit.record(by, Action.DESELECTION_RECORD, case, outcome="carried")
    outbox.post([letters.deselected(case)])
    return case


@transaction.atomic
def appeal(case: Deselection, *, text: str, by: Person, on: date) -> Deselection:
    """Lodge the one appeal, which a later meeting hears (CON-5)."""
    case = queries.locked_case(case)
    if case.decided_on is not None:
        rules.require_appeal(case.decided_on, on, has_appealed=case.appealed_on is not None)
    stages.require_step(case.stage, Stage.APPEALED)
    case.stage, case.appealed_on, case.appeal = Stage.APPEALED, on, text.strip()
    case.save(update_fields=["stage", "appealed_on", "appeal"])
    audit.record(by, Action.DESELECTION_APPEAL, case)
    outbox.post([letters.appealed(case), *letters.came(case, queries.officers_for(case, on))])
    return case


def require_hearing(case: Deselection, *, on: date) -> None:
    """Refuse to hear an appeal that was not made, or at the meeting that decided the deselection."""
    stages.require_step(case.stage, Stage.RESTORED)
    if case.decided_on is not None:
        rules.require_later_meeting(case.decided_on, on)


@transaction.atomic
def restore(case: Deselection, *, by: Person, on: date) -> Deselection:
    """Give the seat back with its tenure after the appeal was upheld."""
    require_hearing(case, on=on)
    case = _step(case, Stage.RESTORED)
    case.heard_on = on
    case.save(update_fields=["stage", "heard_on"])
    audit.record(by, Action.DESELECTION_RECORD, case, outcome="appeal upheld")
    suspension.decide_to_keep(case.membership, by=by, on=on)
    outbox.post([letters.restored(case)])
    return case


@transaction.atomic
def confirm(case: Deselection, *, by: Person, on: date) -> Deselection:
    """End the membership after the appeal was heard and not upheld; that is final."""
    queries.locked(case.membership.panel_id)
    require_hearing(case, on=on)
    case = _step(case, Stage.ENDED)
    case.heard_on = on
    return _end(case, by=by, on=on)


def end_lapsed(today: date) -> int:
    """End the memberships of those who have let the time for an appeal pass; return how many. A second run finds none.

    It is done a week later, as of the last day for an appeal, so that a letter that arrived in time can still be entered.
    """
    lapsed = queries.cases().filter(stage=Stage.DESELECTED, appeal_by__lt=today).order_by("pk")
    return sum(_end_if_lapsed(case, today) for case in lapsed)


@transaction.atomic
def end_with_panel(panel: Panel, *, by: Person, on: date) -> list[Deselection]:
    """Close what no meeting decides any more, because the panel is dissolved, and tell the members (DIS-3, GDPR-5).

    A proposal falls; a deselection, appealed or not, ends with the membership. The panel's row is held by the caller.
    """
    open_ones = list(queries.open_cases(panel).select_for_update(of=("self",)))
    for case in open_ones:
        if case.stage == Stage.PROPOSED:
            stages.require_step(case.stage, Stage.WITHDRAWN)
            case.stage = Stage.WITHDRAWN
        else:
            stages.require_step(case.stage, Stage.ENDED)
            case.stage, case.ended_on = Stage.ENDED, on
        case.save(update_fields=["stage", "ended_on"])
        audit.record(by, Action.DESELECTION_RECORD, case, outcome="ended with the panel")
    outbox.post([letters.over_with_panel(case, on) for case in open_ones])
    return open_ones


@transaction.atomic
def _end_if_lapsed(case: Deselection, today: date) -> bool:
    queries.locked(case.membership.panel_id)
    case = queries.locked_case(case)
    if case.stage != Stage.DESELECTED or case.appeal_by is None:
        return False
    if not rules.appeal_has_lapsed(case.appeal_by, today) or rules.can_be_entered(case.appeal_by, today):
        return False
    case.stage = Stage.ENDED
    _end(case, by=None, on=case.appeal_by)
    return True


def _end(case: Deselection, *, by: Person | None, on: date) -> Deselection:
    case.ended_on = on
    case.save(update_fields=["stage", "heard_on", "ended_on"])
    leaving.end(case.membership, by=by, on=on)
    audit.record(by, Action.DESELECTION_RECORD, case, outcome="ended")
    outbox.post([letters.ended(case)])
    return case


def _step(case: Deselection, then: Stage) -> Deselection:
    """Return the case as it is now, held and brought to its next stage."""
    case = queries.locked_case(case)
    stages.require_step(case.stage, then)
    case.stage = then
    return case
