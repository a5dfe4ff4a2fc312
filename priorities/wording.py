"""A priority as somebody wrote it, and as the handbook looks at it (PRI-2)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from handbook import priorities as handbook

from .models import Priority

TEXTS = ("title", "problem", "area", "step", "step_by", "relevance", "due_on", "violence")
OF_POLICE = ("police_statement", "fit", "leaves_time")


@dataclass(frozen=True)
class Wording:
    """A priority as somebody wrote it, in the five parts of SMART; a draft may lack any but its title."""

    title: str
    problem: str = ""
    area: str = ""
    measures: tuple[handbook.Measure, ...] = ()
    step: str = ""
    step_by: date | None = None
    relevance: str = ""
    due_on: date | None = None
    police_statement: str = ""
    fit: str = ""
    leaves_time: bool = False
    violence: str = ""

    def draft(self) -> handbook.Draft:
        """Return the wording as the handbook looks at it."""
        return handbook.Draft(
            problem=self.problem,
            place=self.area,
            measures=self.measures,
            first_step=self.step,
            first_step_by=self.step_by,
            ward_issue=self.relevance,
            leaves_time=self.leaves_time,
            done_by=self.due_on,
        )

    @classmethod
    def of(cls, priority: Priority) -> Wording:
        """Return how a priority reads now."""
        measures = tuple(handbook.Measure(one.name, one.baseline, one.target) for one in priority.measures.all())
        return cls(measures=measures, **{name: getattr(priority, name) for name in (*TEXTS, *OF_POLICE)})

    def as_json(self) -> dict[str, Any]:
        """Return the wording as a version keeps it."""
        said = asdict(self) | {name: day.isoformat() for name in ("step_by", "due_on") if (day := getattr(self, name)) is not None}
        return said | {"measures": [list(asdict(one).values()) for one in self.measures]}
