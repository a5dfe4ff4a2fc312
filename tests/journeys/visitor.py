"""Somebody at a browser of their own, who does what people do: open, follow, press, fill in, read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.journeys.walk import Walk

Said = str | int | date


@dataclass
class Visitor:
    """One person's browser; every page it comes to is held to the rules for pages."""

    who: str
    walk: Walk
    page: Page

    @classmethod
    def comes(cls, who: str, walk: Walk, *, scripts: bool = True) -> Visitor:
        """Open a browser for somebody."""
        return cls(who, walk, walk.enter(scripts=scripts))

    def leaves(self) -> None:
        """Close the browser."""
        self.page.context.close()

    def opens(self, address: str) -> None:
        """Go to an address of the service."""
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.status == 200, f"{address} answered {answer.status} to {self.who}"
        self.looks()

    def follows(self, link: str, *, within: str = "body") -> None:
        """Follow the link that begins with these words."""
        self._go(within, "link", link, 200)

    def presses(self, button: str, *, within: str = "body", refused: bool = False) -> None:
        """Press the button that begins with these words; ``refused`` when the page is to come back with what is wrong."""
        self._go(within, "button", button, 422 if refused else 200)

    def _go(self, within: str, role: str, name: str, status: int) -> None:
        there = self.finds(within, role, name)
        with self.page.expect_navigation() as going:
            there.click()
        assert going.value.status == status, f"“{name}” answered {going.value.status} to {self.who}: {self.reads()[:800]}"
        self.looks()

    def finds(self, within: str, role: str, name: str) -> Locator:
        """Return what has that name or, where nothing has, what begins with it: the rest is for those who only hear the page."""
        place = self.page.locator(within)
        whole, start = (re.compile(rf"^\s*(\d+\. )?{re.escape(name)}{end}") for end in (r"\s*$", ""))
        exact, begun = (place.get_by_role(role, name=name_) for name_ in (whole, start))  # type: ignore[arg-type]
        found = exact if exact.count() else begun
        assert found.count() == 1, f"{self.who} finds {found.count()} of {role} “{name}” on “{self.page.title()}”: {self.reads()[:1500]}"
        return found

    def fills(self, answers: Mapping[str, Said]) -> None:
        """Type the answers into the fields with these labels; a date goes into its three boxes."""
        for label, said in answers.items():
            if isinstance(said, date):
                boxes = self.page.get_by_role("group", name=_named(label))
                for part, figure in (("Day", said.day), ("Month", said.month), ("Year", said.year)):
                    boxes.get_by_label(part).fill(str(figure))
            else:
                self.page.get_by_label(_named(label)).fill(str(said))

    def picks(self, *labels: str) -> None:
        """Choose the radio buttons or tick the boxes with these labels."""
        for label in labels:
            self.page.get_by_label(_named(label)).check()

    def selects(self, label: str, choice: str) -> None:
        """Take a line of a list."""
        self.page.get_by_label(_named(label)).select_option(label=choice)

    def brings(self, label: str, file: Path) -> None:
        """Choose a file."""
        self.page.get_by_label(_named(label)).set_input_files(file)

    def fetches(self, link: str) -> bytes:
        """Return what the link hands out, as the signed-in person gets it."""
        address = self.page.get_by_role("link", name=re.compile(rf"^\s*{re.escape(link)}")).get_attribute("href")
        assert address is not None
        answer = self.page.context.request.get(address)
        assert answer.status == 200, f"{address} answered {answer.status} to {self.who}"
        self.walk.keep(link, self.who, answer.body())
        return answer.body()

    def sees(self, *words: str) -> None:
        """Check that the page says all of it."""
        for wanted in words:
            expect(self.page.locator("body")).to_contain_text(wanted)

    def reads(self) -> str:
        """Return what stands in the main part of the page."""
        return self.page.locator("main").inner_text()

    def looks(self) -> None:
        """Hold the page to the rules for pages."""
        self.walk.look(self.page, self.who)


def _named(label: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(label)}( \(optional\))?\s*$")
