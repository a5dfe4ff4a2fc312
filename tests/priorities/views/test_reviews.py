"""The pages of a meeting's review: each priority kept, amended, closed or not reviewed, by whom the handbook says (PRI-1, PRI-5)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from handbook.dates import add_months
from meetings.models import Meeting
from priorities.models import Priority, Review
from tests import make
from tests.meetings import evening
from tests.pages import problems, queries, shown
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(client):
    """Return a meeting in progress that found two priorities in force; its chair is signed in."""
    meeting = evening.evening()[0]
    for number in (1, 2):
        made.priority(meeting.panel, number, agreed_on=add_months(make.today(), -3))
    client.force_login(meeting.proposed_by)
    return meeting


def address(name, meeting, number=None):
    parts = {"panel": meeting.panel.slug, "meeting": meeting.pk}
    return reverse(name, kwargs=parts | ({"priority": meeting.panel.priorities.get(number=number).pk} if number else {}))


@pytest.mark.rule("PRI-5")
def test_the_meeting_cannot_end_before_and_ends_after_the_reviews(client, meeting):
    end = reverse("meeting-end", args=[meeting.panel.slug, meeting.pk])
    assert "Two priorities have not been reviewed" in shown(client.post(end, follow=True))
    kept = client.post(address("priority-review", meeting, 1), {"update": "Patrols.", "outcome": "kept"}, follow=True)
    assert "Priority 1: kept." in shown(kept)
    assert "1 of 2 is still to be reviewed" in shown(kept)
    skipped = {"outcome": "skipped", "because": "The officer was called away."}
    assert "Each priority has been reviewed." in shown(client.post(address("priority-review", meeting, 2), skipped, follow=True))
    client.post(end)
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.HELD


@pytest.mark.rule("PRI-5")
def test_a_review_without_its_reason_comes_back_with_what_is_missing(client, meeting):
    said = problems(client.post(address("priority-review", meeting, 2), {"outcome": "closed", "update": "Patrols."}))
    assert "Say why the priority is closed" in said
    assert not Review.objects.exists()


@pytest.mark.rule("PRI-5")
def test_an_amended_priority_shows_its_new_and_its_earlier_wording(client, meeting):
    fields = made.fields(title="Threats at dusk", update="Patrols rose.", evidence="22 reports.")
    page = shown(client.post(address("priority-amend", meeting, 2), fields, follow=True))
    assert "Priority 2 is amended; the earlier wording is kept." in page
    page = shown(client.get(meeting.panel.priorities.get(number=2).get_absolute_url()))
    for words in ("Threats at dusk", "Earlier wording", "Priority number 2", "Amended", "22 reports.", "Patrols rose."):
        assert words in page


@pytest.mark.rule("PRI-1")
def test_the_first_priority_is_amended_by_the_police_team_alone(client, meeting):
    fields = made.fields(update="Sweeps.")
    assert client.get(address("priority-amend", meeting, 1)).status_code == 404
    assert client.post(address("priority-first-amend", meeting, 1), fields).status_code == 403
    assert client.post(address("priority-review", meeting, 1), {"outcome": "closed", "because": "Enough."}).status_code == 422
    client.force_login(make.dwo(meeting.panel.ward).person)
    assert client.post(address("priority-first-amend", meeting, 1), fields).status_code == 303
    assert client.get(address("priority-first-amend", meeting, 2)).status_code == 404
    assert client.post(address("priority-review", meeting, 2), {"outcome": "kept", "update": "x"}).status_code == 403
    assert [one.outcome for one in Review.objects.all()] == ["amended"]


def test_members_partners_and_officers_read_the_reviews_and_find_no_buttons(client, meeting):
    for seat in (make.member(meeting.panel), make.partner(meeting.panel), make.dwo(meeting.panel.ward)):
        client.force_login(seat.person)
        page = shown(client.get(address("priority-reviews", meeting)))
        assert "Priority number 2" in page
        assert address("priority-review", meeting, 2) not in page


def test_a_priority_that_the_meeting_does_not_look_at_is_not_found(client, meeting):
    other = made.priority(meeting.panel, 3)
    elsewhere = made.priority(make.panel(), 2, agreed_on=make.a_year_ago())
    for one in (other, elsewhere):
        url = reverse("priority-review", args=[meeting.panel.slug, meeting.pk, one.pk])
        assert client.get(url).status_code == 404


def test_the_page_takes_as_many_queries_for_three_priorities_as_for_two(client, meeting):
    for priority in Priority.objects.all():
        made.told(priority)
    with_two = queries(client, address("priority-reviews", meeting))
    made.told(made.priority(meeting.panel, 3, agreed_on=make.a_year_ago()))
    assert queries(client, address("priority-reviews", meeting)) == with_two


@pytest.mark.rule("MTG-6")
def test_the_minutes_say_how_each_was_reviewed(client, meeting):
    client.post(address("priority-review", meeting, 2), {"update": "Forty marked.", "evidence": "Four thefts.", "outcome": "kept"})
    client.post(address("priority-review", meeting, 1), {"outcome": "skipped", "because": "No officer came."})
    client.post(reverse("meeting-end", args=[meeting.panel.slug, meeting.pk]))
    page = shown(client.get(reverse("minutes", args=[meeting.panel.slug, meeting.pk])))
    for words in ("Kept", "Forty marked.", "Four thefts.", "Not reviewed: No officer came."):
        assert words in page
