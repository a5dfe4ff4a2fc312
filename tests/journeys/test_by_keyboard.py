"""The key steps with the keyboard alone: every control is reached, shows its focus and lets go of it."""

from __future__ import annotations

import zipfile

import pytest
from django.urls import reverse

from complaints.models import Complaint
from meetings.models import Ballot, Motion, Notice
from panels.models import Expression, Signature
from people.models import DataRequest, Person
from surveys.models import Response
from tests import make
from tests.complaints import made as complaints
from tests.journeys import prepared
from tests.journeys.typist import Typist
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.people import made as rights

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a-quiet-street-at-dusk"


def test_signing_in(walk: Walk) -> None:
    person = Person.objects.create_user("amara@example.org", "Amara Nwosu", PASSWORD)
    typist = Typist(Visitor.comes(person.full_name, walk))
    typist.visitor.opens("/accounts/login/")
    typist.tabs()
    assert typist.page.get_by_role("link", name="Skip to main content").evaluate("e => e === document.activeElement")
    typist.presses("Enter")
    assert typist.page.evaluate("() => document.activeElement.id") == "main"
    typist.reaches("textbox", "Email")
    typist.types("amara@example.org")
    typist.reaches("textbox", "Password")
    typist.types(PASSWORD)
    typist.reaches("button", "Sign in")
    typist.goes_on()
    typist.visitor.sees("Nothing waits for you, Amara.")
    typist.is_not_trapped()


def test_signing_the_terms(walk: Walk) -> None:
    seat = prepared.member_to_sign()
    typist = Typist(prepared.signed_in(walk, seat.person))
    typist.visitor.opens("/home/")
    typist.reaches("link", "Read and sign")
    typist.goes_on()
    typist.is_not_trapped()
    typist.reaches("button", "Sign")
    typist.goes_on()
    assert typist.page.evaluate("() => document.activeElement.closest('.govuk-error-summary') !== null")
    typist.reaches("link", "Tick the box to say")
    typist.presses("Enter")
    assert typist.page.evaluate("() => document.activeElement.type") == "checkbox"
    typist.presses("Space")
    typist.reaches("textbox", "Your full name")
    typist.types(seat.person.full_name)
    typist.reaches("button", "Sign")
    typist.goes_on()
    typist.visitor.sees("You have signed the terms of reference")
    assert Signature.objects.filter(person=seat.person).count() == 1


def test_checking_and_sending_the_notice(walk: Walk) -> None:
    meeting, person = prepared.meeting_to_call()
    typist = Typist(prepared.signed_in(walk, person))
    typist.visitor.opens(meeting.get_absolute_url())
    typist.is_not_trapped()
    typist.reaches("link", "Check and send")
    typist.goes_on()
    typist.is_not_trapped()
    typist.reaches("button", "Send the notice")
    typist.goes_on("Space")
    typist.visitor.sees("Notice is given to 4 people.")
    assert Notice.objects.filter(meeting=meeting).count() == 4


def test_voting(walk: Walk) -> None:
    motion, (_, member, _) = prepared.vote_open()
    typist = Typist(prepared.signed_in(walk, member.person))
    typist.visitor.opens(reverse("meeting-live", args=[motion.panel.slug, motion.item.meeting_id]))
    typist.is_not_trapped()
    typist.reaches("link", "Go to the vote")
    typist.goes_on()
    typist.reaches("button", "Against")
    typist.goes_on("Space")
    typist.visitor.sees("Your vote is counted.")
    assert Ballot.objects.get(motion=motion).choice == Ballot.Choice.AGAINST


def test_marking_who_is_here(walk: Walk) -> None:
    _, meeting, person = prepared.evening_begun()
    typist = Typist(prepared.signed_in(walk, person))
    typist.visitor.opens(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk]))
    typist.is_not_trapped()
    for name in ("Amara Nwosu", "Marek Dolinski"):
        typist.reaches("checkbox", name)
        typist.presses("Space")
    typist.reaches("button", "Save who is here")
    typist.goes_on()
    typist.visitor.sees("2 of 3 members here")


