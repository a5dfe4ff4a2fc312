"""What members, chairs and police teams owe their panel (TOR-3, MEM-2, MEM-6, OFF-4, PAN-4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse

from access.roles import Role
from core import gate
from core.duties import Duty
from handbook import membership as rules
from handbook.dates import in_full
from handbook.panels import TAKEN_OVER, no_secretary
from handbook.terms import CORE, SIGNATURE
from handbook.words import counted, opening
from panels import duties_of_conduct, list_review, queries
from panels.models import Membership, Office, Panel, Takeover
from panels.queries.amendments import newer_core
from panels.queries.expressions import waiting_for
from panels.queries.flags import flag_on
from panels.queries.takeovers import waiting_for as takeovers_waiting_for
from people.models import Person

NAMED_ONE_BY_ONE = 3
SIGNED_NEVER = "Every member signs them. Until you have, you can speak at meetings but not vote."
SIGNED_BEFORE = (
    "The panel has adopted a new version. Your signature under version {} serves until the end of the next meeting; "
    "after that you can speak but not vote until you have signed."
)
SEATED = (Role.MEMBER, Role.SUSPENDED)
LOOK_AHEAD = timedelta(days=max(rules.REMIND_BEFORE))


def owed(person: Person, on: date) -> Iterator[Duty]:
    """Yield what the person owes: their own signatures and, for chair and secretary, what the panel lacks."""
    seated = {held.panel for held in gate.holdings_of(person, on) if held.role in SEATED}
    for panel in queries.panels_on(person, on):
        if panel.pk in seated:
            yield from _to_sign(panel, person)
    yield from _to_answer(person, on)
    yield from duties_of_conduct.owed(person, on)
    if gate.holds(person, on, Role.CHAIR, Role.DWO):
        yield from map(_to_confirm, takeovers_waiting_for(person, on))
    for office in _offices_of(person, on):
        yield from list_review.owed(office, on)
        if office.kind == Office.Kind.CHAIR:
            yield from _of_chair(office, on)


def _offices_of(person: Person, on: date) -> Iterator[Office]:
    """Yield the offices of chair and secretary that the person holds on that day."""
    kept = {held.panel for held in gate.holdings_of(person, on) if held.role in (Role.CHAIR, Role.SECRETARY)}
    for panel in queries.panels_on(person, on):
        own = (seat for seat in queries.members_on(panel, on) if seat.person_id == person.pk) if panel.pk in kept else ()
        for office in (office for seat in own for office in queries.offices_held(seat) if office.kind in list_review.KEEPERS):
            office.panel = panel
            yield office


def _to_sign(panel: Panel, person: Person) -> Iterator[Duty]:
    terms = queries.terms_in_force(panel)
    signed = queries.signed_versions(panel).get(person.pk, set()) if terms is not None else set()
    if terms is None or terms.version in signed:
        return
    yield Duty(
        title="Sign the new terms of reference" if signed else "Sign the terms of reference",
        why=SIGNED_BEFORE.format(max(signed)) if signed else SIGNED_NEVER,
        rule_source=SIGNATURE.source,
        by=None,
        url=_url("terms-sign", panel),
        button="Read and sign",
    )


def _to_confirm(takeover: Takeover) -> Duty:
    """Ask chair or ward officer to confirm the list that was entered from paper (PAN-8)."""
    return Duty(
        title=f"Confirm the list of {takeover.panel}",
        why="Its members were entered from paper. Until chair and ward officer have both confirmed the list, the panel cannot vote.",
        rule_source=TAKEN_OVER.id,
        by=None,
        url=_url("takeover", takeover.panel),
        button="Look through the list",
    )


def _of_chair(office: Office, on: date) -> Iterator[Duty]:
    panel = office.panel
    members = queries.members_on(panel, on)
    terms = queries.terms_in_force(panel)
    if terms is not None and (newer := newer_core(terms)) is not None:
        yield Duty(
            "Put the new core text to the panel", newer.sentence, newer.rule.source, None, _url("amendment-core", panel), "See the proposal"
        )
    if flag_on(terms) is not None:
        why = "The central unit says that it does not fit the framework. The panel can alter its terms by a vote."
        yield Duty("Look again at what the panel added to its terms", why, CORE.source, None, _url("terms", panel), "Read it")
    signed = queries.signed_by(terms) if terms else set()
    unsigned = [seat for seat in members if seat.person_id not in signed and seat.person_id != office.membership.person_id]
    yield from [_ask_all_to_sign(panel, len(unsigned))] if len(unsigned) > NAMED_ONE_BY_ONE else map(_ask_to_sign, unsigned)
    for seat in members:
        if seat.tenure_ends_on is not None and seat.tenure_ends_on <= on + LOOK_AHEAD:
            yield _tenure(seat, seat.tenure_ends_on, on)
    if office.ends_on <= on + LOOK_AHEAD:
        yield _chairs_tenure(office)
    yield from _vacancies(panel, members)


def _to_answer(person: Person, on: date) -> Iterator[Duty]:
    """Ask for an answer to people who would like to join, of the chair and officers, and of the secretary where the chair says so."""
    if not gate.holds(person, on, Role.CHAIR, Role.SECRETARY, Role.DWO):
        return
    for panel, count in waiting_for(person, on):
        who = "somebody" if count == 1 else f"{count} people"
        wait = "waits" if count == 1 else "wait"
        why = f"{opening(counted(count, 'person', 'people'))} {wait} for an answer since they asked to join {panel}."
        yield Duty(f"Answer {who} who would like to join", why, rules.INTERESTED.source, None, _url("expressions", panel), "See who")


def _ask_to_sign(seat: Membership) -> Duty:
    return Duty(
        title=f"Ask {seat.person.full_name} to sign the terms of reference",
        why="A member who has not signed can speak at meetings but not vote.",
        rule_source=SIGNATURE.source,
        by=None,
        url=reverse("member-ask", kwargs={"panel": seat.panel.slug, "membership": seat.pk}),
        button="Send the link",
    )


def _ask_all_to_sign(panel: Panel, count: int) -> Duty:
    return Duty(
        title=f"Ask {counted(count, 'member')} to sign the terms of reference",
        why="A member who has not signed can speak at meetings but not vote.",
        rule_source=SIGNATURE.source,
        by=None,
        url=_url("members", panel),
        button="See who",
    )


def _tenure(seat: Membership, ends_on: date, on: date) -> Duty:
    tense = "ended" if ends_on < on else "ends"
    return Duty(
        title=f"Put the renewal of {seat.person.full_name} on an agenda",
        why=f"The year of membership {tense} on {in_full(ends_on)}. It carries on until the next meeting with three members, "
        "which votes on it under its item on membership.",
        rule_source=rules.TENURE.source,
        by=ends_on,
        url=_url("meetings", seat.panel),
        button="See the meetings",
    )


def _chairs_tenure(office: Office) -> Duty:
    return Duty(
        title="Put the election of the chair on an agenda",
        why=f"The chair's year ends on {in_full(office.ends_on)}. You can be elected again.",
        rule_source=rules.CHAIR_TENURE.source,
        by=office.ends_on,
        url=_url("meetings", office.panel),
        button="See the meetings",
    )


def _vacancies(panel: Panel, members: list[Membership]) -> Iterator[Duty]:
    has_secretary = any(office.kind == Office.Kind.SECRETARY for seat in members for office in queries.offices_held(seat))
    lacking = (
        ("Find a secretary", no_secretary(has_secretary), "members"),
        ("Look for more members", rules.few_members(len(members)), "member-add"),
    )
    for title, warning, page in lacking:
        if warning is not None:
            button = "See the members" if page == "members" else "Propose somebody"
            yield Duty(title, warning.sentence, warning.rule.source, None, _url(page, panel), button)


def _url(name: str, panel: Panel) -> str:
    return reverse(name, kwargs={"panel": panel.slug})
