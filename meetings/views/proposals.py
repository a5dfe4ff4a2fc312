"""A proposal to alter the terms comes to an agenda, and is put to the vote under its item (ToR 10; TOR-4, TOR-5)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from access.actions import Action
from core.gate import allow
from core.pages import SeeOther, form_page
from meetings import queries
from meetings.forms.proposals import ProposalVoteForm
from meetings.models import AgendaItem, Meeting, Motion
from meetings.queries.proposals import waiting_for
from meetings.services import proposals, votes
from meetings.views.buttons import press
from panels.comparison import of
from people.requests import SignedIn

from .live import live_page
from .votes import vote_page


@allow(Action.AGENDA_DRAFT, find=queries.meeting_in)
@require_POST
def bring(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Put a proposal that waits for a meeting on this agenda."""
    back = reverse("agenda", kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk})
    chosen = request.POST.get("amendment", "")
    amendment = next((one for one in waiting_for(meeting) if str(one.pk) == chosen), None)
    if amendment is None:
        messages.error(request, "This proposal does not wait for a meeting any more.")
        return SeeOther(back)
    return press(
        request,
        lambda: proposals.bring(meeting, amendment=amendment, by=request.user, on=timezone.localdate()),
        to=back,
        done="The proposal is on the agenda. Its text goes out with the notice.",
    )


@allow(Action.BALLOT_CONTROL, find=queries.item_in)
def vote(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Put the proposal under an item to the vote."""
    amendment = item.amendment
    if amendment is None:
        raise Http404
    return form_page(
        request,
        ProposalVoteForm(),
        act=lambda method: votes.open_vote(
            item, kind=Motion.Kind.AMEND, question=proposals.question_of(amendment), method=method, by=request.user, at=timezone.now()
        ),
        title="Put the proposal to the vote",
        template="meetings/proposal_vote.html",
        to=vote_page,
        context={
            "place": f"{item.panel}, {item.meeting}",
            "lead": f"Item {item.position}: {item.title}",
            "back": live_page(item.meeting),
            "amendment": amendment,
            "lines": of(amendment.base.additions, amendment.additions),
        },
        submit="Open the vote",
    )
