"""Reads with a name: drafts, what is in force, what a meeting reviews, where the team's time went (PRI-1 to PRI-9, POL-7)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet, Sum
from django.http import Http404
from django.shortcuts import get_object_or_404

from core.once import together
from handbook.dates import add_months
from handbook.meetings import next_meeting_by
from handbook.remit import Spent, Work
from meetings.models import Meeting, Minutes, Motion, Option
from meetings.queries import chosen, is_settled, to_come
from panels.models import Panel

from .models import Activity, Evidence, Nominee, PlannedAction, Priority, Review, Update

Stage = Priority.Stage
MONTHS_OF_TIME = 3


def priorities() -> QuerySet[Priority]:
    """Return priorities with their panel and the places that the gate asks about."""
    return Priority.objects.select_related("panel__ward__borough", "panel__ward__team", "meeting", "put_to", "replaces")


def in_force(panel: Panel) -> QuerySet[Priority]:
    """Return the panel's priorities in their order, with measures and updates."""
    return _whole(panel).filter(stage=Stage.IN_FORCE).order_by("number", "pk")


def in_force_in(panels: Iterable[Panel]) -> QuerySet[Priority]:
    """Return the priorities in force of several panels, each panel's in their order."""
    return Priority.objects.filter(panel__in=list(panels), stage=Stage.IN_FORCE).order_by("panel", "number", "pk")


def ended(panel: Panel) -> QuerySet[Priority]:
    """Return what was closed or replaced, the latest first."""
    return _whole(panel).filter(stage__in=(Stage.CLOSED, Stage.REPLACED)).order_by("-ended_on", "number")


def drafts(panel: Panel) -> QuerySet[Priority]:
    """Return what is being written, the newest first."""
    return priorities().filter(panel=panel, stage=Stage.DRAFT).prefetch_related("measures").order_by("-pk")


def being_written(panel: Panel) -> QuerySet[Priority]:
    """Return the drafts that no meeting to come has before it."""
    return drafts(panel).exclude(put_to__stage__in=(*Meeting.TO_COME, Meeting.Stage.IN_PROGRESS))


def put_forward(panel: Panel) -> QuerySet[Priority]:
    """Return the drafts that were put to a meeting which has not ended."""
    return drafts(panel).filter(put_to__stage__in=(*Meeting.TO_COME, Meeting.Stage.IN_PROGRESS)).order_by("put_to__starts_at", "pk")


def put_to(meeting: Meeting) -> QuerySet[Priority]:
    """Return the drafts that were put to one meeting, in the order in which they were written."""
    return priorities().filter(put_to=meeting, stage=Stage.DRAFT).prefetch_related("measures").order_by("pk")


def unstated_in(panels: Iterable[Panel]) -> QuerySet[Priority]:
    """Return the panels' own drafts, put to a meeting to come, of which the police team has not said what it can do (PRI-3)."""
    waiting = Priority.objects.filter(panel__in=list(panels), stage=Stage.DRAFT, set_by=Priority.Setter.PANEL, police_statement="")
    return waiting.filter(put_to__stage__in=(*Meeting.TO_COME, Meeting.Stage.IN_PROGRESS)).select_related("panel", "put_to")


def priority_in(panel: str, priority: int) -> Priority:
    """Return one priority of the panel with that slug that was agreed, or answer 404."""
    return get_object_or_404(priorities().exclude(stage__in=Priority.NEVER_AGREED), panel__slug=panel, pk=priority)


def draft_in(panel: str, priority: int) -> Priority:
    """Return one draft of the panel with that slug, or what has become of it, or answer 404."""
    return get_object_or_404(priorities(), panel__slug=panel, pk=priority)


def panel_draft_in(panel: str, priority: int) -> Priority:
    """Return a draft of the panel's own, or answer 404."""
    return _draft_by(Priority.Setter.PANEL, panel, priority)


