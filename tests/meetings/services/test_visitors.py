"""A resident asks, hears, is told of changes; what they wrote is laid or not, and goes (MTG-11)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection

from core.models import AuditEntry, Letter
from handbook.rules import Breach
from meetings import retention
from meetings.models import Meeting, Visitor
from meetings.services import calling, visitors
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-11")]


@pytest.fixture
def meeting():
    panel = make.panel()
    return meetings.called(
        panel, by=make.chair(panel, "Rosalind Tettey").person, venue="Tidewell Hall", online_link="https://example.org/r"
    )


def ask(meeting, **said):
    fields = {"full_name": "Callum Ferreira", "email": "Callum@example.org", "wish": "room", "question": "Who mends the lamps?"} | said
    return visitors.ask(meeting, **fields, on=make.today())


def to_callum():
    return Letter.objects.filter(address="callum@example.org").order_by("pk")


def test_chair_and_ward_officers_are_told_with_nothing_of_what_was_written(meeting):
    officer = make.dwo(meeting.panel.ward).person
    make.secretary(meeting.panel)
    visitor = ask(meeting)
    letters = Letter.objects.exclude(address=visitor.email)
    assert {letter.to for letter in letters} == {meeting.proposed_by, officer}
    assert not any("lamps" in letter.text or "Callum" in letter.text for letter in letters)
    assert "Tidewell Hall" not in to_callum().get().text
    assert AuditEntry.objects.get(action="visit.request").by is None


def test_one_confirmation_goes_to_an_address_on_a_day(meeting):
    for number in range(3):
        ask(meeting, email=f"callum+{number}@example.org")
    assert Letter.objects.filter(subject__startswith="You asked").count() == 1


def test_place_and_link_are_told_to_who_is_welcome_and_to_nobody_else(meeting):
    room, online = ask(meeting), ask(meeting, email="idil@example.org", wish="online")
    for visitor in (room, online):
        visitors.answer(visitor, is_welcome=True, by=meeting.proposed_by, on=make.today())
    text = to_callum().last().text
    assert "Tidewell Hall" in text
    assert "https://example.org/r" not in text
    assert "https://example.org/r" in Letter.objects.filter(address="idil@example.org").last().text
    turned_away = ask(meeting, email="bo@example.org")
    visitors.answer(turned_away, is_welcome=False, words="The room holds twenty.", by=meeting.proposed_by, on=make.today())
    text = Letter.objects.filter(address="bo@example.org").last().text
    assert "The room holds twenty." in text
    assert "Tidewell Hall" not in text


def test_letters_to_residents_are_in_no_panels_list(meeting):
    visitors.answer(ask(meeting), is_welcome=True, by=meeting.proposed_by, on=make.today())
    assert {letter.panel_id for letter in to_callum()} == {None}


def test_whoever_is_welcome_hears_that_the_meeting_is_cancelled(meeting):
    visitors.answer(ask(meeting), is_welcome=True, by=meeting.proposed_by, on=make.today())
    ask(meeting, email="waiting@example.org")
    calling.cancel(meeting, because="The hall is closed.", by=meeting.proposed_by, on=make.today())
    assert "The hall is closed." in to_callum().last().text
    assert not any("cancelled" in letter.text for letter in Letter.objects.filter(address="waiting@example.org"))


def test_an_answer_is_given_once_and_before_the_meeting(meeting):
    visitor, late = ask(meeting), ask(meeting)
    visitors.answer(visitor, is_welcome=True, by=meeting.proposed_by, on=make.today())
    with pytest.raises(Breach, match="already"):
        visitors.answer(visitor, is_welcome=False, words="No.", by=meeting.proposed_by, on=make.today())
    Meeting.objects.update(stage="in-progress")
    with pytest.raises(Breach, match="too late"):
        visitors.answer(late, is_welcome=True, by=meeting.proposed_by, on=make.today())


def test_nobody_asks_anything_of_a_meeting_for_members_alone(meeting):
    Meeting.objects.update(public_access="members")
    with pytest.raises(Breach, match="any more"):
        ask(meeting)
    assert not Visitor.objects.exists()


@pytest.mark.parametrize("fields", [{}, {"venue": "Garden Hall"}], ids=["where it is", "and moves"])
def test_whoever_was_welcome_hears_that_it_is_for_members_alone_now_and_neither_place_nor_link(meeting, fields):
    for wish in ("room", "online"):
        visitors.answer(ask(meeting, wish=wish), is_welcome=True, by=meeting.proposed_by, on=make.today())
    before = to_callum().last().pk
    stands = calling.Arrangement.of(meeting)
    changed = replace(stands, public_access="members", **fields)
    reasons = {"because": "A leak.", "not_agreed_because": "No word."} if fields else {}
    calling.change(meeting, changed, **reasons, by=meeting.proposed_by, on=make.today())
    told = to_callum().filter(pk__gt=before)
    assert [letter.subject.partition(":")[0] for letter in told] == ["You cannot attend"] * 2
    assert not any("Hall" in letter.text or "https://example.org/r" in letter.text for letter in told)


def test_whoever_was_to_come_to_the_room_hears_that_there_is_none_any_more(meeting):
    visitors.answer(ask(meeting), is_welcome=True, by=meeting.proposed_by, on=make.today())
    changed = replace(calling.Arrangement.of(meeting), venue="")
    calling.change(meeting, changed, because="A leak.", not_agreed_because="No word.", by=meeting.proposed_by, on=make.today())
    assert "There is no room to come to any more" in to_callum().last().text
    assert "https://example.org/r" not in to_callum().last().text


@pytest.mark.rule("GDPR-5")
def test_what_was_asked_goes_thirty_days_after_the_meeting(meeting):
    visitor = ask(meeting)
    assert retention.remove(visitor.keep_until) == 1
    assert retention.remove(visitor.keep_until) == 0


def test_what_a_resident_wrote_is_encrypted_where_it_is_stored(meeting):
    visitor = ask(meeting)
    with connection.cursor() as cursor:
        cursor.execute("SELECT full_name, email, question FROM meetings_visitor WHERE id = %s", [visitor.pk])
        assert not {"Callum Ferreira", "callum@example.org", "Who mends the lamps?"} & set(cursor.fetchone())
