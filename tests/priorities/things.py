"""What stands behind the addresses of priorities."""

from __future__ import annotations

from panels.models import Panel
from priorities.models import Priority
from tests import make
from tests.access.things import Thing
from tests.meetings.things import at_evening
from tests.panels.things import at_panel


def at_priority(panel: Panel) -> Thing:
    """Make a priority of the panel's own."""
    today = make.today()
    priority = Priority.objects.create(
        panel=panel,
        number=2,
        set_by=Priority.Setter.PANEL,
        title="Bicycle theft at the station",
        problem="Bicycles are stolen from the stands.",
        area="The station forecourt",
        step="Mark bicycles on a Saturday.",
        step_by=today,
        relevance="Most thefts of the ward happen there.",
        due_on=today,
        agreed_how=Priority.Agreed.DISCUSSION,
        agreed_on=today,
        updated_on=today,
    )
    return Thing({"panel": panel.slug, "priority": priority.pk})


def at_evening_of_priorities(panel: Panel) -> Thing:
    """Make a meeting in progress at which a priority is recorded."""
    meeting = at_evening(panel).address["meeting"]
    return Thing({"panel": panel.slug}, query={"meeting": meeting})


THINGS = {
    "priorities": at_panel,
    "priority-first": at_panel,
    "priority-record": at_evening_of_priorities,
    "priority": at_priority,
    "priority-update": at_priority,
}
