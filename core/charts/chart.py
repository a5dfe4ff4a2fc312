"""What a chart is: a picture in two widths, a sentence, and the same numbers as a table."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from django.utils.safestring import SafeString


@dataclass(frozen=True)
class KeyLine:
    """A line of the key: a sample of the drawing and what it means."""

    sample: SafeString
    text: str


@dataclass(frozen=True)
class Chart:
    """A picture in two widths, a sentence, and the same numbers as a table."""

    svg_wide: SafeString
    svg_narrow: SafeString
    title: str
    sentence: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    key: tuple[KeyLine, ...]

    @property
    def image(self) -> str:
        """Return the wide drawing as an address for ``<img src>``, as papers need it."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg_wide.encode()).decode()


def number(value: int | None) -> str:
    """Return the number as people write it."""
    return "not known" if value is None else f"{value:,}"


def change(value: int | None, before: int | None) -> str:
    """Return the difference with its sign."""
    if value is None or before is None:
        return "not known"
    difference = value - before
    return f"+{difference:,}" if difference > 0 else f"{difference:,}".replace("-", "−")
