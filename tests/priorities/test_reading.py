"""How a priority reads, as a draft and as a message to residents (PRI-2, PRI-10)."""

from __future__ import annotations

import pytest

from handbook.dates import in_full
from handbook.priorities import Measure
from meetings.models import Meeting
from priorities import queries, reading
from priorities.services import Wording
from tests import make
from tests.meetings import make as meetings
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("PRI-2")
def test_a_draft_says_what_is_to_come():
    assert reading.sentence(Wording(title="Bicycle theft.")) == (
        "Bicycle theft: a place to come. What is counted is to come, by a date to come."
    )


@pytest.mark.rule("PRI-2")
def test_a_whole_priority_reads_as_one_sentence_with_its_direction():
    day = make.today()
    measures = (Measure("patrols a week", 3, 5), Measure("thefts a month", 9, 4), Measure("reports", 8, 8), Measure("arrests", None, 2))
    assert reading.sentence(Wording(title="Bicycle theft", area="The station", measures=measures, due_on=day)) == (
        "Bicycle theft: The station. Patrols a week rise from 3 to 5, thefts a month fall from 9 to 4, reports stay at 8 and arrests, "
        f"with its numbers to come by {in_full(day)}."
    )


@pytest.mark.rule("PRI-10")
def test_the_message_tells_each_priority_with_what_was_done_and_what_comes_next():
    panel = make.panel("Osier Green")
    made.told(made.priority(panel, 2, title="Bicycle theft"), "Forty bicycles\nwere marked.")
    made.priority(panel, 3, title="Racing")
    meeting = Meeting(panel=panel, starts_at=meetings.arrangement().starts_at, ends_at=meetings.arrangement().ends_at)
    said = reading.message(panel, queries.in_force(panel), meeting, "https://wardpanel.example/osier/", make.today())
    assert said.startswith(f"{panel}: what your police team works on, {in_full(make.today())}")
    assert "2. Bicycle theft (The station forecourt)\nDone by" in said
    assert "Forty bicycles were marked." in said
    assert "3. Racing (The station forecourt)\nNext: Mark bicycles" in said
    assert f"Next meeting that you can come to: {meeting.when}." in said
    assert said.endswith("https://wardpanel.example/osier/")


@pytest.mark.rule("PRI-10")
def test_a_panel_without_priorities_says_when_they_come():
    assert "first priorities are set at the next meeting" in reading.message(make.panel(), [], None, "https://x.example/", make.today())
