"""What is read of complaints: by their reference, by who has them in hand, by whose they are (HB 6; R0 to R2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from access.holdings import Subject
from complaints.models import Complaint, Entry
from core.models import Letter
from handbook.complaints import REPLY_DAYS, shown
from panels import queries as panels
from panels.models import Borough, Panel, Posting
from people.models import Person

Kind = Entry.Kind
WEEK_TO_ENTER = timedelta(days=7)


def complaints() -> QuerySet[Complaint]:
    """Return complaints with what the gate and the pages ask about."""
    with_people = Complaint.objects.select_related(
        "panel__ward__borough", "panel__ward__team", "complainant", "about", "handler", "inspector"
    )
    return with_people.prefetch_related("involved__person")


def complaint_in(reference: str) -> Complaint:
    """Return the complaint of that reference, or answer that there is none."""
    return get_object_or_404(complaints(), reference=reference)


def locked(complaint: Complaint) -> Complaint:
    """Return the complaint as it is now, with its row held until the transaction ends."""
    Complaint.objects.select_for_update().get(pk=complaint.pk)
    return complaints().get(pk=complaint.pk)


def still_open() -> QuerySet[Complaint]:
    """Return the complaints that are not closed."""
    return complaints().exclude(stage=Complaint.Stage.CLOSED)


def in_hand_of(person: Person) -> QuerySet[Complaint]:
    """Return the open complaints that somebody handles."""
    return still_open().filter(handler=person).order_by("received_on", "pk")


def made_by(person: Person, panel: Panel) -> QuerySet[Complaint]:
    """Return the open complaints that somebody made at a panel; a closed file is not read any more (R9)."""
    return still_open().filter(complainant=person, panel=panel)


def closed() -> QuerySet[Complaint]:
    """Return the complaints that are closed."""
    return complaints().filter(stage=Complaint.Stage.CLOSED)


def replied_and_over(today: date) -> QuerySet[Complaint]:
    """Return what was replied to and whose time to ask for more has passed; a letter that came in time is entered within a week."""
    by_post = Q(complainant__isnull=False, complainant__email=None)
    over = Q(closes_on__lt=today) & ~by_post | Q(closes_on__lt=today - WEEK_TO_ENTER)
    return complaints().filter(over, stage__in=Complaint.REPLIED)


def letters_about(complaint: Complaint) -> QuerySet[Letter]:
    """Return the letters that say that something waits in the file, to whomever they went."""
    return Letter.objects.filter(about=f"complaints.complaint:{complaint.pk}")


def undelivered(complaint: Complaint) -> bool:
    """Say whether a letter to whoever complained came back."""
    failed = letters_about(complaint).filter(stage=Letter.Stage.FAILED)
    return failed.filter(to=complaint.complainant_id, to__isnull=False).exists()


def adult_of(complaint: Complaint, person: Person | None, on: date) -> str:
    """Return who comes along with somebody under 18, or nothing for an adult (MEM-13)."""
    if person is None or not person.is_under_18(on):
        return ""
    seat = panels.members_of(complaint.panel, on).filter(person=person).first()
    return (seat.appropriate_adult if seat else "") or "an adult"


# Who handles what


def handled_stage_1(complaint: Complaint) -> set[int]:
    """Return who had the complaint in hand at stage 1."""
    rows = complaint.assignments.filter(level="chair", person__isnull=False).values_list("person", flat=True)
    return {person for person in rows if person}


def barred(complaint: Complaint) -> set[int]:
    """Return who cannot handle the complaint: whoever made it, is meant, saw it or has an interest (R2)."""
    return set(complaint.gate_subject().concerned)


def reviewers(panel: Panel, on: date) -> list[Person]:
    """Return who reviews complaints of a panel on that day: the sergeants of its team, then the borough's inspectors."""
    ward = panel.ward
    at_team = Q(role=Posting.Role.SERGEANT, team=ward.team_id) if ward.team_id is not None else Q(pk=None)
    here = at_team | Q(role=Posting.Role.INSPECTOR, borough=ward.borough_id)
    found = Posting.objects.filter(panels.lasts(on), here, person__is_active=True).select_related("person").order_by("since", "pk")
    ranked = sorted(found, key=lambda posting: posting.role != Posting.Role.SERGEANT)
    return [posting.person for posting in ranked]


