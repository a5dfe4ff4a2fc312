"""How a complaint comes in: made, entered, or disregarded."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection

from complaints.models import Complaint
from complaints.services import making
from core.models import AuditEntry, Letter
from handbook.rules import Breach
from tests import make
from tests.complaints import made
from tests.complaints.made import Table

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    return made.table()


@pytest.mark.rule("CMP-3", "CMP-4", "CMP-5")
def test_a_complaint_goes_to_the_chair_with_its_days(at: Table) -> None:
    complaint = made.complaint(at)
    assert (complaint.level, complaint.stage, complaint.handler) == ("chair", "received", at.chair)
    assert complaint.acknowledge_by == make.today() + timedelta(days=5)
    assert complaint.reply_by == make.today() + timedelta(days=28)
    assert complaint.review_by is None


@pytest.mark.rule("CMP-3")
def test_the_handler_alone_is_told_and_the_letter_says_nothing_of_it(at: Table) -> None:
    complaint = made.complaint(at)
    letter = Letter.objects.get()
    assert (letter.to, letter.is_confidential, letter.panel_id) == (at.chair, True, None)
    for word in (made.SAID, at.about.full_name, at.complainant.full_name, "complaint of", "complained"):
        assert word not in letter.subject + letter.text
    assert complaint.reference in letter.text


@pytest.mark.rule("GDPR-7")
def test_what_it_says_is_encrypted_in_the_database(at: Table) -> None:
    made.complaint(at, wish="An apology")
    with connection.cursor() as cursor:
        cursor.execute("SELECT text, wish, chat_note FROM complaints_complaint")
        stored = " ".join(cursor.fetchone())
    assert not any(word in stored for word in ("shouted", "apology", "joke"))
    assert Complaint.objects.get().text == made.SAID


def test_references_are_random_and_long(at: Table) -> None:
    first, second = made.complaint(at), made.complaint(at)
    assert first.reference != second.reference
    assert len(bytes.fromhex(first.reference)) == 16


@pytest.mark.rule("CMP-1")
def test_a_complaint_that_says_nothing_of_a_chat_is_refused(at: Table) -> None:
    with pytest.raises(Breach, match="Write what came of the talk"):
        made.complaint(at, chat_note="")
    assert not Complaint.objects.exists()


@pytest.mark.rule("CMP-8")
def test_it_is_about_a_member_or_partner_of_this_panel(at: Table) -> None:
    assert made.complaint(at, about=make.partner(at.panel).person).pk
    assert made.complaint(at, about=make.suspended(at.panel).person).pk
    for stranger in (make.person(), at.sergeant, make.member(make.panel()).person):
        with pytest.raises(Breach, match="goes elsewhere"):
            made.complaint(at, about=stranger)


@pytest.mark.rule("CMP-8")
def test_nobody_complains_about_themselves(at: Table) -> None:
    with pytest.raises(Breach, match="somebody else"):
        made.complaint(at, about=at.complainant)


def enter(at: Table, **changes: object) -> Complaint:
    said = {
        "wording": made.wording(at.about, chat="not_said", chat_note=""),
        "complainant": at.complainant,
        "received_on": make.today() - timedelta(days=4),
        "is_written": True,
        "special_reason": "",
    } | changes
    return making.enter(at.panel, **said, by=at.chair, on=make.today())  # type: ignore[arg-type]


@pytest.mark.rule("CMP-4")
def test_days_are_counted_from_receipt_and_not_from_entering(at: Table) -> None:
    complaint = enter(at)
    assert complaint.acknowledge_by == make.today() + timedelta(days=1)
    assert complaint.reply_by == make.today() + timedelta(days=24)
    with pytest.raises(Breach, match="has not come yet"):
        enter(at, received_on=make.today() + timedelta(days=1))


@pytest.mark.rule("CMP-2")
@pytest.mark.parametrize(("is_named", "is_written"), [(False, True), (True, False), (False, False)])
def test_what_is_anonymous_or_told_is_disregarded_without_a_special_reason(at: Table, is_named: bool, is_written: bool) -> None:
    said = {"complainant": at.complainant if is_named else None, "is_written": is_written}
    with pytest.raises(Breach, match="special reason"):
        enter(at, **said)
    assert not Complaint.objects.exists()
    assert enter(at, **said, special_reason="A threat that the whole meeting heard.").handler == at.chair


@pytest.mark.rule("CMP-3")
def test_a_complaint_about_the_chair_that_she_enters_is_out_of_her_hands(at: Table) -> None:
    complaint = enter(at, wording=made.wording(at.chair, chat="not_said"))
    assert (complaint.level, complaint.handler) == ("sergeant", at.sergeant)


def test_acts_are_recorded_among_no_panels(at: Table) -> None:
    made.complaint(at)
    entries = AuditEntry.objects.filter(thing="complaints.complaint")
    assert [(entry.action, entry.panel_id) for entry in entries] == [("complaint.make", None), ("complaint.handle", None)]
