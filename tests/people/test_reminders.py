"""Reminders about requests and complaints come once for each of their days, also when days were missed."""

from datetime import date, timedelta

import pytest

from core import outbox
from core.models import Letter
from people.reminders import due
from people.services import data_complaints
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db
ON = date(2026, 8, 31)
DUE = date(2026, 9, 30)


def written_by(day):
    outbox.post(due(day))
    return Letter.objects.filter(key__contains="-due:").count()


@pytest.mark.rule("GDPR-4")
def test_a_request_is_brought_to_mind_four_times():
    make.central()
    made.request(on=ON)
    counts = [written_by(DUE + timedelta(days=days)) for days in (-15, -14, -13, -8, -7, -1, 0, 1, 30)]
    assert counts == [0, 1, 1, 1, 2, 3, 4, 4, 4]


@pytest.mark.rule("GDPR-10")
def test_a_clock_that_stands_reminds_nobody():
    make.central()
    made.paused(on=ON)
    assert written_by(DUE) == 0


@pytest.mark.rule("GDPR-9")
def test_a_complaint_is_brought_to_mind_until_it_is_acknowledged():
    keeper = make.central().person
    complaint = made.complaint(on=ON)
    assert written_by(DUE - timedelta(days=14)) == 1
    data_complaints.acknowledge(complaint, by=keeper, on=ON)
    assert written_by(DUE) == 1
