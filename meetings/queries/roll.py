"""Who is here and who may vote, as the handbook sees them (ToR 9e; MEM-9, MEM-15, TOR-3, VOTE-1, VOTE-5, VOTE-6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.db.models import Count, OuterRef, QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.shortcuts import get_object_or_404
from django.utils import timezone

from handbook.membership import tenure_serves
from handbook.rules import Breach
from handbook.votes import MEMBERS_FOR_QUORUM, MotionKind, Voter, counts_for_quorum, may_renew_itself, why_not_entitled
from meetings.models import AgendaItem, Attendance, Ballot, Interest, Meeting, Motion, Option, SecretVoter
from panels.models import Membership, Office
from panels.queries import members_of, offices_held, resting, signatures_that_serve
from people.models import Person

from .meetings import with_runners


@dataclass(frozen=True)
class Seat:
    """One member at one meeting with all that decides on their vote."""

    membership: Membership
    voter: Voter
    why_not: Breach | None = None
    has_voted: bool = False
    came: bool = False

    @property
    def name(self) -> str:
        """Return the member's name."""
        return self.membership.person.full_name

    @property
    def is_entitled(self) -> bool:
        """Say whether the member has a vote."""
        return self.why_not is None

    @property
    def counts(self) -> bool:
        """Say whether the member counts for the quorum."""
        return counts_for_quorum(self.voter)


@dataclass(frozen=True)
class Roll:
    """Every member on the day of the meeting, for one motion or for none in particular."""

    seats: tuple[Seat, ...]

    @property
    def entitled(self) -> list[Seat]:
        """Return who has a vote."""
        return [seat for seat in self.seats if seat.is_entitled]

    @property
    def here_without_vote(self) -> list[Seat]:
        """Return who came and has no vote, each with the reason."""
        return [seat for seat in self.seats if seat.voter.is_present and not seat.is_entitled]

    @property
    def here(self) -> int:
        """Return how many members are present."""
        return sum(seat.voter.is_present for seat in self.seats)

    @property
    def came(self) -> int:
        """Return how many members came, whether or not they stayed."""
        return sum(seat.came for seat in self.seats)

    @property
    def for_quorum(self) -> int:
        """Return how many members count for the quorum."""
        return sum(seat.counts for seat in self.seats)

    @property
    def is_quorate(self) -> bool:
        """Say whether enough members count for votes that need a quorum."""
        return self.for_quorum >= MEMBERS_FOR_QUORUM

    def seat_of(self, person_id: int | None) -> Seat | None:
        """Return the seat of that person, if they have one."""
        return next((seat for seat in self.seats if seat.membership.person_id == person_id), None)


def roll_of(
    meeting: Meeting, motion: Motion | None = None, kind: str = "", concerns: Membership | None = None, item: AgendaItem | None = None
) -> Roll:
    """Return the members of the day the meeting is held as they stand now, in as many queries for any number of them.

    With a motion, or the kind of one that is about to be opened under an item and whom it concerns, each seat says why it
    has no vote.
    """
    day = meeting.held_on
    members = list(members_of(meeting.panel, day))
    present = _present(meeting)
    signed = signatures_that_serve(meeting.panel, day, _held_before(meeting))
    quorate = quorate_before(meeting)
    voted = _voters(motion) if motion else set()
    asked = MotionKind(motion.kind if motion else kind or MotionKind.OTHER)
    concerned = motion.concerns_id if motion else concerns.pk if concerns else None
    interested = _interested(motion.item if motion else item)
    quorate = [] if _renews_itself(asked, members, quorate, day) else quorate
    seats = []
    for member in members:
        voter = Voter(
            is_suspended=cast("bool", member.is_suspended),  # type: ignore[attr-defined]
            is_deselected=cast("bool", member.is_deselected),  # type: ignore[attr-defined]
            is_present=present.get(member.pk, False),
            has_signed=member.person_id in signed,
            is_concerned=member.pk == concerned,
            is_withdrawn=interested.get(member.person_id) == Interest.Decision.WITHDRAWS,
            is_conflicted_chair=member.person_id in interested and any(office.kind == Office.Kind.CHAIR for office in offices_held(member)),
            has_lapsed=_has_lapsed(member, quorate, day),
        )
        seats.append(Seat(member, voter, why_not_entitled(asked, voter), member.pk in voted, member.pk in present))
    return Roll(tuple(seats))


def _has_lapsed(member: Membership, quorate: Sequence[date], day: date) -> bool:
    return member.tenure_ends_on is not None and not tenure_serves(member.tenure_ends_on, quorate, day)


def _renews_itself(kind: MotionKind, members: Sequence[Membership], quorate: Sequence[date], day: date) -> bool:
    """Say whether those whose year was over vote on renewals on that day (MEM-6); whoever rests has no vote to count."""
    resting = (member.is_suspended or member.is_deselected for member in members)  # type: ignore[attr-defined]
    serving = sum(not rests and not _has_lapsed(member, quorate, day) for member, rests in zip(members, resting, strict=True))
    return may_renew_itself(kind, serving)


