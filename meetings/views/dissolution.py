"""The proposal to dissolve a panel comes to an agenda, and is put to the vote under its item (ToR 11; DIS-1)."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from meetings import queries
from meetings.forms.dissolution import DissolutionForm
from meetings.forms.matters import MatterVoteForm
from meetings.models import AgendaItem, Meeting, Motion
from meetings.services import dissolution, votes
from people.requests import SignedIn

from .live import live_page
from .votes import vote_page


@allow(Action.AGENDA_DRAFT, find=queries.meeting_in)
def propose(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Propose to dissolve the panel, so that its words go out with the notice."""
    back = reverse("agenda", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
    return form_page(
        request,
        DissolutionForm(),
        act=lambda because: dissolution.propose(meeting, because=because, by=request.user, on=timezone.localdate()),
        title="Propose to dissolve the panel",
        template="meetings/dissolution.html",
        to=back,
        done="The proposal is on the agenda. Its words go out with the notice.",
        context={"place": f"{meeting.panel}, {meeting}", "back": back},
        submit="Put it on the agenda",
    )


@allow(Action.BALLOT_CONTROL, find=queries.item_in)
def vote(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put the dissolution of the panel to the vote."""
    if not item.dissolves_because:
        raise Http404
    return form_page(
        request,
        MatterVoteForm(),
        act=lambda method: votes.open_vote(
            item, kind=Motion.Kind.DISSOLVE, question=dissolution.QUESTION, method=method, by=request.user, at=timezone.now()
        ),
        title="Put the dissolution to the vote",
        template="meetings/dissolution_vote.html",
        to=vote_page,
        context={
            "place": f"{item.panel}, {item.meeting}",
            "lead": f"Item {item.position}: {item.title}",
            "back": live_page(item.meeting),
            "item": item,
        },
        submit="Open the vote",
    )
