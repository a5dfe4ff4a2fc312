"""What stands behind the addresses of contact sessions."""

from __future__ import annotations

from panels.models import Panel
from tests import make
from tests.access.things import Thing
from tests.community import made
from tests.panels.things import at_panel


def at_sessions(panel: Panel) -> Thing:
    """Make a session to come, a cancelled one, one to record, a record, and suggestions."""
    made.session(panel, place="The library")
    made.session(panel, cancelled_on=make.today(), cancelled_because="Rain.")
    made.session(panel, in_days=-2)
    made.recorded(panel)
    made.suggestion(panel, time="At noon", why="Many pass.")
    made.settled(made.suggestion(panel))
    return at_panel(panel)


def at_session(panel: Panel) -> Thing:
    """Make a session that is planned."""
    return Thing({"panel": panel.slug, "session": made.session(panel).pk})


def at_session_held(panel: Panel) -> Thing:
    """Make a session that was recorded."""
    return Thing({"panel": panel.slug, "session": made.recorded(panel).pk})


def at_suggestion(panel: Panel) -> Thing:
    """Make a suggestion that waits."""
    return Thing({"panel": panel.slug, "suggestion": made.suggestion(panel, time="At noon", why="Many pass.").pk})


THINGS = {
    "sessions": at_sessions,
    "session-records": at_sessions,
    "session-new": at_panel,
    "session-change": at_session,
    "session-cancel": at_session,
    "session-record": at_session_held,
    "session-suggest": at_panel,
    "session-settle": at_suggestion,
}
