"""A whole evening with three people in three browsers: interests, a tie, a lost connection, and the minutes of the last meeting.

The secretary runs it on a laptop, the chair and a member look on and vote on telephones (HB 4; MTG-6, MTG-17, MTG-19, VOTE-4 to VOTE-7).
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from meetings.models import ActionPoint, Attendance, Meeting, Minutes, Motion, Outcome
from people.models import Person
from tests import make
from tests.journeys.evening import item
from tests.journeys.prepared import signed_in
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LAMPS = "We ask the council about the lamps."


@dataclass
class Hall:
    """The meeting, and the three who have a browser open."""

    meeting: Meeting
    live: str
    secretary: Visitor
    chair: Visitor
    member: Visitor


def test_an_evening_with_three_people(walk: Walk) -> None:
    hall = hall_of(walk)
    they_come(hall)
    a_member_withdraws(hall)
    a_tie_goes_to_a_second_ballot(hall)
    the_connection_is_lost_and_comes_back(hall)
    nothing_waits_under_another_name(hall, walk)
    the_minutes_of_the_last_meeting_are_approved(hall)
    it_ends(hall)


def hall_of(walk: Walk) -> Hall:
    """Make a meeting that has begun with nobody marked as here, after one whose minutes have gone out."""
    panel = make.panel("Osier Green")
    people = [make.chair(panel, "Rosalind Tettey"), make.secretary(panel, "Marek Dolinski")]
    people += [make.member(panel, "Amara Nwosu"), make.member(panel, "Idris Bell"), make.member(panel, "Kit Ansah", age=16)]
    evening.sign(panel, [seat.person for seat in people])
    make.dwo(panel.ward, "PC Leanne Hartfield")
    meeting = evening.in_progress(panel)
    evening.circulated(meeting)
    meetings.meeting(panel, by=people[0].person, in_days=80)
    chair, secretary, member = (signed_in(walk, seat.person) for seat in people[:3])
    live = reverse("meeting-live", args=[panel.slug, meeting.pk])
    for visitor in (secretary, chair, member):
        visitor.opens(live)
    return Hall(meeting, live, secretary, chair, member)


def they_come(hall: Hall) -> None:
    """Names are tapped; the member under 18 comes with an adult."""
    for name in ("Rosalind Tettey", "Marek Dolinski", "Amara Nwosu", "Idris Bell", "PC Leanne Hartfield"):
        hall.secretary.page.locator("#roll").get_by_label(name).check()
    hall.secretary.presses("Save who is here")
    hall.secretary.sees("4 of 5 members here")
    hall.secretary.follows("Apologies, reasons, adults, visitors")
    hall.secretary.selects("Kit Ansah (member)", "Present")
    hall.secretary.fills({"Appropriate adult with Kit Ansah": "Abena Ansah"})
    hall.secretary.presses("Save", within="main")
    hall.secretary.sees("5 of 5 members here", "With Abena Ansah")


def a_member_withdraws(hall: Hall) -> None:
    """A member declares an interest on a telephone, and the panel asks them to withdraw."""
    at = item(hall.secretary, "Any other business")
    hall.member.follows("Declare an interest", within=at)
    hall.member.fills({"What is the interest?": "My brother stands for it."})
    hall.member.presses("Declare it")
    hall.secretary.opens(hall.live)
    hall.secretary.follows("Record what the panel decides", within=at)
    hall.secretary.page.get_by_role("radio").last.check()
    hall.secretary.presses("Record the decision")
    hall.secretary.sees("What the panel decided stands in the record.")


def a_tie_goes_to_a_second_ballot(hall: Hall) -> None:
    """A deputy is elected in secret: one vote each, level, then decided; who withdrew has no part in it."""
    meeting = hall.meeting
    under = item(hall.secretary, "Any other business").removeprefix("#item-")
    hall.secretary.opens(reverse("vote-elect", args=[meeting.panel.slug, meeting.pk, under]))
    hall.secretary.picks("Deputy chair", "Idris Bell", "Kit Ansah", "Members' own devices, secret")
    hall.secretary.presses("Open the vote")
    hall.member.opens(hall.live)
    hall.member.sees("You have withdrawn from this item")
    vote(hall, "Idris Bell", "Kit Ansah")
    hall.secretary.sees("A second ballot decides")
    hall.chair.opens(reverse("meeting-screen", args=[meeting.panel.slug, meeting.pk]))
    hall.chair.sees("Election of the deputy chair.")
    hall.secretary.follows("Hold the second ballot")
    hall.secretary.picks("Members' own devices, secret")
    hall.secretary.presses("Open the second ballot")
    expect(hall.chair.page.locator("#hall")).to_contain_text("A vote is open", timeout=10_000)
    vote(hall, "Idris Bell", "Idris Bell")
    hall.secretary.sees("Most votes", "Idris Bell")
    assert not Motion.objects.filter(ballots__isnull=False).exists()


def vote(hall: Hall, *choices: str) -> None:
    """Chair and secretary vote on their own devices, and the secretary closes it."""
    address = hall.secretary.page.url
    for visitor, choice in zip((hall.chair, hall.secretary), choices, strict=True):
        visitor.opens(address)
        visitor.picks(choice)
        visitor.presses("Cast your vote")
        visitor.sees("Your vote is counted.")
    hall.secretary.sees("2 of 4 have voted")
    hall.secretary.presses("Close the vote")


def the_connection_is_lost_and_comes_back(hall: Hall) -> None:
    """A decision, an action and a tap wait in the browser, and are entered once and in their order when the connection is back."""
    secretary, page = hall.secretary, hall.secretary.page
    secretary.opens(hall.live)
    at = item(secretary, "Concerns of the community")
    page.context.set_offline(True)
    secretary.finds(at, "link", "Decision").click()
    page.locator(".wp-inline").get_by_label("What should the minutes say?").fill(LAMPS)
    page.get_by_role("button", name="Keep it").click()
    secretary.sees("1 thing waits for the connection")
    secretary.finds(at, "link", "Action").click()
    page.locator(".wp-inline").get_by_label("What is to be done?").fill("Write to the council")
    page.locator(".wp-inline").get_by_label("Who does it?").select_option(label="Idris Bell")
    page.get_by_role("button", name="Keep it").click()
    page.locator("#roll").get_by_label("Idris Bell").uncheck()
    page.get_by_role("button", name="Save who is here").click()
    secretary.sees("3 things wait for the connection")
    secretary.looks()
    assert not Outcome.objects.filter(text=LAMPS).exists()
    page.context.set_offline(False)
    secretary.sees(LAMPS, "4 of 5 members here", "Write to the council")
    assert Outcome.objects.filter(text=LAMPS).count() == ActionPoint.objects.filter(text="Write to the council").count() == 1
    assert not Attendance.objects.get(person__full_name="Idris Bell", meeting=hall.meeting).is_here


def nothing_waits_under_another_name(hall: Hall, walk: Walk) -> None:
    """What the chair left waiting is neither sent nor shown once somebody else is signed in at that browser."""
    chair = hall.chair
    chair.opens(hall.live)
    chair.page.context.set_offline(True)
    chair.finds(item(chair, "Concerns of the community"), "link", "Decision").click()
    chair.page.locator(".wp-inline").get_by_label("What should the minutes say?").fill("Not under my name.")
    chair.page.get_by_role("button", name="Keep it").click()
    chair.sees("1 thing waits for the connection")
    own = chair.page.context.cookies()
    other = signed_in(walk, Person.objects.get(full_name=hall.secretary.who))
    chair.page.context.add_cookies(other.page.context.cookies())  # type: ignore[arg-type]
    with chair.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        chair.page.context.set_offline(False)
    assert answered.value.status in (403, 409)
    chair.opens(hall.live)
    chair.sees("Marek Dolinski")
    assert "waits" not in chair.reads()
    chair.presses("Sign out", within="header")
    chair.page.context.add_cookies(own)  # type: ignore[arg-type]
    chair.opens(hall.live)
    assert "waits" not in chair.reads()
    assert not Outcome.objects.filter(text="Not under my name.").exists()


def the_minutes_of_the_last_meeting_are_approved(hall: Hall) -> None:
    """By a show of hands that is entered by names."""
    secretary = hall.secretary
    secretary.opens(hall.live)
    secretary.follows("Put the minutes to the vote", within=item(secretary, "Minutes of the last meeting"))
    secretary.presses("Open the vote")
    secretary.follows("Enter who raised a hand")
    for name in ("Rosalind Tettey", "Marek Dolinski", "Amara Nwosu"):
        secretary.page.get_by_role("group", name=name).get_by_label("For").check()
    secretary.presses("Work it out")
    secretary.sees("If you close it now: carried.", "3 for, 0 against")
    secretary.presses("Close the vote")
    secretary.sees("Carried", "3 for, 0 against")
    assert Minutes.objects.filter(stage=Minutes.Stage.APPROVED).exclude(meeting=hall.meeting).count() == 1


def it_ends(hall: Hall) -> None:
    """The minutes write themselves from what was done."""
    hall.secretary.opens(hall.live)
    hall.secretary.presses("End the meeting")
    hall.secretary.sees("This is a draft.", "declared an interest", LAMPS, "Idris Bell")
