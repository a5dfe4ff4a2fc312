"""What the forms ask, and whom they let somebody choose."""

from __future__ import annotations

import pytest

from complaints.forms import ComplaintForm, EnterForm, MeetingForm, PersonForm, RequestForm, TextForm
from complaints.queries import Nameable
from tests import make
from tests.complaints import made

pytestmark = pytest.mark.django_db
SAID = {"text": "He shouted.", "chat": "held", "chat_note": "He laughed."}


@pytest.mark.rule("CMP-8")
def test_whoever_sees_no_list_writes_the_name() -> None:
    at = made.table()
    empty = Nameable((), has_others=True)
    form = ComplaintForm({**SAID, "name": " piotr  zielinski "}, panel=at.panel, nameable=empty, on=make.today())
    assert set(form.fields) == {"name", "text", "wish", "chat", "chat_note"}
    assert form.is_valid()
    assert form.wording().about == at.about
    nobody = ComplaintForm({**SAID, "name": "Nobody Here"}, panel=at.panel, nameable=empty, on=make.today())
    assert nobody.is_valid()
    assert nobody.wording().about is None


def test_whom_it_is_about_has_to_be_said() -> None:
    at = made.table()
    form = ComplaintForm({**SAID}, panel=at.panel, nameable=Nameable((at.about,), has_others=False), on=make.today())
    assert form.errors["about"] == ["Say whom the complaint is about."]


def test_nobody_outside_the_list_can_be_chosen() -> None:
    at = made.table()
    data = {**SAID, "about": str(make.person().pk)}
    form = ComplaintForm(data, panel=at.panel, nameable=Nameable((at.about,), has_others=False), on=make.today())
    assert "about" in form.errors


@pytest.mark.rule("CMP-2")
def test_entering_says_how_it_came() -> None:
    at = made.table()
    day = {"received_on_day": "7", "received_on_month": "11", "received_on_year": "2018"}
    data = {**SAID, **day, "about": str(at.about.pk), "complainant": "", "is_written": "no", "special_reason": "A threat."}
    form = EnterForm(data, panel=at.panel, people=[at.about, at.complainant], on=make.today())
    assert form.is_valid(), form.errors
    facts = form.facts()
    assert (facts["complainant"], facts["is_written"], facts["special_reason"]) == (None, False, "A threat.")


@pytest.mark.rule("CMP-6")
def test_a_meeting_was_with_somebody() -> None:
    form = MeetingForm({"held_on_day": "7", "held_on_month": "11", "held_on_year": "2018", "text": "They talked."})
    assert form.errors["with_complainant"] == ["Tick who came to the meeting."]


def test_nul_bytes_are_refused() -> None:
    assert "text" in TextForm({"text": "a\x00b"}, label="Note").errors


def test_a_person_is_chosen_from_the_list() -> None:
    person = make.person()
    form = PersonForm({"person": str(person.pk)}, people=[person], label="Inspector")
    assert form.is_valid()
    assert form.cleaned_data["person"] == person


def test_a_letter_to_the_sergeant_names_the_complaint() -> None:
    assert "reference" in RequestForm(needs_reference=True).fields
    assert "reference" not in RequestForm(needs_reference=False).fields
