"""Making the agenda from the example and setting it item by item."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handbook.meetings import AgendaTopic
from handbook.rules import Breach
from meetings import queries
from meetings.models import AgendaItem
from meetings.services import agenda, notice
from panels.models import HandbookEdition, HandbookPart, Membership
from tests import make
from tests.meetings import make as meetings_make

pytestmark = pytest.mark.django_db

Topic = AgendaItem.Topic


def titles(meeting):
    return list(queries.items_of(meeting).values_list("title", flat=True))


def positions(meeting):
    return list(queries.items_of(meeting).values_list("position", flat=True))


@pytest.mark.rule("MTG-4")
def test_a_new_agenda_has_the_nine_items_of_the_example_and_covers_all_six_topics():
    meeting = meetings_make.meeting(make.panel())
    assert positions(meeting) == list(range(1, 10))
    assert queries.missing_topics(meeting) == ()


@pytest.mark.rule("MTG-4")
def test_the_imported_example_agenda_comes_before_the_built_in_one():
    edition = HandbookEdition.objects.create(version="9.9", source_sha256="9" * 64)
    words = (
        "Apologies and introductions",
        "Minutes and actions from the last meeting",
        "Police actions on the previous priorities",
        "Police report on crime, ASB, ward panel survey results and activity",
        "Community concerns",
        "Agreeing priorities and actions on them",
        "Evaluating and suggesting community contact sessions",
        "Any other business",
        "Date of the next meeting",
    )
    sections = [{"number": str(n), "title": title, "lead": "", "clauses": []} for n, title in enumerate(words, start=1)]
    HandbookPart.objects.create(edition=edition, kind=HandbookPart.Kind.AGENDA, sections=sections)
    meeting = meetings_make.meeting(make.panel())
    assert titles(meeting) == list(words)
    assert queries.covered(queries.items_of(meeting)) == set(AgendaTopic)


@pytest.mark.rule("PAN-2")
def test_the_first_meetings_agenda_agrees_the_terms_and_cannot_lose_that_item():
    meeting = meetings_make.meeting(make.panel(), terms_agreed=False)
    item = meeting.agenda_items.get(topic=Topic.TERMS)
    assert item.position == 3
    with pytest.raises(Breach, match=r"HB 3\.1"):
        agenda.remove(item, by=meeting.proposed_by, on=make.today())
    assert meeting.agenda_items.filter(pk=item.pk).exists()


@pytest.mark.rule("PAN-2")
def test_later_agendas_have_no_item_for_the_terms():
    meeting = meetings_make.meeting(make.panel(), terms_agreed=True)
    assert not meeting.agenda_items.filter(topic=Topic.TERMS).exists()


@pytest.mark.rule("MEM-4")
def test_somebody_who_is_proposed_brings_an_item_before_any_other_business():
    panel = make.panel()
    make.member(panel, stage=Membership.Stage.PROPOSED, admitted_on=None, tenure_ends_on=None)
    meeting = meetings_make.meeting(panel)
    order = titles(meeting)
    assert order.index("Membership") == order.index("Any other business") - 1


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize(("days", "is_on"), [(-1, True), (100, True), (115, False)])
def test_a_year_that_ends_before_the_next_meeting_might_be_held_brings_an_item(days, is_on):
    panel = make.panel()
    make.member(panel, tenure_ends_on=make.today() + timedelta(days=days))
    meeting = meetings_make.meeting(panel, in_days=21)
    assert ("Membership" in titles(meeting)) is is_on


@pytest.mark.rule("MTG-7")
def test_actions_that_are_not_done_come_back():
    panel = make.panel()
    earlier = meetings_make.meeting(panel)
    item = earlier.agenda_items.first()
    still = item.action_points.create(panel=panel, text="Ask about the lighting")
    item.action_points.create(panel=panel, text="Done", done_on=make.today())
    assert list(queries.open_action_points(panel)) == [still]


def test_items_are_added_before_any_other_business():
    meeting = meetings_make.meeting(make.panel())
    added = agenda.add(meeting, title="Bin stores", topic=Topic.OTHER, by=meeting.proposed_by, on=make.today())
    assert titles(meeting)[7:9] == ["Bin stores", "Any other business"]
    assert added.position == 8
    assert positions(meeting) == list(range(1, 11))


def test_an_item_is_renamed_and_keeps_what_it_covers():
    meeting = meetings_make.meeting(make.panel())
    item = meeting.agenda_items.get(topic=Topic.CONCERNS)
    agenda.rename(item, title="What residents say", by=meeting.proposed_by, on=make.today())
    item.refresh_from_db()
    assert (item.title, item.topic) == ("What residents say", Topic.CONCERNS)


def test_items_move_up_and_down_by_one_and_stay_at_the_ends():
    meeting = meetings_make.meeting(make.panel())
    order = titles(meeting)
    second = meeting.agenda_items.get(position=2)
    agenda.move(second, up=True, by=meeting.proposed_by, on=make.today())
    assert titles(meeting)[:2] == [order[1], order[0]]
    agenda.move(second, up=True, by=meeting.proposed_by, on=make.today())
    agenda.move(second, up=False, by=meeting.proposed_by, on=make.today())
    last = meeting.agenda_items.get(position=9)
    agenda.move(last, up=False, by=meeting.proposed_by, on=make.today())
    assert titles(meeting) == order
    assert positions(meeting) == list(range(1, 10))


@pytest.mark.rule("MTG-4")
def test_removing_an_item_closes_the_gap_and_shows_what_is_missing():
    meeting = meetings_make.meeting(make.panel())
    agenda.remove(meeting.agenda_items.get(topic=Topic.CONTACT_SESSIONS), by=meeting.proposed_by, on=make.today())
    assert positions(meeting) == list(range(1, 9))
    assert queries.missing_topics(meeting) == (AgendaTopic.CONTACT_SESSIONS,)


@pytest.mark.rule("MTG-4")
def test_the_agenda_that_went_out_with_the_notice_stays_as_it_is():
    meeting = meetings_make.meeting(make.panel())
    chair, first, order = meeting.proposed_by, meeting.agenda_items.first(), titles(meeting)
    notice.give(meeting, by=chair, on=make.today())
    for refused in (
        lambda: agenda.add(meeting, title="Something urgent", topic=Topic.OTHER, by=chair, on=make.today()),
        lambda: agenda.rename(first, title="Something else", by=chair, on=make.today()),
        lambda: agenda.move(first, up=False, by=chair, on=make.today()),
        lambda: agenda.remove(first, by=chair, on=make.today()),
    ):
        with pytest.raises(Breach, match="went out with the notice"):
            refused()
    assert titles(meeting) == order


@pytest.mark.rule("MTG-17")
def test_the_agenda_of_a_cancelled_meeting_is_left_alone():
    meeting = meetings_make.meeting(make.panel())
    meeting.stage = meeting.Stage.CANCELLED
    meeting.save()
    with pytest.raises(Breach, match="was cancelled"):
        agenda.add(meeting, title="x", topic=Topic.OTHER, by=meeting.proposed_by, on=make.today())