def police_draft_in(panel: str, priority: int) -> Priority:
    """Return a draft of the police team's, or answer 404."""
    return _draft_by(Priority.Setter.POLICE, panel, priority)


def proposal_in(panel: str, priority: int) -> Priority:
    """Return a draft that was put to a meeting, or what has become of it, or answer 404."""
    return get_object_or_404(priorities(), panel__slug=panel, pk=priority, put_to__isnull=False)


def panel_priority_in(panel: str, priority: int) -> Priority:
    """Return a priority of the panel's own that was agreed, or answer 404."""
    return _agreed_by(Priority.Setter.PANEL, panel, priority)


def police_priority_in(panel: str, priority: int) -> Priority:
    """Return the police team's priority, or answer 404."""
    return _agreed_by(Priority.Setter.POLICE, panel, priority)


def action_in(panel: str, priority: int, action: int) -> PlannedAction:
    """Return one action of a priority, or answer 404."""
    found = PlannedAction.objects.select_related("priority__panel__ward__borough", "priority__panel__ward__team")
    return get_object_or_404(found, pk=action, priority=priority, priority__panel__slug=panel)


def evidence_in(panel: str, priority: int, evidence: int) -> Evidence:
    """Return one piece of evidence of a draft, or answer 404."""
    found = Evidence.objects.select_related("priority__panel__ward__borough", "priority__panel__ward__team")
    return get_object_or_404(found, pk=evidence, priority=priority, priority__panel__slug=panel, priority__stage=Stage.DRAFT)


def locked(priority: Priority) -> Priority:
    """Return the priority with its row held until the transaction ends."""
    return priorities().select_for_update(of=("self",)).get(pk=priority.pk)


def recorded_at(meeting_id: int) -> QuerySet[Priority]:
    """Return the priorities that one meeting agreed."""
    return Priority.objects.filter(meeting=meeting_id).prefetch_related("measures").order_by("number")


def next_number(panel: Panel) -> int:
    """Return the lowest free number of the panel's own priorities."""
    taken = set(Priority.objects.filter(panel=panel, stage=Stage.IN_FORCE).values_list("number", flat=True))
    return next(number for number in range(2, len(taken) + 3) if number not in taken)


@together
def setters_and_updates(panels: list[Panel]) -> dict[int, list[tuple[str, date]]]:
    """Return who set each of the panel's priorities in force, and when it was last brought up to date."""
    found: dict[int, list[tuple[str, date]]] = {panel.pk: [] for panel in panels}
    in_force = Priority.objects.filter(panel__in=panels, stage=Stage.IN_FORCE)
    for panel, set_by, updated_on in in_force.values_list("panel", "set_by", "updated_on"):
        found[panel].append((set_by, updated_on))
    return found


def counts(panel: Panel) -> tuple[int, int]:
    """Return how many priorities in force the police team has set, and how many the panel."""
    setters = [set_by for set_by, _ in setters_and_updates(panel)]
    return setters.count(Priority.Setter.POLICE), setters.count(Priority.Setter.PANEL)


def oldest_update(panel: Panel) -> date | None:
    """Return the day the longest neglected priority in force was last brought up to date."""
    return min((updated_on for _, updated_on in setters_and_updates(panel)), default=None)


def next_meeting_on(panel: Panel, on: date) -> date:
    """Return the day of the meeting after that day: the one that is planned, or the last day on which it may be held."""
    ahead = (meeting.on for meeting in to_come(panel) if meeting.is_to_come and meeting.on > on)
    return next(ahead, next_meeting_by(on, panel.interval_months))


def to_review(meeting: Meeting) -> QuerySet[Priority]:
    """Return the priorities that the meeting found in force, with what it has decided about each (PRI-5)."""
    reviews = Review.objects.filter(meeting=meeting)
    live = Q(stage=Stage.IN_FORCE, agreed_on__lt=meeting.held_on) | Q(pk__in=reviews.values("priority"))
    decided = Prefetch("reviews", reviews, to_attr="decided")
    found = priorities().filter(live, panel=meeting.panel).prefetch_related(decided, "measures")
    latest = Prefetch("updates", Update.objects.order_by("-on", "-pk"))
    undone = Prefetch("actions", PlannedAction.objects.filter(done_on=None), to_attr="to_do")
    return found.prefetch_related(latest, undone).order_by("number", "-agreed_on", "pk")


