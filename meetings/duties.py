"""What chair, secretary and police team owe around a meeting (ToR 5e, 5f, 9a to 9c; MTG-1, MTG-2, MTG-4, MTG-9, MTG-16, MTG-18, OFF-9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from access.holdings import Holding
from access.roles import Role
from core import gate, once
from core.duties import Duty
from handbook.dates import in_full
from handbook.meetings import missing_topics, reminder_from
from handbook.rules import Warning
from meetings import queries, way
from meetings.models import Meeting, Minutes
from meetings.queries import absences, matters
from meetings.queries.proposals import unplaced
from panels import queries as panels
from panels.models import Amendment, Deselection, Membership, Office, Panel
from panels.queries.callers import callers_on, has_no_caller
from people.models import Person

Stage = Meeting.Stage


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield what the person owes on that day for the meetings of their panels and wards."""
    held, mine = gate.holdings_of(person, on), panels.panels_on(person, on)
    chaired, kept = _panels_as(held, Role.CHAIR), _panels_as(held, Role.SECRETARY)
    yield from _of_panels([panel for panel in mine if panel.pk in chaired or person.pk in callers_on(panel, on)], on)
    yield from _of_panels([panel for panel in mine if panel.ward_id in _wards_of(held) and has_no_caller(panel, on)], on)
    at_hand = [panel for panel in mine if panel.pk in chaired | kept]
    for meeting in _ahead(at_hand):
        yield from _of_callers(meeting, meeting.panel_id in chaired, on)
    for meeting in _ahead(_policed(mine, held)):
        if not meeting.proposed_by_police and _waits_for_answer(meeting, on):
            yield way.to_agree(meeting)
    for case in matters.unplaced(chaired | kept, person):
        yield to_take(case)
    for seat, warning in absences.missed(at_hand, on):
        # The chair is warned; where it is the chair who was away, the secretary is.
        if seat.person_id != person.pk and (seat.panel_id in chaired or _is_chair(seat)):
            yield to_speak_with(seat, warning)
    yield from _of_what_is_asked(_ahead([panel for panel in mine if panel.pk in chaired or panel.ward_id in _wards_of(held)]), chaired)
    for amendment in unplaced(chaired):
        yield to_bring(amendment, on)
    for panel in at_hand:
        yield from _of_minutes(panel, panel.pk in chaired)


def _of_what_is_asked(ahead: list[Meeting], chaired: set[int]) -> Iterator[Duty]:
    """Yield what waits for an answer: suggestions while an agenda is being prepared, residents once it has gone out (MTG-4, MTG-11)."""
    first = {meeting.panel_id: meeting for meeting in reversed(ahead) if meeting.stage == Stage.DRAFT}
    for meeting in first.values():
        if meeting.panel_id in chaired and meeting.suggested:  # type: ignore[attr-defined]
            yield to_answer_suggestions(meeting, meeting.suggested)  # type: ignore[attr-defined]
    for meeting in ahead:
        if meeting.stage == Stage.CALLED and meeting.asks:  # type: ignore[attr-defined]
            yield to_answer_residents(meeting, meeting.asks)  # type: ignore[attr-defined]


def _of_minutes(panel: Panel, is_chair: bool) -> Iterator[Duty]:
    """Yield the minutes to send round, a draft that is to be written first where the person keeps the record (MTG-6, MTG-9)."""
    for minutes in queries.unsent_of(panel):
        if is_chair:
            yield to_send(minutes)
        elif minutes.stage == Minutes.Stage.DRAFT:
            yield to_write(minutes)


def _of_panels(called: Iterable[Panel], on: date) -> Iterator[Duty]:
    """Yield a meeting to propose for each panel that has none planned and met a while ago (MTG-1, OFF-9)."""
    for panel in called:
        if queries.next_meeting(panel, on) is None and is_due(panel, on):
            yield to_propose(panel, on)


def _of_callers(meeting: Meeting, is_chair: bool, on: date) -> Iterator[Duty]:
    """Yield what is left to do for one meeting."""
    if queries.was_missed(meeting, on):
        yield from [way.to_settle(meeting)] if is_chair else ()
        return
    if meeting.stage == Stage.CALLED:
        yield from _after_notice(meeting, on)
        return
    answer = queries.is_answered(meeting, on)
    if is_chair and answer is None and meeting.proposed_by_police:
        yield way.to_agree(meeting)
    if is_chair and answer is False and not meeting.proposed_by_police:
        yield way.to_change(meeting)
    missing = missing_topics(queries.covered(meeting.agenda_items.all()))
    if missing:
        yield way.to_finish_agenda(meeting, missing)
    if answer or way.can_go_unanswered(meeting, on):
        yield way.to_give_notice(meeting, on)


def _after_notice(meeting: Meeting, on: date) -> Iterator[Duty]:
    if meeting.on == on:
        yield to_begin(meeting)
    waiting = queries.still_to_tell_of(meeting)
    if waiting:
        yield way.to_tell(meeting, waiting)
    if way.are_papers_due(meeting, on):
        yield way.to_send_papers(meeting)


def is_due(panel: Panel, on: date) -> bool:
    """Say whether it is time to plan the next meeting: from day 60 of three months, and at once for a panel that never met."""
    last = queries.last_held_on(panel, on)
    return last is None or on >= reminder_from(last, panel.interval_months)


def to_propose(panel: Panel, on: date) -> Duty:
    """Ask the chair for the next meeting (MTG-1)."""
    due_by = queries.meets_by(panel, on)
    last = queries.last_held_on(panel, on)
    since = f"The panel last met on {in_full(last)}." if last else "The panel has not met yet."
    late = f"A meeting was due by {in_full(due_by)}." if on > due_by else f"The next is due by {in_full(due_by)}, and none is planned."
    return Duty(
        "Propose the next meeting",
        f"{since} {late}",
        "ToR 9a",
        due_by,
        reverse("meeting-propose", kwargs={"panel": panel.slug}),
        "Propose a meeting",
    )


