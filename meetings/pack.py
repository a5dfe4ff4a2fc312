"""The papers of a meeting put together: agenda, minutes, actions, proposals, what apps lay before it, the police report (HB 4.2; MTG-16).

Names are those of the reader's edition, and whoever has withdrawn from an item does not get what belongs to it (ToR 6a).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.template.loader import render_to_string

from core import documents
from handbook.dates import in_full
from handbook.words import counted, opening
from meetings import papers, proposals, queries, record, returning
from meetings.documents import state_of, title_of
from meetings.masking import Mask
from meetings.models import ActionPoint, AgendaItem, Circulated, Interest, Meeting, Minutes
from meetings.record import Edition
from meetings.returning import Bundle
from people.models import Person
from policing.report import report

Topic = AgendaItem.Topic
MOST_MONTHS = 12
USUAL_MONTHS = 3


@dataclass(frozen=True)
class Part:
    """One part of the papers: its title, what it holds in a few words, and how it is printed; without a template it is missing.

    ``items`` are those it belongs to; a long part begins on a page of its own.
    """

    title: str
    hint: str
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    items: frozenset[int] = frozenset()
    is_long: bool = False

    @property
    def is_there(self) -> bool:
        """Say whether there is anything to print."""
        return bool(self.template)


@dataclass(frozen=True)
class Reader:
    """For whom papers are printed: in which edition, and from which items they have withdrawn."""

    edition: Edition = Edition.NAMES
    without: frozenset[int] = frozenset()


def withdrawn_from(meeting: Meeting, person: Person) -> frozenset[int]:
    """Return the items of the meeting in which the person has no part (ToR 6a)."""
    rows = Interest.objects.filter(item__meeting=meeting, person=person, decision=Interest.Decision.WITHDRAWS)
    return frozenset(rows.values_list("item", flat=True))


def parts(meeting: Meeting, reader: Reader, on: date) -> list[Part]:
    """Return the parts for a reader as of a day, those that are missing among them, so that whoever sends them sees the gaps."""
    items = list(queries.items_of(meeting).select_related("amendment"))
    found = _parts(meeting, items, reader, on)
    return [part for part in found if not part.items & reader.without]


def _parts(meeting: Meeting, items: list[AgendaItem], reader: Reader, on: date) -> Iterator[Part]:
    last = queries.last_held(meeting.panel, on)
    named_at = (last, meeting) if reader.edition is Edition.PARTNERS else ()
    masks = [record.mask_of(one, reader.edition) for one in named_at if one is not None]
    yield _agenda(meeting, items, reader, masks[-1] if masks else Mask.none())
    yield _minutes(last, items, reader.edition)
    yield _actions(meeting, items, masks)
    yield from _proposals(items)
    yield from _laid(meeting, items)
    yield _report(meeting, items, last, on)


def _agenda(meeting: Meeting, items: list[AgendaItem], reader: Reader, mask: Mask) -> Part:
    """Return the agenda with what comes back under each item; of an item the reader withdrew from only its title."""
    back = returning.under(items, returning.bundles(meeting))
    lines = [
        (item.position, mask.of(item.title), [_masked(bundle, mask) for bundle in back.get(item.pk, ()) if item.pk not in reader.without])
        for item in items
    ]
    return Part("Agenda", opening(counted(len(items), "item")), "papers/pack_agenda.html", {"lines": lines, "meeting": meeting})


def _masked(bundle: Bundle, mask: Mask) -> Bundle:
    return replace(bundle, things=tuple(replace(thing, title=mask.of(thing.title), how=mask.of(thing.how)) for thing in bundle.things))


def _minutes(last: Meeting | None, items: list[AgendaItem], edition: Edition) -> Part:
    minutes = queries.newest_sent(last) if last is not None else None
    if last is None or minutes is None:
        why = f"Those of {in_full(last.on)} have not gone out yet" if last else "The panel has not met before"
        return Part("Minutes of the last meeting", why)
    sent = minutes.circulated_at.date() if minutes.circulated_at else None
    shown = {"record": record.shown(minutes, edition), "state": state_of(minutes, sent)}
    hint = "As a meeting approved them" if minutes.stage == Minutes.Stage.APPROVED else "As they went out, to be approved"
    return Part(title_of(minutes), hint, "papers/pack_minutes.html", shown, _under(items, Topic.MINUTES), is_long=True)


def _actions(meeting: Meeting, items: list[AgendaItem], masks: list[Mask]) -> Part:
    rows = [_action(point, masks) for point in queries.open_action_points(meeting.panel)]
    if not rows:
        return Part("Open actions", "None is open")
    table = record.Table("Actions that are not done", ("What", "Who", "By", "Taken on"), tuple(rows))
    return Part(
        "Open actions", opening(counted(len(rows), "action")), "papers/pack_actions.html", {"table": table}, _under(items, Topic.MINUTES)
    )


def _action(point: ActionPoint, masks: list[Mask]) -> tuple[str, ...]:
    said = [point.text, point.owner_words or "Nobody named"]
    for mask in masks:
        said = [mask.of(text) for text in said]
    what, who = said
    return what, who, in_full(point.due_on) if point.due_on else "", in_full(point.item.meeting.on)


def _proposals(items: list[AgendaItem]) -> Iterator[Part]:
    """Yield each proposal in the words that went out with the notice."""
    sent = {row.item_id: row for row in Circulated.objects.filter(item__in=items)}
    for item, proposal in proposals.under(items):
        text = sent[item.pk].text.splitlines() if item.pk in sent else list(proposal.lines)
        context = {"item": item, "proposal": proposal, "lines": text, "sent": sent.get(item.pk)}
        title = f"Proposal under item {item.position}: {proposal.title}"
        yield Part(title, "As it went out with the notice", "papers/pack_proposal.html", context, frozenset({item.pk}))


def _laid(meeting: Meeting, items: list[AgendaItem]) -> Iterator[Part]:
    """Yield what the apps above lay before the meeting."""
    for paper in papers.of(meeting):
        if paper.template:
            yield Part(paper.title, paper.hint, paper.template, paper.context, _under(items, paper.topic), is_long=True)


def _report(meeting: Meeting, items: list[AgendaItem], last: Meeting | None, on: date) -> Part:
    made = report(meeting.panel.ward, on, months_since(last.on, meeting.on) if last is not None else USUAL_MONTHS)
    if not made.has_figures:
        return Part("Police report", "No figures have been brought yet")
    context = {"report": made, "chart_template": "core/chart_paper.html"}
    hint = f"{made.period}, {made.parts_met} of {len(made.standard)} parts of the minimum standard"
    under = _under(items, Topic.CRIME_AND_ASB)
    return Part(f"Police report for {meeting.panel.ward}", hint, "papers/pack_report.html", context, under, is_long=True)


def months_since(last: date, on: date) -> int:
    """Return how many months the report looks at: those since the last meeting, one at least and a year at most (POL-11)."""
    return max(1, min(MOST_MONTHS, (on.year - last.year) * 12 + on.month - last.month))


def _under(items: Collection[AgendaItem], topic: str) -> frozenset[int]:
    """Return the item under which something of that topic is taken: the first of them, as on the page."""
    return frozenset([item.pk for item in items if item.topic == topic][:1])


def title_of_pack(meeting: Meeting) -> str:
    """Return the title of the papers."""
    return f"Papers for the meeting of {in_full(meeting.on)}"


def pdf(meeting: Meeting, reader: Reader, *, on: date, sent_on: date | None) -> bytes:
    """Return the papers for a reader as one tagged PDF with contents and bookmarks; a draft until they have gone out."""
    found = [part for part in parts(meeting, reader, on) if part.is_there]
    title = title_of_pack(meeting)
    missing = queries.items_of(meeting).filter(pk__in=reader.without)
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "place": f"{meeting.panel}, {meeting.panel.ward.borough}",
        "parts": [(part, render_to_string(part.template, dict(part.context))) for part in found],
        "sent_on": sent_on,
        "edition": reader.edition,
        "without": [item.position for item in missing],
        "running": f"{meeting.panel}. {title}",
    }
    return documents.render_pdf("papers/pack.html", context, title=title)
