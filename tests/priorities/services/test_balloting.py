"""Drafts are put to the vote, most votes first, and what was chosen comes into force (VOTE-4, PRI-1)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from handbook.rules import Breach
from meetings.models import AgendaItem, Ballot, Minutes, Motion
from meetings.services import votes
from priorities import queries, services
from priorities.models import Nominee, Priority
from priorities.services import Statement
from tests import make
from tests.meetings import evening
from tests.priorities import made

pytestmark = pytest.mark.django_db

Stage = Priority.Stage


@pytest.fixture
def seats():
    return []


@pytest.fixture
def meeting(seats):
    """Return a meeting in progress with five members who vote on their devices."""
    meeting, here = evening.evening(members=5)
    seats += here
    return meeting


@pytest.fixture
def drafts(meeting):
    return [made.draft(meeting.panel, put_to=meeting, title=title) for title in ("Knives", "Bicycles", "Scooters")]


def ballot(meeting, drafts, places=2):
    item = evening.item_of(meeting, AgendaItem.Topic.PRIORITIES)
    said = {"drafts": drafts, "places": places, "method": Motion.Method.DEVICES}
    return services.put_to_vote(item, **said, by=meeting.proposed_by, at=timezone.now())


def cast(motion, seats, titles):
    for seat, title in zip(seats, titles, strict=True):
        votes.cast_option(motion, motion.options.get(label=title), by=seat.person)
    return votes.close(motion, by=motion.opened_by, at=timezone.now())


def adopt(motion):
    return services.adopt(motion, by=motion.opened_by, on=motion.item.meeting.held_on)


@pytest.mark.rule("VOTE-4")
def test_the_drafts_with_most_votes_come_into_force_in_the_order_of_their_votes(meeting, drafts, seats):
    motion = cast(ballot(meeting, drafts), seats, ["Scooters", "Scooters", "Scooters", "Knives", "Knives"])
    assert set(queries.chosen_drafts(motion)) == {drafts[0], drafts[2]}
    assert [(one.title, one.number, one.agreed_how) for one in adopt(motion)] == [("Scooters", 2, "vote"), ("Knives", 3, "vote")]
    drafts[1].refresh_from_db()
    assert drafts[1].stage == Stage.DRAFT
    assert queries.chosen_drafts(motion) == []


@pytest.mark.rule("VOTE-4")
def test_a_tie_for_the_last_place_goes_to_a_second_ballot_whose_winner_is_adopted(meeting, drafts, seats):
    first = cast(ballot(meeting, drafts, places=1), seats[:4], ["Knives", "Knives", "Bicycles", "Bicycles"])
    assert queries.chosen_drafts(first) == []
    with pytest.raises(Breach, match="level for the last place") as refusal:
        adopt(first)
    assert refusal.value.rule.id == "VOTE-4"
    second = votes.open_second(first, method=Motion.Method.DEVICES, by=first.opened_by, at=timezone.now())
    cast(second, seats, ["Knives", "Bicycles", "Bicycles", "Bicycles", "Knives"])
    assert [one.title for one in adopt(first)] == ["Bicycles"]


@pytest.mark.rule("VOTE-4")
def test_nothing_is_adopted_while_the_vote_is_open_and_nothing_twice(meeting, drafts, seats):
    motion = ballot(meeting, drafts)
    with pytest.raises(Breach, match="still open"):
        adopt(motion)
    cast(motion, seats[:3], ["Knives", "Bicycles", "Knives"])
    adopt(motion)
    with pytest.raises(Breach, match="in force already"):
        adopt(motion)
    assert Priority.objects.filter(stage=Stage.IN_FORCE).count() == 2


@pytest.mark.rule("PRI-2")
@pytest.mark.rule("PRI-3")
@pytest.mark.parametrize(("parts", "rule"), [({"area": ""}, "PRI-2"), ({"police_statement": ""}, "PRI-3")])
def test_a_draft_that_could_not_be_agreed_is_not_put_to_the_vote(meeting, drafts, parts, rule):
    Priority.objects.filter(pk=drafts[0].pk).update(**parts)
    drafts[0].refresh_from_db()
    with pytest.raises(Breach) as refusal:
        ballot(meeting, drafts)
    assert refusal.value.rule.id == rule
    assert not Nominee.objects.exists()


def test_a_draft_of_another_meeting_is_not_put_to_the_vote(meeting, drafts):
    with pytest.raises(Breach, match="is not put to this meeting"):
        ballot(meeting, [*drafts, made.draft(meeting.panel)])


@pytest.mark.rule("VOTE-4")
def test_as_many_drafts_as_places_are_no_vote(meeting, drafts):
    with pytest.raises(Breach, match="nothing to vote on"):
        ballot(meeting, drafts[:2])
    assert not Ballot.objects.exists()


def changes(draft, meeting):
    """Return all that could make a draft another one than members voted on."""
    by, on = meeting.proposed_by, make.today()
    return [
        lambda: services.rewrite(draft, wording=made.wording(title="Noise"), by=by, on=on),
        lambda: services.answer(draft, statement=Statement("Nothing at all."), by=by, on=on),
        lambda: services.put_forward(draft, meeting=meeting, replaces=None, by=by, on=on),
        lambda: services.drop(draft, by=by, on=on),
        lambda: services.agree(draft, meeting=meeting, discussion="They like it.", by=by, on=on),
    ]


def refuses_all(draft, meeting):
    for change in changes(draft, meeting):
        with pytest.raises(Breach, match="Members vote on this draft, or have chosen it") as refusal:
            change()
        assert refusal.value.rule.id == "VOTE-4"
    return True


@pytest.mark.rule("VOTE-4")
def test_what_is_voted_on_or_chosen_is_put_into_force_as_members_read_it(meeting, drafts, seats):
    motion = ballot(meeting, drafts, places=1)
    assert all(refuses_all(draft, meeting) for draft in drafts)
    cast(motion, seats, ["Knives", "Knives", "Knives", "Bicycles", "Scooters"])
    assert refuses_all(drafts[0], meeting)
    services.rewrite(drafts[1], wording=made.wording(title="Noise"), by=meeting.proposed_by, on=make.today())
    (adopted,) = adopt(motion)
    assert (adopted.title, adopted.problem) == ("Knives", drafts[0].problem)


@pytest.mark.rule("VOTE-4")
def test_what_is_level_stays_until_a_second_ballot_has_decided(meeting, drafts, seats):
    first = cast(ballot(meeting, drafts, places=1), seats[:4], ["Knives", "Knives", "Bicycles", "Bicycles"])
    assert refuses_all(drafts[0], meeting)
    second = votes.open_second(first, method=Motion.Method.DEVICES, by=first.opened_by, at=timezone.now())
    assert refuses_all(drafts[0], meeting)
    cast(second, seats, ["Bicycles"] * 5)
    assert refuses_all(drafts[1], meeting)
    services.drop(drafts[0], by=meeting.proposed_by, on=make.today())


def test_what_was_chosen_and_never_put_into_force_is_free_once_the_minutes_have_gone_out(meeting, drafts, seats):
    cast(ballot(meeting, drafts, places=1), seats, ["Knives"] * 5)
    Minutes.objects.create(meeting=meeting)
    assert queries.is_in_ballot(drafts[0])
    Minutes.objects.update(stage=Minutes.Stage.CIRCULATED)
    services.rewrite(drafts[0], wording=made.wording(title="Noise"), by=meeting.proposed_by, on=make.today())
