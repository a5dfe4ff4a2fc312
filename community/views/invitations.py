"""Pages of police activity that people of the panel can come along to (HB 4.2; MTG-12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from access.actions import Action
from community import letters_of_invitations as letters
from community.forms.invitations import COMES, DOES_NOT, CancelForm, ChangeForm, EnterForm, InvitationForm
from community.models import ByLink, Invitation, InvitationReply
from community.queries import invitations as queries
from community.services import invitations as services
from core.gate import allow, asker
from core.pages import SeeOther, form_page
from handbook.rules import Breach
from panels.models import Panel
from panels.queries import panel_in
from people.models import Person
from people.requests import SignedIn

GONE = 410
SAID = {
    InvitationReply.Stage.COMING: "You have a place.",
    InvitationReply.Stage.WAITING: "All places are taken just now. You are on the waiting list and hear when one is free.",
    InvitationReply.Stage.NOT_COMING: "Thank you for saying that you do not come.",
}


@dataclass(frozen=True)
class Row:
    """One person who was asked, as the team sees them: what they said, and whether somebody has to ring them."""

    guest: queries.Guest
    reply: InvitationReply | None

    @property
    def is_to_be_rung(self) -> bool:
        """Say whether no letter reached them, as they have no address or did not agree to letters."""
        return self.reply is None and not (self.guest.agrees_to_letters and self.guest.person.address)


@dataclass(frozen=True)
class Counted:
    """How many people have a place, wait, and have not replied."""

    coming: int
    waiting: int
    silent: int

    @classmethod
    def of(cls, rows: list[Row]) -> Counted:
        """Count the rows."""
        stages = [row.reply.stage if row.reply else "" for row in rows]
        return cls(stages.count(InvitationReply.Stage.COMING), stages.count(InvitationReply.Stage.WAITING), stages.count(""))


@allow(Action.INVITATION_READ, find=panel_in)
@require_safe
def index(request: SignedIn, panel: Panel) -> HttpResponse:
    """List what the panel is invited to, and what it was."""
    now = timezone.now()
    replies = {row.invitation_id: row for row in InvitationReply.objects.filter(person=request.user, invitation__panel=panel)}
    context = {
        "panel": panel,
        "to_come": [(one, replies.get(one.pk)) for one in queries.to_come(panel, now)],
        "past": queries.past(panel, now),
        "title": "Police activity to join",
        "place": panel,
        "lead": "The police team invites members and partners along, to see the work on the priorities they chose.",
    }
    return render(request, "community/invitations.html", context)


@allow(Action.INVITATION_READ, find=queries.invitation_in)
@require_safe
def show(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Show one invitation, with the reader's own reply and, to the team, everybody's."""
    today = timezone.localdate()
    guest = queries.guest_at(invitation, request.user.pk, today)
    rows = _rows(invitation) if asker(request).may(Action.INVITATION_WRITE, invitation) else []
    context = {
        "invitation": invitation,
        "panel": invitation.panel,
        "taken": queries.places_taken(invitation),
        "guest": guest,
        "is_asked": guest is not None and queries.is_asked(invitation, guest),
        "reply": queries.reply_of(invitation, request.user.pk),
        "rows": rows,
        "said": Counted.of(rows),
        "title": invitation.get_kind_display(),
        "place": invitation.panel,
    }
    return render(request, "community/invitation.html", context)


@allow(Action.INVITATION_WRITE, find=panel_in)
def new(request: SignedIn, panel: Panel) -> HttpResponse:
    """Let the team invite people along."""
    today = timezone.localdate()
    return form_page(
        request,
        InvitationForm(request.POST or None, on=today),
        act=lambda plan: services.invite(panel, plan=plan, by=request.user, on=today),
        title="Invite the panel along",
        to=lambda made: made.get_absolute_url(),
        done="The invitation is on its way.",
        submit="Send the invitation",
        context={
            "place": panel,
            "back": reverse("invitations", args=[panel.slug]),
            "lead": "Everybody at the table sees it here; a letter goes to those who agreed to letters of the police (App B).",
        },
    )


