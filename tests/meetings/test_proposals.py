"""The text of what is proposed under an item."""

import pytest

from meetings import proposals
from panels.services import editions
from tests import make
from tests.meetings import make as meetings
from tests.panels.importing.sample import handbook as sample

pytestmark = pytest.mark.django_db


def item_for(amendment):
    meeting = meetings.meeting(amendment.panel)
    item = meeting.agenda_items.first()
    item.amendment = amendment
    item.save()
    return item


@pytest.mark.rule("TOR-5")
def test_a_proposal_shows_the_panels_own_clauses_as_they_would_read():
    amendment = make.amendment(make.panel(), "We meet at the library.\nDogs are welcome.")
    proposal = proposals.of(item_for(amendment))
    assert proposal.lines == ("We meet at the library.", "Dogs are welcome.")
    assert proposal.reason == "The library is quiet."
    amendment.additions += " Cats too."
    assert proposals.of(item_for(amendment)).sha256 != proposal.sha256


@pytest.mark.rule("TOR-7")
def test_a_new_core_text_goes_out_whole():
    panel = make.panel()
    make.terms(panel)
    edition = editions.publish(sample(), by=None, on=make.today()).edition
    lines = proposals.of(item_for(make.amendment(panel, "Dogs are welcome.", edition=edition))).lines
    assert len(lines) > 5
    assert lines[-1] == "Dogs are welcome."


def test_taking_the_last_clause_out_is_said_in_words():
    assert proposals.of(item_for(make.amendment(make.panel(), ""))).text == "The panel has no clauses of its own."


def test_most_items_have_no_proposal():
    assert proposals.under(meetings.meeting(make.panel()).agenda_items.all()) == []
