"""Rows of meetings that are meant: what belongs to a rehearsal is left out unless it is asked for by name (MTG-24)."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class Real(models.Manager[Row]):
    """The rows that count. ``everything`` beside it also has those of rehearsals, for the pages of one evening.

    ``path`` leads from the row to its meeting, in the words of a query.
    """

    def __init__(self, path: str = "") -> None:
        super().__init__()
        self.path = path

    def get_queryset(self) -> models.QuerySet[Row]:
        """Return the rows without those of rehearsals."""
        meant: dict[str, Any] = {f"{self.path}is_rehearsal": False}
        return super().get_queryset().filter(**meant)
