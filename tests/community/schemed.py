"""Makers of crime prevention schemes."""

from __future__ import annotations

from typing import Any

from community.models import Scheme
from community.services import schemes
from community.services.schemes import Entry
from panels.models import Panel
from tests import make


def entry(**fields: Any) -> Entry:
    """Return a Neighbourhood Watch with a page on the web, linked with nobody."""
    values = {
        "kind": Scheme.Kind.NEIGHBOURHOOD,
        "name": "Sloe Street Watch",
        "about": "Neighbours of Sloe Street look out for each other.",
        "how_to_join": "",
        "website": "https://example.org/sloe",
        "email": "",
        "link": None,
    }
    return Entry(**values | fields)


def scheme(panel: Panel, **fields: Any) -> Scheme:
    """Make a scheme that the chair has put on the list."""
    return schemes.add(panel, entry=entry(**fields), by=make.person(), on=make.today())
