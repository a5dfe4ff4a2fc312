"""The minutes go out once, to everybody who should have them, each in the right edition (MTG-9, MTG-17, SNB-3, SNB-4)."""

import io
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from core import documents
from core.models import Letter
from handbook.rules import Breach
from meetings import record
from meetings.models import Meeting, Minutes
from meetings.record import Edition
from meetings.services import minutes as service
from meetings.services import outcomes, running
from meetings.services.expected import expect
from people.models import Person
from tests import make
from tests.meetings import evening
from tests.papers import words_of

pytestmark = pytest.mark.django_db


def draft() -> tuple[Minutes, Meeting]:
    meeting, seats = evening.evening()
    seats[1].person.full_name = "Idris Quennell"
    seats[1].person.save()
    make.partner(meeting.panel)
    expect(meeting, meeting.on)
    outcomes.discuss(evening.item_of(meeting), text="Idris Quennell asked about lamps.", by=meeting.proposed_by)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    return Minutes.objects.get(meeting=meeting), meeting


def circulate(minutes: Minutes) -> Minutes:
    return service.circulate(minutes, by=minutes.meeting.proposed_by, at=timezone.now(), on=make.today())


def enclosed(letter: Letter) -> bytes:
    return bytes(letter.enclosures.get().content)


@pytest.mark.rule("MTG-9", "SNB-3")
def test_everybody_on_the_list_and_the_board_get_a_letter_each() -> None:
    minutes, meeting = draft()
    staff = make.board(meeting.panel.ward.borough)
    make.board(make.borough())
    circulate(minutes)
    letters = Letter.objects.filter(key__startswith=f"minutes:{minutes.pk}:")
    expected = {row.person_id for row in meeting.attendances.all()} | {staff.person_id}
    assert sorted(letters.values_list("to", flat=True)) == sorted(expected)


@pytest.mark.rule("SNB-4")
def test_the_boards_paper_shows_roles_and_the_others_names() -> None:
    minutes, meeting = draft()
    staff = make.board(meeting.panel.ward.borough)
    minutes = circulate(minutes)
    to_board = Letter.objects.get(to=staff.person, key__startswith="minutes:")
    to_member = Letter.objects.filter(key__startswith=f"minutes:{minutes.pk}:minutes:").first()
    assert to_member is not None
    assert minutes.roles_paper is not None
    assert minutes.paper is not None
    assert enclosed(to_board) == documents.read(minutes.roles_paper)
    assert enclosed(to_member) == documents.read(minutes.paper)


@pytest.mark.rule("MTG-9")
def test_both_papers_are_tagged_and_titled() -> None:
    minutes = circulate(draft()[0])
    for paper in (minutes.paper, minutes.roles_paper):
        assert paper is not None
        with pikepdf.open(io.BytesIO(documents.read(paper))) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "en-GB"
            assert "Minutes of the meeting" in str(pdf.docinfo["/Title"])


@pytest.mark.rule("MEM-12")
def test_partners_get_a_paper_of_their_own_where_a_member_is_under_18() -> None:
    minutes, meeting = draft()
    make.member(meeting.panel, "Minnie Minor", age=16)
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.IN_PROGRESS)
    expect(meeting, meeting.on)
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.HELD)
    minutes = circulate(minutes)
    papers = {}
    for row in meeting.attendances.all():
        papers[row.capacity] = words_of(enclosed(Letter.objects.get(to=row.person, key__startswith=f"minutes:{minutes.pk}:")))
    assert "Minnie Minor" in papers["member"]
    assert "Minnie" not in papers["partner"]
    assert "a young member" in papers["partner"]


@pytest.mark.rule("MTG-9")
def test_partners_get_the_same_paper_where_everybody_is_adult() -> None:
    minutes = circulate(draft()[0])
    assert minutes.partners_paper == minutes.paper
    assert minutes.paper != minutes.roles_paper


@pytest.mark.rule("MTG-17")
def test_what_went_out_is_kept_and_a_new_name_changes_nothing() -> None:
    minutes, _ = draft()
    minutes = Minutes.objects.get(pk=circulate(minutes).pk)
    Person.objects.filter(full_name="Idris Quennell").update(full_name="Other Name")
    text = str(record.shown(minutes, Edition.NAMES))
    assert "Idris Quennell" in text
    assert "Other Name" not in text


@pytest.mark.rule("MTG-17")
def test_where_the_sending_fails_no_paper_stays_behind() -> None:
    def files() -> set[Path]:
        return {path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}

    minutes, meeting = draft()
    before = files()
    with pytest.raises(ValidationError):
        service.circulate(minutes, by=meeting.proposed_by, at="no moment", on=make.today())  # type: ignore[arg-type]
    assert files() == before
    minutes.refresh_from_db()
    assert (minutes.stage, minutes.paper) == (Minutes.Stage.DRAFT, None)
    circulate(minutes)
    assert len(files() - before) == 2


@pytest.mark.rule("MTG-17")
def test_minutes_go_out_once() -> None:
    minutes, _ = draft()
    circulate(minutes)
    before = Letter.objects.count()
    with pytest.raises(Breach, match="have gone out already"):
        circulate(minutes)
    assert Letter.objects.count() == before
