"""The key steps with the keyboard alone: every control is reached, shows its focus and lets go of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from meetings.models import Ballot, Notice
from panels.models import Signature
from people.models import Person
from tests.journeys import prepared
from tests.journeys.typist import Typist
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk

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
