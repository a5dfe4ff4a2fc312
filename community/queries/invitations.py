"""What is read of invitations to police activity: who is invited, who comes, who waits (HB 4.2; MTG-12)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Max, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from community import links
from community.models import ByLink, Invitation, InvitationReply
from handbook.activities import is_invited, taken
from panels.models import Membership, Panel, Partnership
from panels.queries import members_on, partners_on, rests
from people.models import Person

Stage = InvitationReply.Stage
PAST_SHOWN = 12


@dataclass(frozen=True)
class Guest:
    """Somebody at the table who can be asked along, with what protects them where they are under 18 on the day."""

    place: Membership | Partnership
    is_under_18: bool

    @property
    def person(self) -> Person:
        """Return who it is."""
        person: Person = self.place.person
        return person

    @property
    def papers(self) -> tuple[bool, bool, str]:
        """Return permission, risk assessment and the adult's name of somebody under 18 (HB 3.3.4)."""
        if not isinstance(self.place, Membership):
            return False, False, ""
        return self.place.has_permission, self.place.has_risk_assessment, self.place.appropriate_adult

    @property
    def agrees_to_letters(self) -> bool:
        """Say whether the police may write to them with news and invitations (GDPR-3)."""
        return self.place.agrees_to_police


def invitations() -> QuerySet[Invitation]:
    """Return invitations with their panel and its places."""
    return Invitation.objects.select_related("panel__ward__borough", "panel__ward__team", "invited_by")


def invitation_in(panel: str, invitation: int) -> Invitation:
    """Return an invitation of that panel, or answer that there is none."""
    return get_object_or_404(invitations(), pk=invitation, panel__slug=panel)


def invitation_by_link(token: str) -> ByLink:
    """Return the invitation that the link in a letter is for, or answer that there is none."""
    keys = links.read(token)
    if keys is None:
        raise Http404
    return ByLink(get_object_or_404(invitations(), pk=keys[0]), keys[1], token)


def locked(invitation: Invitation) -> Invitation:
    """Return it with its row held until the transaction ends, so that places are given one after the other."""
    return invitations().select_for_update(of=("self",)).get(pk=invitation.pk)


def with_numbers(rows: QuerySet[Invitation]) -> QuerySet[Invitation]:
    """Return invitations with how many people come in ``coming`` and wait in ``waiting``."""
    return rows.annotate(
        coming=Count("replies", filter=Q(replies__stage=Stage.COMING)), waiting=Count("replies", filter=Q(replies__stage=Stage.WAITING))
    )


def to_come(panel: Panel, now: datetime) -> QuerySet[Invitation]:
    """Return what the panel is invited to and has not begun, the next first; what was cancelled stays until its hour."""
    return with_numbers(invitations().filter(panel=panel, starts_at__gt=now)).order_by("starts_at", "pk")


def past(panel: Panel, now: datetime) -> QuerySet[Invitation]:
    """Return what is over, the latest first."""
    return with_numbers(invitations().filter(panel=panel, starts_at__lte=now)).order_by("-starts_at", "-pk")[:PAST_SHOWN]


def guests_of(panel: Panel, day: date, on: date) -> list[Guest]:
    """Return the members who are not suspended and the partners as of ``on``, each once, with their age on the day itself."""
    members = [Guest(seat, seat.person.is_under_18(day)) for seat in members_on(panel, on) if not rests(seat)]
    found = {guest.person.pk: guest for guest in members}
    for place in partners_on(panel, on):
        found.setdefault(place.person_id, Guest(place, place.person.is_under_18(day)))
    return sorted(found.values(), key=lambda guest: (guest.person.full_name, guest.person.pk))


def guest_at(invitation: Invitation, person: int, on: date) -> Guest | None:
    """Return the person as somebody who can be asked along, or nothing where they are not at the table."""
    return next((guest for guest in guests_of(invitation.panel, invitation.on, on) if guest.person.pk == person), None)


def invited(invitation: Invitation, on: date) -> list[Guest]:
    """Return everybody who is invited: no one suspended, and under 18 only who may come and has their papers (HB 3.3.4)."""
    return [guest for guest in guests_of(invitation.panel, invitation.on, on) if is_asked(invitation, guest)]


def is_asked(invitation: Invitation, guest: Guest) -> bool:
    """Say whether somebody at the table is among those who are invited."""
    return is_invited(guest.is_under_18, invitation.admits_under_18, all(guest.papers))


def replies_of(invitation: Invitation) -> QuerySet[InvitationReply]:
    """Return what people said, in the order of their replies."""
    return InvitationReply.objects.filter(invitation=invitation).select_related("person").order_by("turn", "pk")


def reply_of(invitation: Invitation, person: int) -> InvitationReply | None:
    """Return what somebody said, if they did."""
    return InvitationReply.objects.filter(invitation=invitation, person=person).first()


def next_turn(invitation: Invitation) -> int:
    """Return the next place in the line."""
    last: int = InvitationReply.objects.filter(invitation=invitation).aggregate(last=Max("turn"))["last"] or 0
    return last + 1


def places_taken(invitation: Invitation) -> int:
    """Return how many places are promised."""
    coming = InvitationReply.objects.filter(invitation=invitation, stage=Stage.COMING)
    return taken(coming.values_list("needs", flat=True))


def unanswered_by(person: Person, panels: Iterable[int], now: datetime) -> QuerySet[Invitation]:
    """Return what those panels are invited to and the person has not replied to."""
    answered = InvitationReply.objects.filter(person=person).values("invitation")
    ahead = invitations().filter(panel__in=list(panels), starts_at__gt=now, cancelled_on=None)
    return ahead.exclude(pk__in=answered).order_by("starts_at", "pk")


def with_replies(now: datetime) -> QuerySet[Invitation]:
    """Return what is to come and somebody has a place at or waits for."""
    ahead = Invitation.objects.filter(starts_at__gt=now, cancelled_on=None, replies__stage__in=InvitationReply.IN_LINE)
    return invitations().filter(pk__in=ahead.values("pk"))


def over_by(day: date) -> QuerySet[Invitation]:
    """Return what is over by that day and still has replies."""
    over = Invitation.objects.filter(starts_at__lt=timezone.now(), replies__isnull=False).distinct()
    return over.filter(starts_at__date__lte=day)
