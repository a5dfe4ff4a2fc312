"""What every page of a journey is held to: axe, one heading, a title, no sideways scrolling, nothing in the console.

SCREENSHOTS=folder writes a picture of each page as wide screens and telephones show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from django.utils.text import slugify
from playwright.sync_api import Browser, ConsoleMessage, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 800}
NARROW = {"width": 320, "height": 800}
# Chromium reports a page that was refused as if it were an error of its own.
REFUSED_PAGE = re.compile(r"the server responded with a status of 4(03|04|09|22)")
SHAPE = "() => [...new Set([...document.querySelectorAll('*')].map(e => e.tagName + '.' + e.getAttribute('class')))].sort().join()"
OUTLINE = "() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => Number(e.tagName[1]))"
LANDMARKS = "() => ['header', 'main', 'footer'].filter(name => !document.querySelector(name))"
TOO_WIDE = """() => {
  const most = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= most) return [];
  const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(e => e.getBoundingClientRect().right > most + 1);
  return wide.slice(0, 3).map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class')}`).concat('the page');
}"""


@dataclass
class Walk:
    """The pages seen so far and everything that was wrong on them."""

    browser: Browser
    address: str
    pictures: Path | None = None
    findings: list[str] = field(default_factory=list)
    seen: set[tuple[str, str]] = field(default_factory=set)
    without_script: list[Page] = field(default_factory=list)

    def enter(self, *, scripts: bool = True) -> Page:
        """Open a browser of somebody's own and listen to its console."""
        context = self.browser.new_context(
            base_url=self.address, viewport=WIDE, java_script_enabled=scripts, locale="en-GB", timezone_id="Europe/London"
        )
        context.set_default_timeout(30_000)
        page = context.new_page()
        if not scripts:
            self.without_script.append(page)
        page.on("console", lambda message: self._heard(page, message))
        page.on("pageerror", lambda error: self.findings.append(f"{page.url}: script fails: {error}"))
        return page

    def look(self, page: Page, who: str) -> None:
        """Hold the page to everything, once for each shape in which it shows."""
        shape = (re.sub(r"\d+", "N", page.url), page.evaluate(SHAPE))
        if shape in self.seen:
            return
        self.seen.add(shape)
        name = f"{page.title()} ({page.url.removeprefix(self.address)}, {who})"
        self.findings += [f"{name}: {finding}" for finding in faults(page, with_axe=page not in self.without_script)]
        if self.pictures:
            take_pictures(page, self.pictures / f"{len(self.seen):03}-{slugify(page.title())[:50]}-{slugify(who)}")

    def keep(self, name: str, who: str, paper: bytes) -> None:
        """Keep a paper beside the pictures."""
        if self.pictures:
            (self.pictures / f"{len(self.seen):03}-{slugify(name)}-{slugify(who)}.pdf").write_bytes(paper)

    def _heard(self, page: Page, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not REFUSED_PAGE.search(message.text):
            self.findings.append(f"{page.url}: console: {message.text}")


def faults(page: Page, *, with_axe: bool) -> Iterator[str]:
    """Name everything that is wrong with the page as it stands; axe itself needs a browser that runs scripts."""
    yield from heading_faults(page)
    if with_axe:
        yield from axe_faults(page)
    yield from reflow_faults(page)


def heading_faults(page: Page) -> Iterator[str]:
    """Say what is wrong with title, headings and landmarks (A6)."""
    if not page.title().removeprefix("Error: ").removesuffix(" – Wardpanel").strip():
        yield "it has no title"
    levels: list[int] = page.evaluate(OUTLINE)
    if levels.count(1) != 1:
        yield f"it has {levels.count(1)} h1"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"its headings go from h{before} to h{after}"
    for missing in page.evaluate(LANDMARKS):
        yield f"it has no {missing}"


def axe_faults(page: Page) -> Iterator[str]:
    """Give the rules of axe that the page breaks, each with the first places (A1, A4, A13)."""
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    for broken in Axe().run(page, options=options).response["violations"]:
        places = [node["html"][:160] for node in broken["nodes"][:2]]
        yield f"axe {broken['id']} ({broken['impact']}): {broken['help']}: {places}"


def reflow_faults(page: Page) -> Iterator[str]:
    """Say what makes the page scroll sideways at 320 pixels (A11)."""
    page.set_viewport_size(NARROW)
    wide: list[str] = page.evaluate(TOO_WIDE)
    page.set_viewport_size(WIDE)
    if wide:
        yield f"it scrolls sideways at 320 pixels: {wide}"


def take_pictures(page: Page, stem: Path) -> None:
    """Keep the whole page as a picture at both widths."""
    for size in (PHONE, WIDE):
        page.set_viewport_size(size)
        page.screenshot(path=f"{stem}-{size['width']}.png", full_page=True)
