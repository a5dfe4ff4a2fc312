"""What waits, what is settled, whose it is, and which agenda is being prepared (MTG-4)."""

import pytest

from meetings.models import Meeting
from meetings.queries import suggestions
from tests import make
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-4")]


def test_each_list_holds_what_belongs_to_it():
    panel, other = make.panel(), make.panel()
    person = make.member(panel).person
    made = {stage: meetings.suggestion(panel, person, stage=stage) for stage in ("open", "kept", "declined")}
    meetings.suggestion(other, make.member(other).person)
    assert list(suggestions.waiting_at(panel)) == [made["open"], made["kept"]]
    assert list(suggestions.settled_at(panel)) == [made["declined"]]
    assert suggestions.made_by(person, panel).count() == 3


def test_an_agenda_that_has_gone_out_takes_nothing_more():
    meeting = meetings.meeting(make.panel())
    assert suggestions.agenda_of(meeting.panel) == meeting
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    assert suggestions.agenda_of(meeting.panel) is None
