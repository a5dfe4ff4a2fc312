"""The pages of interests: declare one, write one down, record the panel's decision, hand over the chair, the registers (ToR 6a)."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from access.actions import Action
from core.gate import allow
from core.pages import form_page
from meetings import queries
from meetings.forms.interests import ChairForm, DecisionForm, InterestForm, SaidForm
from meetings.models import AgendaItem, Attendance, Interest, Meeting
from meetings.queries import interests as found
from meetings.services import interests
from panels.models import Panel
from panels.queries import panel_in
from people.requests import SignedIn

from .live import live_page

PAGE = 50
LISTED = (Attendance.Capacity.MEMBER, Attendance.Capacity.PARTNER)


@allow(Action.INTEREST_DECLARE, find=queries.item_of_evening, own=True)
def declare(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Declare an interest of one's own in an item."""
    return form_page(
        request,
        InterestForm(request.POST or None),
        act=lambda nature: interests.declare(item, person=request.user, nature=nature, by=request.user, at=timezone.now()),
        title="Declare an interest",
        to=_back(item.meeting),
        done="Your interest is on the register. The panel decides whether you withdraw from the item.",
        submit="Declare it",
        context=_under(item) | {"explanation": "Members, partners and the police team of this panel see the register (ToR 6a)."},
    )


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
def record(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Write down an interest that somebody declared aloud."""
    people = [row.person for row in queries.attendances(item.meeting).filter(capacity__in=LISTED)]
    return form_page(
        request,
        SaidForm(request.POST or None, people=people),
        act=lambda person, nature: interests.declare(item, person=person, nature=nature, by=request.user, at=timezone.now()),
        title="Write down an interest",
        to=_back(item.meeting),
        done="The interest is on the register. Record what the panel decides.",
        submit="Write it down",
        context=_under(item),
    )


@allow(Action.BALLOT_CONTROL, find=found.interest_in)
def decide(request: SignedIn, interest: Interest) -> HttpResponse:
    """Record what the panel decided on an interest."""
    return form_page(
        request,
        DecisionForm(request.POST or None, initial={"decision": interest.decision}),
        act=lambda decision: interests.decide(interest, decision=decision, by=request.user, at=timezone.now()),
        title=f"The interest of {interest.person}",
        template="meetings/interest_decide.html",
        to=_back(interest.item.meeting),
        done="What the panel decided stands in the record.",
        submit="Record the decision",
        context=_under(interest.item) | {"interest": interest},
    )


@allow(Action.MINUTES_DRAFT, find=queries.item_of_evening)
def hand_over(request: SignedIn, item: AgendaItem) -> HttpResponse:
    """Hand the chair over for one item."""
    return form_page(
        request,
        ChairForm(request.POST or None, seats=found.free_to_chair(item)),
        act=lambda to: interests.hand_over(item, to=to, by=request.user),
        title="Hand over the chair",
        to=_back(item.meeting),
        done="The chair is handed over for this item.",
        submit="Hand it over",
        context=_under(item)
        | {"explanation": "Whoever takes the chair opens and closes the votes on this item. The minutes say so (HB 3.3.1)."},
    )


@allow(Action.INTEREST_READ, find=queries.evening_in)
def of_meeting(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Show the register of interests of a meeting."""
    context = {
        "rows": found.of_meeting(meeting),
        "panel": meeting.panel,
        "meeting": meeting,
        "title": "Interests declared",
        "place": f"{meeting.panel}, {meeting}",
    }
    return render(request, "meetings/interests.html", context)


@allow(Action.INTEREST_READ, find=panel_in)
def of_panel(request: HttpRequest, panel: Panel) -> HttpResponse:
    """Show the register of interests of a panel, the latest meeting first."""
    page = Paginator(found.of_panel(panel), PAGE).get_page(request.GET.get("page"))
    context = {"rows": page.object_list, "page": page, "panel": panel, "title": "Register of interests", "place": panel}
    return render(request, "meetings/interests.html", context)


def _back(meeting: Meeting) -> str:
    return live_page(meeting) if meeting.has_begun else meeting.get_absolute_url()


def _under(item: AgendaItem) -> dict[str, object]:
    lead = f"Item {item.position}: {item.title}"
    return {"place": f"{item.meeting.panel}, {item.meeting}", "lead": lead, "back": _back(item.meeting)}
