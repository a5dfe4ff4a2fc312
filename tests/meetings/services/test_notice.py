"""Giving notice: when it may go, who gets it, and the proof that is kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from meetings import queries
from meetings.models import AgendaItem, Meeting, Notice
from meetings.services import calling, notice
from panels.models import Partnership
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db


def ready(days: int = 14, **fields):
    """Return a meeting in so many days that everything is settled for but the notice, and its chair."""
    panel = make.panel()
    chair = make.chair(panel, "Rosalind Tettey").person
    meeting = meetings_make.meeting(panel, in_days=days, **fields)
    return meeting, chair


@pytest.mark.rule("MTG-2")
def test_notice_fourteen_days_before_goes_without_a_reason():
    meeting, chair = ready(14)
    notice.give(meeting, by=chair, on=make.today())
    meeting.refresh_from_db()
    assert (meeting.stage, meeting.notice_given_on) == (Meeting.Stage.CALLED, make.today())
    assert meeting.short_notice_because == ""


@pytest.mark.rule("MTG-2")
def test_notice_thirteen_days_before_is_refused_without_a_reason():
    meeting, chair = ready(13)
    with pytest.raises(Breach, match="ToR 9b") as refused:
        notice.give(meeting, by=chair, on=make.today())
    assert refused.value.rule.id == "MTG-2"
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.DRAFT
    assert not Letter.objects.exists()
    assert not Notice.objects.exists()


@pytest.mark.rule("MTG-2")
def test_short_notice_goes_with_a_reason_that_stays_on_the_record():
    meeting, chair = ready(13)
    notice.give(meeting, short_notice_because="The hall was free only then.", by=chair, on=make.today())
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.CALLED
    assert meeting.short_notice_because == "The hall was free only then."
    assert "The hall was free only then." in Letter.objects.get(to=chair).text


@pytest.mark.rule("MTG-2")
def test_clear_days_ask_for_one_day_more():
    meeting, chair = ready(14)
    meeting.panel.counts_clear_days = True
    meeting.panel.save()
    with pytest.raises(Breach):
        notice.give(meeting, by=chair, on=make.today())
    notice.give(meeting, by=chair, on=make.today() - timedelta(days=1))


@pytest.mark.rule("MTG-2")
def test_a_reason_that_was_not_needed_is_not_kept():
    meeting, chair = ready(20)
    notice.give(meeting, short_notice_because="Just in case", incomplete_because="Just in case", by=chair, on=make.today())
    meeting.refresh_from_db()
    assert (meeting.short_notice_because, meeting.incomplete_because, meeting.not_agreed_because) == ("", "", "")


@pytest.mark.rule("MTG-4")
def test_an_incomplete_agenda_is_refused_without_a_reason_and_goes_with_one():
    meeting, chair = ready()
    meeting.agenda_items.filter(topic=AgendaItem.Topic.CONTACT_SESSIONS).delete()
    with pytest.raises(Breach, match="contact sessions"):
        notice.give(meeting, by=chair, on=make.today())
    notice.give(meeting, incomplete_because="There was none this quarter.", by=chair, on=make.today())
    meeting.refresh_from_db()
    assert meeting.incomplete_because == "There was none this quarter."


@pytest.mark.rule("PAN-2")
def test_the_first_meeting_is_not_called_without_the_terms_on_its_agenda():
    meeting, chair = ready(terms_agreed=False)
    meeting.agenda_items.filter(topic=AgendaItem.Topic.TERMS).delete()
    with pytest.raises(Breach, match=r"HB 3\.1"):
        notice.give(meeting, by=chair, on=make.today())


@pytest.mark.rule("OFF-6")
def test_notice_waits_seven_days_for_the_police_team_and_then_needs_a_reason():
    meeting, chair = ready(30, agreed=False)
    asked = meeting.asked_on
    with pytest.raises(Breach, match="seven days"):
        notice.give(meeting, not_agreed_because="No answer", by=chair, on=asked + timedelta(days=6))
    with pytest.raises(Breach, match="ToR 5e"):
        notice.give(meeting, by=chair, on=asked + timedelta(days=7))
    notice.give(meeting, not_agreed_because="No answer to two calls.", by=chair, on=asked + timedelta(days=7))
    meeting.refresh_from_db()
    assert meeting.not_agreed_because == "No answer to two calls."


@pytest.mark.rule("OFF-6")
def test_notice_of_a_meeting_that_the_police_team_declined_is_refused():
    meeting, chair = ready(30, agreed=False)
    officer = make.dwo(meeting.panel.ward).person
    calling.decline(meeting, because="Nobody is on duty.", by=officer, on=make.today())
    with pytest.raises(Breach, match="did not agree"):
        notice.give(meeting, not_agreed_because="Even so", by=chair, on=make.today() + timedelta(days=8))


@pytest.mark.rule("OFF-6")
def test_silence_of_the_chair_cannot_be_overcome_by_the_police_team():
    panel = make.panel()
    make.chair(panel)
    officer = make.dwo(panel.ward).person
    meeting = meetings_make.meeting(panel, in_days=30, agreed=False, by=officer)
    with pytest.raises(Breach, match="the chair has not agreed"):
        notice.give(meeting, not_agreed_because="No answer", by=officer, on=make.today() + timedelta(days=8))


@pytest.mark.rule("OFF-9")
def test_the_police_team_calls_the_meeting_of_a_panel_without_a_chair():
    panel = make.panel()
    officer = make.dwo(panel.ward).person
    meeting = meetings_make.meeting(panel, in_days=30, agreed=False, by=officer)
    notice.give(meeting, by=officer, on=make.today())
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.CALLED


@pytest.mark.rule("MTG-2")
def test_members_and_partners_get_one_letter_each_and_officers_a_copy():
    meeting, chair = ready()
    panel = meeting.panel
    member, partner, officer = make.member(panel).person, make.partner(panel).person, make.dwo(panel.ward).person
    suspended, stranger = make.suspended(panel).person, make.member(make.panel()).person
    notices = notice.give(meeting, by=chair, on=make.today())
    told = {one.person_id: one.capacity for one in notices}
    assert told == {chair.pk: "member", member.pk: "member", partner.pk: "partner", officer.pk: "officer"}
    assert sorted(Letter.objects.values_list("to_id", flat=True)) == sorted(told)
    assert not {suspended.pk, stranger.pk} & set(told)
    assert "because you are posted" in Letter.objects.get(to=officer).text


def test_somebody_who_is_member_and_partner_is_told_once():
    meeting, chair = ready()
    Partnership.objects.create(panel=meeting.panel, person=chair, kind="other", since=make.a_year_ago())
    notice.give(meeting, by=chair, on=make.today())
    assert Letter.objects.count() == Notice.objects.count() == 1


@pytest.mark.rule("MTG-18")
def test_somebody_without_an_address_is_told_by_hand_and_ticked_off():
    meeting, chair = ready()
    neighbour = make.person("Peter Lanchbury", email=None, phone="020 7946 0001")
    make.member(meeting.panel, person=neighbour)
    notice.give(meeting, by=chair, on=make.today())
    proof = Notice.objects.get(person=neighbour)
    assert (proof.channel, proof.letter, proof.told_on) == (Notice.Channel.BY_HAND, None, None)
    notice.told(proof, by=chair, on=make.today())
    later = make.today() + timedelta(days=3)
    notice.told(proof, by=neighbour, on=later)
    proof.refresh_from_db()
    assert (proof.told_on, proof.told_by) == (make.today(), chair)


@pytest.mark.rule("MTG-17")
def test_notice_is_given_once():
    meeting, chair = ready()
    make.member(meeting.panel)
    notice.give(meeting, by=chair, on=make.today())
    with pytest.raises(Breach, match="has gone out already"):
        notice.give(meeting, by=chair, on=make.today())
    assert Letter.objects.count() == Notice.objects.count() == 2


def test_the_letter_says_all_in_text_and_html_and_brings_the_calendar_file():
    meeting, chair = ready(venue="Tidewell Hall", online_link="https://example.org/join")
    notice.give(meeting, by=chair, on=make.today())
    letter = Letter.objects.get(to=chair)
    for words in (meeting.when, "Tidewell Hall", "https://example.org/join", "Date of the next meeting", "Dear Rosalind Tettey"):
        assert words in letter.text
        assert words in letter.html
    enclosed = letter.enclosures.get()
    assert enclosed.media_type == "text/calendar; method=REQUEST"
    assert b"UID:meeting-%d@" % meeting.pk in enclosed.content
    assert b"SEQUENCE:0" in enclosed.content


def test_what_people_write_breaks_out_of_neither_letter_nor_calendar_file():
    meeting, chair = ready(venue="Hall\r\nATTENDEE:mailto:x@example.org\nEND:VEVENT <script>alert(1)</script>")
    AgendaItem.objects.filter(meeting=meeting, position=1).update(title="<b>Bold</b> & {{ settings.SECRET_KEY }}")
    notice.give(meeting, by=chair, on=make.today())
    letter = Letter.objects.get(to=chair)
    lines = letter.enclosures.get().content.decode().split("\r\n")
    assert lines.count("END:VEVENT") == 1
    assert [line for line in lines if line.startswith("ATTENDEE")] == [f"ATTENDEE:mailto:{chair.email}"]
    assert "<script>" not in letter.html
    assert "<b>Bold</b>" not in letter.html
    assert "<b>Bold</b> & {{ settings.SECRET_KEY }}" in letter.text


def test_an_address_that_nothing_can_be_sent_to_is_on_the_list_of_people_to_tell():
    meeting, chair = ready()
    odd = make.member(meeting.panel, person=make.person("Odd Address", email=None, contact_email="odd\u00e9@example.org")).person
    notice.give(meeting, by=chair, on=make.today())
    assert [one.person for one in queries.still_to_tell(meeting)] == [odd]


def test_giving_notice_is_recorded():
    meeting, chair = ready()
    notice.give(meeting, by=chair, on=make.today())
    entry = AuditEntry.objects.get(action="notice.send")
    assert (entry.by_id, entry.thing, entry.panel_id) == (chair.pk, "meetings.meeting", meeting.panel_id)


def test_it_takes_as_many_queries_for_25_members_as_for_three():
    def queries_for(members: int) -> int:
        meeting, chair = ready()
        for _ in range(members - 1):
            make.member(meeting.panel)
        with CaptureQueriesContext(connection) as taken:
            notice.give(meeting, by=chair, on=make.today())
        return len(taken)

    assert queries_for(3) == queries_for(25)
