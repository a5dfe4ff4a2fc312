"""What somebody who does not sign in reads on paper of their request or complaint about data."""

import pytest

from people import documents
from people.models import DataComplaint, DataRequest
from people.services import data_complaints, rights
from tests import make
from tests.papers import words_of
from tests.people import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def read(thing):
    kind = DataRequest if isinstance(thing, DataRequest) else DataComplaint
    return " ".join(words_of(documents.letter_pdf(kind.objects.get(pk=thing.pk), make.today())).split())


def test_a_request_on_paper_says_the_day_then_the_question_then_the_answer():
    request = made.request(make.person("Dorothy Finch", email=None))
    words = read(request)
    assert "Dorothy Finch" in words
    assert "Your request has come in." in words
    rights.pause(request, question="Which panel do you mean?", by=make.person(), on=make.today())
    assert "Which panel do you mean?" in read(request)
    rights.refuse(request, because="It is about somebody else.", by=make.person(), on=make.today())
    words = read(request)
    assert "It is about somebody else." in words
    assert "Which panel" not in words


@pytest.mark.rule("GDPR-9")
def test_a_complaint_on_paper_says_that_it_has_arrived_and_then_the_answer():
    complaint = made.complaint(make.person("Dorothy Finch", email=None))
    assert "has arrived and is looked into" in read(complaint)
    data_complaints.answer(complaint, text="We are sorry.", by=make.person(), on=make.today())
    assert "We are sorry." in read(complaint)
