"""What is done without anybody's doing."""

from datetime import timedelta

import pytest

from community.tasks import fill_places
from panels.models import Membership
from tests import make
from tests.community import invited


@pytest.mark.django_db
@pytest.mark.rule("MTG-12")
def test_the_place_of_whoever_left_goes_to_whoever_waits():
    panel = make.panel()
    seat, other = make.member(panel, "Ada"), make.member(panel, "Bo").person
    made = invited.invitation(panel, places=1)
    invited.yes(made, seat.person)
    invited.yes(made, other)
    yesterday = make.today() - timedelta(days=1)
    Membership.objects.filter(pk=seat.pk).update(stage=Membership.Stage.LEFT, left_on=yesterday)
    fill_places()
    assert invited.stages(made) == {"Ada": "not-coming", "Bo": "coming"}
