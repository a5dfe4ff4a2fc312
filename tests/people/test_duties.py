"""Who owes what about personal data."""

from datetime import date, timedelta

import pytest

from people.duties import owed
from people.services import data_complaints, rights
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db
ON = date(2026, 9, 3)


@pytest.mark.rule("GDPR-4", "GDPR-9")
def test_the_central_unit_owes_the_answers_with_their_days_and_the_way_to_them():
    keeper = make.central().person
    request, complaint = made.request(on=ON), made.complaint(on=ON)
    one, other = owed(keeper, make.today())
    assert (one.title, one.by) == (f"Answer the request of {request.person}", date(2026, 10, 5))
    assert "3 September 2026 and one month" in one.why
    assert (other.title, other.by) == (f"Acknowledge the complaint of {complaint.person}", date(2026, 10, 3))
    data_complaints.acknowledge(complaint, by=keeper, on=ON)
    assert list(owed(keeper, make.today()))[1].by is None


@pytest.mark.rule("GDPR-10")
def test_while_the_clock_stands_the_reply_is_owed_and_no_answer():
    keeper = make.central().person
    request = made.paused()
    assert [duty.title for duty in owed(request.person, make.today())] == ["Answer a question about your request"]
    assert list(owed(keeper, make.today())) == []
    rights.reply(request, text="Mine.", by=request.person, on=make.today())
    assert len(list(owed(keeper, make.today()))) == 1


def test_nobody_else_owes_anything():
    made.request()
    made.complaint()
    for person in (make.chair(make.panel()).person, make.central(until=make.today() - timedelta(days=1)).person):
        assert list(owed(person, make.today())) == []