def inspectors(panel: Panel, on: date) -> list[Person]:
    """Return the inspectors of the panel's borough on that day."""
    here = Posting.objects.filter(panels.lasts(on), role=Posting.Role.INSPECTOR, borough=panel.ward.borough_id)
    return [posting.person for posting in here.select_related("person").order_by("since", "pk")]


def advisers(on: date) -> QuerySet[Person]:
    """Return the people of the central unit on that day."""
    posted = Posting.objects.filter(panels.lasts(on), role=Posting.Role.CENTRAL)
    return Person.objects.filter(pk__in=posted.values("person"))


def people_of(panel: Panel, on: date) -> list[Person]:
    """Return the members, suspended ones among them, and partners of that day, each once, by their names."""
    found = {seat.person_id: seat.person for seat in panels.members_of(panel, on)}
    found |= {place.person_id: place.person for place in panels.partners_of(panel, on)}
    return sorted(found.values(), key=lambda person: (person.full_name, person.pk))


# Parts of a file that somebody else may read


@dataclass(frozen=True)
class Inbox:
    """Where complaints to a panel arrive by post, for those who take them up."""

    panel: Panel
    readers: frozenset[int]

    def gate_subject(self) -> Subject:
        """Return the panel, assigned to those people."""
        return replace(self.panel.gate_subject(), assigned=self.readers, is_case=True)


def chairs_inbox(panel: str) -> Inbox:
    """Return what the panel's chair takes up."""
    found = panels.panel_in(panel)
    chair = panels.chair_of(found, timezone.localdate())
    return Inbox(found, frozenset({chair.pk} if chair else set()))


def sergeants_inbox(panel: str) -> Inbox:
    """Return what the sergeant, or the inspector, takes up."""
    found = panels.panel_in(panel)
    return Inbox(found, frozenset(person.pk for person in reviewers(found, timezone.localdate())))


@dataclass(frozen=True)
class Voice:
    """Somebody's own say at a panel, which the menu asks about."""

    panel: Panel
    person: Person

    def gate_subject(self) -> Subject:
        """Return the panel, owned by that person."""
        return replace(self.panel.gate_subject(), owner=self.person.pk)


@dataclass(frozen=True)
class Part:
    """Some entries of a file with their own readers: a summary that was shared, a chair's own handling, a question for advice."""

    complaint: Complaint
    entries: tuple[Entry, ...]
    owner: int | None = None
    assigned: frozenset[int] = frozenset()

    @property
    def panel(self) -> Panel:
        """Return the panel of the complaint."""
        return self.complaint.panel

    def gate_subject(self) -> Subject:
        """Return the panel with the readers of this part."""
        whole = self.complaint.gate_subject()
        return replace(whole, owner=self.owner, assigned=self.assigned, concerned=frozenset())


def summary_in(reference: str) -> Part:
    """Return what the handler has shared with the person complained about, or answer that there is nothing (R1)."""
    complaint = complaint_in(reference)
    shared = tuple(complaint.entries.filter(kind=Kind.SUMMARY))
    if not shared:
        raise Http404
    return Part(complaint, shared, owner=complaint.about_id)


def handling_in(reference: str) -> Part:
    """Return what was written at stage 1 of a complaint that is at stage 2, for whoever wrote it."""
    complaint = complaint_in(reference)
    if not complaint.is_at_sergeant:
        raise Http404
    barred_now = barred(complaint)
    entries = tuple(complaint.entries.filter(level="chair").exclude(kind=Kind.REQUEST).select_related("by"))
    return Part(complaint, entries, assigned=frozenset(handled_stage_1(complaint) - barred_now))


def advice_in(reference: str) -> Part:
    """Return the question to the central unit while it waits for an answer; the referral ends with it."""
    complaint = complaint_in(reference)
    asked = complaint.entries.filter(kind=Kind.QUESTION).select_related("to").last()
    if asked is None or not complaint.is_open or complaint.entries.filter(kind=Kind.ADVICE, pk__gt=asked.pk).exists():
        raise Http404
    return Part(complaint, (asked,), assigned=frozenset({asked.to_id} if asked.to_id else set()))


def shared_with(person: Person, panel: Panel) -> QuerySet[Complaint]:
    """Return the open complaints of which somebody was given a summary."""
    return still_open().filter(about=person, panel=panel, entries__kind=Kind.SUMMARY).distinct()


