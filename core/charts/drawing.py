"""The strokes that charts are made of: colours, text, the frame of an SVG."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

INK = "#14282d"
MUTED = "#3f4c4e"
GRID = "#dcd4c5"
NOW = "#0b4a52"
BEFORE = "#c9781f"
BEFORE_TEXT = "#7a4406"
MARK = "#8f3411"
FONT = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif"


def sample(width: int, drawn: SafeString) -> SafeString:
    """Return a small drawing for a key."""
    return format_html(
        '<svg width="{}" height="18" viewBox="0 0 {} 18" aria-hidden="true" focusable="false">{}</svg>',
        width,
        width,
        drawn,
    )


def picture(name: str, width: int, height: float, title: str, sentence: str, drawn: Iterable[SafeString]) -> SafeString:
    """Return a whole drawing with its title and description."""
    mark = "chart-" + hashlib.sha256(f"{name}{title}{sentence}".encode()).hexdigest()[:10]
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-labelledby="{}-t {}-d" font-family="{}">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>{}</svg>',
        width,
        at(height),
        mark,
        mark,
        FONT,
        mark,
        title,
        mark,
        sentence,
        together(drawn),
    )


def words(x: float, y: float, text: str, size: int, colour: str, *, anchor: str = "start", bold: bool = False) -> SafeString:
    """Return a line of text at a place."""
    return format_html(
        '<text x="{}" y="{}" font-size="{}"{} text-anchor="{}" fill="{}">{}</text>',
        at(x),
        at(y),
        size,
        SafeString(' font-weight="700"') if bold else "",
        anchor,
        colour,
        text,
    )


def together(parts: Iterable[SafeString]) -> SafeString:
    """Return the parts one after the other."""
    return format_html_join("", "{}", ((part,) for part in parts))


def at(number: float) -> str:
    """Return a place without needless figures after the point."""
    return f"{number:.1f}".removesuffix(".0")
