"""A proposal goes out with the notice, word for word, or is not voted on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import Letter
from handbook.rules import Breach
from handbook.votes import MotionKind
from meetings.models import AgendaItem, Circulated, Meeting, Motion
from meetings.services import calling, notice, proposals, votes
from panels.models import Amendment
from panels.services import amendments
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db


def called(in_days=21, reason=""):
    """Return a meeting whose notice has gone out with a proposal, and the item that decides on it."""
    panel = make.panel()
    by = make.chair(panel).person
    make.member(panel)
    meeting = meetings.meeting(panel, in_days=in_days)
    item = proposals.bring(meeting, amendment=make.amendment(panel, "Dogs are welcome."), by=by, on=make.today())
    notice.give(meeting, short_notice_because=reason, by=by, on=make.today())
    return AgendaItem.objects.select_related("meeting__panel__ward__borough", "amendment").get(pk=item.pk)


@pytest.mark.rule("TOR-5")
def test_the_text_goes_to_everybody_with_the_notice_and_its_hash_is_kept():
    item = called()
    sent = Circulated.objects.get(item=item)
    assert (sent.text, sent.circulated_on) == ("Dogs are welcome.", make.today())
    letters = Letter.objects.filter(subject__startswith="Notice:")
    assert letters.count() >= 2
    assert all("Dogs are welcome." in letter.text and "Dogs are welcome." in letter.html for letter in letters)
    proposals.require_went_out(item, MotionKind.AMEND)


@pytest.mark.rule("TOR-5")
def test_a_text_that_was_changed_after_the_notice_is_not_voted_on():
    item = called()
    author = item.amendment.proposed_by
    amendments.revise(item.amendment, additions="Dogs are welcome, and cats.", reason="So.", by=author, on=make.today())
    with pytest.raises(Breach, match="did not go to all members with the notice") as refused:
        proposals.require_went_out(AgendaItem.objects.get(pk=item.pk), MotionKind.AMEND)
    assert refused.value.rule.id == "TOR-5"
    amendments.revise(item.amendment, additions="Dogs are welcome.", reason="So.", by=author, on=make.today())
    proposals.require_went_out(AgendaItem.objects.get(pk=item.pk), MotionKind.AMEND)


@pytest.mark.rule("TOR-5")
def test_an_item_without_a_proposal_is_no_ground_for_altering_the_terms():
    item = called()
    other = item.meeting.agenda_items.exclude(pk=item.pk).first()
    with pytest.raises(Breach, match="did not go to all members"):
        proposals.require_went_out(other, MotionKind.AMEND)


@pytest.mark.rule("MTG-2")
def test_nothing_is_altered_at_a_meeting_of_short_notice():
    item = called(in_days=13, reason="The hall burnt down.")
    with pytest.raises(Breach, match="was short") as refused:
        proposals.require_went_out(item, MotionKind.AMEND)
    assert refused.value.rule.id == "MTG-2"


@pytest.mark.rule("TOR-5")
def test_a_proposal_comes_to_an_agenda_once_and_before_the_notice():
    panel = make.panel()
    amendment = make.amendment(panel)
    meeting = meetings.meeting(panel)
    item = proposals.bring(meeting, amendment=amendment, by=meeting.proposed_by, on=make.today())
    assert (item.title, item.topic) == ("Proposal: alter the panel’s own clauses", AgendaItem.Topic.TERMS)
    with pytest.raises(Breach, match="on the agenda already"):
        proposals.bring(meeting, amendment=amendment, by=meeting.proposed_by, on=make.today())
    late = meetings.meeting(panel, in_days=40)
    Meeting.objects.filter(pk=late.pk).update(stage=Meeting.Stage.CALLED, notice_given_on=make.today() - timedelta(days=1))
    with pytest.raises(Breach, match="went out with the notice"):
        proposals.bring(late, amendment=amendment, by=meeting.proposed_by, on=make.today())


def test_a_withdrawn_proposal_does_not_come_to_an_agenda():
    panel = make.panel()
    amendment = make.amendment(panel, stage=Amendment.Stage.WITHDRAWN, decided_on=make.today())
    with pytest.raises(Breach, match="decided or withdrawn"):
        proposals.bring(meetings.meeting(panel), amendment=amendment, by=make.person(), on=make.today())


def moved(meeting, days):
    """Give notice of another day, so many days from today, for the side that called the meeting."""
    now = calling.Arrangement.of(meeting)
    later = timedelta(days=days) - (meeting.on - make.today())
    arrangement = replace(now, starts_at=now.starts_at + later, ends_at=now.ends_at + later)
    said = {"because": "The hall burnt down.", "short_notice_because": "So.", "not_agreed_because": "So."}
    calling.change(meeting, arrangement, **said, by=meeting.proposed_by, on=make.today())


@pytest.mark.rule("TOR-5")
def test_notice_of_another_day_carries_the_text_as_it_reads_then():
    item = called()
    author = item.amendment.proposed_by
    amendments.revise(item.amendment, additions="Cats are welcome.", reason="So.", by=author, on=make.today())
    moved(item.meeting, days=28)
    told = list(Letter.objects.filter(subject__startswith="Changed:"))
    assert len(told) == Letter.objects.filter(subject__startswith="Notice:").count() >= 2
    assert all("Cats are welcome." in letter.text for letter in told)
    assert Circulated.objects.get(item=item).text == "Cats are welcome."
    proposals.require_went_out(AgendaItem.objects.get(pk=item.pk), MotionKind.AMEND)
    amendments.revise(item.amendment, additions="Dogs are welcome.", reason="So.", by=author, on=make.today())
    with pytest.raises(Breach, match="did not go to all members"):
        proposals.require_went_out(AgendaItem.objects.get(pk=item.pk), MotionKind.AMEND)


@pytest.mark.rule("MTG-2")
def test_notice_of_another_day_that_is_short_allows_no_alteration():
    item = called()
    moved(item.meeting, days=13)
    with pytest.raises(Breach, match="was short"):
        proposals.require_went_out(AgendaItem.objects.get(pk=item.pk), MotionKind.AMEND)


def voted_on():
    """Return an open vote on a proposal whose text went out with the notice of a meeting in progress."""
    meeting, _ = evening.evening(members=4)
    item = evening.item_of(meeting)
    item.amendment = make.amendment(meeting.panel, "Dogs are welcome.")
    item.save()
    proposals.circulate(meeting, on=meeting.notice_given_on)
    return opened(item)


def opened(item):
    by, hands = item.meeting.proposed_by, Motion.Method.HANDS
    return votes.open_vote(item, kind=Motion.Kind.AMEND, question="?", method=hands, by=by, at=timezone.now())


@pytest.mark.rule("TOR-5")
def test_nobody_changes_or_withdraws_a_proposal_while_it_is_voted_on():
    motion = voted_on()
    amendment, by = motion.item.amendment, motion.item.amendment.proposed_by
    with pytest.raises(Breach, match="words stay as they are"):
        amendments.revise(amendment, additions="Nobody but the chair may speak.", reason="So.", by=by, on=make.today())
    with pytest.raises(Breach, match="words stay as they are"):
        amendments.withdraw(amendment, by=by, on=make.today())
    votes.close(motion, hands=votes.Hands(4), by=motion.opened_by, at=timezone.now())
    amendment.refresh_from_db()
    assert amendment.result.additions == "Dogs are welcome."


@pytest.mark.rule("TOR-4")
def test_there_is_one_vote_on_a_proposal_at_a_time():
    motion = voted_on()
    with pytest.raises(Breach, match="open already") as refused:
        opened(motion.item)
    assert refused.value.rule.id == "TOR-5"
    votes.close(motion, hands=votes.Hands(1, 3), by=motion.opened_by, at=timezone.now())
    with pytest.raises(Breach, match="decided or withdrawn"):
        opened(AgendaItem.objects.get(pk=motion.item_id))
