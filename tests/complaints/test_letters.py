"""Letters say that something waits, and never what (R1)."""

from __future__ import annotations

import pytest

from complaints import letters
from complaints.models import Entry
from tests import make
from tests.complaints import made
from tests.complaints.things import entry

pytestmark = pytest.mark.django_db


@pytest.mark.rule("CMP-3")
def test_no_letter_says_what_it_is_about_or_names_anybody_but_its_reader() -> None:
    at = made.table()
    complaint = made.under_review(at)
    adviser = make.central().person
    drafts = [
        letters.in_hand(complaint, at.chair),
        letters.to_complainant(entry(complaint, Entry.Kind.BEGUN)),
        letters.to_person(entry(complaint, Entry.Kind.SUMMARY)),
        letters.to_inspector(complaint, at.inspector),
        letters.to_adviser(entry(complaint, Entry.Kind.QUESTION, to=adviser)),
        letters.advised(complaint, at.sergeant, entry(complaint, Entry.Kind.ADVICE)),
    ]
    names = {person.full_name for person in (at.chair, at.complainant, at.about, at.sergeant, at.inspector)}
    for draft in drafts:
        assert draft.is_confidential
        assert draft.panel_id is None
        said = draft.subject + draft.text.replace(f"Dear {draft.to}", "")
        assert not any(name in said for name in names), said
        assert made.SAID not in said
        assert made.REPLY not in said
        assert complaint.reference in draft.text


@pytest.mark.rule("CMP-4", "CMP-5")
def test_an_acknowledgement_begins_with_the_days() -> None:
    complaint = made.complaint(made.table())
    text = letters.acknowledgement_text(complaint)
    assert "28 days after it was received (HB 6.2)" in text
    assert str(complaint.reply_by.year) in text


def test_a_review_begins_with_its_day() -> None:
    complaint = made.asked(made.table())
    assert "I had no part in stage 1" in letters.review_text(complaint)
