"""What comes of an item stands in the record until the minutes have gone out (MTG-6, MTG-7, MTG-17, PAN-2)."""

import pytest
from django.utils import timezone

from handbook.rules import Breach
from meetings.models import AgendaItem, Minutes, Outcome
from meetings.queries import open_action_points
from meetings.services import outcomes, running
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MTG-7")
def test_an_action_stays_open_until_it_is_done() -> None:
    meeting, seats = evening.evening()
    action = outcomes.act(evening.item_of(meeting), text="Mend the lighting", owner=seats[0].person, by=meeting.proposed_by)
    assert list(open_action_points(meeting.panel)) == [action]
    outcomes.finish(action, note="Done by the council", by=meeting.proposed_by, on=make.today())
    assert not open_action_points(meeting.panel)


@pytest.mark.rule("MTG-17")
def test_nothing_is_recorded_before_the_meeting_begins() -> None:
    meeting = meetings.meeting(make.panel())
    with pytest.raises(Breach, match="has not begun yet"):
        outcomes.record(evening.item_of(meeting), kind=Outcome.Kind.DECISION, text="Yes", by=meeting.proposed_by)


@pytest.mark.rule("MTG-17")
def test_nothing_is_recorded_once_the_minutes_have_gone_out() -> None:
    meeting, _ = evening.evening()
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    Minutes.objects.filter(meeting=meeting).update(stage=Minutes.Stage.CIRCULATED)
    with pytest.raises(Breach, match="have gone out"):
        outcomes.discuss(evening.item_of(meeting), text="Rewritten", by=meeting.proposed_by)


@pytest.mark.rule("PAN-2")
def test_the_first_meeting_dates_the_adoption_of_the_terms() -> None:
    panel = make.panel()
    terms = meetings.terms(panel, agreed=False)
    seats = [make.chair(panel), make.member(panel), make.member(panel)]
    meeting = evening.in_progress(panel)
    item = evening.item_of(meeting, AgendaItem.Topic.TERMS)
    with pytest.raises(Breach, match="three are needed"):
        outcomes.agree_terms(item, by=meeting.proposed_by)
    evening.here(meeting, seats)
    outcomes.agree_terms(item, by=meeting.proposed_by)
    terms.refresh_from_db()
    assert terms.adopted_on == meeting.on
    assert item.outcomes.get().text == "The panel agreed the terms of reference."
    with pytest.raises(Breach, match="already"):
        outcomes.agree_terms(item, by=meeting.proposed_by)