def _voters(motion: Motion) -> set[int]:
    """Return the memberships that have voted on a device, openly or in secret."""
    kept = SecretVoter if motion.is_secret else Ballot
    return set(kept.objects.filter(motion=motion).values_list("membership", flat=True))


def has_voted(motions: Sequence[Motion], person: Person) -> bool:
    """Say whether the person has voted on one of them on a device, openly or in secret."""
    return any(kept.objects.filter(motion__in=motions, membership__person=person).exists() for kept in (Ballot, SecretVoter))


def attendances(meeting: Meeting) -> QuerySet[Attendance]:
    """Return everybody expected at the meeting with the person: members, partners, police."""
    return Attendance.everything.filter(meeting=meeting).select_related("person", "membership")


def motion_in(panel: str, meeting: int, motion: int) -> Motion:
    """Return one motion of that meeting, or answer that there is none."""
    found = get_object_or_404(motions(), pk=motion, item__meeting=meeting, item__meeting__panel__slug=panel)
    with_runners(found.item.meeting)
    return found


def motions() -> QuerySet[Motion]:
    """Return motions with what the gate and the page ask of them."""
    found = Motion.everything.select_related(
        "item__meeting__panel__ward__borough", "item__deselection__membership", "item__handed_to", "concerns__person", "follows", "minutes"
    )
    return found.prefetch_related("options__membership", "item__interests")


def chosen(motion: Motion) -> list[Option]:
    """Return the options that a ballot chose, those of its second ballots among them, as its own rows in their order (VOTE-4)."""
    found = {option.pk: option for option in motion.options.filter(is_chosen=True)}
    for second in motion.followed_by.filter(is_void=False, stage=Motion.Stage.CLOSED):
        found |= {option.repeats.pk: option.repeats for option in chosen(second) if option.repeats is not None}
    return sorted(found.values(), key=lambda option: option.position)


def is_settled(motion: Motion) -> bool:
    """Say whether a ballot has decided all it can: it is closed, and nobody is level without a second ballot that decided."""
    if motion.is_open or motion.is_void:
        return False
    if not motion.options.filter(is_tied=True).exists():
        return True
    return any(is_settled(second) for second in motion.followed_by.all())


def open_motions(meeting: Meeting) -> QuerySet[Motion]:
    """Return the motions of the meeting that are open."""
    return motions().filter(item__meeting=meeting, stage=Motion.Stage.OPEN)


def last_result(meeting: Meeting) -> Motion | None:
    """Return the vote of the meeting that was closed last."""
    return motions().filter(item__meeting=meeting, stage=Motion.Stage.CLOSED).order_by("closed_at", "pk").last()


def locked_motion(motion: Motion) -> Motion:
    """Return the motion with its row held until the transaction ends: votes are counted one after the other."""
    return motions().select_for_update(of=("self",)).get(pk=motion.pk)


def quorate_before(meeting: Meeting) -> list[date]:
    """Return the days of the panel's earlier meetings at which three members or more were present (MEM-6).

    Whoever was suspended or deselected on the day did not count, as now; nor does who had left before its end.
    """
    before = {"meeting__panel": meeting.panel, "meeting__stage": Meeting.Stage.HELD, "meeting__starts_at__lt": meeting.starts_at}
    day = TruncDate(Coalesce("meeting__began_at", "meeting__starts_at"))
    here = Attendance.objects.filter(**before, state=Attendance.State.PRESENT, left_at=None, membership__isnull=False).annotate(day=day)
    counted = here.exclude(resting(OuterRef("day"), "membership")).values("meeting", "day").annotate(here=Count("pk"))
    return list(counted.filter(here__gte=MEMBERS_FOR_QUORUM).order_by("day").values_list("day", flat=True))


def _interested(item: AgendaItem | None) -> dict[int, str]:
    """Return who declared an interest in the item, each with what the panel decided."""
    return dict(Interest.everything.filter(item=item).values_list("person", "decision")) if item is not None else {}


def _present(meeting: Meeting) -> dict[int, bool]:
    """Return the memberships of those who came, each with whether they are still here (MTG-19)."""
    rows = Attendance.everything.filter(meeting=meeting, state=Attendance.State.PRESENT, membership__isnull=False)
    return {row.membership_id: row.is_here for row in rows if row.membership_id is not None}


def _held_before(meeting: Meeting) -> list[date]:
    rows = Meeting.objects.filter(panel=meeting.panel, stage=Meeting.Stage.HELD, starts_at__lt=meeting.starts_at)
    return [timezone.localtime(moment).date() for moment in rows.values_list("starts_at", flat=True)]
