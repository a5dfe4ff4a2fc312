"""The key steps with JavaScript switched off: only extras are lost."""

from __future__ import annotations

import pytest
from django.urls import reverse

from core.models import Letter
from meetings.models import Attendance, Ballot, Minutes, Notice
from panels.models import Signature
from tests.journeys import prepared
from tests.journeys.walk import Walk

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
