"""A meeting looks at each live priority before it ends: kept, amended, replaced, closed, or not reviewed for a reason (PRI-5)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from handbook.dates import add_months
from handbook.priorities import Measure
from handbook.rules import Breach
from meetings.models import Meeting, Minutes
from meetings.services import running
from priorities import queries, services
from priorities.models import Priority, Review, Update
from priorities.services import Look
from tests import make
from tests.meetings import evening
from tests.priorities import made

pytestmark = pytest.mark.django_db

Outcome, Stage = Review.Outcome, Priority.Stage


@pytest.fixture
def meeting():
    """Return a meeting in progress that found three priorities in force."""
    meeting = evening.evening()[0]
    made.three(meeting.panel, agreed_on=add_months(make.today(), -3), updated_on=add_months(make.today(), -3))
    return meeting


def live(meeting, number=2):
    return meeting.panel.priorities.get(number=number, stage=Stage.IN_FORCE)


def review(meeting, number=2, outcome=Outcome.KEPT, update="Patrols.", because="", **more):
    look = Look(outcome, update, more.pop("evidence", ""), because)
    return services.review(live(meeting, number), meeting=meeting, look=look, by=meeting.proposed_by)


def amend(meeting, number=2, **parts):
    return services.amend(live(meeting, number), meeting=meeting, wording=made.wording(**parts), update="Patrols.", by=meeting.proposed_by)


def end(meeting):
    return running.end(meeting, by=meeting.proposed_by, at=timezone.now())


@pytest.mark.rule("PRI-5")
def test_a_meeting_does_not_end_before_each_priority_was_reviewed(meeting):
    with pytest.raises(Breach, match=r"Three priorities have not been reviewed: Priority number 1, Priority number 2 and") as refusal:
        end(meeting)
    assert refusal.value.rule.id == "PRI-5"
    assert Meeting.objects.get(pk=meeting.pk).stage == Meeting.Stage.IN_PROGRESS
    review(meeting, 1)
    review(meeting, 2, Outcome.SKIPPED, "", "The officer was called away.")
    with pytest.raises(Breach, match="One priority has not been reviewed: Priority number 3"):
        end(meeting)
    review(meeting, 3, Outcome.CLOSED, "Barriers are up.", "The aim is met.")
    assert end(meeting).stage == Meeting.Stage.HELD


@pytest.mark.rule("PRI-5")
def test_what_this_meeting_agreed_comes_to_the_next_one_and_other_panels_to_theirs(meeting):
    made.priority(make.panel(), agreed_on=make.a_year_ago())
    services.record(
        meeting.panel, wording=made.wording(), agreed_how="discussion", meeting=meeting, by=meeting.proposed_by, on=meeting.held_on
    )
    assert [one.number for one in queries.to_review(meeting)] == [1, 2, 3]


@pytest.mark.rule("PRI-5")
@pytest.mark.rule("PRI-9")
def test_a_priority_that_is_kept_is_told_about_and_up_to_date(meeting):
    written = review(meeting, evidence="Nine thefts fell to four.")
    assert (written.outcome, written.evidence, written.on) == (Outcome.KEPT, "Nine thefts fell to four.", meeting.held_on)
    assert live(meeting).updated_on == meeting.held_on
    assert live(meeting).updates.get().text == "Patrols."


@pytest.mark.rule("PRI-5")
def test_a_better_word_of_the_same_meeting_takes_the_place_of_the_first(meeting):
    review(meeting, outcome=Outcome.SKIPPED, update="Not told", because="No officer is here.")
    assert not Update.objects.exists()
    review(meeting)
    review(meeting, update="Patrols and sweeps.")
    assert (Review.objects.get().outcome, Review.objects.get().because) == (Outcome.KEPT, "")
    assert Update.objects.get().text == "Patrols and sweeps."


@pytest.mark.rule("PRI-5")
def test_a_priority_that_is_closed_ends_with_its_reason(meeting):
    priority = live(meeting)
    review(meeting, outcome=Outcome.CLOSED, because="The aim is met.")
    priority.refresh_from_db()
    assert (priority.stage, priority.ended_on, priority.reviews.get().because) == (Stage.CLOSED, meeting.held_on, "The aim is met.")


@pytest.mark.rule("PRI-1")
def test_the_panel_does_not_close_the_first_priority(meeting):
    with pytest.raises(Breach) as refusal:
        review(meeting, 1, Outcome.CLOSED, because="Enough.")
    assert refusal.value.rule.id == "PRI-1"
    assert live(meeting, 1).stage == Stage.IN_FORCE


@pytest.mark.rule("PRI-5")
@pytest.mark.parametrize(("outcome", "update", "because"), [("kept", " ", ""), ("closed", "Patrols.", " "), ("skipped", "Patrols.", "")])
def test_a_review_without_its_words_is_refused(meeting, outcome, update, because):
    with pytest.raises(Breach) as refusal:
        review(meeting, outcome=outcome, update=update, because=because)
    assert refusal.value.rule.id == "PRI-5"
    assert not Review.objects.exists()


@pytest.mark.rule("PRI-5")
def test_an_amended_priority_reads_anew_and_keeps_how_it_read(meeting):
    amend(meeting, title="Threats at dusk", measures=(Measure("Patrols a month", 12, 16),))
    priority = live(meeting)
    assert (priority.title, priority.number, priority.stage) == ("Threats at dusk", 2, Stage.IN_FORCE)
    assert [one.target for one in priority.measures.all()] == [16]
    version = priority.versions.get()
    assert (version.wording["title"], version.wording["measures"], version.until) == (
        "Priority number 2",
        [["Thefts a month", 9, 4]],
        meeting.held_on,
    )
    assert priority.reviews.get().outcome == Outcome.AMENDED


@pytest.mark.rule("PRI-2")
@pytest.mark.rule("PRI-3")
@pytest.mark.parametrize(("parts", "rule"), [({"area": ""}, "PRI-2"), ({"police_statement": ""}, "PRI-3")])
def test_an_amended_priority_is_as_whole_as_a_new_one(meeting, parts, rule):
    with pytest.raises(Breach) as refusal:
        amend(meeting, **parts)
    assert refusal.value.rule.id == rule
    assert live(meeting).title == "Priority number 2"


@pytest.mark.rule("PRI-1")
def test_the_first_priority_stays_about_violence_when_it_is_amended(meeting):
    with pytest.raises(Breach, match="about violence"):
        amend(meeting, 1, violence="")
    assert amend(meeting, 1).priority.violence == "weapons"


@pytest.mark.rule("PRI-5")
def test_what_was_amended_is_not_decided_again_by_the_same_meeting(meeting):
    amend(meeting)
    with pytest.raises(Breach, match="has amended the priority already"):
        review(meeting, outcome=Outcome.CLOSED, because="After all.")


@pytest.mark.rule("PRI-5")
def test_a_priority_that_is_replaced_at_the_meeting_counts_as_reviewed(meeting):
    before = live(meeting)
    after = services.record(
        meeting.panel,
        wording=made.wording(),
        agreed_how="discussion",
        meeting=meeting,
        replaces=before,
        by=meeting.proposed_by,
        on=meeting.held_on,
    )
    assert (before.reviews.get().outcome, before.reviews.get().replaced_by) == (Outcome.REPLACED, after)
    first = services.set_first(meeting.panel, wording=made.wording(), by=meeting.proposed_by, on=meeting.held_on)
    assert first.meeting == meeting
    assert [bool(one.decided) for one in queries.to_review(meeting)] == [True, True, False]


@pytest.mark.rule("MTG-17")
def test_nothing_is_reviewed_before_the_meeting_begins_or_after_its_minutes_went_out(meeting):
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.CALLED)
    with pytest.raises(Breach, match="has not begun"):
        review(meeting)
    Meeting.objects.filter(pk=meeting.pk).update(stage=Meeting.Stage.HELD)
    Minutes.objects.create(meeting=meeting, stage=Minutes.Stage.CIRCULATED)
    with pytest.raises(Breach, match="have gone out"):
        review(meeting)


def test_what_is_not_in_force_is_not_reviewed(meeting):
    elsewhere = made.priority(make.panel(), agreed_on=make.a_year_ago())
    with pytest.raises(Breach, match="not in force"):
        services.review(elsewhere, meeting=meeting, look=Look(Outcome.KEPT, "Patrols."), by=meeting.proposed_by)
    with pytest.raises(ValueError, match="new wording"):
        review(meeting, outcome=Outcome.AMENDED)