@allow(Action.INVITATION_WRITE, find=queries.invitation_in)
def edit(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Let the team change it."""
    today = timezone.localdate()
    form = ChangeForm(request.POST or None, on=today, initial=ChangeForm.initial_of(invitation))
    return form_page(
        request,
        form,
        act=lambda plan, because: services.change(invitation, plan=plan, because=because, by=request.user, on=today),
        title="Change the invitation",
        to=invitation.get_absolute_url(),
        done="It is changed, and people are told.",
        submit="Change it and tell people",
        context=_around(invitation),
    )


@allow(Action.INVITATION_WRITE, find=queries.invitation_in)
def cancel(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Let the team cancel it."""
    return form_page(
        request,
        CancelForm(request.POST or None),
        act=lambda because: services.cancel(invitation, because=because, by=request.user, on=timezone.localdate()),
        title="Cancel the invitation",
        to=invitation.get_absolute_url(),
        done="It is cancelled, and people are told.",
        submit="Cancel it and tell people",
        context=_around(invitation) | {"warns": True, "leave": "Leave it as it is"},
    )


@allow(Action.INVITATION_WRITE, find=queries.invitation_in)
def enter(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Let the team enter what somebody said on the telephone."""
    today = timezone.localdate()
    form = EnterForm(request.POST or None, guests=queries.invited(invitation, today))
    return form_page(
        request,
        form,
        act=lambda person, comes: services.reply(invitation, person=person, comes=comes, by=request.user, on=today),
        title="Enter a reply",
        to=invitation.get_absolute_url(),
        done=lambda said: f"{said.person}: {said.get_stage_display().lower()}.",
        submit="Enter it",
        context=_around(invitation) | {"lead": "For people who replied on the telephone or in the street."},
    )


@allow(Action.INVITATION_REPLY, find=queries.invitation_in, own=True)
@require_POST
def reply(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Take the reply of whoever is signed in."""
    return _take(request, invitation, request.user, to=invitation.get_absolute_url())


@allow(Action.INVITATION_READ, find=queries.invitation_in)
@require_safe
def calendar(request: SignedIn, invitation: Invitation) -> HttpResponse:
    """Hand out the calendar file."""
    headers = {"Content-Disposition": 'attachment; filename="activity.ics"'}
    return HttpResponse(letters.calendar_file(invitation), content_type="text/calendar; charset=utf-8", headers=headers)


@allow(Action.INVITATION_OPEN, find=queries.invitation_by_link)
def by_link(request: HttpRequest, link: ByLink) -> HttpResponse:
    """Show what a letter said with buttons to reply; looking at it changes nothing.

    It leads nowhere once the activity is over, or when the person is not invited any more.
    """
    invitation = link.invitation
    guest = queries.guest_at(invitation, link.person, timezone.localdate())
    is_asked = guest is not None and queries.is_asked(invitation, guest) and not invitation.is_over
    if request.method == "POST" and guest is not None and is_asked:
        return _take(request, invitation, guest.person, to=request.path)
    context = {
        "invitation": invitation,
        "panel": invitation.panel,
        "is_asked": is_asked,
        "taken": queries.places_taken(invitation) if is_asked else None,
        "is_under_18": guest is not None and guest.is_under_18,
        "reply": queries.reply_of(invitation, link.person) if is_asked else None,
        "title": invitation.get_kind_display() if is_asked else "This link does not lead on any more",
        "place": invitation.panel,
    }
    return render(request, "community/invitation_link.html", context, status=200 if is_asked else GONE)


def _take(request: HttpRequest, invitation: Invitation, person: Person, *, to: str) -> HttpResponse:
    """Take a reply that was pressed; anything else than yes or no is no reply."""
    answer = request.POST.get("answer")
    if answer not in (COMES, DOES_NOT):
        return SeeOther(to)
    try:
        said = services.reply(invitation, person=person, comes=answer == COMES, by=person, on=timezone.localdate())
    except Breach as breach:
        messages.error(request, str(breach))
    else:
        messages.success(request, SAID[InvitationReply.Stage(said.stage)])
    return SeeOther(to)


def _rows(invitation: Invitation) -> list[Row]:
    replies = {reply.person_id: reply for reply in queries.replies_of(invitation)}
    rows = [Row(guest, replies.get(guest.person.pk)) for guest in queries.invited(invitation, timezone.localdate())]
    order = [*InvitationReply.Stage.values, ""]
    return sorted(rows, key=lambda row: (order.index(row.reply.stage if row.reply else ""), row.reply.turn if row.reply else 0))


def _around(invitation: Invitation) -> dict[str, Any]:
    return {"place": f"{invitation.panel}, {invitation}", "back": invitation.get_absolute_url()}
