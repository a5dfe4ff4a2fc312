"""What stands behind the addresses of what happens between meetings."""

from __future__ import annotations

from tests.community import things_of_concerns, things_of_sessions, things_of_team
from tests.panels.things import at_panel

THINGS = {
    "between": at_panel,
    **things_of_concerns.THINGS,
    **things_of_sessions.THINGS,
    **things_of_team.THINGS,
}
