"""Where a priority stands in the seven stages, and what each of them rests on (SNWP; PRI-11)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from handbook.dates import in_full
from handbook.priority_work import Stage, StageReached, stages
from handbook.remit import hours
from handbook.words import counted, number, opening

from .models import Priority, Review
from .queries import minutes_on


def stages_of(priority: Priority) -> tuple[StageReached, ...]:
    """Return the seven stages of a priority or a draft, in a fixed number of queries."""
    found: dict[Stage, list[str]] = defaultdict(list)
    for stage, words in _rests_on(priority):
        found[stage].append(words)
    return stages({stage: tuple(words) for stage, words in found.items()})


def _rests_on(priority: Priority) -> Iterator[tuple[Stage, str]]:
    for piece in priority.evidence.all():
        yield piece.stage, f"{piece.get_kind_display()}: {piece.note}"
    if priority.police_statement:
        yield Stage.ANALYSIS, "The police team has said what it can do."
    if priority.put_to and priority.is_draft:
        yield Stage.CHOICE, f"Put to the meeting of {in_full(priority.put_to.on)}."
    if priority.agreed_on:
        yield Stage.CHOICE, f"{priority.get_agreed_how_display()} on {in_full(priority.agreed_on)}."
    yield from _work(priority)
    yield from _reviews(priority)


def _work(priority: Priority) -> Iterator[tuple[Stage, str]]:
    actions = list(priority.actions.all())
    if actions and not priority.is_draft:
        done = sum(action.done_on is not None for action in actions)
        yield Stage.ACTION, f"{opening(counted(len(actions), 'action'))} planned, {number(done) if done else 'none'} done."
    minutes = minutes_on(priority)
    if minutes:
        yield Stage.ACTION, f"{hours(minutes)} of police time."
    told = len(priority.updates.all())
    if told:
        yield Stage.ACTION, f"{opening(counted(told, 'update'))}, the last on {in_full(priority.updates.all()[0].on)}."


def _reviews(priority: Priority) -> Iterator[tuple[Stage, str]]:
    looked_at = [one for one in priority.reviews.all() if one.outcome != Review.Outcome.SKIPPED]
    if looked_at:
        last = looked_at[0]
        yield Stage.REVIEW, f"{opening(counted(len(looked_at), 'review'))}; {last.get_outcome_display().lower()} on {in_full(last.on)}."
