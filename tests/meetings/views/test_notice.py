"""The page to check the notice on, and the proof of it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Letter
from meetings.models import Meeting, Notice
from meetings.services import notice
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


def address(name, meeting, **more):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk} | more)


def ready(in_days=20, **fields):
    panel = make.panel()
    return meetings_make.meeting(panel, by=make.chair(panel, "Rosalind Tettey").person, in_days=in_days, **fields)


def test_it_shows_who_gets_it_and_who_has_to_be_telephoned(client):
    meeting = ready()
    make.member(meeting.panel, person=make.person("Peter Lanchbury", email=None))
    make.partner(meeting.panel, "Ada Byron")
    client.force_login(meeting.proposed_by)
    shown = client.get(address("notice", meeting)).content.decode()
    assert "2 members and 1 partner" in shown
    assert "2 by e-mail" in shown
    assert "Peter Lanchbury" in shown
    assert "The notice is in time." in shown
    assert 'name="short_notice_because"' not in shown


@pytest.mark.rule("MTG-2")
def test_thirteen_days_before_it_is_refused_without_a_reason_and_goes_with_one(client):
    meeting = ready(13)
    client.force_login(meeting.proposed_by)
    answer = client.post(address("notice", meeting), {"short_notice_because": " "})
    assert answer.status_code == 422
    assert "ToR 9b" in answer.content.decode()
    assert not Letter.objects.exists()
    answer = client.post(address("notice", meeting), {"short_notice_because": "The hall was free only then."})
    assert answer.status_code == 303
    assert answer.url == address("notice-proof", meeting)
    assert "The hall was free only then." in client.get(answer.url).content.decode()


@pytest.mark.rule("MTG-2")
def test_the_day_of_the_notice_never_comes_from_the_form(client):
    meeting = ready(13)
    client.force_login(meeting.proposed_by)
    forged = {"on": "2020-01-01", "notice_given_on": "2020-01-01", "given_at": "2020-01-01"}
    assert client.post(address("notice", meeting), forged).status_code == 422
    client.post(address("notice", meeting), forged | {"short_notice_because": "x"})
    meeting.refresh_from_db()
    assert meeting.notice_given_on == make.today()
    assert Notice.objects.get().given_at.date() >= make.today()


def test_sent_twice_it_goes_once(client):
    meeting = ready()
    make.member(meeting.panel)
    client.force_login(meeting.proposed_by)
    once = client.get(address("notice", meeting)).context["once"]
    first = client.post(address("notice", meeting), {"once": once})
    second = client.post(address("notice", meeting), {"once": once})
    other_tab = client.post(address("notice", meeting), {"once": "another"})
    assert first.url == second.url == other_tab.url == address("notice-proof", meeting)
    assert Letter.objects.count() == Notice.objects.count() == 2


@pytest.mark.rule("OFF-6")
def test_before_the_police_team_has_answered_there_is_no_button_but_the_reason_why(client):
    meeting = ready(30, agreed=False)
    client.force_login(meeting.proposed_by)
    shown = client.get(address("notice", meeting)).content.decode()
    assert "It cannot go yet." in shown
    assert "Send the notice" not in shown
    assert client.post(address("notice", meeting)).status_code == 422


def test_members_partners_and_sergeants_cannot_send_it(client):
    meeting = ready()
    panel = meeting.panel
    for person in (make.member(panel).person, make.partner(panel).person, make.sergeant(panel.ward.team).person):
        client.force_login(person)
        assert client.post(address("notice", meeting)).status_code == 403
        assert client.get(address("notice-proof", meeting)).status_code == 403
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.DRAFT


@pytest.mark.rule("MTG-18")
def test_the_proof_lists_whom_to_telephone_and_ticks_them_off(client):
    meeting = ready()
    neighbour = make.person("Peter Lanchbury", email=None, phone="020 7946 0001")
    make.member(meeting.panel, person=neighbour)
    notice.give(meeting, by=meeting.proposed_by, on=make.today())
    client.force_login(meeting.proposed_by)
    shown = client.get(address("notice-proof", meeting)).content.decode()
    assert "Telephone 020 7946 0001." in shown
    assert "Still to be told" in shown
    row = Notice.objects.get(person=neighbour)
    tick = address("notice-told", meeting, notice=row.pk)
    assert client.get(tick).status_code == 405
    assert client.post(tick).status_code == 303
    shown = client.get(address("notice-proof", meeting)).content.decode()
    assert "Nobody is left to tell." in shown
    assert "by Rosalind Tettey" in shown


def test_a_letter_that_did_not_arrive_shows_with_its_reason(client):
    meeting = ready()
    notice.give(meeting, by=meeting.proposed_by, on=make.today())
    Letter.objects.update(stage=Letter.Stage.FAILED, failure="There is no such mailbox.")
    client.force_login(meeting.proposed_by)
    shown = client.get(address("notice-proof", meeting)).content.decode()
    assert "There is no such mailbox." in shown
    assert "Could not be delivered" in shown


def test_check_and_proof_take_as_many_queries_for_25_members_as_for_three(client):
    def queries_for(members):
        meeting = ready()
        for _ in range(members - 1):
            make.member(meeting.panel)
        client.force_login(meeting.proposed_by)
        client.get(address("notice", meeting))
        with CaptureQueriesContext(connection) as checking:
            client.get(address("notice", meeting))
        notice.give(meeting, by=meeting.proposed_by, on=make.today())
        with CaptureQueriesContext(connection) as proving:
            client.get(address("notice-proof", meeting))
        return len(checking), len(proving)

    assert queries_for(3) == queries_for(25)
