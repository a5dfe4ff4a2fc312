"""The link of a letter from the letter to the list of the evening, one's own page, and the secretary's list (MTG-18)."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from core.models import AuditEntry, Letter
from meetings import letters
from meetings.models import Meeting, Reply
from meetings.services import calling, notice
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-18")]


@pytest.fixture
def called():
    """Make a meeting of which notice was given in letters, and one of its members."""
    panel = make.panel("Osier Green")
    chair = make.chair(panel, "Rosalind Tettey").person
    seat, _ = make.member(panel, "Amara Okafor"), make.member(panel, "Peter Lanchbury", person=make.person("Peter Lanchbury", email=None))
    meeting = meetings.meeting(panel, by=chair, in_days=20, venue="Tidewell Hall")
    notice.give(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    return meeting, seat


def link_in(letter):
    (address,) = set(re.findall(r"/reply/[\w.-]+/", letter.text))
    assert address in letter.html
    return address


def address(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk} | more)


def test_each_letter_has_a_link_of_its_own_and_a_cancellation_has_none(called):
    meeting, _ = called
    links = {link_in(letter) for letter in Letter.objects.all()}
    assert len(links) == Letter.objects.count() == 2
    calling.cancel(meeting, because="The hall is closed.", by=meeting.proposed_by, on=make.today())
    assert not any("/reply/" in letter.text + letter.html for letter in Letter.objects.filter(subject__startswith="Cancelled"))


def test_following_the_link_changes_nothing_and_a_button_does(client, called):
    _, seat = called
    link = link_in(Letter.objects.get(to=seat.person))
    entries = AuditEntry.objects.count()
    for ask in (client.get, client.head, client.options):
        assert ask(link).status_code == 200
    assert (Reply.objects.count(), AuditEntry.objects.count()) == (0, entries)
    assert client.post(link, {"answer": "coming"}).status_code == 303
    assert Reply.objects.get().person == seat.person
    assert "You have said that you are coming" in client.get(link).content.decode()
    answer = client.post(link, {"answer": "apologies"})
    assert answer.status_code == 422
    assert "Select a reason for the apologies." in answer.content.decode()
    client.post(link, {"answer": "apologies", "reason": "work", "words": "Night shift"})
    shown = client.get(link).content.decode()
    assert "Your apologies are with chair and secretary" in shown
    assert "Night shift" not in shown


def test_the_page_tells_of_nobody_else_and_of_nothing_that_the_letter_does_not(client, called):
    meeting, seat = called
    letter = Letter.objects.get(to=seat.person)
    shown = client.get(link_in(letter)).content.decode()
    assert "Amara Okafor" in shown
    assert "Rosalind Tettey" not in shown
    assert "Peter Lanchbury" not in shown
    assert meeting.when in shown
    assert meeting.when in letter.text


def test_an_older_link_says_that_a_later_letter_holds_and_nothing_of_what_changed(client, called):
    meeting, seat = called
    link = link_in(Letter.objects.get(to=seat.person))
    moved = meetings.arrangement(20, hour=18, venue="The library")
    calling.change(meeting, moved, because="Double booking.", not_agreed_because="It is urgent.", by=meeting.proposed_by, on=make.today())
    answer = client.get(link)
    assert answer.status_code == 410
    assert "reply by the link in that one" in answer.content.decode()
    assert "The library" not in answer.content.decode()
    assert client.post(link, {"answer": "coming"}).status_code == 410
    assert not Reply.objects.exists()
    later = Letter.objects.get(to=seat.person, subject__startswith="Changed")
    assert client.post(link_in(later), {"answer": "coming"}).status_code == 303


def test_the_link_of_whoever_left_explains_itself_and_says_nothing_of_the_meeting(client, called):
    _, seat = called
    link = link_in(Letter.objects.get(to=seat.person))
    seat.stage, seat.left_on = "left", make.today() - timedelta(days=1)
    seat.save()
    answer = client.get(link)
    assert answer.status_code == 410
    shown = answer.content.decode()
    assert "has ended or rests" in shown
    assert "Tidewell Hall" not in shown
    assert client.post(link, {"answer": "coming"}).status_code == 410
    assert not Reply.objects.exists()


def test_a_link_after_the_beginning_says_so(client, called):
    meeting, seat = called
    Meeting.objects.filter(pk=meeting.pk).update(stage="in-progress")
    answer = client.get(link_in(Letter.objects.get(to=seat.person)))
    assert answer.status_code == 410
    assert "The meeting has begun" in answer.content.decode()


def test_the_meetings_page_asks_whoever_has_notice_and_keeps_the_answer(client, called):
    meeting, seat = called
    client.force_login(seat.person)
    shown = client.get(meeting.get_absolute_url()).content.decode()
    assert "You have not answered yet." in shown
    assert address("replies", meeting) not in shown
    assert client.post(address("reply-own", meeting), {"answer": "coming"}).status_code == 303
    assert "You are coming." in client.get(meeting.get_absolute_url()).content.decode()
    assert Reply.objects.get().way == Reply.Way.PAGE


def test_the_secretary_sees_who_said_what_and_enters_what_was_told(client, called):
    meeting, seat = called
    meetings.reply(meeting, seat.person, "apologies", words="Night shift")
    client.force_login(meeting.proposed_by)
    assert "0 members coming, 1 with apologies, 2 silent" in client.get(meeting.get_absolute_url()).content.decode()
    shown = client.get(address("replies", meeting)).content.decode()
    assert "Night shift" in shown
    assert "To be telephoned or written to" in shown
    peter = meeting.panel.memberships.get(person__full_name="Peter Lanchbury").person
    assert client.post(address("reply-enter", meeting, person=peter.pk), {"answer": "coming"}).status_code == 303
    assert Reply.objects.get(person=peter).recorded_by == meeting.proposed_by


def test_reasons_are_for_chair_and_secretary_alone(client, called):
    meeting, seat = called
    meetings.reply(meeting, seat.person, "apologies", words="Night shift")
    for person in (make.member(meeting.panel).person, make.dwo(meeting.panel.ward).person):
        client.force_login(person)
        assert "Night shift" not in client.get(meeting.get_absolute_url()).content.decode()
        assert client.get(address("replies", meeting)).status_code == 403


def test_a_link_speaks_for_whom_it_was_written_to_whoever_is_signed_in(client, called):
    meeting, seat = called
    client.force_login(meeting.proposed_by)
    client.post(letters.reply_page(meeting, seat.person).partition("8000")[2], {"answer": "coming"})
    assert Reply.objects.get().person == seat.person


def test_before_the_notice_nobody_is_said_to_have_been_written_to(client):
    panel = make.panel()
    meeting = meetings.meeting(panel, by=make.chair(panel).person, in_days=20)
    client.force_login(make.secretary(panel).person)
    page = client.get(address("replies", meeting)).content.decode()
    assert "Nobody has notice of this meeting yet." in page
    assert "Written to" not in page
    assert "No quorum" not in page
