"""What is owed around conduct: an answer to a deselection, a suspension to look at, a concern to follow up (ToR 7; HB 3.4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from access.roles import Role
from core import gate
from core.duties import Duty
from handbook.conduct import APPEAL, GROUNDS, TELLING
from handbook.dates import in_full
from handbook.membership import SUSPENSION
from panels import queries
from panels.models import ConductReport, Deselection, Suspension, SuspensionProposal
from people.models import Person

Stage = Deselection.Stage


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield what concerns the person themselves, and what they were trusted with."""
    if gate.holds(person, on, Role.MEMBER, Role.SUSPENDED):
        for case in queries.own_cases(person):
            yield from _of_member(case, on)
    if gate.holds(person, on, Role.SUSPENDED):
        yield from map(_suspended, queries.own_suspensions(person))
    if gate.holds(person, on, Role.SERGEANT):
        for suspension in queries.suspensions_to_review(person, on):
            yield _to_review(suspension)
        for proposal in queries.suspensions_to_answer(person, on):
            yield _to_answer(proposal)
    for report in queries.reports_for(person, on):
        yield _to_follow_up(report)


def _of_member(case: Deselection, on: date) -> Iterator[Duty]:
    own = reverse("deselection-own", kwargs={"panel": case.panel.slug, "reference": case.reference})
    if case.stage == Stage.PROPOSED:
        why = "A meeting of the panel votes on it. You can come and speak."
        yield Duty("Read why your deselection is proposed", why, GROUNDS.source, None, own, "Read it")
    elif case.stage == Stage.DESELECTED and case.appeal_by is not None and on <= case.appeal_by:
        why = f"You can appeal once, by {in_full(case.appeal_by)}. Your seat is kept until then."
        yield Duty("Decide whether to appeal", why, APPEAL.source, case.appeal_by, own, "See your deselection")
    elif case.stage == Stage.APPEALED:
        meeting = queries.hearing_called(case)
        if meeting is None:
            why = "A later meeting hears it. You can come and speak there."
            yield Duty("Your appeal waits for a meeting", why, APPEAL.source, None, own, "See your appeal")
        else:
            why = f"{meeting.when}, {meeting.place}. You can come and speak there."
            yield Duty("Come to the meeting that hears your appeal", why, APPEAL.source, meeting.on, own, "See your appeal")


def _suspended(suspension: Suspension) -> Duty:
    seat = suspension.membership
    looked_at = f"The sergeant looks at it again on {in_full(suspension.review_on)}."
    ahead = "The panel decides on it." if suspension.matter_ended_on else looked_at
    return Duty(
        f"Your membership of the {seat.panel} is suspended",
        f"Since {in_full(suspension.since)}. You keep your seat and have no vote. {ahead}",
        SUSPENSION.source,
        None,
        reverse("suspension", kwargs={"panel": seat.panel.slug, "membership": seat.pk}),
        "See what it means",
    )


def _to_review(suspension: Suspension) -> Duty:
    seat = suspension.membership
    return Duty(
        f"Look at the suspension of {seat.person.full_name} again",
        "A suspension lasts until its matter has ended. Then the membership is decided on.",
        SUSPENSION.source,
        suspension.review_on,
        reverse("member-suspension", kwargs={"panel": seat.panel.slug, "membership": seat.pk}),
        "Look at it",
    )


def _to_answer(proposal: SuspensionProposal) -> Duty:
    seat = proposal.membership
    return Duty(
        f"Decide whether to suspend {seat.person.full_name}",
        f"{proposal.proposed_by} proposed it on {in_full(proposal.proposed_on)}. Ask the officer why; it is not kept here.",
        SUSPENSION.source,
        None,
        reverse("member-suspend", kwargs={"panel": seat.panel.slug, "membership": seat.pk}),
        "Decide",
    )


def _to_follow_up(report: ConductReport) -> Duty:
    why = f"It came on {in_full(report.received_on)}, to you alone. Say what was done when you have followed it up."
    return Duty("Follow up a concern about conduct", why, TELLING.source, None, report.get_absolute_url(), "Read it")