def test_making_a_complaint_and_answering_it(walk: Walk) -> None:
    at = complaints.table()
    typist = Typist(prepared.signed_in(walk, at.complainant))
    typist.visitor.opens(reverse("complaints", args=[at.panel.slug]))
    typist.reaches("link", "Make a complaint")
    typist.goes_on()
    typist.is_not_trapped()
    typist.reaches("combobox", "Whom is it about?")
    typist.types(at.about.full_name)
    typist.reaches("textbox", "What happened?")
    typist.types(complaints.SAID)
    typist.reaches("radio", "Yes")
    typist.presses("Space")
    typist.reaches("textbox", "What came of it, or why would a talk be wrong?")
    typist.types("She said it was a joke.")
    typist.reaches("button", "Send the complaint")
    typist.goes_on()
    typist.visitor.sees("Your complaint is made.")
    complaint = Complaint.objects.get()
    assert complaint.about == at.about
    chair = Typist(prepared.signed_in(walk, at.chair))
    chair.visitor.opens(reverse("complaint-file", args=[complaint.reference]))
    chair.is_not_trapped()
    for step in ("Send the acknowledgement", "Answer in writing"):
        chair.reaches("link", step)
        chair.goes_on()
        if step == "Answer in writing":
            chair.reaches("textbox", "Answer")
            chair.types(complaints.REPLY)
        chair.reaches("button", "Send the a")
        chair.goes_on()
    chair.visitor.sees("The answer is sent.")


def test_reading_a_deselection_and_voting_on_it(walk: Walk) -> None:
    item, seats = prepared.case_before_the_meeting()
    live = reverse("meeting-live", args=[item.panel.slug, item.meeting_id])
    typist = Typist(prepared.signed_in(walk, seats[0].person))
    typist.visitor.opens(live)
    typist.reaches("link", "The file, for members")
    typist.goes_on()
    typist.visitor.sees(prepared.SAID)
    typist.is_not_trapped()
    typist.visitor.opens(live)
    typist.reaches("link", "Put it to the vote")
    typist.goes_on()
    typist.reaches("radio", "Show of hands")
    typist.presses("ArrowDown")
    typist.reaches("button", "Open the vote")
    typist.goes_on()
    typist.reaches("button", "For")
    typist.goes_on()
    typist.visitor.sees("Your vote is counted.")
    ballot = Ballot.objects.get()
    assert (ballot.choice, ballot.motion.kind, ballot.motion.concerns) == (Ballot.Choice.FOR, Motion.Kind.DESELECT, seats[3])


def test_asking_for_a_copy_and_fetching_it(walk: Walk) -> None:
    person = make.member(make.panel("Osier Green"), "Amara Nwosu").person
    typist = Typist(prepared.signed_in(walk, person))
    typist.visitor.opens(reverse("rights"))
    typist.is_not_trapped()
    typist.reaches("link", "Ask about your data")
    typist.goes_on()
    typist.reaches("radio", "A copy")
    typist.presses("Space")
    typist.reaches("button", "Send the request")
    typist.goes_on()
    typist.visitor.sees("Your request has come in.")
    copy = rights.released_for(DataRequest.objects.get())
    typist.visitor.opens(copy.request.get_absolute_url())
    typist.reaches("link", "Fetch your copy")
    with typist.page.expect_download() as fetching:
        typist.presses("Enter")
    assert zipfile.is_zipfile(fetching.value.path())


def test_answering_a_survey(walk: Walk) -> None:
    survey = prepared.survey_open()
    typist = Typist(Visitor.comes("a resident", walk))
    typist.visitor.opens(survey.panel.get_absolute_url())
    typist.is_not_trapped()
    typist.reaches("link", "Answer the survey")
    typist.goes_on()
    typist.is_not_trapped()
    typist.reaches("radio", "The station")
    typist.presses("ArrowDown")
    typist.reaches("button", "Send my answers")
    typist.goes_on()
    typist.visitor.sees("Thank you")
    assert [row.option.label for row in Response.objects.get().chosen.all()] == ["The park"]


def test_saying_that_one_would_like_to_join(walk: Walk) -> None:
    panel = make.panel("Osier Green")
    typist = Typist(Visitor.comes("a resident", walk))
    typist.visitor.opens(reverse("join", args=[panel.slug]))
    typist.is_not_trapped()
    typist.reaches("button", "Send it")
    typist.goes_on()
    typist.reaches("textbox", "Full name")
    typist.types("Zadie Marlowe")
    typist.reaches("textbox", "E-mail address")
    typist.types("zadie@example.org")
    typist.reaches("radio", "I live here")
    typist.presses("Space")
    typist.reaches("button", "Send it")
    typist.goes_on()
    typist.visitor.sees("It is on its way")
    assert Expression.objects.get().full_name == "Zadie Marlowe"
