"""What is read of agendas: the example, the topics covered and what comes back from the last meeting (HB 4.1; MTG-4, MTG-7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from handbook import meetings as handbook
from handbook.meetings import EXAMPLE_AGENDA, AgendaTopic
from meetings.models import ActionPoint, AgendaItem, Meeting
from panels.models import HandbookPart, Panel

from .meetings import with_runners

Topic = AgendaItem.Topic

# The first words found in a title tell its topic, so "Police actions on the previous priorities" is not about choosing any.
TOPIC_BY_WORDS = (
    (Topic.TERMS, ("terms of reference",)),
    (Topic.CONTACT_SESSIONS, ("contact session",)),
    (Topic.NEXT_DATE, ("next meeting",)),
    (Topic.MINUTES, ("minutes",)),
    (Topic.POLICE_ACTION, ("police action", "police did")),
    (Topic.CRIME_AND_ASB, ("police report", "crime", "antisocial")),
    (Topic.CONCERNS, ("concern",)),
    (Topic.PRIORITIES, ("priorit",)),
    (Topic.MEMBERSHIP, ("membership",)),
)
LEADS_OUT = ("any other business", "anything else")


@dataclass(frozen=True)
class Line:
    """One line of an agenda before it is written down."""

    title: str
    topic: str = Topic.OTHER


def item_in(panel: str, meeting: int, item: int) -> AgendaItem:
    """Return one item of that meeting's agenda, or answer that there is none, as for one of a rehearsal."""
    found = item_of_evening(panel, meeting, item)
    if found.is_rehearsal:
        raise Http404
    return found


def item_of_evening(panel: str, meeting: int, item: int) -> AgendaItem:
    """Return one item of that meeting or rehearsal, or answer that there is none."""
    whole = ("meeting__panel__ward__borough", "deselection__membership__person", "amendment__base__edition", "amendment__edition")
    items = AgendaItem.objects.select_related(*whole, "handed_to").prefetch_related("interests")
    found = get_object_or_404(items, pk=item, meeting=meeting, meeting__panel__slug=panel)
    with_runners(found.meeting)
    return found


def items_of(meeting: Meeting) -> QuerySet[AgendaItem]:
    """Return the items of the agenda in their order."""
    return AgendaItem.objects.filter(meeting=meeting).order_by("position")


def covered(items: Iterable[AgendaItem]) -> frozenset[AgendaTopic]:
    """Return which of the handbook's six topics the items cover between them."""
    known = set(AgendaTopic)
    return frozenset(AgendaTopic(item.topic) for item in items if item.topic in known)


def missing_topics(meeting: Meeting) -> tuple[AgendaTopic, ...]:
    """Return the topics that no item of the meeting's agenda covers (MTG-4)."""
    return handbook.missing_topics(covered(items_of(meeting)))


def has_agreed_terms(panel: Panel) -> bool:
    """Say whether a meeting has agreed any version of the panel's terms of reference (PAN-2)."""
    return panel.terms.filter(adopted_on__isnull=False).exists()


def is_kept(item: AgendaItem, terms_agreed: bool) -> bool:
    """Say whether the item has to stay: people were told of it, or the first meeting agrees its terms under it."""
    return item.meeting.stage != Meeting.Stage.DRAFT or (item.topic == Topic.TERMS and not terms_agreed)


def open_action_points(panel: Panel) -> QuerySet[ActionPoint]:
    """Return the actions of earlier meetings that are not done (MTG-7)."""
    return ActionPoint.objects.filter(panel=panel, done_on=None).select_related("owner", "item__meeting")


def example_agenda() -> list[Line]:
    """Return the example agenda of the newest edition of the handbook, or of the handbook in our own words."""
    part = HandbookPart.objects.filter(kind=HandbookPart.Kind.AGENDA).order_by("-edition__imported_at", "-edition").first()
    titles = _titles(part.sections) if part else []
    if titles:
        return [Line(title[:150], topic_named(title)) for title in titles]
    return [Line(item.title, item.topics[0] if item.topics else topic_named(item.title)) for item in EXAMPLE_AGENDA]


def topic_named(title: str) -> str:
    """Return the topic that the words of a title point to."""
    words = title.lower()
    return next((topic for topic, marks in TOPIC_BY_WORDS if any(mark in words for mark in marks)), Topic.OTHER)


def _titles(sections: list[dict[str, object]]) -> list[str]:
    """Return the items of an imported agenda: its numbered sections, or the clauses of its only section."""
    if len(sections) == 1 and sections[0].get("clauses"):
        clauses = sections[0]["clauses"]
        return [clause["text"].strip() for clause in clauses] if isinstance(clauses, list) else []
    return [title for section in sections if (title := str(section.get("title") or "").strip())]
