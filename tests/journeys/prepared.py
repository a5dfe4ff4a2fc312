"""Things as they stand just before a step of a journey, made with services, and somebody who is signed in for it."""

from __future__ import annotations

from django.conf import settings
from django.test import Client

from meetings.models import AgendaItem, Meeting, Minutes, Motion
from meetings.services import running
from panels.models import Membership, Panel
from people.models import Person
from surveys.models import Survey
from tests import make
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.surveys import made as surveys

SAID = "The lamps are out."


def signed_in(walk: Walk, person: Person, *, scripts: bool = True) -> Visitor:
    """Open a browser for somebody who has signed in already."""
    client = Client()
    client.force_login(person)
    visitor = Visitor.comes(person.full_name, walk, scripts=scripts)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    visitor.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": walk.address}])
    return visitor


def member_to_sign() -> Membership:
    """Make a member of an interim panel whose terms nobody has signed."""
    return make.member(make.interim("Osier Green"), "Amara Nwosu")


def meeting_to_call() -> tuple[Meeting, Person]:
    """Make an agreed meeting with people to tell; return it with the chair."""
    panel = make.panel("Osier Green")
    chair = make.chair(panel, "Rosalind Tettey").person
    for name in ("Amara Nwosu", "Idris Bell"):
        make.member(panel, name)
    make.partner(panel, "Nadia Rahman")
    return meetings.meeting(panel, by=chair), chair


def evening_begun() -> tuple[Panel, Meeting, Person]:
    """Make a meeting that has begun with nobody marked as here; return it with the secretary."""
    panel = make.panel("Osier Green")
    make.chair(panel, "Rosalind Tettey")
    secretary = make.secretary(panel, "Marek Dolinski").person
    make.member(panel, "Amara Nwosu")
    return panel, evening.in_progress(panel), secretary


def case_before_the_meeting() -> tuple[AgendaItem, list[Membership]]:
    """Make a meeting in progress that decides on the deselection of its last member; return the item with the members, the chair first."""
    meeting, seats = evening.evening(4)
    item = evening.item_of(meeting)
    item.deselection = make.deselection(seats[3], reasons=SAID)
    item.save()
    return item, seats


def survey_open() -> Survey:
    """Make an open survey with one question."""
    survey = surveys.survey(make.panel("Osier Green"))
    surveys.question(survey)
    return survey


def vote_open() -> tuple[Motion, list[Membership]]:
    """Make an open vote on devices with three members here; return it with them, the chair first."""
    meeting, seats = evening.evening()
    return evening.motion(meeting), seats


def minutes_to_send() -> tuple[Minutes, Person]:
    """Make the draft minutes of a meeting that has ended; return them with the chair."""
    meeting, seats = evening.evening()
    item = evening.item_of(meeting)
    item.discussion = SAID
    item.save()
    make.board(meeting.panel.ward.borough, "Leonora Vance")
    running.end(meeting, by=seats[0].person, at=meeting.ends_at)
    return Minutes.objects.get(meeting=meeting), seats[0].person
