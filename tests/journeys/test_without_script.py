"""The key steps with JavaScript switched off: only extras are lost."""

from __future__ import annotations

import pytest
from django.urls import reverse

from complaints.models import Complaint
from core.models import Letter
from meetings.models import Attendance, Ballot, Minutes, Notice
from panels.models import Expression, Signature
from people.models import DataRequest
from surveys.models import Response
from tests import make
from tests.complaints import made as complaints
from tests.journeys import prepared
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.people import made as rights

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_terms_are_signed(walk: Walk) -> None:
    seat = prepared.member_to_sign()
    member = prepared.signed_in(walk, seat.person, scripts=False)
    member.opens(reverse("terms-sign", args=[seat.panel.slug]))
    member.presses("Sign", within="main", refused=True)
    member.sees("There is a problem", "Tick the box to say that you will abide by the terms of reference.")
    member.picks("I will abide by the terms of reference set out above")
    member.fills({"Your full name": seat.person.full_name})
    member.presses("Sign", within="main")
    member.sees("You have signed the terms of reference")
    assert Signature.objects.filter(person=seat.person).count() == 1


def test_notice_is_sent(walk: Walk) -> None:
    meeting, person = prepared.meeting_to_call()
    chair = prepared.signed_in(walk, person, scripts=False)
    chair.opens(meeting.get_absolute_url())
    chair.follows("Check and send")
    chair.presses("Send the notice")
    chair.sees("Notice is given to 4 people.", "It was in time.")
    assert Notice.objects.filter(meeting=meeting).count() == 4


def test_attendance_is_recorded(walk: Walk) -> None:
    _, meeting, person = prepared.evening_begun()
    secretary = prepared.signed_in(walk, person, scripts=False)
    secretary.opens(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk]))
    secretary.page.locator("#roll").get_by_label("Amara Nwosu").check()
    secretary.presses("Save who is here")
    secretary.sees("1 of 3 members here")
    assert [str(row.person) for row in Attendance.objects.filter(state=Attendance.State.PRESENT)] == ["Amara Nwosu"]


def test_member_votes_and_chair_closes(walk: Walk) -> None:
    motion, (first, second, _) = prepared.vote_open()
    address = reverse("vote", args=[motion.panel.slug, motion.item.meeting_id, motion.pk])
    member = prepared.signed_in(walk, second.person, scripts=False)
    member.opens(address)
    member.presses("For")
    member.sees("Your vote is counted.")
    chair = prepared.signed_in(walk, first.person, scripts=False)
    chair.opens(address)
    chair.presses("Close the vote")
    chair.sees("Carried", "1 for, 0 against")
    assert Ballot.objects.get(motion=motion).membership == second


def test_minutes_are_sent_round(walk: Walk) -> None:
    minutes, person = prepared.minutes_to_send()
    chair = prepared.signed_in(walk, person, scripts=False)
    chair.opens(reverse("minutes", args=[minutes.meeting.panel.slug, minutes.meeting_id]))
    chair.sees("This is a draft.", prepared.SAID)
    chair.follows("Check and send round")
    chair.presses("Send both editions")
    chair.sees("The minutes are on their way")
    minutes.refresh_from_db()
    assert minutes.stage == Minutes.Stage.CIRCULATED
    assert Letter.objects.filter(enclosures__name="minutes.pdf").count() == 4


def test_complaint_is_made_and_answered(walk: Walk) -> None:
    at = complaints.table()
    member = prepared.signed_in(walk, at.complainant, scripts=False)
    member.opens(reverse("complaints", args=[at.panel.slug]))
    member.follows("Make a complaint")
    member.selects("Whom is it about?", at.about.full_name)
    member.fills({"What happened?": complaints.SAID, "What came of it, or why would a talk be wrong?": "She said it was a joke."})
    member.page.get_by_label("Yes", exact=True).check()
    member.presses("Send the complaint")
    member.sees("Your complaint is made.")
    complaint = Complaint.objects.get()
    chair = prepared.signed_in(walk, at.chair, scripts=False)
    chair.opens(reverse("complaint-file", args=[complaint.reference]))
    chair.follows("Send the acknowledgement")
    chair.presses("Send the acknowledgement")
    chair.follows("Answer in writing")
    chair.fills({"Answer": complaints.REPLY})
    chair.presses("Send the answer")
    chair.sees("The answer is sent.")
    member.opens(complaint.get_absolute_url())
    member.sees(complaints.REPLY)


def test_deselection_is_read_and_voted_on(walk: Walk) -> None:
    item, seats = prepared.case_before_the_meeting()
    member = prepared.signed_in(walk, seats[0].person, scripts=False)
    member.opens(reverse("meeting-live", args=[item.panel.slug, item.meeting_id]))
    member.follows("The file, for members")
    member.sees(prepared.SAID)
    member.opens(reverse("matter-vote", args=[item.panel.slug, item.meeting_id, item.pk]))
    member.picks("Members' own devices")
    member.presses("Open the vote")
    member.presses("Against")
    member.sees("Your vote is counted.")
    assert Ballot.objects.get().choice == Ballot.Choice.AGAINST


def test_copy_is_asked_for_and_fetched(walk: Walk) -> None:
    person = make.member(make.panel("Osier Green"), "Amara Nwosu").person
    member = prepared.signed_in(walk, person, scripts=False)
    member.opens(reverse("rights"))
    member.follows("Ask about your data")
    member.presses("Send the request", refused=True)
    member.sees("There is a problem", "Select what you ask for.")
    member.page.get_by_role("radio").first.check()
    member.presses("Send the request")
    member.sees("Your request has come in.")
    member.opens(rights.released_for(DataRequest.objects.get()).request.get_absolute_url())
    assert member.fetches("Fetch your copy").startswith(b"PK")


def test_survey_is_answered(walk: Walk) -> None:
    survey = prepared.survey_open()
    resident = Visitor.comes("a resident", walk, scripts=False)
    resident.opens(survey.panel.get_absolute_url())
    resident.follows("Answer the survey")
    resident.picks("The park")
    resident.presses("Send my answers")
    resident.sees("Thank you")
    assert [row.option.label for row in Response.objects.get().chosen.all()] == ["The park"]


def test_resident_says_that_they_would_like_to_join(walk: Walk) -> None:
    panel = make.panel("Osier Green")
    resident = Visitor.comes("a resident", walk, scripts=False)
    resident.opens(panel.get_absolute_url())
    resident.opens(reverse("join", args=[panel.slug]))
    resident.presses("Send it", refused=True)
    resident.sees("There is a problem", "Enter your full name.")
    resident.fills({"Full name": "Zadie Marlowe", "E-mail address": "zadie@example.org"})
    resident.picks("I live here")
    resident.presses("Send it")
    resident.sees("It is on its way")
    assert Expression.objects.get().full_name == "Zadie Marlowe"