def reviews_at(meeting: Meeting) -> QuerySet[Review]:
    """Return what a meeting decided about the priorities, in their order."""
    return Review.objects.filter(meeting=meeting).select_related("priority", "replaced_by").order_by("priority__number", "pk")


def ballots_at(meeting: Meeting) -> QuerySet[Motion]:
    """Return the ballots among drafts that a meeting held, without the second ballots that followed."""
    found = Motion.objects.filter(item__meeting=meeting, kind=Motion.Kind.PRIORITY, follows=None, options__nominee__isnull=False)
    return found.select_related("item__meeting__panel").distinct().order_by("pk")


def is_in_ballot(draft: Priority) -> bool:
    """Say whether members vote on the draft, or have chosen it at a meeting whose record is still open (VOTE-4)."""
    gone_out = Minutes.objects.exclude(stage=Minutes.Stage.DRAFT)
    open_record = Motion.objects.filter(is_void=False).exclude(item__meeting__in=gone_out.values("meeting"))
    found = Nominee.objects.filter(draft=draft, option__motion__in=open_record).select_related("option__motion")
    return any(_binds(nominee.option) for nominee in found)


def _binds(option: Option) -> bool:
    motion = option.motion
    return motion.is_open or option in chosen(motion) or (option.is_tied and not is_settled(motion))


def chosen_drafts(motion: Motion) -> list[Priority]:
    """Return the drafts that a ballot chose and that are not in force yet; none while it is not settled (VOTE-4)."""
    if motion.is_open or not is_settled(motion):
        return []
    return list(Priority.objects.filter(nominations__option__in=chosen(motion), stage=Stage.DRAFT))


def activity_of(panel: Panel, on: date) -> QuerySet[Activity]:
    """Return what the team recorded of its time in the last three months, the latest first."""
    since = add_months(on, -MONTHS_OF_TIME)
    found = Activity.objects.filter(panel=panel, on__gt=since, on__lte=on)
    return found.select_related("priority").order_by("-on", "-pk")


def time_spent(panel: Panel, on: date) -> list[tuple[Spent, Priority | None]]:
    """Return the sums of the last three months: each priority's, then each other kind of work (PRI-8, POL-7)."""
    since = add_months(on, -MONTHS_OF_TIME)
    rows = Activity.objects.filter(panel=panel, on__gt=since, on__lte=on).values("work", "priority").annotate(sum=Sum("minutes")).order_by()
    named = Priority.objects.in_bulk([row["priority"] for row in rows if row["priority"]])
    order = list(Work)
    found = [(Spent(Work(row["work"]), row["sum"]), named.get(row["priority"])) for row in rows]
    return sorted(found, key=lambda one: (order.index(one[0].work), one[1].number or 0 if one[1] else 0, -one[0].minutes))


def minutes_on(priority: Priority) -> int:
    """Return how long the team has worked on one priority."""
    found: int | None = Activity.objects.filter(priority=priority).aggregate(sum=Sum("minutes"))["sum"]
    return found or 0


def _draft_by(setter: str, panel: str, priority: int) -> Priority:
    return get_object_or_404(priorities(), panel__slug=panel, pk=priority, set_by=setter, stage=Stage.DRAFT)


def _agreed_by(setter: str, panel: str, priority: int) -> Priority:
    found = priority_in(panel, priority)
    if found.set_by != setter:
        raise Http404
    return found


def _whole(panel: Panel) -> QuerySet[Priority]:
    return priorities().filter(panel=panel).prefetch_related("measures", "updates")
