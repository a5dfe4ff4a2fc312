"""The agenda is made from the example and set item by item until the notice takes it to everybody (HB 4.1, ToR 5e, 9c; MTG-4, PAN-2)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import F

from access.actions import Action
from core import audit
from handbook.meetings import AGENDA
from handbook.rules import Breach
from handbook.terms import require_terms_on_first_agenda
from meetings import queries, stages
from meetings.models import AgendaItem, Meeting, Suggestion
from meetings.queries.agenda import LEADS_OUT, Line
from panels import queries as panels
from panels.models import Amendment
from panels.services.tenure import due_for_renewal
from people.models import Person

Topic = AgendaItem.Topic

TERMS = Line("Agreeing the terms of reference", Topic.TERMS)
MEMBERSHIP = Line("Membership", Topic.MEMBERSHIP)
AFTER_MINUTES = 2
NOWHERE = 0  # no item stands at 0 for longer than it takes two to change places


def make_from_template(meeting: Meeting) -> list[AgendaItem]:
    """Give a new meeting the example agenda, with the terms on the first one and the members who are proposed or whose year ends."""
    lines = queries.example_agenda()
    if not queries.has_agreed_terms(meeting.panel):
        lines.insert(min(AFTER_MINUTES, len(lines)), TERMS)
    if _has_members_to_vote_on(meeting):
        lines.insert(_before_other_business(lines), MEMBERSHIP)
    return AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=position, title=line.title, topic=line.topic) for position, line in enumerate(lines, start=1)
    )


def _has_members_to_vote_on(meeting: Meeting) -> bool:
    """Say whether somebody is proposed, or a year ends before the next meeting might be held (MEM-6)."""
    panel = meeting.panel
    return panels.proposed_to(panel).exists() or bool(due_for_renewal(panel.pk, meeting.on, panel.interval_months))


@transaction.atomic
def add(meeting: Meeting, *, title: str, topic: str, amendment: Amendment | None = None, by: Person, on: date) -> AgendaItem:
    """Add an item before any other business, or at the end where there is none; one may decide on a proposal to alter the terms."""
    meeting = queries.locked(meeting)
    _require_before_notice(meeting)
    items = list(queries.items_of(meeting))
    place = _before_other_business([Line(item.title, item.topic) for item in items]) + 1
    for item in reversed(items[place - 1 :]):
        AgendaItem.objects.filter(pk=item.pk).update(position=F("position") + 1)
    added = AgendaItem.objects.create(meeting=meeting, position=place, title=title, topic=topic, amendment=amendment)
    audit.record(by, Action.AGENDA_DRAFT, added)
    return added


@transaction.atomic
def rename(item: AgendaItem, *, title: str, by: Person, on: date) -> AgendaItem:
    """Give an item another title; its topic stays."""
    item = _locked(item)
    item.title = title
    item.save(update_fields=["title"])
    audit.record(by, Action.AGENDA_DRAFT, item, outcome="renamed")
    return item


@transaction.atomic
def move(item: AgendaItem, *, up: bool, by: Person, on: date) -> AgendaItem:
    """Let an item change places with its neighbour; the first and the last stay where they are."""
    item = _locked(item)
    others = queries.items_of(item.meeting)
    before = others.filter(position__lt=item.position).last()
    after = others.filter(position__gt=item.position).first()
    neighbour = before if up else after
    if neighbour is None:
        return item
    here, there = item.position, neighbour.position
    for row, place in ((item, NOWHERE), (neighbour, here), (item, there)):
        row.position = place
        row.save(update_fields=["position"])
    audit.record(by, Action.AGENDA_DRAFT, item, outcome="moved")
    return item


@transaction.atomic
def remove(item: AgendaItem, *, by: Person, on: date) -> Meeting:
    """Take an item off the agenda, unless the first meeting needs it (PAN-2); what somebody suggested is kept for a later one."""
    item = _locked(item)
    _require_free(item)
    meeting = item.meeting
    audit.record(by, Action.AGENDA_DRAFT, item, outcome="removed")
    Suggestion.objects.filter(item=item).update(item=None, stage=Suggestion.Stage.KEPT)
    item.delete()
    for position, rest in enumerate(queries.items_of(meeting), start=1):
        if rest.position != position:
            rest.position = position
            rest.save(update_fields=["position"])
    return meeting


def require_terms(meeting: Meeting) -> None:
    """Refuse to call a meeting of a panel without agreed terms whose agenda does not agree them (PAN-2)."""
    has_item = queries.items_of(meeting).filter(topic=Topic.TERMS).exists()
    require_terms_on_first_agenda(not queries.has_agreed_terms(meeting.panel), has_item)


def _locked(item: AgendaItem) -> AgendaItem:
    """Return the item afresh, with its meeting held and still being prepared."""
    meeting = queries.locked(item.meeting)
    _require_before_notice(meeting)
    item = AgendaItem.objects.get(pk=item.pk)
    item.meeting = meeting
    return item


def _require_before_notice(meeting: Meeting) -> None:
    """Refuse to change what everybody was told of."""
    stages.require_to_come(meeting.stage)
    if meeting.stage != Meeting.Stage.DRAFT:
        raise Breach(AGENDA, "The agenda went out with the notice and stays as it is. What comes up is taken under any other business.")


def _require_free(item: AgendaItem) -> None:
    others = queries.items_of(item.meeting).exclude(pk=item.pk)
    first_meeting = item.topic == Topic.TERMS and not queries.has_agreed_terms(item.meeting.panel)
    require_terms_on_first_agenda(first_meeting, others.filter(topic=Topic.TERMS).exists())


def _before_other_business(lines: list[Line]) -> int:
    """Return the place before any other business, or the end."""
    places = [place for place, line in enumerate(lines) if any(words in line.title.lower() for words in LEADS_OUT)]
    return places[0] if places else len(lines)
