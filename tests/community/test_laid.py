"""What was raised between meetings stands under its item on the agenda, live and in the minutes (MTG-15)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from community import laid
from community.services import concerns
from meetings.models import AgendaItem
from meetings.record import Edition, mask_of, of
from tests import make
from tests.community import made
from tests.meetings import make as meetings

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-15")]


@pytest.fixture
def panel():
    return make.panel()


def brought(panel, subject="Mopeds at night"):
    concern = made.concern(panel)
    concerns.join(made.concern(panel), other=concern, by=make.person(), on=make.today())
    return concerns.bring(concern, subject=subject, by=make.person(), on=make.today())


def test_it_stands_on_the_agenda_page_and_the_meetings_page_in_the_panels_words(client, panel):
    client.force_login(make.chair(panel).person)
    meeting = meetings.meeting(panel)
    brought(panel)
    for name in ("agenda", "meeting"):
        page = client.get(reverse(name, args=[panel.slug, meeting.pk])).content.decode()
        assert "Mopeds at night" in page
        assert "Raised by two people." in page
        assert "Mopeds race through" not in page


def test_the_minutes_say_what_was_brought_and_what_was_done_without_names_for_the_board(panel):
    chair = make.chair(panel, name="Kwame Boateng")
    meeting = meetings.meeting(panel)
    row = brought(panel, subject="Mopeds, as Kwame Boateng said")
    (item,) = (one for one in of(meeting, Edition.ROLES).items if one.title == _item(meeting).title)
    assert item.tables[0].rows == (("Mopeds, as the chair said", "two people", "Not answered yet."),)
    concerns.answer(row.concern, subject="Mopeds", you_said="Mopeds race.", we_did="Patrols.", by=chair.person, on=make.today())
    (table,) = laid.recorded(meeting, AgendaItem.Topic.CONCERNS, mask_of(meeting, Edition.NAMES))
    assert table.rows == (("Mopeds", "two people", "You said: Mopeds race. We did: Patrols."),)
    assert list(laid.recorded(meeting, AgendaItem.Topic.PRIORITIES, mask_of(meeting, Edition.NAMES))) == []


def _item(meeting):
    return AgendaItem.objects.get(meeting=meeting, topic=AgendaItem.Topic.CONCERNS)
