"""Who got the minutes, and whom no letter reached (MTG-9, MTG-18)."""

import pytest
from django.utils import timezone

from core.models import Letter
from meetings import receipts
from meetings.models import Minutes
from meetings.services import minutes as services
from meetings.services import running
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db


def sent_round():
    """Return minutes that have gone out to three members, one of them without an address, and to the board."""
    meeting, seats = evening.evening(3)
    make.board(meeting.panel.ward.borough, "Sam Staff")
    person = seats[2].person
    person.email, person.contact_email = None, ""
    person.save()
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    minutes = Minutes.objects.get(meeting=meeting)
    return services.circulate(minutes, by=meeting.proposed_by, at=timezone.now(), on=make.today()), seats


@pytest.mark.rule("MTG-9")
def test_every_letter_is_told_with_what_its_reader_is_and_who_has_no_address_needs_print() -> None:
    minutes, seats = sent_round()
    found = receipts.sending_of(minutes)
    told = {(str(one.letter.to), one.capacity) for one in found.letters}
    assert told == {(str(seats[0].person), "Member"), (str(seats[1].person), "Member"), ("Sam Staff", "Safer Neighbourhood Board")}
    assert [one.person for one in found.in_print] == [seats[2].person]


@pytest.mark.rule("MTG-9", "MTG-18")
def test_whose_letter_did_not_arrive_needs_print_too() -> None:
    minutes, seats = sent_round()
    Letter.objects.filter(to=seats[1].person).update(stage=Letter.Stage.FAILED, failure="There is no such address.")
    assert {one.person for one in receipts.sending_of(minutes).in_print} == {seats[1].person, seats[2].person}


def test_before_they_have_gone_out_there_is_nothing_to_tell() -> None:
    meeting, _ = evening.evening(3)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    found = receipts.sending_of(Minutes.objects.get(meeting=meeting))
    assert (found.letters, found.in_print) == ((), ())
