"""What the minutes say of priorities (MTG-6, PRI-1, SNB-4)."""

from __future__ import annotations

import pytest

from handbook.dates import in_full
from meetings import record
from meetings.masking import Mask
from meetings.models import AgendaItem
from meetings.record import Edition, Table
from priorities import minutes
from tests.meetings import evening
from tests.priorities import made

pytestmark = pytest.mark.django_db

TOPIC = AgendaItem.Topic.PRIORITIES


@pytest.fixture
def meeting():
    return evening.evening()[0]


def tables(meeting, topic=TOPIC, mask=None):
    return list(minutes.agreed(meeting, topic, mask or Mask.none()))


@pytest.mark.rule("MTG-6")
def test_each_priority_agreed_stands_with_who_set_it_its_measure_and_its_day(meeting):
    priority = made.priority(meeting.panel, meeting=meeting, title="Bicycle theft")
    (table,) = tables(meeting)
    assert table.rows == (("2. Bicycle theft", "The panel; through discussion", "Thefts a month: 9, aim 4", in_full(priority.due_on)),)


def test_nothing_stands_under_other_items_or_when_nothing_was_agreed(meeting):
    assert tables(meeting) == []
    made.priority(meeting.panel)
    assert tables(meeting) == []
    made.priority(meeting.panel, 3, meeting=meeting)
    assert [tables(meeting, topic) for topic in AgendaItem.Topic.values if topic != TOPIC] == [[]] * (len(AgendaItem.Topic) - 1)


@pytest.mark.rule("SNB-4")
def test_a_name_in_a_title_or_a_measure_gives_way_to_its_role(meeting):
    priority = made.priority(meeting.panel, meeting=meeting, title="What Rosalind Tettey saw")
    priority.measures.create(name="Walks with Mrs Tettey", baseline=0, target=4)
    item = next(item for item in record.of(meeting, Edition.ROLES).items if item.tables)
    said = " ".join(cell for row in item.tables[0].rows for cell in row)
    assert "Tettey" not in said
    assert "What the chair saw" in said


@pytest.mark.rule("MTG-6")
def test_the_record_of_the_meeting_carries_the_table(meeting):
    made.priority(meeting.panel, meeting=meeting, title="Bicycle theft")
    captions = [table.caption for item in record.of(meeting, Edition.NAMES).items for table in item.tables]
    assert captions == ["Priorities agreed"]


def test_a_column_in_which_nothing_stands_is_left_out_of_the_reviews():
    reviews = Table("Priorities reviewed", minutes.REVIEW_HEAD, (("1. Knives", "Kept", "Four sweeps.", ""), ("2. Lamps", "Kept", "", "")))
    shown = minutes.without_empty_columns(reviews)
    assert shown.head == ("Priority", "Decided", "What was done")
    assert shown.rows == (("1. Knives", "Kept", "Four sweeps."), ("2. Lamps", "Kept", ""))
