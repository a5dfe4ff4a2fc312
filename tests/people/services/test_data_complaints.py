"""Complaints about the handling of data run on a clock of their own."""

from datetime import date

import pytest

from core.models import Letter
from handbook.rules import Breach
from people.services import data_complaints
from tests import make
from tests.people import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-9")]
ON = date(2026, 11, 7)


def test_a_complaint_has_thirty_days_to_be_acknowledged_and_those_who_answer_are_told():
    keeper = make.central().person
    complaint = made.complaint(on=ON)
    assert complaint.acknowledge_by == date(2026, 12, 7)
    told = Letter.objects.get(to=keeper)
    assert "My telephone number" not in told.text
    assert "7 December 2026" in told.text


def test_a_complaint_that_was_written_counts_from_its_arrival():
    said = {"text": "It was read out.", "panel_id": 7, "by": make.person()}
    complaint = data_complaints.enter(make.person(), **said, received_on=date(2026, 11, 1), on=ON)
    assert complaint.acknowledge_by == date(2026, 12, 1)
    with pytest.raises(Breach, match="has not come yet"):
        data_complaints.enter(make.person(), **said, received_on=date(2026, 11, 8), on=ON)


def test_it_is_acknowledged_once_and_then_answered():
    person = make.person()
    complaint = data_complaints.acknowledge(made.complaint(person, on=ON), by=make.person(), on=ON)
    assert complaint.acknowledged_on == ON
    with pytest.raises(Breach, match="acknowledged already"):
        data_complaints.acknowledge(complaint, by=make.person(), on=ON)
    complaint = data_complaints.answer(complaint, text="We are sorry.", by=make.person(), on=date(2026, 11, 20))
    assert (complaint.stage, complaint.acknowledged_on, complaint.ended_on) == ("answered", ON, date(2026, 11, 20))
    assert [letter.subject for letter in Letter.objects.filter(to=person).order_by("pk")] == [
        "Your complaint about the handling of your data",
        "Your complaint is answered",
    ]


def test_an_answer_at_once_acknowledges_too():
    complaint = data_complaints.answer(made.complaint(on=ON), text="We are sorry.", by=make.person(), on=ON)
    assert complaint.acknowledged_on == ON
    with pytest.raises(Breach, match="has been answered"):
        data_complaints.answer(complaint, text="Again.", by=make.person(), on=ON)
