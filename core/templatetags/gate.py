"""Asks the gate in a template, so that a link and the page behind it cannot disagree."""

from __future__ import annotations

from typing import Any

from django import template

from access.actions import Action
from core import gate

register = template.Library()


@register.simple_tag(takes_context=True)
def may(context: template.Context, action: str, thing: Any = None, *, own: bool = False) -> bool:
    """Say whether whoever reads the page may: ``{% may "meeting.propose" panel as can_propose %}``.

    A name that is not in the template stands for nothing and is refused; ``own=True`` asks for the reader's own part.
    """
    request = context.get("request")
    if request is None or thing == "":
        return False
    return gate.asker(request).may(Action.named(action), thing, own=own)
