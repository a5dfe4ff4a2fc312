"""What stands behind the addresses of priorities."""

from __future__ import annotations

from meetings.models import AgendaItem
from panels.models import Panel
from priorities.models import Evidence, PlannedAction, Priority
from tests import make
from tests.access.things import Thing
from tests.meetings import make as meetings
from tests.meetings.things import at_evening, at_motion
from tests.panels.things import at_panel
from tests.priorities import made


def at_priority(panel: Panel) -> Thing:
    """Make a priority of the panel's own."""
    return _at(made.priority(panel))


def at_draft(panel: Panel) -> Thing:
    """Make a draft of the panel's own, put to a meeting."""
    return _at(made.draft(panel, put_to=meetings.meeting(panel)))


def at_first_draft(panel: Panel) -> Thing:
    """Make a draft of the police team's own."""
    return _at(made.draft(panel, set_by=Priority.Setter.POLICE))


def at_evidence(panel: Panel) -> Thing:
    """Make a piece of evidence of a draft."""
    draft = made.draft(panel)
    piece = Evidence.objects.create(
        priority=draft, kind=Evidence.Kind.CONCERN, note="Seven people told us.", added_on=make.today(), added_by=make.person()
    )
    return Thing({**_at(draft).address, "evidence": piece.pk})


def at_action(panel: Panel) -> Thing:
    """Make an action on a priority."""
    priority = made.priority(panel)
    action = PlannedAction.objects.create(
        priority=priority,
        text="Mark bicycles",
        kind=PlannedAction.Kind.PREVENT,
        led_by=PlannedAction.LedBy.PANEL,
        owner="Cyclists of the ward",
        due_on=make.today(),
    )
    return Thing({**_at(priority).address, "action": action.pk})


def at_evening_of_priorities(panel: Panel) -> Thing:
    """Make a meeting in progress at which a priority is recorded."""
    meeting = at_evening(panel).address["meeting"]
    return Thing({"panel": panel.slug}, query={"meeting": meeting})


def at_review(panel: Panel) -> Thing:
    """Make a priority of the panel's own that a meeting in progress looks at."""
    return _under_review(panel, 2)


def at_first_review(panel: Panel) -> Thing:
    """Make the police team's priority that a meeting in progress looks at."""
    return _under_review(panel, 1)


def at_poster(panel: Panel) -> Thing:
    """Make a panel whose poster is printed."""
    return Thing({"panel": panel.slug}, is_costly=True)


def at_ballot(panel: Panel) -> Thing:
    """Make a meeting in progress with an item under which priorities are chosen."""
    thing = at_evening(panel)
    AgendaItem.objects.create(meeting_id=thing.address["meeting"], position=90, title="Priorities", topic=AgendaItem.Topic.PRIORITIES)
    return thing


def _under_review(panel: Panel, number: int) -> Thing:
    priority = made.priority(panel, number, agreed_on=make.a_year_ago())
    return Thing({**at_evening(panel).address, "priority": priority.pk})


def _at(priority: Priority) -> Thing:
    return Thing({"panel": priority.panel.slug, "priority": priority.pk})


THINGS = {
    "priorities": at_panel,
    "priorities-share": at_panel,
    "priorities-poster": at_poster,
    "activity": at_panel,
    "activity-new": at_panel,
    "priority-first": at_panel,
    "priority-record": at_evening_of_priorities,
    "priority-draft-new": at_panel,
    "priority-first-draft-new": at_panel,
    "priority-draft": at_draft,
    "priority-draft-change": at_draft,
    "priority-first-draft-change": at_first_draft,
    "priority-draft-answer": at_draft,
    "priority-draft-put": at_draft,
    "priority-draft-drop": at_draft,
    "priority-first-draft-drop": at_first_draft,
    "priority-first-set": at_first_draft,
    "priority-draft-agree": at_draft,
    "priority-proposal": at_draft,
    "priority-reviews": at_evening,
    "priority-review": at_review,
    "priority-amend": at_review,
    "priority-first-amend": at_first_review,
    "priority-ballot": at_ballot,
    "priority-adopt": at_motion,
    "priority": at_priority,
    "priority-update": at_priority,
    "evidence-add": at_priority,
    "evidence-remove": at_evidence,
    "priority-action-plan": at_priority,
    "priority-action-finish": at_action,
}
