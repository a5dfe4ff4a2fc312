"""What stands behind the addresses of concerns."""

from __future__ import annotations

from community.models import Brought, Concern
from community.services import concerns
from panels.models import Panel
from tests import make
from tests.access.things import Thing
from tests.community import made
from tests.meetings import make as meetings
from tests.panels.things import at_panel


def at_concern(panel: Panel) -> Thing:
    """Make a concern that waits, with an address, another that says the same, and a place on an agenda."""
    concern = made.concern(panel, email="resident@example.org", noticed="On Fridays", subject="Mopeds at night")
    Concern.objects.create(
        panel=panel, place="The park", words="Mopeds.", raised_on=make.today(), keep_until=make.today(), stage="joined", joins=concern
    )
    Brought.objects.create(concern=concern, meeting=meetings.meeting(panel), on=make.today())
    return _at(concern)


def at_joined(panel: Panel) -> Thing:
    """Make a concern that says the same as another."""
    concern = made.concern(panel)
    return _at(concerns.join(concern, other=made.concern(panel), by=make.person(), on=make.today()))


def at_answered(panel: Panel) -> Thing:
    """Make a concern that was answered, and published; another was set aside."""
    concerns.set_aside(made.concern(panel), because="It names people.", by=make.person(), on=make.today())
    concern = made.answered(panel)
    return _at(concerns.publish(concern, said="Mopeds race.", did="Patrols.", by=make.person(), on=make.today()))


def _at(concern: Concern) -> Thing:
    return Thing({"panel": concern.panel.slug, "concern": concern.pk})


THINGS = {
    "concerns": at_panel,
    "concern-raise": at_panel,
    "concern-raised": at_panel,
    "concern": at_concern,
    "concern-join": at_concern,
    "concern-part": at_joined,
    "concern-bring": at_concern,
    "concern-answer": at_concern,
    "concern-set-aside": at_concern,
    "concern-publish": at_answered,
    "concern-withdraw": at_answered,
}
