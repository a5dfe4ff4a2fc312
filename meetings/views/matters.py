"""A deselection or an appeal comes to an agenda, and is put to the vote under its item (ToR 7b, 7c; CON-2, CON-5)."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from handbook.votes import CITED, NEEDS_TWO_THIRDS, MotionKind
from meetings import queries
from meetings.forms.matters import MatterForm, MatterVoteForm
from meetings.models import AgendaItem, Meeting
from meetings.queries.matters import item_in, unplaced
from meetings.services import matters, votes
from people.requests import SignedIn

from .live import live_page
from .votes import vote_page


@allow(Action.AGENDA_DRAFT, find=queries.meeting_in)
def bring(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Put what waits for a meeting on this agenda; nobody is shown what is about themselves."""
    back = reverse("agenda", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
    return form_page(
        request,
        MatterForm(cases=unplaced({meeting.panel_id}, request.user)),
        act=lambda case: matters.bring(meeting, case=case, by=request.user, on=timezone.localdate()),
        title="Bring a matter to this meeting",
        template="meetings/matter.html",
        to=back,
        done="It is on the agenda. Its title names nobody, because partners get the agenda too.",
        context={"place": f"{meeting.panel}, {meeting}", "back": back},
        submit="Put it on the agenda",
    )


@allow(Action.BALLOT_CONTROL, find=item_in)
def vote(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put the deselection or the appeal under an item to the vote."""
    case = matters.require_deselection(item)
    kind = matters.kind_of(case)
    return form_page(
        request,
        MatterVoteForm(),
        act=lambda method: votes.open_vote(
            item,
            kind=kind,
            question=matters.question_of(case),
            method=method,
            concerns=case.membership,
            by=request.user,
            at=timezone.now(),
        ),
        title=matters.question_of(case),
        template="meetings/matter_vote.html",
        to=vote_page,
        context={
            "place": f"{item.meeting.panel}, {item.meeting}",
            "lead": f"Item {item.position}: {item.title}",
            "back": live_page(item.meeting),
            "case": case,
            "needs_two_thirds": MotionKind(kind) in NEEDS_TWO_THIRDS,
            "rule": CITED[MotionKind(kind)],
            "roll": queries.roll_of(item.meeting, kind=kind, concerns=case.membership),
        },
        submit="Open the vote",
    )
