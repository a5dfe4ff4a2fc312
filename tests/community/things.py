"""What stands behind the addresses of what happens between meetings."""

from __future__ import annotations

from tests.panels.things import at_panel

THINGS = {
    "between": at_panel,
}
