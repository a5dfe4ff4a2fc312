"""What is read of concerns: those to answer, those brought to a meeting, what was answered and published (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from community.models import Brought, Concern
from core.once import together
from meetings.models import AgendaItem, Meeting
from meetings.queries import next_meeting
from panels.models import Panel, Ward
from people.models import Person

Stage = Concern.Stage
OTHERS = Count("joined", distinct=True)


def concerns() -> QuerySet[Concern]:
    """Return concerns with their panel and its places."""
    return Concern.objects.select_related("panel__ward__borough", "panel__ward__team", "ward", "raised_by")


def concern_in(panel: str, concern: int) -> Concern:
    """Return one concern of the panel of that address, or answer that there is none."""
    return get_object_or_404(concerns().select_related("joins__panel", "settled_by"), pk=concern, panel__slug=panel)


def locked(concern: Concern) -> Concern:
    """Return the concern with its row held until the transaction ends."""
    return concerns().select_for_update(of=("self",)).get(pk=concern.pk)


def to_answer(panel: Panel) -> QuerySet[Concern]:
    """Return the concerns that wait, those brought to a meeting ahead first, each with ``others`` and ``is_ahead``."""
    ahead = Brought.objects.filter(concern=OuterRef("pk"), meeting__stage__in=(*Meeting.TO_COME, Meeting.Stage.IN_PROGRESS))
    waiting = concerns().filter(panel=panel, stage=Stage.OPEN).annotate(others=OTHERS, is_ahead=Exists(ahead))
    return waiting.order_by("-is_ahead", "-others", "-raised_on", "-pk")


def answered(panel: Panel) -> QuerySet[Concern]:
    """Return the concerns that were answered, the latest first, each with ``others``."""
    return concerns().filter(panel=panel, stage=Stage.ANSWERED).annotate(others=OTHERS).order_by("-settled_on", "-pk")


def set_aside(panel: Panel) -> QuerySet[Concern]:
    """Return the concerns that were set aside, the latest first."""
    return concerns().filter(panel=panel, stage=Stage.SET_ASIDE).order_by("-settled_on", "-pk")


def raised_by(person: Person, panel: Panel) -> QuerySet[Concern]:
    """Return what somebody raised with their account, the latest first, with what it was joined to."""
    return concerns().filter(raised_by=person, panel=panel).select_related("joins")


def published(panel: Panel) -> QuerySet[Concern]:
    """Return what residents are told of, the latest first."""
    return Concern.objects.filter(panel=panel, published_on__isnull=False).order_by("-published_on", "-pk")


def saying_the_same(concern: Concern) -> QuerySet[Concern]:
    """Return what was joined to the concern, the first one first."""
    return concerns().filter(joins=concern).order_by("raised_on", "pk")


def to_join(concern: Concern) -> QuerySet[Concern]:
    """Return the other concerns of the panel that wait, for this one to be joined to."""
    return to_answer(concern.panel).exclude(pk=concern.pk)


def raised_without_account(panel: Panel, on: date) -> int:
    """Return how many concerns strangers raised on that day."""
    return Concern.objects.filter(panel=panel, raised_on=on, raised_by=None).count()


def meeting_to_bring_to(panel: Panel, on: date) -> Meeting | None:
    """Return the next meeting while its agenda is still being prepared."""
    meeting = next_meeting(panel, on)
    return meeting if meeting is not None and meeting.stage == Meeting.Stage.DRAFT else None


def meeting_ahead(panel: Panel, on: date) -> Meeting | None:
    """Return the meeting that comes next, or is in progress."""
    return next_meeting(panel, on)


def has_item(meeting: Meeting) -> bool:
    """Say whether the agenda has an item on community concerns (MTG-4)."""
    return AgendaItem.objects.filter(meeting=meeting, topic=AgendaItem.Topic.CONCERNS).exists()


def brought_to(meeting: Meeting) -> QuerySet[Concern]:
    """Return the concerns that were brought to the meeting, in that order, each with ``others``."""
    return concerns().filter(brought__meeting=meeting).annotate(others=OTHERS).order_by("brought__pk")


def meetings_of(concern: Concern) -> QuerySet[Meeting]:
    """Return the meetings that the concern was brought to and that were not cancelled, the latest first."""
    found = Meeting.objects.filter(concerns_brought__concern=concern).exclude(stage=Meeting.Stage.CANCELLED)
    return found.select_related("panel").order_by("-starts_at")


def wards_around(panel: Panel) -> QuerySet[Ward]:
    """Return the wards of the panel's borough that exist."""
    return Ward.objects.filter(borough=panel.ward.borough_id, valid_to=None)


@together
def open_in(panels: list[Panel]) -> dict[int, int]:
    """Return how many concerns of the panel wait for an answer."""
    found = Concern.objects.filter(panel__in=panels, stage=Stage.OPEN).order_by().values_list("panel").annotate(number=Count("pk"))
    return {panel.pk: 0 for panel in panels} | dict(found)


def past_their_day(on: date) -> QuerySet[Concern]:
    """Return the concerns whose words are kept no longer and are still there."""
    kept = ~Q(place="") | Q(raised_by__isnull=False)
    return concerns().filter(kept, keep_until__lte=on)
