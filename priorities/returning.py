"""What comes back at a meeting of priorities: those in force to be reviewed, and the drafts that were put to it (MTG-7, PRI-5)."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from handbook.dates import in_full
from handbook.meetings import AgendaTopic
from handbook.priorities import REVIEW, SETTERS
from handbook.votes import PRIORITY_VOTE
from handbook.words import counted, opening
from meetings.evening import Check
from meetings.models import Meeting
from meetings.returning import Bundle, Returning
from priorities import queries
from priorities.minutes import review_topic
from priorities.models import Priority

CHOICE = AgendaTopic.PRIORITIES


def bundles(meeting: Meeting) -> Iterator[Bundle]:
    """Return the priorities that the meeting looks at, and those that it is asked to choose among."""
    live = list(queries.to_review(meeting))
    if live:
        topic = review_topic(meeting, CHOICE)
        things = tuple(Returning(topic, f"{one.number}. {one.title}", _how(one), one.get_absolute_url()) for one in live)
        url = reviews_page(meeting) if meeting.has_begun and not meeting.is_rehearsal else ""
        why = "Each priority comes back until it is closed; the meeting keeps, amends, replaces or closes it."
        yield Bundle(topic, things, why, REVIEW, url, "Review the priorities")
    proposed = list(queries.put_to(meeting))
    if proposed:
        things = tuple(Returning(CHOICE, one.title, _from(one), proposal_page(one)) for one in proposed)
        url = ballot_page(meeting) if meeting.stage == Meeting.Stage.IN_PROGRESS else ""
        why = "Drafts that are put to this meeting; the panel chooses at least two of its own."
        yield Bundle(CHOICE, things, why, SETTERS, url, "Put drafts to the vote")


def checks(meeting: Meeting) -> Iterator[Check]:
    """Say before the meeting ends whether each priority has been reviewed (PRI-5)."""
    yield from _chosen(meeting)
    live = list(queries.to_review(meeting))
    left = sum(not one.decided for one in live)  # type: ignore[attr-defined]
    if not live:
        return
    if left:
        said = f"{opening(counted(left, 'priority has', 'priorities have'))} not been reviewed."
        yield Check(False, said, REVIEW, reviews_page(meeting), "Review the priorities")
    else:
        yield Check(True, "Each priority has been reviewed.", REVIEW)


def _chosen(meeting: Meeting) -> Iterator[Check]:
    """Say that a ballot chose what is not in force yet (VOTE-4)."""
    waiting = sum(len(queries.chosen_drafts(motion)) for motion in queries.ballots_at(meeting))
    if waiting:
        said = f"{opening(counted(waiting, 'chosen priority is', 'chosen priorities are'))} not in force yet."
        yield Check(False, said, PRIORITY_VOTE, ballot_page(meeting), "Put into force what was chosen")


def ballot_page(meeting: Meeting) -> str:
    """Return the address where drafts are put to the vote and what was chosen comes into force."""
    return reverse("priority-ballot", args=[meeting.panel.slug, meeting.pk])


def reviews_page(meeting: Meeting) -> str:
    """Return the address where the meeting reviews its priorities."""
    return reverse("priority-reviews", args=[meeting.panel.slug, meeting.pk])


def proposal_page(draft: Priority) -> str:
    """Return the address where members read a draft that was put to a meeting."""
    return reverse("priority-proposal", args=[draft.panel.slug, draft.pk])


def _how(priority: Priority) -> str:
    decided = priority.decided  # type: ignore[attr-defined]
    if decided:
        return f"{decided[0].get_outcome_display()} at this meeting."
    return f"Last brought up to date on {in_full(priority.updated_on)}."


def _from(draft: Priority) -> str:
    if draft.police_statement:
        return "The police team has said what it can do."
    return "The police team has not said yet what it can do."
