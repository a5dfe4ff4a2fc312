"""What a handler does at stage 1, and what comes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from complaints.models import Entry
from complaints.services import handling
from core.models import Letter
from handbook.rules import Breach
from tests import make
from tests.complaints import made
from tests.complaints.made import Table, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    return made.table()


@pytest.mark.rule("CMP-4")
def test_an_acknowledgement_is_told_to_whoever_complained(at: Table) -> None:
    complaint = made.acknowledged(at)
    assert (complaint.stage, complaint.acknowledged_on) == ("acknowledged", make.today())
    letter = Letter.objects.get(to=at.complainant)
    assert letter.is_confidential
    assert "It has arrived." not in letter.text
    assert complaint.get_absolute_url() in letter.text


@pytest.mark.rule("CMP-5")
def test_an_answer_follows_the_acknowledgement(at: Table) -> None:
    complaint = made.complaint(at)
    with pytest.raises(Breach, match="Send the acknowledgement first"):
        handling.answer(complaint, text=made.REPLY, by=at.chair, on=make.today())
    answered = made.answered(at)
    assert (answered.stage, answered.answered_on) == ("answered", make.today())
    assert answered.closes_on == make.today() + timedelta(days=28)
    with pytest.raises(Breach, match="has been answered"):
        handling.answer(answered, text=made.REPLY, by=at.chair, on=make.today())


def test_only_the_handler_writes_in_the_file(at: Table) -> None:
    complaint = made.complaint(at)
    for other in (at.sergeant, at.complainant, at.about, make.secretary(at.panel).person):
        with pytest.raises(Breach, match="somebody else now"):
            handling.acknowledge(complaint, text="It has arrived.", by=other, on=make.today())


@pytest.mark.rule("CMP-6")
def test_a_meeting_is_kept_with_who_came(at: Table) -> None:
    said = {"with_complainant": True, "with_person": True, "adult": "", "text": "They shook hands."}
    entry = handling.record_meeting(made.acknowledged(at), held_on=make.today(), **said, by=at.chair, on=make.today())  # type: ignore[arg-type]
    assert (entry.kind, entry.with_complainant, entry.with_person) == ("meeting", True, True)


@pytest.mark.rule("CMP-6")
@pytest.mark.parametrize("is_young", ["complainant", "about"])
def test_somebody_under_18_is_met_with_an_adult(at: Table, is_young: str) -> None:
    young = make.member(at.panel, age=16).person
    complaint = made.complaint(at, **{"by" if is_young == "complainant" else "about": young})
    said = {"with_complainant": True, "with_person": True, "text": "They talked."}
    with pytest.raises(Breach, match="never met alone"):
        handling.record_meeting(complaint, held_on=make.today(), adult="", **said, by=at.chair, on=make.today())  # type: ignore[arg-type]
    with_adult = handling.record_meeting(
        complaint,
        held_on=make.today(),
        adult="Their mother",
        **said,
        by=at.chair,
        on=make.today(),  # type: ignore[arg-type]
    )
    assert with_adult.adult == "Their mother"


@pytest.mark.rule("CMP-3")
def test_the_person_complained_about_is_told_only_of_what_is_shared(at: Table) -> None:
    complaint = made.answered(at)
    assert not Letter.objects.filter(to=at.about).exists()
    handling.share(complaint, text="You are said to have shouted.", by=at.chair, on=make.today())
    letter = Letter.objects.get(to=at.about)
    assert "shouted" not in letter.text
    assert letter.is_confidential


def test_somebody_without_an_account_gets_letters_on_paper(at: Table) -> None:
    by_phone = make.member(at.panel, person=make.person("Dorothy Finch", email=None)).person
    complaint = made.complaint(at, by=by_phone)
    entry = handling.acknowledge(complaint, text="It has arrived.", by=at.chair, on=make.today())
    assert entry.is_to_post
    assert not Letter.objects.filter(to=by_phone).exists()
    assert handling.mark_posted(entry, by=at.chair, on=make.today()).posted_on == make.today()


@pytest.mark.rule("CMP-2")
def test_a_complaint_without_a_name_is_answered_in_its_file(at: Table) -> None:
    complaint = made.complaint(at)
    type(complaint).objects.filter(pk=complaint.pk).update(complainant=None)
    handling.acknowledge(fresh(complaint), text="It has arrived.", by=at.chair, on=make.today())
    assert [entry.to for entry in Entry.objects.all()] == [None]
    assert Letter.objects.count() == 1
