"""Confidence over time: three statements, asked alike in every survey that carries them (HB 2.1, 2.3; SUR-9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.charts import Bar, Chart, bars
from handbook.dates import in_full
from handbook.surveys import FEWEST_PUBLISHED, STATEMENTS, Measure, share_agreeing
from panels.models import Panel
from surveys import queries
from surveys.models import AttitudeFigure, Survey


@dataclass(frozen=True)
class Point:
    """What one survey found of one statement."""

    survey: Survey
    answered: int
    percent: int | None


@dataclass(frozen=True)
class Row:
    """One statement over time, the latest survey first, with the newest figure of the Public Attitude Survey."""

    statement: str
    points: tuple[Point, ...]
    attitude: AttitudeFigure | None
    is_withheld: bool = False

    @property
    def sentence(self) -> str:
        """Say how many agree now, and how that compares."""
        told = [point for point in self.points if point.percent is not None]
        if not told:
            return "Fewer than ten people answered this in any survey." if self.is_withheld else "Nobody has answered this yet."
        now, said = told[0], ""
        if len(told) > 1:
            then = told[1]
            said = f" In the survey before it was {then.percent}."
        if self.attitude:
            said += f" The Public Attitude Survey found {self.attitude.percent} in {self.attitude.area} ({in_full(self.attitude.until)})."
        return f"{now.percent} of 100 agreed; {now.answered} {'person' if now.answered == 1 else 'people'} answered.{said}"

    @property
    def chart(self) -> Chart:
        """Return one bar of a hundred for each survey, the earliest first, and one for the Public Attitude Survey."""
        told = [point for point in reversed(self.points) if point.percent is not None]
        drawn = [Bar(f"{point.survey.results_on:%B %Y}", point.percent or 0) for point in told]
        if self.attitude:
            drawn.append(Bar(f"Public Attitude Survey, {self.attitude.area}", self.attitude.percent))
        return bars(self.statement, self.sentence, drawn, of="Survey", now="Of 100 people, agreed", whole=100)


def over_time(panel: Panel, on: date, *, for_everybody: bool = False) -> list[Row]:
    """Return the statements that some survey of the panel has asked; for eyes outside the panel without those of fewer than ten people."""
    asked, figures = queries.confidence_asked(panel, on), list(queries.attitude_figures(panel))
    rows = []
    for measure in Measure:
        of_this = [(survey, agreeing, answered) for of, survey, agreeing, answered in asked if of == measure]
        points = tuple(Point(survey, answered, share_agreeing(agreeing, answered)) for survey, agreeing, answered in of_this)
        if points:
            attitude = next((figure for figure in figures if figure.measure == measure), None)
            shown = tuple(point for point in points if point.answered >= FEWEST_PUBLISHED) if for_everybody else points
            rows.append(Row(STATEMENTS[measure], shown, attitude, is_withheld=len(shown) < len(points)))
    return rows
