"""What waited in a browser for its connection: entered once, under the name of whoever wrote it, and refused with a sentence (MTG-6)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from meetings.models import Attendance, Entered, Meeting, Outcome
from meetings.services.entered import mark_of
from people.models import Person
from tests import make
from tests.meetings import evening
from tests.pages import problems, shown

pytestmark = [pytest.mark.django_db, pytest.mark.rule("MTG-6")]
SHORT = {"Wardpanel-Kept": "yes"}
SAID = {"kind": "decision", "text": "We ask the council about the lamps."}


@pytest.fixture
def meeting(client: Client) -> Meeting:
    made, _ = evening.evening()
    client.force_login(made.proposed_by)
    return made


def address(name: str, meeting: Meeting) -> str:
    return reverse(name, args=[meeting.panel.slug, meeting.pk, evening.item_of(meeting).pk])


def by(person: Person, key: str = "k1") -> dict[str, str]:
    return {"kept": key, "kept_by": mark_of(person)}


def sent(client: Client, name: str, meeting: Meeting, said: dict[str, Any], **more: Any) -> Any:
    return client.post(address(name, meeting), said | by(meeting.proposed_by, **more), headers=SHORT)


def test_what_is_sent_again_is_answered_as_done_and_entered_once(client: Client, meeting: Meeting) -> None:
    assert [sent(client, "outcome-add", meeting, SAID).status_code for _ in range(3)] == [204, 204, 204]
    assert Outcome.objects.count() == 1
    assert sent(client, "outcome-add", meeting, SAID, key="k2").status_code == 204
    assert Outcome.objects.count() == 2


def test_a_page_that_arrived_although_its_answer_was_lost_is_not_entered_again(client: Client, meeting: Meeting) -> None:
    first = client.post(address("outcome-add", meeting), SAID | by(meeting.proposed_by))
    assert first.status_code == 303
    assert sent(client, "outcome-add", meeting, SAID).status_code == 204
    again = client.post(address("outcome-add", meeting), SAID | by(meeting.proposed_by))
    assert (again.status_code, Outcome.objects.count()) == (303, 1)


def test_nothing_is_entered_under_another_name(client: Client, meeting: Meeting) -> None:
    other = make.secretary(meeting.panel).person
    client.force_login(other)
    assert sent(client, "outcome-add", meeting, SAID).status_code == 409
    assert not Outcome.objects.exists()
    assert mark_of(other) != mark_of(meeting.proposed_by)


def test_after_signing_out_nothing_is_entered(client: Client, meeting: Meeting) -> None:
    client.logout()
    assert sent(client, "outcome-add", meeting, SAID).status_code == 302
    assert not Outcome.objects.exists()


def test_a_refusal_says_why_and_uses_no_key_up(client: Client, meeting: Meeting) -> None:
    refused = sent(client, "outcome-add", meeting, SAID | {"text": ""})
    assert refused.status_code == 422
    assert "Enter what should the minutes say" in problems(refused) or problems(refused)
    assert not Entered.objects.exists()
    assert sent(client, "outcome-add", meeting, SAID).status_code == 204


def test_taps_and_actions_are_kept_too(client: Client, meeting: Meeting) -> None:
    tap = reverse("attendance-tap", args=[meeting.panel.slug, meeting.pk])
    first = meeting.attendances.all()[0]
    Attendance.objects.filter(pk=first.pk).update(state="absent")
    said = {"here": [str(first.person_id)], "shown": []}
    for _ in range(2):
        assert client.post(tap, said | by(meeting.proposed_by, "k3"), headers=SHORT).status_code == 204
    first.refresh_from_db()
    assert first.is_here
    done = {"text": "Write to the council.", "owner": str(meeting.proposed_by_id)}
    assert sent(client, "action-add", meeting, done, key="k4").status_code == 204
    assert sent(client, "action-add", meeting, done, key="k4").status_code == 204
    assert meeting.panel.action_points.count() == 1


def test_a_tap_that_a_rule_refuses_says_the_sentence(client: Client, meeting: Meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(stage="held")
    tap = reverse("attendance-tap", args=[meeting.panel.slug, meeting.pk])
    here = [str(row.person_id) for row in meeting.attendances.all()]
    answer = client.post(tap, {"here": here} | by(meeting.proposed_by), headers=SHORT)
    assert (answer.status_code, answer["Content-Type"]) == (422, "text/plain")
    assert "recorded during it" in answer.content.decode()


def test_two_people_at_one_discussion_lose_neither_text(client: Client, meeting: Meeting) -> None:
    page = shown(client.get(address("discussion", meeting)))
    seen = page.split('name="seen" value="')[1].split('"')[0]
    assert client.post(address("discussion", meeting), {"text": "The lamps are out.", "seen": seen}).status_code == 303
    late = client.post(address("discussion", meeting), {"text": "The bins are full.", "seen": seen})
    assert "Both are below" in problems(late)
    item = evening.item_of(meeting)
    assert item.discussion == "The lamps are out."
    both = shown(late)
    assert "What somebody else saved" in both
    assert "The lamps are out.\nThe bins are full." in both
    newer = both.split('name="seen" value="')[1].split('"')[0]
    assert client.post(address("discussion", meeting), {"text": "The lamps are out.\nThe bins are full.", "seen": newer}).status_code == 303
    item.refresh_from_db()
    assert item.discussion == "The lamps are out.\nThe bins are full."


def test_a_discussion_that_nobody_changed_meanwhile_is_saved_twice_without_a_word(client: Client, meeting: Meeting) -> None:
    for text in ("One.", "One.\nTwo."):
        page = shown(client.get(address("discussion", meeting)))
        seen = page.split('name="seen" value="')[1].split('"')[0]
        assert client.post(address("discussion", meeting), {"text": text.replace("\n", "\r\n"), "seen": seen}).status_code == 303


def test_the_live_page_has_the_forms_for_when_the_connection_is_away(client: Client, meeting: Meeting) -> None:
    page = shown(client.get(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])))
    assert mark_of(meeting.proposed_by) in page
    assert [form for form in ("discussion", "outcome", "action") if f'<template data-form="{form}"' not in page] == []
    assert "scripts/evening.js" in page


@pytest.mark.rule("MTG-19")
def test_taps_that_waited_count_from_when_they_were_made(client: Client, meeting: Meeting) -> None:
    began = timezone.now() - timedelta(hours=3)
    Meeting.objects.filter(pk=meeting.pk).update(began_at=began)
    tap = reverse("attendance-tap", args=[meeting.panel.slug, meeting.pk])
    first = meeting.attendances.all()[0]
    Attendance.objects.filter(pk=first.pk).update(state="absent", came_at=None)
    came = {"here": [str(first.person_id)], "shown": [], "kept_for": "7200"} | by(meeting.proposed_by, "k5")
    left = {"here": [], "shown": [str(first.person_id)], "kept_for": "3600"} | by(meeting.proposed_by, "k6")
    assert [client.post(tap, said, headers=SHORT).status_code for said in (came, left)] == [204, 204]
    first.refresh_from_db()
    assert (first.state, first.is_here) == ("present", False)
    assert first.came_at
    assert first.left_at
    assert round((first.left_at - first.came_at).total_seconds() / 60) == 60


@pytest.mark.parametrize("said", ["", "-5", "soon", "9" * 40, "²"])
def test_how_long_it_waited_is_no_reason_to_fail(client: Client, meeting: Meeting, said: str) -> None:
    tap = reverse("attendance-tap", args=[meeting.panel.slug, meeting.pk])
    assert client.post(tap, {"kept_for": said} | by(meeting.proposed_by), headers=SHORT).status_code == 204


def test_who_has_no_part_in_the_record_any_more_is_told_so(client: Client, meeting: Meeting) -> None:
    member = make.member(meeting.panel).person
    client.force_login(member)
    answer = client.post(address("outcome-add", meeting), SAID | by(member), headers=SHORT)
    assert answer.status_code == 403
    assert "data-refused" in answer.content.decode()
