"""The results of a survey: each option counted, with how many answered, as a sentence, a picture and a table (SUR-6, SUR-8, SUR-9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.charts import Bar, Chart, bars
from handbook import surveys as handbook
from handbook.words import listed
from surveys import queries
from surveys.models import Question, Survey

SHARE = "Answers"


@dataclass(frozen=True)
class Line:
    """One option: how many chose it, and how many that is of a hundred who answered."""

    label: str
    count: int
    percent: int


@dataclass(frozen=True)
class Total:
    """One question with its totals; those that are withheld are too few to show outside the panel."""

    question: Question
    answered: int
    lines: tuple[Line, ...]
    is_withheld: bool = False

    @property
    def is_written(self) -> bool:
        """Say whether people answered in their own words."""
        return self.question.kind == Question.Kind.TEXT

    @property
    def can_be_published(self) -> bool:
        """Say whether the panel may choose it."""
        return not self.is_written and self.answered >= handbook.FEWEST_PUBLISHED

    @property
    def who(self) -> str:
        """Say how many answered."""
        return f"{self.answered:,} {'person' if self.answered == 1 else 'people'} answered"

    @property
    def sentence(self) -> str:
        """Say in plain English what most people chose."""
        if not self.answered:
            return "Nobody answered this question."
        most = max(line.count for line in self.lines)
        top = [f"“{line.label}”" for line in self.lines if line.count == most]
        each = " each" if len(top) > 1 else ""
        return f"{self.who}. {listed(top)} {'was' if len(top) == 1 else 'were'} chosen most{each and ', by'}{_by(most, each)}."

    @property
    def chart(self) -> Chart:
        """Return the totals as bars with their table."""
        drawn = bars(self.question.text, self.sentence, [Bar(line.label, line.count) for line in self.lines], of="Answer", now=SHARE)
        return _with_percent(drawn, self.lines)


@dataclass(frozen=True)
class Results:
    """A survey's totals, and how many answers were left out by which reason."""

    survey: Survey
    counted: int
    left_out: tuple[tuple[str, int], ...]
    totals: tuple[Total, ...]

    @property
    def left_out_in_all(self) -> int:
        """Return how many answers are kept and not counted."""
        return sum(count for _, count in self.left_out)

    @property
    def sentence(self) -> str:
        """Say how many answers count and how many do not."""
        counted = f"{self.counted:,} {'answer was' if self.counted == 1 else 'answers were'} counted."
        if not self.left_out:
            return f"{counted} None was left out."
        return f"{counted} {self.left_out_in_all:,} {'was' if self.left_out_in_all == 1 else 'were'} left out."


def of(survey: Survey, *, for_everybody: bool = False) -> Results:
    """Return the totals; for eyes outside the panel those of fewer than ten people are withheld."""
    chosen, answered, written = queries.chosen_in(survey), queries.answered_in(survey), queries.written_in(survey)
    by_reason = queries.left_out_of(survey)
    totals = tuple(_total(question, chosen, answered | written, for_everybody) for question in queries.questions_of(survey))
    left_out = tuple((words, by_reason[reason.value]) for reason, words in handbook.REASONS.items() if reason.value in by_reason)
    return Results(survey, by_reason.get("", 0), left_out, totals)


def published(survey: Survey) -> Results:
    """Return what the panel chose to publish."""
    whole = of(survey, for_everybody=True)
    shown = tuple(total for total in whole.totals if total.question.is_published and not total.is_withheld)
    return Results(survey, whole.counted, whole.left_out, shown)


def _total(question: Question, chosen: Mapping[int, int], answered: Mapping[int, int], for_everybody: bool) -> Total:
    people = answered.get(question.pk, 0)
    if for_everybody and people < handbook.FEWEST_PUBLISHED:
        return Total(question, 0, (), is_withheld=True)
    lines = tuple(_line(option.label, chosen.get(option.pk, 0), people) for option in question.options.all())
    return Total(question, people, lines)


def _line(label: str, count: int, answered: int) -> Line:
    return Line(label, count, (200 * count + answered) // (2 * answered) if answered else 0)


def _by(most: int, each: str) -> str:
    return f" {most:,}{each}" if each else f", by {most:,}"


def _with_percent(drawn: Chart, lines: Iterable[Line]) -> Chart:
    """Return the chart with a further column: how many of a hundred."""
    return Chart(
        svg_wide=drawn.svg_wide,
        svg_narrow=drawn.svg_narrow,
        title=drawn.title,
        sentence=drawn.sentence,
        header=("Answer", "People", "Of 100 who answered"),
        rows=tuple((line.label, f"{line.count:,}", str(line.percent)) for line in lines),
        key=(),
    )
