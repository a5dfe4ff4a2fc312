"""Votes: who has one, what carries, what is frozen (VOTE-1 to VOTE-10, MEM-4)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handbook.membership import tenure_ends
from handbook.rules import Breach
from meetings.models import Attendance, Ballot, Meeting, Motion, RollEntry
from meetings.services import attendance, running, votes
from meetings.services.attendance import Coming
from meetings.services.expected import expect
from meetings.services.votes import Hands
from panels.models import Membership
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db
State = Attendance.State


def close(motion: Motion, hands: Hands | None = None) -> Motion:
    return votes.close(motion, hands=hands, by=motion.opened_by, at=timezone.now())


@pytest.mark.rule("VOTE-1")
def test_two_present_cannot_vote_on_an_admission() -> None:
    meeting, _ = evening.evening(members=2)
    with pytest.raises(Breach) as refusal:
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    assert refusal.value.rule.id == "VOTE-1"
    assert str(refusal.value).startswith("Two members are present; three are needed for this vote.")
    assert not Motion.objects.exists()


@pytest.mark.rule("VOTE-1")
def test_three_present_can() -> None:
    meeting, _ = evening.evening(members=3)
    assert evening.motion(meeting, concerns=evening.proposed(meeting.panel)).is_open


@pytest.mark.rule("VOTE-1")
def test_a_suspended_member_does_not_make_the_quorum() -> None:
    meeting, _ = evening.evening(members=2)
    seat = make.suspended(meeting.panel)
    expect(meeting, meeting.on)
    evening.here(meeting, [seat])
    with pytest.raises(Breach, match="Two members are present"):
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))


@pytest.mark.rule("VOTE-1")
def test_a_member_who_leaves_before_the_closing_takes_the_quorum_along() -> None:
    meeting, seats = evening.evening(members=3)
    motion = evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    for seat in seats:
        votes.cast(motion, Ballot.Choice.FOR, by=seat.person)
    attendance.record(meeting, {seats[0].person_id: Coming(State.ABSENT)}, by=meeting.proposed_by)
    closed = close(motion)
    assert closed.is_void
    assert closed.sentence.startswith("No decision was taken. Two members are present; three are needed for this vote.")
    assert closed.concerns.stage == Membership.Stage.PROPOSED
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())


@pytest.mark.rule("VOTE-7")
def test_second_vote_is_refused() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting)
    votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person)
    with pytest.raises(Breach) as refusal:
        votes.cast(motion, Ballot.Choice.AGAINST, by=seats[0].person)
    assert refusal.value.rule.id == "VOTE-7"
    assert list(motion.ballots.values_list("choice", flat=True)) == ["for"]


@pytest.mark.rule("MEM-9")
@pytest.mark.parametrize("who", ["partner", "officer"])
def test_partners_and_police_have_no_vote(who: str) -> None:
    meeting, _ = evening.evening()
    person = make.partner(meeting.panel).person if who == "partner" else make.dwo(meeting.panel.ward).person
    with pytest.raises(Breach) as refusal:
        votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=person)
    assert refusal.value.rule.id == "MEM-9"
    assert not Ballot.objects.exists()


@pytest.mark.rule("TOR-3")
def test_a_member_who_has_not_signed_has_no_vote() -> None:
    meeting, _ = evening.evening()
    unsigned = make.member(meeting.panel)
    expect(meeting, meeting.on)
    evening.here(meeting, [unsigned])
    with pytest.raises(Breach) as refusal:
        votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=unsigned.person)
    assert refusal.value.rule.id == "TOR-3"


@pytest.mark.rule("MEM-15")
def test_a_member_suspended_between_opening_and_voting_is_refused() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting)
    seats[1].suspensions.create(since=make.today(), review_on=make.today())
    with pytest.raises(Breach) as refusal:
        votes.cast(motion, Ballot.Choice.FOR, by=seats[1].person)
    assert refusal.value.rule.id == "MEM-15"


def test_a_member_who_is_not_here_has_no_vote() -> None:
    meeting, seats = evening.evening(members=4)
    attendance.record(meeting, {seats[3].person_id: Coming(State.ABSENT)}, by=meeting.proposed_by)
    with pytest.raises(Breach, match="not marked as present"):
        votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=seats[3].person)


@pytest.mark.rule("VOTE-2")
def test_a_tie_fails_and_nobody_is_admitted() -> None:
    meeting, seats = evening.evening()
    candidate = evening.proposed(meeting.panel)
    motion = evening.motion(meeting, concerns=candidate)
    for seat, choice in zip(seats, ("for", "against", "abstain"), strict=True):
        votes.cast(motion, choice, by=seat.person)
    close(motion)
    motion.refresh_from_db()
    candidate.refresh_from_db()
    assert motion.is_carried is False
    assert candidate.stage == Membership.Stage.DECLINED


@pytest.mark.rule("MEM-4", "VOTE-9")
def test_a_carried_admission_makes_a_member_and_says_its_sum() -> None:
    meeting, _ = evening.evening(members=12)
    candidate = evening.proposed(meeting.panel)
    motion = close(evening.motion(meeting, method=Motion.Method.HANDS, concerns=candidate), Hands(9, 1, 2))
    candidate.refresh_from_db()
    assert motion.sentence == "9 for, 1 against, 2 abstained; 10 voted; 9 is more than 1; carried (ToR 4a)."
    assert (candidate.stage, candidate.admitted_on) == (Membership.Stage.ACTIVE, meeting.on)


@pytest.mark.rule("MEM-4")
def test_whoever_was_just_admitted_can_be_marked_as_here() -> None:
    meeting, _ = evening.evening()
    candidate = evening.proposed(meeting.panel)
    close(evening.motion(meeting, method=Motion.Method.HANDS, concerns=candidate), Hands(3, 0, 0))
    assert meeting.attendances.get(person=candidate.person).membership == candidate


@pytest.mark.rule("MEM-1")
def test_no_vote_is_opened_on_a_twenty_sixth_member() -> None:
    meeting, _ = evening.evening()
    for _ in range(22):
        make.member(meeting.panel)
    with pytest.raises(Breach) as refusal:
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    assert refusal.value.rule.id == "MEM-1"


@pytest.mark.rule("MEM-1")
def test_a_vote_that_lost_its_seat_stands_and_has_no_effect() -> None:
    meeting, _ = evening.evening()
    candidate = evening.proposed(meeting.panel)
    motion = evening.motion(meeting, method=Motion.Method.HANDS, concerns=candidate)
    for _ in range(22):
        make.member(meeting.panel)
    closed = close(motion, Hands(3, 0, 0))
    candidate.refresh_from_db()
    assert closed.is_carried
    assert "It has no effect yet: The panel already has 25 members" in closed.sentence
    assert candidate.stage == Membership.Stage.PROPOSED


@pytest.mark.rule("MEM-12")
def test_no_vote_is_opened_on_a_young_person_without_papers() -> None:
    meeting, _ = evening.evening()
    young = make.member(meeting.panel, age=16, stage=Membership.Stage.PROPOSED, admitted_on=None, tenure_ends_on=None, has_permission=False)
    with pytest.raises(Breach) as refusal:
        evening.motion(meeting, concerns=young)
    assert refusal.value.rule.id == "MEM-12"


def lapsed(meeting: Meeting) -> Membership:
    """Make a member whose year ended before a meeting with a quorum that did not renew it."""
    seat = make.member(meeting.panel, tenure_ends_on=make.today() - timedelta(days=200))
    evening.sign(meeting.panel, [seat.person])
    earlier = meetings.meeting(meeting.panel, in_days=-90)
    earlier.stage, earlier.notice_given_on, earlier.began_at = Meeting.Stage.HELD, earlier.notice_by, earlier.starts_at
    earlier.save()
    for other in Membership.objects.filter(panel=meeting.panel).exclude(pk=seat.pk)[:3]:
        earlier.attendances.create(person=other.person, membership=other, capacity="member", state=State.PRESENT)
    expect(meeting, meeting.on)
    evening.here(meeting, [seat])
    return seat


@pytest.mark.rule("MEM-6")
def test_a_tenure_that_a_quorate_meeting_did_not_renew_has_no_vote() -> None:
    meeting, _ = evening.evening()
    seat = lapsed(meeting)
    with pytest.raises(Breach) as refusal:
        votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=seat.person)
    assert refusal.value.rule.id == "MEM-6"


@pytest.mark.rule("MEM-6")
def test_a_tenure_whose_year_has_just_ended_still_has_its_vote() -> None:
    meeting, seats = evening.evening()
    seats[1].tenure_ends_on = make.today() - timedelta(days=20)
    seats[1].save()
    assert votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=seats[1].person)


@pytest.mark.rule("MEM-6")
def test_a_carried_renewal_gives_another_year_and_the_vote_back() -> None:
    meeting, _ = evening.evening()
    seat = lapsed(meeting)
    motion = votes.open_vote(
        evening.item_of(meeting),
        kind=Motion.Kind.RENEW,
        question="Renewed.",
        method=Motion.Method.HANDS,
        concerns=seat,
        by=meeting.proposed_by,
        at=timezone.now(),
    )
    close(motion, Hands(3, 0, 0))
    seat.refresh_from_db()
    assert seat.tenure_ends_on == tenure_ends(make.today())
    assert votes.cast(evening.motion(meeting), Ballot.Choice.FOR, by=seat.person)


@pytest.mark.rule("MEM-6")
@pytest.mark.rule("VOTE-1")
def test_a_panel_whose_years_were_all_over_renews_itself_and_decides_nothing_else() -> None:
    meeting, seats = evening.evening(members=4)
    earlier = meetings.held(meeting.panel, days_ago=30)
    for seat in seats:
        earlier.attendances.create(person=seat.person, membership=seat, capacity="member", state=State.PRESENT)
    meeting.panel.memberships.update(tenure_ends_on=make.today() - timedelta(days=40))
    item, keeper = evening.item_of(meeting), make.person()

    def renewal(seat):
        said = {"kind": Motion.Kind.RENEW, "question": "Renewed.", "method": Motion.Method.HANDS, "concerns": seat}
        return votes.open_vote(item, **said, by=keeper, at=timezone.now())

    with pytest.raises(Breach, match="No members are present"):
        evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    for seat in seats[:3]:
        assert close(renewal(seat), Hands(4, 0, 0)).is_carried
    with pytest.raises(Breach, match="You counted four hands, but three members may vote"):
        close(renewal(seats[3]), Hands(4, 0, 0))


@pytest.mark.rule("VOTE-7")
def test_more_hands_than_members_are_refused() -> None:
    meeting, _ = evening.evening()
    motion = evening.motion(meeting, method=Motion.Method.HANDS)
    with pytest.raises(Breach, match="You counted four hands, but three members may vote"):
        close(motion, Hands(4, 0, 0))


@pytest.mark.rule("VOTE-8")
def test_a_closed_vote_cannot_be_closed_again_or_voted_on() -> None:
    meeting, seats = evening.evening()
    motion = close(evening.motion(meeting))
    with pytest.raises(Breach, match="This vote is closed"):
        close(motion)
    with pytest.raises(Breach, match="This vote is closed"):
        votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person)


@pytest.mark.rule("VOTE-10")
def test_the_roll_is_frozen_with_the_result() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting)
    votes.cast(motion, Ballot.Choice.FOR, by=seats[0].person)
    close(motion)
    before = list(RollEntry.objects.filter(motion=motion).values())
    seats[0].person.full_name = "Somebody Else"
    seats[0].person.save()
    seats[1].stage, seats[1].left_on = Membership.Stage.LEFT, make.today()
    seats[1].save()
    assert list(RollEntry.objects.filter(motion=motion).values()) == before
    assert [row["has_voted"] for row in before].count(True) == 1
    assert all(row["was_entitled"] for row in before)


@pytest.mark.rule("VOTE-7")
def test_a_vote_cast_before_its_member_left_stays() -> None:
    meeting, seats = evening.evening(members=4)
    motion = evening.motion(meeting)
    for seat in seats:
        votes.cast(motion, Ballot.Choice.FOR, by=seat.person)
    attendance.record(meeting, {seats[3].person_id: Coming(State.ABSENT)}, by=meeting.proposed_by)
    assert close(motion).votes_for == 4


@pytest.mark.rule("MTG-17")
def test_no_vote_before_the_meeting_begins() -> None:
    meeting = meetings.meeting(make.panel())
    with pytest.raises(Breach, match="Votes are held during a meeting"):
        evening.motion(meeting)


@pytest.mark.rule("MEM-4")
def test_a_second_vote_on_the_same_admission_does_not_open_beside_the_first() -> None:
    meeting, _ = evening.evening()
    candidate = evening.proposed(meeting.panel, "Dilys Okafor")
    evening.motion(meeting, concerns=candidate)
    with pytest.raises(Breach, match="A vote on Dilys Okafor is open already"):
        evening.motion(meeting, concerns=candidate)
    evening.motion(meeting, concerns=evening.proposed(meeting.panel))
    assert Motion.objects.count() == 2


@pytest.mark.rule("PAN-8")
def test_a_panel_taken_over_from_paper_does_not_vote_before_both_sides_have_confirmed_its_list() -> None:
    meeting, _ = evening.evening(members=3)
    takeover = make.takeover(meeting.panel, officer=make.person(), officer_confirmed_on=make.today())
    candidate = evening.proposed(meeting.panel)
    with pytest.raises(Breach, match="Ask the chair to confirm it") as refusal:
        evening.motion(meeting, concerns=candidate)
    assert refusal.value.rule.id == "PAN-8"
    takeover.chair, takeover.chair_confirmed_on = make.person(), make.today()
    takeover.save()
    assert evening.motion(meeting, concerns=candidate).is_open
