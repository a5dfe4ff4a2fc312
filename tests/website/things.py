"""What stands behind the addresses of the public pages."""

from __future__ import annotations

from tests.panels.things import at_panel

THINGS = {"panel": at_panel, "panel-privacy": at_panel}
