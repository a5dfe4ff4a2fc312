"""How a state looks: its sign and its colour on the map; darker is worse, so they hold in grey."""

from __future__ import annotations

from django import template

from oversight.standing import State

register = template.Library()

SIGNS = {State.NONE: "none", State.NOT_WORKING: "stop", State.ATTENTION: "watch", State.WORKING: "ok"}
FILLS = {State.NONE: "url(#hatch)", State.NOT_WORKING: "#8f3411", State.ATTENTION: "#ecb84a", State.WORKING: "#cfe3e1"}


@register.filter
def sign_of(state: State) -> str:
    """Return the kind of sign that stands for the state."""
    return SIGNS[state]


@register.filter
def fill_of(state: State) -> str:
    """Return the fill of a ward in that state."""
    return FILLS[state]
