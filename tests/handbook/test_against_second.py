"""The handbook against its second formulation: chance cases over every rule that both decide.

A few thousand in an ordinary run; `--thorough` makes them 100,000 and more. The run says how many were compared.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests.handbook.pairs import PAIRS, Pair, cases, evenings, evidence, people

CHAPTERS = (people, evenings, cases, evidence)
FEW, MANY = 3_000, 100_000


def test_every_chapter_has_its_pairs() -> None:
    assert {pair.draw.__module__ for pair in PAIRS} == {chapter.__name__ for chapter in CHAPTERS}
    assert len({pair.name for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_formulations_agree(pair: Pair, request: pytest.FixtureRequest, record_property: Callable[[str, object], None]) -> None:
    draw = Random(pair.name)
    wanted = -(-(MANY if request.config.getoption("thorough") else FEW) // len(PAIRS))
    drawn = [pair.draw(draw) for _ in range(wanted)]
    apart = [one for one in drawn if one[1] != one[2]]
    record_property("compared", len(drawn))
    record_property("apart", len(apart))
    assert apart[:5] == []