def entries_for_complainant(complaint: Complaint) -> QuerySet[Entry]:
    """Return what the complainant reads: their own words and the replies, no notes."""
    return complaint.entries.filter(kind__in=Entry.FOR_COMPLAINANT)


def all_entries(complaint: Complaint) -> QuerySet[Entry]:
    """Return everything in the file."""
    return complaint.entries.select_related("by", "to")


def clocks(panel: Panel, person: Person, since: date) -> list[Complaint]:
    """Return the panel's complaints for the sergeant's look at the clocks, without those that concern them."""
    found = complaints().filter(panel=panel).filter(Q(closed_on=None) | Q(closed_on__gte=since))
    return [complaint for complaint in found if person.pk not in barred(complaint)]


# Numbers


@dataclass(frozen=True)
class Numbers:
    """How many complaints a borough's panels had in a year; nothing below ten."""

    year: int
    received: int | None
    acknowledged_in_time: int | None
    answered_in_time: int | None


def numbers(borough: Borough, year: int) -> Numbers:
    """Count a borough's complaints of a year that has ended; no ward, nobody's name, no number under ten."""
    received = list(Complaint.objects.filter(panel__ward__borough=borough, received_on__year=year).only(*_CLOCKS))
    acknowledged = sum(_is_in_time(one.acknowledged_on, one.acknowledge_by) for one in received)
    answered = sum(_is_in_time(one.answered_on or one.reviewed_on, one.reply_by) for one in received)
    return Numbers(year, shown(len(received)), shown(acknowledged, len(received)), shown(answered, len(received)))


def numbers_of_years(borough: Borough, today: date) -> list[Numbers]:
    """Return the numbers of the last three years whose complaints have all run their time, so that no day tells of one."""
    last = (today - timedelta(days=REPLY_DAYS)).year - 1
    return [numbers(borough, year) for year in range(last, last - 3, -1)]


_CLOCKS = ("acknowledged_on", "acknowledge_by", "answered_on", "reviewed_on", "reply_by")


def _is_in_time(done_on: date | None, by: date) -> bool:
    return done_on is not None and done_on <= by


def names(people: Iterable[Person]) -> list[tuple[str, str]]:
    """Return people as the choices of a form."""
    return [(str(person.pk), person.full_name) for person in people]


@dataclass(frozen=True)
class Nameable:
    """Whom somebody can choose a person from, and whether there are others, whom they have to name."""

    people: tuple[Person, ...]
    has_others: bool


def nameable(panel: Panel, can_see: Callable[[Any], bool], asks: Person, on: date) -> Nameable:
    """Return the members and partners that whoever asks sees in the panel's list; the rest are named by their full names."""
    seats = [seat for seat in (*panels.members_of(panel, on), *panels.partners_of(panel, on)) if seat.person.pk != asks.pk]
    seen = {seat.person.pk: seat.person for seat in seats if can_see(seat)}
    ordered = sorted(seen.values(), key=lambda person: (person.full_name, person.pk))
    return Nameable(tuple(ordered), any(seat.person.pk not in seen for seat in seats))


def named(panel: Panel, name: str, on: date) -> Person | None:
    """Return the member or partner of exactly that name."""
    found = [person for person in people_of(panel, on) if person.full_name.casefold() == " ".join(name.split()).casefold()]
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True)
class LetterOf:
    """A letter in a complaint's file."""

    complaint: Complaint
    entry: Entry

    @property
    def panel(self) -> Panel:
        """Return the panel of the complaint."""
        return self.complaint.panel

    def gate_subject(self) -> Subject:
        """Return what the gate asks of the whole file."""
        return self.complaint.gate_subject()


def letter_of(reference: str, entry: int) -> LetterOf:
    """Return a letter that somebody reads on paper, or answer that there is none."""
    complaint = complaint_in(reference)
    return LetterOf(complaint, get_object_or_404(complaint.entries.select_related("to", "by"), pk=entry, is_to_post=True))


def answered_at(panel: Panel, reference: str) -> Complaint | None:
    """Return the answered complaint that a letter to the sergeant names."""
    return complaints().filter(panel=panel, reference=reference.strip().lower(), stage=Complaint.Stage.ANSWERED).first()
