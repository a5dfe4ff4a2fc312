"""A secret vote: counted like any other, and nothing kept leads from who voted to how (VOTE-7)."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, models
from django.utils import timezone

from core.models import AuditEntry
from core.personal_data import kept_about
from handbook.rules import Breach
from meetings import queries
from meetings.models import Ballot, Motion, SecretCount, SecretVoter
from meetings.services import interests, votes
from tests.meetings import evening

pytestmark = [pytest.mark.django_db, pytest.mark.rule("VOTE-7")]
SECRET = Motion.Method.SECRET


def closed(motion: Motion) -> Motion:
    return votes.close(motion, by=motion.opened_by, at=timezone.now())


def test_closing_counts_what_was_voted() -> None:
    meeting, seats = evening.evening(members=5)
    motion = evening.motion(meeting, method=SECRET)
    for seat, choice in zip(seats, ["for", "for", "against", "abstain"], strict=False):
        votes.cast(motion, choice, by=seat.person)
    done = closed(motion)
    assert (done.votes_for, done.votes_against, done.abstentions, done.is_carried) == (2, 1, 1, True)
    assert done.sentence.startswith("2 for, 1 against, 1 abstained; 3 voted")
    assert [row.has_voted for row in done.roll.order_by("membership__pk")] == [True, True, True, True, False]


@pytest.mark.rule("VOTE-4")
def test_a_level_ballot_goes_to_a_second_one_in_secret_too() -> None:
    meeting, seats = evening.evening(members=4)
    first = evening.ballot(meeting, method=SECRET)
    one, two, _ = first.options.all()
    for seat, option in zip(seats, (one, two), strict=False):
        votes.cast_option(first, option, by=seat.person)
    votes.cast(first, Ballot.Choice.ABSTAIN, by=seats[2].person)
    first = closed(first)
    assert (first.abstentions, [(option.votes, option.is_tied) for option in first.options.all()]) == (
        1,
        [(1, True), (1, True), (0, False)],
    )
    second = votes.open_second(first, method=SECRET, by=meeting.proposed_by, at=timezone.now())
    winner = second.options.get(repeats=two)
    for seat in seats:
        votes.cast_option(second, winner, by=seat.person)
    closed(second)
    assert queries.chosen(first) == [two]
    assert not Ballot.objects.exists()


def test_a_second_vote_is_told_that_the_first_was_counted() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    votes.cast(motion, "for", by=seats[0].person)
    with pytest.raises(Breach, match="counted already"):
        votes.cast(motion, "against", by=seats[0].person)
    assert dict(motion.secret_counts.values_list("choice", "votes")) == {"for": 1, "against": 0, "abstain": 0}


@pytest.mark.rule("CON-1")
def test_who_has_voted_in_secret_declares_no_interest_in_it_any_more() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    votes.cast(motion, "for", by=seats[0].person)
    with pytest.raises(Breach):
        interests.declare(motion.item, person=seats[0].person, nature="A stall.", by=seats[0].person, at=timezone.now())


def everything_but_totals() -> list[str]:
    """Return every row of the database as it reads, the totals of secret votes apart."""
    rows = [row for model in apps.get_models() if model is not SecretCount for row in model._default_manager.values()]
    return sorted(str({key: value for key, value in row.items() if not isinstance(value, bytes)}) for row in rows)


@pytest.mark.parametrize("order", [("for", "against"), ("against", "for")])
def test_the_database_reads_the_same_whoever_voted_which_way(order: tuple[str, str]) -> None:
    """However two members voted, neither what a row says, nor how many there are, nor a total tells which of them did."""
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    before = AuditEntry.objects.count()
    for seat, choice in zip(seats, order, strict=False):
        votes.cast(motion, choice, by=seat.person)
    assert sorted(motion.secret_counts.values_list("choice", "votes")) == [("abstain", 0), ("against", 1), ("for", 1)]
    assert not Ballot.objects.exists()
    acts = AuditEntry.objects.order_by("pk")[before:]
    said = [(act.by_id, act.action, act.thing, act.thing_id, act.outcome) for act in acts]
    assert said == [(seat.person_id, "vote.cast", "meetings.motion", str(motion.pk), "done") for seat in seats[:2]]
    assert not [row for row in everything_but_totals() if "'choice':" in row]


def test_what_is_kept_of_voters_and_totals_has_no_time_no_order_and_nothing_in_common() -> None:
    voters, totals = ({field.name for field in model._meta.concrete_fields} for model in (SecretVoter, SecretCount))
    assert (voters, totals) == ({"id", "motion", "membership"}, {"id", "motion", "choice", "option", "votes"})
    for model in (SecretVoter, SecretCount):
        assert isinstance(model._meta.pk, models.UUIDField)
        assert not [field for field in model._meta.concrete_fields if isinstance(field, models.DateField)]


def test_totals_are_gone_when_the_result_says_them() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    votes.cast(motion, "for", by=seats[0].person)
    closed(motion)
    assert not SecretCount.objects.exists()


@pytest.mark.postgres
def test_the_mark_that_the_database_leaves_on_rows_is_the_same_on_each_total() -> None:
    """PostgreSQL marks each row with the transaction that wrote it: all totals carry the one of the last voter."""
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    votes.cast(motion, "for", by=seats[0].person)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT (xmin::text, cmin::text)), count(*) FROM meetings_secretcount")
        assert cursor.fetchone() == (1, 3)


def test_a_copy_of_somebodys_data_says_that_they_voted_and_not_how() -> None:
    meeting, seats = evening.evening()
    motion = evening.motion(meeting, method=SECRET)
    votes.cast(motion, "against", by=seats[0].person)
    found = {kept.title: kept for kept in kept_about(seats[0].person) if kept.rows.model in (SecretVoter, Ballot, SecretCount)}
    assert {title: kept.rows.count() for title, kept in found.items()} == {
        "Your votes": 0,
        "Secret votes in which you voted; how is kept nowhere": 1,
    }
