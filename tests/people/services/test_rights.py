"""Requests about personal data run on their clock, and whoever asked is told of each step."""

from datetime import date

import pytest

from core.models import AuditEntry, Letter
from handbook.data_protection import Right
from handbook.rules import Breach
from people.models import DataRequest
from people.services import rights
from tests import make
from tests.people import made

pytestmark = pytest.mark.django_db
ASKED = date(2026, 9, 3)


def subjects(person):
    return list(Letter.objects.filter(to=person).order_by("pk").values_list("subject", flat=True))


@pytest.mark.rule("GDPR-4", "GDPR-10")
def test_a_request_is_confirmed_with_its_day_and_those_who_answer_are_told():
    keeper, person = make.central().person, make.person()
    request = made.request(person, on=ASKED)
    assert (request.stage, request.answer_by) == ("open", date(2026, 10, 5))
    confirmed = Letter.objects.get(to=person)
    assert "answered by 5 October 2026. 3 September 2026 and one month is 3 October 2026, which is a weekend" in confirmed.text
    told = Letter.objects.get(to=keeper)
    assert person.full_name not in told.subject + told.text
    assert request.reference in told.text
    assert AuditEntry.objects.filter(by=person, action="data.own", outcome="asked").count() == 1


@pytest.mark.rule("GDPR-4")
def test_a_request_that_was_written_counts_from_its_arrival():
    secretary, person = make.person(), make.person()
    said = {"right": Right.ERASURE.value, "details": " My old address. ", "panel_id": 7, "by": secretary}
    request = rights.enter(person, **said, received_on=date(2026, 8, 31), on=ASKED)
    assert (request.answer_by, request.entered_by, request.details) == (date(2026, 9, 30), secretary, "My old address.")
    assert AuditEntry.objects.get(action="data.log").panel_id == 7
    with pytest.raises(Breach, match="has not come yet"):
        rights.enter(person, **said, received_on=date(2026, 9, 4), on=ASKED)


@pytest.mark.rule("GDPR-10")
def test_the_clock_stands_from_the_question_to_the_reply():
    person, keeper = make.person(), make.central().person
    request = rights.pause(made.request(person, on=ASKED), question="Who are you?", by=keeper, on=date(2026, 9, 8))
    assert (request.stage, request.answer_by) == ("paused", None)
    assert "Who are you?" in Letter.objects.get(to=person, subject="A question about your request").text
    request = rights.reply(request, text="It is me.", by=person, on=date(2026, 9, 18))
    assert (request.stage, request.answer_by) == ("open", date(2026, 10, 13))
    assert "A reply to your question is there" in subjects(keeper)


@pytest.mark.rule("GDPR-10")
def test_a_question_is_not_asked_twice_and_a_reply_needs_one():
    request = made.paused(on=ASKED)
    with pytest.raises(Breach, match="waits for a reply"):
        rights.pause(request, question="And?", by=make.person(), on=ASKED)
    rights.reply(request, text="Yes.", by=make.person(), on=ASKED)
    with pytest.raises(Breach, match="No question about this request is open"):
        rights.reply(request, text="Yes.", by=make.person(), on=ASKED)


@pytest.mark.rule("GDPR-10")
def test_time_is_extended_to_three_months_with_a_reason():
    person = make.person()
    request = rights.extend(made.request(person, on=ASKED), because="Three panels.", by=make.person(), on=date(2026, 9, 20))
    assert request.answer_by == date(2026, 12, 3)
    assert "Three panels." in Letter.objects.get(to=person, subject="Your request takes longer").text
    with pytest.raises(Breach, match="extended before"):
        rights.extend(request, because="Again.", by=make.person(), on=date(2026, 9, 21))


@pytest.mark.rule("GDPR-10")
def test_a_pause_after_an_extension_moves_the_later_day():
    request = rights.extend(made.request(on=ASKED), because="Three panels.", by=make.person(), on=ASKED)
    rights.pause(request, question="Which one?", by=make.person(), on=ASKED)
    with pytest.raises(Breach):
        rights.extend(request, because="Again.", by=make.person(), on=ASKED)
    assert rights.reply(request, text="All.", by=make.person(), on=date(2026, 9, 4)).answer_by == date(2026, 12, 4)


@pytest.mark.rule("GDPR-4")
def test_an_answer_is_read_after_signing_in_and_ends_the_request():
    person = make.person()
    request = rights.answer(made.request(person, on=ASKED), text="It is put right.", by=make.person(), on=ASKED)
    assert (request.stage, request.ended_on) == ("answered", ASKED)
    letter = Letter.objects.get(to=person, subject="Your request about your data is answered")
    assert "It is put right." not in letter.text
    assert request.reference in letter.text
    for act in (rights.answer, rights.refuse):
        with pytest.raises(Breach, match="has been answered"):
            act(request, **{"text" if act is rights.answer else "because": "No."}, by=person, on=ASKED)


@pytest.mark.rule("GDPR-4")
def test_a_refusal_has_its_reason_and_the_way_to_complain():
    person = make.person()
    with pytest.raises(Breach, match="Give the reason"):
        rights.refuse(made.request(person), because=" ", by=make.person(), on=ASKED)
    request = rights.refuse(DataRequest.objects.get(), because="Answered last week.", by=make.person(), on=ASKED)
    assert (request.stage, request.answer, request.answer_by) == ("refused", "Answered last week.", None)
    assert "Information Commissioner" in Letter.objects.filter(to=person).last().text


def test_each_step_leaves_an_entry_without_free_text():
    request = made.paused()
    rights.reply(request, text="Canary", by=make.person(), on=make.today())
    rights.answer(request, text="Canary", by=make.person(), on=make.today())
    outcomes = list(AuditEntry.objects.filter(thing="people.datarequest").order_by("pk").values_list("outcome", flat=True))
    assert outcomes == ["asked", "paused", "replied", "answered"]
