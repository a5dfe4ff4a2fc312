"""Who was asked, what they said, and how many members that makes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import links
from meetings.models import Meeting, Reply
from meetings.queries import replies
from panels.models import Suspension
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-18")]


@pytest.fixture
def meeting():
    return meetings.called(make.panel())


def test_members_coming_count_for_the_quorum_and_nobody_else_does(meeting):
    panel = meeting.panel
    for _ in range(2):
        meetings.reply(meeting, make.member(panel).person)
    meetings.reply(meeting, make.partner(panel).person)
    meetings.reply(meeting, make.dwo(panel.ward).person)
    meetings.reply(meeting, make.member(panel).person, "apologies")
    standing = replies.standing(meeting, make.today())
    assert (standing.members_coming, standing.coming, standing.apologies, len(standing.silent)) == (2, 4, 1, 1)
    assert not standing.has_quorum
    meetings.reply(meeting, standing.silent[0].person)
    assert replies.standing(meeting, make.today()).has_quorum


def test_whoever_has_left_is_neither_asked_nor_counted(meeting):
    seat = make.member(meeting.panel)
    meetings.reply(meeting, seat.person)
    seat.stage, seat.left_on = "left", make.today() - timedelta(days=1)
    seat.save()
    assert replies.standing(meeting, make.today()).coming == 0
    assert replies.invited(meeting, seat.person_id, make.today()) is None


def test_a_reply_holds_for_the_time_it_was_given_to_and_in_a_way_that_is_there(meeting):
    person = make.member(meeting.panel).person
    reply = meetings.reply(meeting, person)
    meeting.venue = "Another hall"
    meeting.save()
    assert replies.invited(meeting, person.pk, make.today()).reply == reply
    meeting.venue, meeting.online_link = "", "https://example.org/room"
    meeting.save()
    assert replies.invited(meeting, person.pk, make.today()).reply is None
    meeting.venue, meeting.starts_at = "Another hall", meeting.starts_at - timedelta(hours=1)
    meeting.save()
    assert replies.invited(meeting, person.pk, make.today()).reply is None


def test_a_link_opens_until_the_meeting_begins(meeting):
    token = links.token_for(meeting, make.member(meeting.panel).person)
    assert replies.opened(token).is_open
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=timezone.now() - timedelta(minutes=1))
    assert not replies.opened(token).is_open


def test_a_link_is_overtaken_by_a_later_letter(meeting):
    token = links.token_for(meeting, make.member(meeting.panel).person)
    meeting.sequence += 1
    meeting.save()
    found = replies.opened(token)
    assert found.is_overtaken
    assert not found.is_open


def test_a_link_is_dead_for_whoever_was_suspended_after_it_was_sent(meeting):
    seat = make.member(meeting.panel)
    token = links.token_for(meeting, seat.person)
    Suspension.objects.create(membership=seat, since=make.today(), review_on=make.today() + timedelta(days=28))
    found = replies.opened(token)
    assert found.invited is None
    assert not found.is_open


@pytest.mark.parametrize("token", ["", "1-1-0", "nothing.at-all"])
def test_a_link_that_was_not_made_here_opens_nothing(meeting, token):
    with pytest.raises(Http404):
        replies.opened(token)


def test_a_link_to_a_meeting_that_is_gone_opens_nothing(meeting):
    with pytest.raises(Http404):
        replies.opened(links.token_for(Meeting(pk=meeting.pk + 1000), meeting.proposed_by))


def test_apologies_of_another_time_are_not_carried_to_the_evening(meeting):
    kept = meetings.reply(meeting, make.member(meeting.panel).person, "apologies")
    lapsed = meetings.reply(meeting, make.member(meeting.panel).person, "apologies")
    Reply.objects.filter(pk=lapsed.pk).update(starts_at=meeting.starts_at - timedelta(days=1))
    assert replies.apologies_to(meeting) == [kept]


def test_the_list_takes_as_many_questions_for_many_as_for_few(meeting):
    def questions():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            [(one.person.full_name, one.reply and one.reply.recorded_by) for one in replies.standing(meeting, make.today()).invited]
        return len(asked)

    before = questions()
    for _ in range(3):
        meetings.reply(meeting, make.member(meeting.panel).person)
    assert questions() == before
