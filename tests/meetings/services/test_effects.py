"""What each kind of vote asks for and does: a table of kinds, and nothing for the kinds that stand by themselves."""

from __future__ import annotations

import pytest

from handbook.rules import Breach
from meetings.models import Attendance, Motion
from meetings.services import effects, proposals
from panels.models import Amendment, Membership
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db

MEMBERS = 25


@pytest.fixture
def meeting():
    """Return a meeting in progress."""
    return evening.evening()[0]


def closed(meeting, kind, concerns, *, is_carried):
    motion = evening.motion(meeting, kind=kind, concerns=concerns)
    motion.is_carried = is_carried
    return motion


@pytest.mark.rule("MEM-1")
def test_an_admission_is_not_voted_on_when_every_seat_is_taken(meeting):
    for _ in range(MEMBERS - meeting.panel.memberships.count()):
        make.member(meeting.panel)
    item, candidate = evening.item_of(meeting), evening.proposed(meeting.panel)
    with pytest.raises(Breach, match="25 members"):
        effects.require(item, kind=Motion.Kind.ADMIT, concerns=candidate)
    effects.require(item, kind=Motion.Kind.OTHER, concerns=None)


@pytest.mark.rule("MEM-4")
@pytest.mark.parametrize(("is_carried", "stage"), [(True, Membership.Stage.ACTIVE), (False, Membership.Stage.DECLINED)])
def test_an_admission_gives_the_seat_or_does_not(meeting, is_carried, stage):
    candidate = evening.proposed(meeting.panel)
    by = meeting.proposed_by
    effects.apply(closed(meeting, Motion.Kind.ADMIT, candidate, is_carried=is_carried), by=by)
    candidate.refresh_from_db()
    assert candidate.stage == stage
    assert Attendance.objects.filter(meeting=meeting, person=candidate.person).exists() is is_carried


@pytest.mark.rule("MEM-6")
@pytest.mark.parametrize("is_carried", [True, False])
def test_a_tenure_is_renewed_by_a_carried_vote_alone(meeting, is_carried):
    seat = meeting.panel.memberships.first()
    before = seat.tenure_ends_on
    effects.apply(closed(meeting, Motion.Kind.RENEW, seat, is_carried=is_carried), by=meeting.proposed_by)
    seat.refresh_from_db()
    assert (seat.tenure_ends_on > before) is is_carried


def test_a_vote_on_something_else_stands_by_itself(meeting):
    motion = closed(meeting, Motion.Kind.OTHER, None, is_carried=True)
    effects.apply(motion, by=meeting.proposed_by)
    assert set(effects.EFFECTS) <= set(Motion.Kind.values)


def put_forward(meeting, text="Dogs are welcome."):
    """Make a proposal whose text went out with the notice of the meeting, under an item of its own."""
    item = evening.item_of(meeting)
    item.amendment = make.amendment(meeting.panel, text)
    item.save()
    proposals.circulate(meeting, on=meeting.notice_given_on)
    return item


@pytest.mark.rule("TOR-5")
def test_the_terms_are_not_voted_on_when_the_text_changed_after_the_notice(meeting):
    item = put_forward(meeting)
    effects.require(item, kind=Motion.Kind.AMEND, concerns=None)
    Amendment.objects.update(additions="Dogs are welcome. So are cats.")
    with pytest.raises(Breach, match="did not go to all members"):
        effects.require(item, kind=Motion.Kind.AMEND, concerns=None)


@pytest.mark.rule("TOR-5")
def test_what_did_not_go_out_word_for_word_is_not_adopted_by_a_carried_vote(meeting):
    item = put_forward(meeting)
    motion = closed(meeting, Motion.Kind.AMEND, None, is_carried=True)
    Amendment.objects.update(additions="Nobody but the chair may speak.")
    with pytest.raises(Breach, match="did not go to all members"):
        effects.apply(motion, by=meeting.proposed_by)
    item.amendment.refresh_from_db()
    assert item.amendment.stage == Amendment.Stage.PROPOSED
    assert not meeting.panel.terms.filter(version=2).exists()


@pytest.mark.rule("TOR-4")
def test_a_proposal_that_rests_on_terms_altered_since_is_not_voted_on(meeting):
    item = put_forward(meeting)
    make.terms(meeting.panel, version=2, adopted_on=make.today())
    with pytest.raises(Breach, match="altered since"):
        effects.require(item, kind=Motion.Kind.AMEND, concerns=None)


@pytest.mark.rule("TOR-4")
@pytest.mark.parametrize("is_carried", [True, False])
def test_the_terms_are_altered_by_a_carried_vote_alone(meeting, is_carried):
    item = put_forward(meeting)
    motion = closed(meeting, Motion.Kind.AMEND, None, is_carried=is_carried)
    effects.apply(motion, by=meeting.proposed_by)
    item.amendment.refresh_from_db()
    assert item.amendment.stage == ("carried" if is_carried else "not-carried")
    assert meeting.panel.terms.filter(version=2, additions="Dogs are welcome.", adopted_on=meeting.held_on).exists() is is_carried