def to_bring(amendment: Amendment, on: date) -> Duty:
    """Ask the chair to bring a proposal to an agenda before its notice goes out (TOR-5)."""
    meeting = queries.next_meeting(amendment.panel, on)
    is_open = meeting is not None and meeting.stage == Stage.DRAFT
    return Duty(
        "Bring a proposal on the terms of reference to a meeting",
        f"{amendment.proposed_by} proposed it on {in_full(amendment.proposed_on)}. Its text goes to all members with the notice.",
        "ToR 10b",
        meeting.notice_by if meeting is not None and is_open else None,
        way.address(meeting, "agenda") if meeting is not None and is_open else amendment.get_absolute_url(),
        "Open the agenda" if is_open else "Read the proposal",
    )


def to_answer_suggestions(meeting: Meeting, number: int) -> Duty:
    """Ask the chair for an answer to what somebody has suggested, before the agenda goes out (MTG-4)."""
    title = "Answer a suggestion for the agenda" if number == 1 else f"Answer {number} suggestions for the agenda"
    why = "Put it on the agenda, keep it for a later meeting, or decline it with a word."
    address = reverse("suggestions", kwargs={"panel": meeting.panel.slug})
    return Duty(title, why, "ToR 9c", meeting.notice_by, address, "See what is suggested")


def to_answer_residents(meeting: Meeting, number: int) -> Duty:
    """Ask for an answer to residents who ask to attend (MTG-11)."""
    who = "a resident" if number == 1 else f"{number} residents"
    return Duty(
        f"Answer {who} who would like to attend on {in_full(meeting.on)}",
        "They ask to come, for the link, or a question in advance, and cannot come before they hear where.",
        "ToR 9g",
        meeting.on,
        way.address(meeting, "visitors"),
        "Read and answer",
    )


def to_begin(meeting: Meeting) -> Duty:
    """Ask for the beginning of today's meeting, from which its record runs (MTG-6)."""
    why = "The record begins with who is here; votes can be held from then on."
    return Duty("Begin the meeting of today", why, "ToR 5f", meeting.on, meeting.get_absolute_url(), "Open the meeting")


def to_speak_with(seat: Membership, warning: Warning) -> Duty:
    """Warn of a member who has missed three meetings in a row (CON-4)."""
    title = f"Speak with {seat.person.full_name} about missed meetings"
    return Duty(title, warning.sentence, warning.rule.source, None, seat.get_absolute_url(), "See the member")


def to_take(case: Deselection) -> Duty:
    """Ask for a place on an agenda for a deselection or an appeal that waits (CON-2, CON-5)."""
    what, source = ("an appeal", "ToR 7c") if case.is_appeal else ("a deselection", "ToR 7b")
    why = "A meeting decides on it. Until then nothing comes of it."
    return Duty(f"Bring {what} to a meeting", why, source, None, case.get_absolute_url(), "Open the file")


def to_write(minutes: Minutes) -> Duty:
    """Ask the secretary for what was said (MTG-6)."""
    why = "The minutes wrote themselves from the record. Add what was said; the chair sends them round."
    return _of_draft(f"Complete the minutes of {in_full(minutes.meeting.on)}", why, "ToR 5f", minutes)


def to_send(minutes: Minutes) -> Duty:
    """Ask the chair to send the minutes round, as a draft and again once a meeting has approved them (MTG-9)."""
    if minutes.stage == Minutes.Stage.APPROVED:
        why = "A meeting has approved them. They go again to everybody who came and to the board, and residents can read them then."
        return _of_draft(f"Send the approved minutes of {in_full(minutes.meeting.on)} round", why, "HB 4.2", minutes)
    why = "They go to everybody who came or should have, and with roles and counts to the board."
    return _of_draft(f"Send the minutes of {in_full(minutes.meeting.on)} round", why, "HB 4.2", minutes)


def _of_draft(title: str, why: str, source: str, minutes: Minutes) -> Duty:
    return Duty(title, why, source, None, way.address(minutes.meeting, "minutes"), "Open the minutes")


def _ahead(of: list[Panel]) -> list[Meeting]:
    """Return the meetings of these panels that have not begun, the next one first."""
    found = [meeting for panel in of for meeting in queries.ahead_on(panel) if meeting.is_to_come]
    once.about(found)
    return sorted(found, key=lambda meeting: (meeting.starts_at, meeting.pk))


def _waits_for_answer(meeting: Meeting, on: date) -> bool:
    return meeting.stage == Stage.DRAFT and not queries.was_missed(meeting, on) and queries.is_answered(meeting, on) is None


def _panels_as(held: tuple[Holding, ...], role: Role) -> set[int]:
    return {holding.panel for holding in held if holding.role is role and holding.panel is not None}


def _policed(mine: list[Panel], held: tuple[Holding, ...]) -> list[Panel]:
    """Return the panels whose ward an officer is posted to."""
    wards = _wards_of(held)
    teams = {holding.team for holding in held if holding.role is Role.SERGEANT}
    return [panel for panel in mine if panel.ward_id in wards or panel.ward.team_id in teams]


def _wards_of(held: tuple[Holding, ...]) -> set[int | None]:
    """Return the wards that a ward officer is posted to."""
    return {holding.ward for holding in held if holding.role is Role.DWO}


def _is_chair(seat: Membership) -> bool:
    return any(office.kind == Office.Kind.CHAIR for office in panels.offices_held(seat))
