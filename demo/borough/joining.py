"""People who would like to join, in the demo: one has been answered, one waits (ToR 4b; MEM-5)."""

from __future__ import annotations

from datetime import date

from demo.borough.life import DAY, Life
from demo.past import at, happened
from panels.models import Expression, Membership
from panels.services import expressions

Basis = Membership.Basis


def tell(life: Life, today: date) -> None:
    """Let two people of the ward write from the panel's public page."""
    answered = _write(
        life,
        today - DAY * 17,
        "Callum Ferreira",
        basis=Basis.WORKS,
        community="The bus garage on Kiln Lane",
        words="I drive the first bus out and the last one in, and see what happens on the way.",
    )
    with happened(at(today - DAY * 13, 19)):
        text = "Thank you, Callum. Come and listen to our next meeting; it is open to everybody. We can talk about a seat afterwards."
        expressions.answer(answered, text=text, by=life.chair, on=today - DAY * 13)
    _write(
        life,
        today - DAY * 2,
        "Shabnam Oduya",
        basis=Basis.LIVES,
        community="Families of Mallow Walk",
        words="We moved here in spring. I can come on most Wednesdays.",
    )


def _write(life: Life, on: date, name: str, *, basis: Basis, community: str, words: str) -> Expression:
    first, last = name.lower().split()
    with happened(at(on, 20)):
        return expressions.express(
            life.panel,
            full_name=name,
            email=f"{first}.{last}@residents.example",
            phone="",
            basis=basis,
            community=community,
            words=words,
            on=on,
        )
