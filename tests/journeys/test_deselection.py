"""A deselection and its appeal: proposed, told, voted on, appealed against, heard at a later meeting (HB 5; ToR 7; CON-2 to CON-5, VOTE-6).

The member's own pages are walked without script, the proposal by the keyboard.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings.models import Meeting
from meetings.services import running
from panels.models import Deselection, Membership, Panel
from people.models import Person
from tests import make
from tests.journeys import prepared
from tests.journeys.typist import Typist
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
REASONS = "Shouted a visitor down on two evenings."
DEFENCE = "The visitor and I have made it up since."


@pytest.mark.rule("CON-2")
@pytest.mark.rule("CON-3")
@pytest.mark.rule("CON-5")
def test_deselection_and_appeal(walk: Walk) -> None:
    panel = make.panel("Osier Green")
    seats = [make.chair(panel, "Rosalind Tettey"), *(make.member(panel, name) for name in ("Amara Nwosu", "Idris Bell", "Yusuf Kaya"))]
    seats.append(make.secretary(panel, "Marek Dolinski"))
    evening.sign(panel, [seat.person for seat in seats])
    chair, concerned, secretary = seats[0].person, seats[3], seats[4].person
    propose(walk, concerned, chair)
    case = Deselection.objects.get()
    the_member_reads_it(walk, case)
    first = bring(walk, panel, chair)
    decide(walk, first, seats, secretary, {"For": 3, "Against": 1, "Abstained": 0}, "Carried")
    end(first)
    the_member_appeals(walk, case)
    second = bring(walk, panel, chair)
    # A day later: an appeal is not heard on the day of the decision.
    Deselection.objects.update(decided_on=make.today() - timedelta(days=1))
    decide(walk, second, seats, secretary, {"For": 3, "Against": 1, "Abstained": 0}, "Carried")
    the_member_is_back(walk, concerned, case)


def propose(walk: Walk, concerned: Membership, chair: Person) -> None:
    """The chair proposes it from the member's page, by the keyboard."""
    visitor = prepared.signed_in(walk, chair)
    visitor.opens(concerned.get_absolute_url())
    visitor.follows("Propose to deselect this member")
    visitor.presses("Propose it and tell the member", refused=True)
    visitor.sees("There is a problem", "Select one of the four grounds.")
    typist = Typist(visitor)
    typist.reaches("radio", "Breach of the code of conduct")
    typist.presses("Space")
    typist.reaches("textbox", "What are the reasons?")
    typist.types(REASONS)
    typist.reaches("button", "Propose it and tell the member")
    typist.goes_on()
    visitor.sees(f"Deselection of {concerned.person}", REASONS, "Of no meeting yet")
    visitor.leaves()


def the_member_reads_it(walk: Walk, case: Deselection) -> None:
    """Without script: the home leads to the member's own page, and the file does not exist for them."""
    visitor = prepared.signed_in(walk, case.membership.person, scripts=False)
    visitor.opens(reverse("home"))
    visitor.follows("Read it")
    visitor.sees("A deselection is proposed", REASONS, "You can come and speak")
    answer = visitor.page.context.request.get(f"{walk.address}{case.get_absolute_url()}")
    assert answer.status == 404
    visitor.leaves()


def bring(walk: Walk, panel: Panel, chair: Person) -> Meeting:
    """The chair puts it on the agenda of a meeting of today, whose title names nobody."""
    meeting = meetings.meeting(panel, in_days=0, by=chair)
    visitor = prepared.signed_in(walk, chair, scripts=False)
    visitor.opens(reverse("agenda", args=[panel.slug, meeting.pk]))
    visitor.follows("Bring a deselection or an appeal")
    visitor.page.get_by_role("radio").check()
    visitor.presses("Put it on the agenda")
    visitor.sees("member’s place on the panel")
    visitor.leaves()
    return meeting


def decide(walk: Walk, meeting: Meeting, seats: list[Membership], secretary: Person, hands: dict[str, int], result: str) -> None:
    """The secretary opens the vote under its item and counts the hands."""
    meeting.refresh_from_db()
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, meeting.notice_by
    meeting.save()
    running.begin(meeting, by=secretary, at=timezone.now())
    evening.here(meeting, seats)
    visitor = prepared.signed_in(walk, secretary, scripts=False)
    visitor.opens(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk]))
    visitor.follows("Put it to the vote")
    visitor.sees("May vote now", "has no vote on it")
    visitor.presses("Open the vote")
    visitor.fills(hands)
    visitor.presses("Close the vote")
    visitor.sees(result, "4 voted" if sum(hands.values()) == len(seats) - 1 else "voted")
    visitor.leaves()


def end(meeting: Meeting) -> None:
    meeting.refresh_from_db()
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())


def the_member_appeals(walk: Walk, case: Deselection) -> None:
    """Without script: what is left is their own page, on which they appeal; the panel's pages are closed."""
    visitor = prepared.signed_in(walk, case.membership.person, scripts=False)
    visitor.opens(reverse("home"))
    visitor.follows("See your deselection")
    visitor.sees("The panel has deselected you", "Last day for an appeal")
    closed = visitor.page.context.request.get(f"{walk.address}{reverse('members', args=[case.panel.slug])}")
    assert closed.status == 403
    visitor.follows("Appeal by")
    visitor.presses("Send the appeal", refused=True)
    visitor.sees("There is a problem", "Enter why the panel should decide otherwise.")
    visitor.fills({"Why should the panel decide otherwise?": DEFENCE})
    visitor.presses("Send the appeal")
    visitor.sees("Your appeal has arrived", DEFENCE)
    visitor.leaves()


def the_member_is_back(walk: Walk, concerned: Membership, case: Deselection) -> None:
    """The seat is given back as it was."""
    tenure = concerned.tenure_ends_on
    concerned.refresh_from_db()
    case.refresh_from_db()
    assert (case.stage, concerned.stage, concerned.tenure_ends_on) == ("restored", "active", tenure)
    visitor: Visitor = prepared.signed_in(walk, concerned.person)
    visitor.opens(reverse("members", args=[concerned.panel.slug]))
    visitor.sees("At the table", str(concerned.person))
    visitor.leaves()
