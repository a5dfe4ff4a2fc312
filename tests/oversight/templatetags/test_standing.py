"""Each state has a sign and a fill of its own, so that none rests on colour alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from oversight.standing import State
from oversight.templatetags.standing import fill_of, sign_of


def luminance(colour: str) -> float:
    """Return how light a colour is, from black 0 to white 1, as WCAG works it out."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", [sign_of, fill_of])
def test_no_two_states_look_alike(look):
    assert len({look(state) for state in State}) == len(State)


def test_a_ward_without_a_panel_is_hatched_and_the_others_are_filled():
    assert fill_of(State.NONE) == "url(#hatch)"
    assert all(fill_of(state).startswith("#") for state in State if state is not State.NONE)


def test_darker_is_worse_so_the_map_holds_in_grey():
    lightness = [luminance(fill_of(state)) for state in (State.NOT_WORKING, State.ATTENTION, State.WORKING)]
    assert lightness == sorted(lightness)
    assert all((later + 0.05) / (earlier + 0.05) > 1.25 for earlier, later in pairwise(lightness))
