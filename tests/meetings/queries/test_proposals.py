"""What is read of proposals that wait for a meeting."""

import pytest

from meetings.models import Meeting
from meetings.queries import proposals as reads
from meetings.services import proposals
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


@pytest.mark.rule("TOR-5")
def test_a_proposal_waits_until_it_is_on_an_agenda_and_again_when_that_meeting_is_off():
    panel = make.panel()
    amendment = make.amendment(panel)
    meeting = meetings.meeting(panel)
    assert list(reads.waiting_for(meeting)) == [amendment]
    assert list(reads.unplaced({panel.pk})) == [amendment]
    proposals.bring(meeting, amendment=amendment, by=meeting.proposed_by, on=make.today())
    assert not reads.waiting_for(meeting).exists()
    assert not reads.unplaced({panel.pk}).exists()
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CANCELLED)
    assert list(reads.unplaced({panel.pk})) == [amendment]
    assert not reads.unplaced({make.panel().pk}).exists()
