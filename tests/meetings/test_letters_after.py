"""The letters that carry the minutes: to everybody on the list by name, to the board with roles (MTG-9, SNB-3, SNB-4)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from core import documents, outbox
from core.models import Document, Letter
from handbook.dates import in_full
from meetings import letters_after
from meetings.models import Minutes
from meetings.services import running
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db

NAMES, ROLES, ADULTS = b"%PDF-1.7 with names", b"%PDF-1.7 with roles", b"%PDF-1.7 with adults"


@pytest.fixture
def minutes():
    """Return minutes with both papers, of a meeting with a member, a partner and an officer who did not all come."""
    panel = make.panel()
    make.chair(panel, "Rosalind Tettey")
    make.partner(panel, "Councillor Ames")
    make.dwo(panel.ward, "PC Leanne Hartfield")
    meeting = evening.in_progress(panel)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    made = Minutes.objects.get(meeting=meeting)
    made.paper = documents.keep(Document.Kind.MINUTES, "Minutes", NAMES, "application/pdf", None)
    made.partners_paper = documents.keep(Document.Kind.MINUTES, "Minutes", ADULTS, "application/pdf", None)
    made.roles_paper = documents.keep(Document.Kind.MINUTES_ROLES, "Minutes", ROLES, "application/pdf", None)
    return made


def to_board(minutes):
    return list(letters_after.to_board(minutes, make.today()))


@pytest.mark.rule("MTG-9", "MEM-12")
def test_everybody_on_the_list_gets_the_paper_and_partners_the_one_with_the_names_of_adults(minutes):
    drafts = {draft.to.full_name: draft for draft in letters_after.to_attendees(minutes, make.today())}
    assert set(drafts) == {"Rosalind Tettey", "Councillor Ames", "PC Leanne Hartfield"}
    for name, draft in drafts.items():
        paper = ADULTS if name == "Councillor Ames" else NAMES
        assert [(one.name, one.content) for one in draft.attachments] == [("minutes.pdf", paper)]
        assert "as a draft" in draft.text
        assert f"/meetings/{minutes.meeting_id}/minutes/" in draft.text
        assert (draft.panel_id, draft.address) == (minutes.meeting.panel_id, draft.to.address)


@pytest.mark.rule("SNB-3", "SNB-4")
def test_the_board_gets_the_paper_with_roles_and_no_name_in_its_letter(minutes):
    seat = make.board(minutes.meeting.panel.ward.borough, "Board Staff")
    (draft,) = to_board(minutes)
    assert draft.to == seat.person
    assert [one.content for one in draft.attachments] == [ROLES]
    for name in ("Tettey", "Ames", "Hartfield"):
        assert name not in draft.text + draft.html + draft.subject
    assert f"/oversight/{minutes.meeting.panel.ward.borough.slug}/" in draft.text


@pytest.mark.rule("SNB-3")
def test_another_boroughs_board_and_whoever_left_the_board_get_nothing(minutes):
    borough = minutes.meeting.panel.ward.borough
    make.board(make.borough())
    for days in ({"until": make.today() - timedelta(days=1)}, {"since": make.today() + timedelta(days=1)}):
        seat = make.board(borough)
        type(seat).objects.filter(pk=seat.pk).update(**days)
    assert to_board(minutes) == []


@pytest.mark.rule("SNB-3")
def test_a_seat_on_its_last_day_still_gets_them(minutes):
    seat = make.board(minutes.meeting.panel.ward.borough)
    seat.until = make.today()
    seat.save()
    assert len(to_board(minutes)) == 1


@pytest.mark.rule("MEM-15")
def test_whoever_is_suspended_on_the_day_of_sending_gets_no_paper(minutes):
    seats = [make.member(minutes.meeting.panel, "Idris Quennell"), make.suspended(minutes.meeting.panel, "Nora Lifted")]
    for seat in (*seats, make.suspended(minutes.meeting.panel, "Sid Suspended")):
        minutes.meeting.attendances.create(person=seat.person, membership=seat, capacity="member")
    seats[1].suspensions.update(ended_on=make.today())
    names = {draft.to.full_name for draft in letters_after.to_attendees(minutes, make.today())}
    assert {"Idris Quennell", "Nora Lifted"} <= names
    assert "Sid Suspended" not in names


def test_somebody_on_list_and_board_gets_one_letter_of_each_edition(minutes):
    person = make.board(minutes.meeting.panel.ward.borough).person
    minutes.meeting.attendances.create(person=person, capacity="officer")
    keys = [draft.key for draft in (*letters_after.to_attendees(minutes, make.today()), *to_board(minutes)) if draft.to == person]
    assert len(set(keys)) == 2


def test_posting_the_same_minutes_twice_writes_each_letter_once(minutes):
    for _ in range(2):
        outbox.post(letters_after.to_attendees(minutes, make.today()))
    assert Letter.objects.filter(key__startswith=f"minutes:{minutes.pk}:").count() == 3


def test_whoever_has_no_address_is_not_written_to(minutes):
    person = make.person("Enid Ball", email=None)
    minutes.meeting.attendances.create(person=person, capacity="officer")
    outbox.post(letters_after.to_attendees(minutes, make.today()))
    assert not Letter.objects.filter(to=person).exists()


def test_minutes_without_their_papers_are_not_sent(minutes):
    minutes.paper = minutes.roles_paper = minutes.partners_paper = None
    with pytest.raises(ValueError, match="after their papers have been stored"):
        list(letters_after.to_attendees(minutes, make.today()))
    with pytest.raises(ValueError, match="after their papers have been stored"):
        to_board(minutes)


def test_the_subject_names_the_meeting_and_the_panel(minutes):
    draft = next(letters_after.to_attendees(minutes, make.today()))
    assert draft.subject == f"Minutes of the meeting of {in_full(minutes.meeting.on)}, {minutes.meeting.panel}"
