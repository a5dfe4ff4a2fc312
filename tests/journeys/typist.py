"""Somebody who has a keyboard and no mouse: Tab, Shift and Tab, Enter, Space and letters, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page

from tests.journeys.visitor import Visitor

MOST_TABS = 200

# Marks the element that has the focus with how it looks, and says what is wrong with where the focus is now or was before:
# an element that looks the same with and without it (A9), or one that something else covers (A10).
FOCUS = """() => {
  const look = e => [[e], ...[...(e.labels ?? [])].flatMap(l => [[l], [l, '::before']])].map(([p, pseudo]) => {
    const s = getComputedStyle(p, pseudo);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor].join();
  }).join(' ');
  const name = e => `${e.tagName.toLowerCase()} “${(e.textContent || e.name || '').trim().slice(0, 40)}”`;
  const faults = [];
  const before = window.focused;
  const now = document.activeElement;
  if (before && before.element !== now && before.element.isConnected && look(before.element) === before.look)
    faults.push(`focus on ${name(before.element)} cannot be seen`);
  window.focused = now === document.body ? null : { element: now, look: look(now) };
  if (now === document.body) return { faults, is_outside: true };
  const box = now.getBoundingClientRect();
  const own = e => e && (now.contains(e) || [...(now.labels ?? [])].some(l => l.contains(e)));
  const parts = [0.1, 0.5, 0.9];
  const seen = parts.some(x => parts.some(y => own(document.elementFromPoint(box.x + box.width * x, box.y + box.height * y))));
  if (!seen) faults.push(`${name(now)} has the focus and is covered`);
  return { faults, is_outside: false };
}"""
HAS_FOCUS = "e => e === document.activeElement"

Role = Literal["link", "button", "textbox", "checkbox", "radio", "combobox"]


@dataclass
class Typist:
    """The keyboard of somebody at a browser."""

    visitor: Visitor

    @property
    def page(self) -> Page:
        """Return the page that is open."""
        return self.visitor.page

    def tabs(self) -> bool:
        """Press Tab once; say whether the focus is still in the page."""
        self.page.keyboard.press("Tab")
        found = self.page.evaluate(FOCUS)
        self.visitor.walk.findings += [f"{self.page.title()} ({self.visitor.who}): {fault}" for fault in found["faults"]]
        return not found["is_outside"]

    def reaches(self, role: Role, name: str) -> None:
        """Press Tab until the focus is on what has that role and begins with that name."""
        wanted = self.visitor.finds("main", role, name)
        for _ in range(MOST_TABS):
            self.tabs()
            if wanted.evaluate(HAS_FOCUS):
                return
        raise AssertionError(f"{self.visitor.who} does not reach {role} “{name}” on “{self.page.title()}” with {MOST_TABS} tabs")

    def types(self, text: str) -> None:
        """Type letters where the focus is."""
        self.page.keyboard.type(text)

    def presses(self, key: Literal["Enter", "Space", "ArrowDown"]) -> None:
        """Press a key that does something on this page."""
        self.page.keyboard.press(key)

    def goes_on(self, key: Literal["Enter", "Space"] = "Enter") -> None:
        """Press a key that leads to another page, and hold that page to the rules for pages."""
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self.visitor.looks()

    def is_not_trapped(self) -> None:
        """Check that Tab leads through the page and out of it."""
        assert any(not self.tabs() for _ in range(MOST_TABS)), f"Tab does not lead out of “{self.page.title()}”"
