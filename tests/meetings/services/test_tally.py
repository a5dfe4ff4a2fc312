"""What a vote among options comes to: most votes first, a tie to a second ballot, void without its quorum (VOTE-4, OFF-3)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from handbook.dates import in_full
from handbook.membership import tenure_ends
from handbook.rules import Breach
from meetings import queries
from meetings.models import Attendance, Ballot, Motion
from meetings.services import attendance, votes
from meetings.services.attendance import Coming
from panels.models import Membership, Office, Partnership
from panels.queries import chair_of
from people.models import Person
from tests import make
from tests.meetings import evening

pytestmark = pytest.mark.django_db
HANDS = Motion.Method.HANDS


def labels(options):
    return [option.label for option in options]


@pytest.mark.rule("VOTE-4", "VOTE-9")
def test_most_votes_are_chosen_and_the_sum_is_said():
    meeting, _ = evening.evening(members=12)
    ballot = evening.count(evening.ballot(meeting, places=2, method=HANDS), 2, 6, 3, abstained=1)
    assert labels(queries.chosen(ballot)) == ["Scooters", "Litter"]
    assert ballot.sentence == "Scooters 6, Litter 3, Shop theft 2; 11 votes in all, 1 abstained; most votes: Scooters and Litter (ToR 9d)."
    assert ballot.is_carried
    assert queries.is_settled(ballot)
    assert [option.votes for option in ballot.options.all()] == [2, 6, 3]


@pytest.mark.rule("VOTE-4")
def test_a_tie_for_the_last_place_goes_to_a_second_ballot_between_the_tied():
    meeting, _ = evening.evening(members=9)
    first = evening.count(evening.ballot(meeting, places=2, method=HANDS), 5, 2, 2)
    assert labels(queries.chosen(first)) == ["Shop theft"]
    assert not queries.is_settled(first)
    second = votes.open_second(first, method=HANDS, by=meeting.proposed_by, at=timezone.now())
    assert (second.follows, second.places, second.question) == (first, 1, "Second ballot. Which priorities do we take up?")
    assert labels(second.options.all()) == ["Scooters", "Litter"]
    evening.count(second, 4, 5)
    assert queries.is_settled(first)
    assert queries.chosen(first) == [first.options.get(label="Shop theft"), first.options.get(label="Litter")]


@pytest.mark.rule("VOTE-4")
def test_a_second_ballot_that_is_level_goes_to_another_which_settles_the_first():
    meeting, _ = evening.evening(members=8)
    ballot = first = evening.count(evening.ballot(meeting, "Scooters", "Litter", method=HANDS), 4, 4)
    for numbers in ((3, 3), (2, 5)):
        ballot = votes.open_second(ballot, method=HANDS, by=meeting.proposed_by, at=timezone.now())
        evening.count(ballot, *numbers)
    assert ballot.question == "Second ballot. Which priorities do we take up?"
    assert queries.chosen(first) == [first.options.get(label="Litter")]
    assert queries.is_settled(first)


@pytest.mark.rule("VOTE-4")
def test_there_is_no_second_ballot_without_a_tie_and_no_two_of_them():
    meeting, _ = evening.evening(members=8)
    decided = evening.count(evening.ballot(meeting, method=HANDS), 4, 1, 1)
    with pytest.raises(Breach, match="No options are level"):
        votes.open_second(decided, method=HANDS, by=meeting.proposed_by, at=timezone.now())
    level = evening.count(evening.ballot(meeting, method=HANDS), 3, 3, 0)
    votes.open_second(level, method=HANDS, by=meeting.proposed_by, at=timezone.now())
    with pytest.raises(Breach, match="is open or has decided"):
        votes.open_second(level, method=HANDS, by=meeting.proposed_by, at=timezone.now())


@pytest.mark.rule("VOTE-4", "VOTE-7")
def test_each_member_votes_for_one_option_once():
    meeting, seats = evening.evening()
    ballot = evening.ballot(meeting)
    one, two, _ = ballot.options.all()
    votes.cast_option(ballot, one, by=seats[0].person)
    for again in (lambda: votes.cast_option(ballot, two, by=seats[0].person), lambda: votes.cast(ballot, "abstain", by=seats[0].person)):
        with pytest.raises(Breach) as refusal:
            again()
        assert refusal.value.rule.id == "VOTE-7"
    votes.cast(ballot, Ballot.Choice.ABSTAIN, by=seats[1].person)
    closed = votes.close(ballot, by=meeting.proposed_by, at=timezone.now())
    assert (closed.abstentions, [option.votes for option in closed.options.all()]) == (1, [1, 0, 0])
    assert [row.has_voted for row in closed.roll.order_by("membership__pk")] == [True, True, False]


@pytest.mark.rule("VOTE-4")
def test_a_ballot_is_neither_for_nor_against_and_a_vote_is_no_option_of_another():
    meeting, seats = evening.evening()
    ballot, other = evening.ballot(meeting), evening.ballot(meeting)
    with pytest.raises(ValueError, match="options"):
        votes.cast(ballot, Ballot.Choice.FOR, by=seats[0].person)
    with pytest.raises(other.options.model.DoesNotExist):
        votes.cast_option(ballot, other.options.all()[0], by=seats[0].person)


@pytest.mark.rule("VOTE-7")
def test_more_hands_for_options_than_members_are_refused():
    meeting, _ = evening.evening(members=3)
    with pytest.raises(Breach, match="You counted four hands, but three members may vote"):
        evening.count(evening.ballot(meeting, method=HANDS), 2, 1, 0, abstained=1)


@pytest.mark.rule("OFF-3", "OFF-4")
def test_whoever_has_most_votes_is_chair_for_a_year_and_the_old_one_serves_until_the_end_of_the_day():
    meeting, (old, new, _third) = evening.evening()
    closed = evening.count(evening.election(meeting, old, new, method=HANDS), 1, 2)
    office = Office.objects.get(membership=new, kind=Office.Kind.CHAIR)
    assert (office.is_elected, office.since, office.ends_on) == (True, meeting.held_on, tenure_ends(meeting.held_on))
    assert chair_of(meeting.panel, meeting.held_on) == new.person
    assert Office.objects.get(membership=old, kind=Office.Kind.CHAIR).until == meeting.held_on
    assert closed.sentence.endswith(f"most votes: {new.person} (ToR 5c).")
    assert closed.about == {old.person_id, new.person_id}


@pytest.mark.rule("OFF-3")
def test_candidates_who_are_level_go_to_a_second_ballot_and_no_office_changes():
    meeting, seats = evening.evening(members=5)
    first = evening.count(evening.election(meeting, seats[0], seats[1], method=HANDS), 2, 2, abstained=1)
    assert not first.is_carried
    assert chair_of(meeting.panel, meeting.held_on) == seats[0].person
    second = votes.open_second(first, method=HANDS, by=meeting.proposed_by, at=timezone.now())
    evening.count(second, 1, 4)
    assert chair_of(meeting.panel, meeting.held_on) == seats[1].person


@pytest.mark.rule("OFF-4")
def test_the_chair_can_be_elected_again():
    meeting, (old, *_) = evening.evening()
    evening.count(evening.election(meeting, old, method=HANDS), 3)
    assert chair_of(meeting.panel, meeting.held_on) == old.person
    assert Office.objects.filter(membership=old, kind=Office.Kind.CHAIR, until=None).get().since == meeting.held_on


@pytest.mark.rule("OFF-3")
def test_candidates_of_one_name_and_one_community_are_told_apart():
    meeting, seats = evening.evening(members=5)
    Person.objects.filter(pk__in=[seat.person_id for seat in seats[1:4]]).update(full_name="John Smith")
    Membership.objects.filter(pk=seats[3].pk).update(admitted_on=make.today())
    named = list(Membership.objects.filter(pk__in=[seat.pk for seat in seats[1:4]]).select_related("person", "panel").order_by("pk"))
    stand = evening.election(meeting, *named, office=Office.Kind.SECRETARY, method=HANDS).options.values_list("label", flat=True)
    first, second = (f"John Smith (seat {seat.pk})" for seat in named[:2])
    assert list(stand) == [first, second, f"John Smith (member since {in_full(make.today())}; local residents)"]


@pytest.mark.rule("OFF-8")
@pytest.mark.parametrize("office", [Office.Kind.SECRETARY, Office.Kind.DEPUTY])
def test_secretary_and_deputy_are_elected_alike(office):
    meeting, seats = evening.evening()
    for seat in seats[1:]:
        evening.count(evening.election(meeting, seat, office=office, method=HANDS), 3)
    assert Office.objects.get(panel=meeting.panel, kind=office, until=None).membership == seats[2]


@pytest.mark.rule("OFF-1")
def test_a_member_who_only_passes_through_the_ward_cannot_stand_for_chair():
    meeting, _ = evening.evening()
    works = make.member(meeting.panel, basis=Membership.Basis.WORKS)
    with pytest.raises(Breach) as refusal:
        evening.election(meeting, works)
    assert refusal.value.rule.id == "OFF-1"
    assert not Motion.objects.exists()


@pytest.mark.rule("OFF-2")
def test_a_councillor_of_another_panel_cannot_stand_for_chair():
    meeting, seats = evening.evening()
    Partnership.objects.create(panel=make.panel(), person=seats[1].person, kind="councillor", since=make.a_year_ago())
    with pytest.raises(Breach) as refusal:
        evening.election(meeting, seats[1])
    assert refusal.value.rule.id == "OFF-2"


@pytest.mark.rule("OFF-1")
@pytest.mark.parametrize("office", [Office.Kind.CHAIR, Office.Kind.SECRETARY, Office.Kind.DEPUTY])
def test_a_suspended_member_cannot_stand(office):
    meeting, _ = evening.evening()
    with pytest.raises(Breach):
        evening.election(meeting, make.suspended(meeting.panel), office=office)


@pytest.mark.rule("OFF-3", "VOTE-1")
def test_an_election_needs_three_members_when_it_opens_and_when_it_closes():
    meeting, seats = evening.evening(members=3)
    motion = evening.election(meeting, seats[1], method=HANDS)
    attendance.record(meeting, {seats[2].person_id: Coming(Attendance.State.ABSENT)}, by=meeting.proposed_by)
    closed = evening.count(motion, 2)
    assert closed.is_void
    assert chair_of(meeting.panel, meeting.held_on) == seats[0].person
    with pytest.raises(Breach, match="Two members are present"):
        evening.election(meeting, seats[1])


@pytest.mark.rule("VOTE-4", "VOTE-1")
def test_priorities_are_chosen_without_three_members():
    meeting, _ = evening.evening(members=2)
    assert labels(queries.chosen(evening.count(evening.ballot(meeting, method=HANDS), 0, 0, 2))) == ["Litter"]


@pytest.mark.rule("OFF-3")
def test_two_candidates_of_one_name_are_told_apart():
    meeting, _ = evening.evening()
    seats = [make.member(meeting.panel, "Kit Ansah", community=community) for community in ("traders", "students")]
    assert labels(evening.election(meeting, *seats).options.all()) == ["Kit Ansah (traders)", "Kit Ansah (students)"]


@pytest.mark.rule("VOTE-10")
def test_the_counts_of_options_stay_as_they_were_when_a_candidate_leaves():
    meeting, seats = evening.evening()
    closed = evening.count(evening.election(meeting, seats[1], seats[2], method=HANDS), 2, 1)
    before = list(closed.options.values())
    seats[1].stage, seats[1].left_on = Membership.Stage.LEFT, make.today()
    seats[1].save()
    assert list(closed.options.values()) == before
    with pytest.raises(Breach, match="This vote is closed"):
        evening.count(closed, 1, 2)
