"""The pages of a draft: who writes, who reads, what its parts say, how it is put to a meeting and agreed (PRI-1 to PRI-4, POL-8)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from priorities.models import Priority
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.pages import problems, queries, shown
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel():
    return make.panel("Osier Green")


@pytest.fixture
def secretary(panel, client):
    person = make.secretary(panel).person
    client.force_login(person)
    return person


def address(name, panel, **parts):
    return reverse(name, kwargs={"panel": panel.slug} | parts)


@pytest.mark.rule("PRI-2")
def test_the_secretary_saves_half_a_draft_and_its_page_says_what_is_missing(client, panel, secretary):
    answer = client.post(address("priority-draft-new", panel), {"title": "Fly-tipping", "area": "All over the ward"}, follow=True)
    draft = Priority.objects.get()
    assert answer.redirect_chain == [(draft.get_absolute_url(), 303)]
    page = shown(answer)
    for words in (
        "The draft is saved.",
        "“All over the ward” is too wide to patrol.",
        "Say what the problem is",
        "Name at least one number",
        "The police team has not said yet what it can do.",
        "Fly-tipping: All over the ward. What is counted is to come, by a date to come.",
        "Nothing is linked that speaks for it.",
    ):
        assert words in page, words


@pytest.mark.rule("PRI-2")
def test_a_draft_without_a_title_is_asked_for_one(client, panel, secretary):
    assert "Enter a title." in problems(client.post(address("priority-draft-new", panel), {"area": "The station"}))
    assert not Priority.objects.exists()


def test_the_form_of_a_draft_shows_what_is_there_and_how_far_each_part_is(client, panel, secretary):
    draft = made.draft(panel, due_on=None)
    page = shown(client.get(address("priority-draft-change", panel, priority=draft.pk)))
    assert "The same few people steal" in page
    assert 'value="Patrols a week"' in page
    assert "To write" in page
    assert "Ready" in page
    client.post(address("priority-draft-change", panel, priority=draft.pk), made.fields(title="Threats"))
    draft.refresh_from_db()
    assert (draft.title, draft.police_statement) == ("Threats", "Two patrols a week until the spring.")


def test_members_and_partners_read_a_draft_once_it_is_put_to_a_meeting_and_do_not_write(client, panel):
    draft = made.draft(panel)
    readers = [make.member(panel), make.partner(panel)]
    for put, status in ((None, 404), (meetings.meeting(panel), 200)):
        Priority.objects.filter(pk=draft.pk).update(put_to=put)
        for seat in readers:
            client.force_login(seat.person)
            assert client.get(address("priority-proposal", panel, priority=draft.pk)).status_code == status
            assert client.get(draft.get_absolute_url()).status_code == 403
            listed = shown(client.get(address("priorities", panel)))
            assert (draft.title in listed) is (put is not None)
    page = shown(client.get(address("priority-proposal", panel, priority=draft.pk)))
    assert address("priority-draft-change", panel, priority=draft.pk) not in page
    assert address("evidence-add", panel, priority=draft.pk) not in page


def test_the_public_sees_no_draft(client, panel):
    draft = made.draft(panel, put_to=meetings.meeting(panel))
    assert draft.title not in shown(client.get(address("priorities", panel)))
    assert client.get(address("priority", panel, priority=draft.pk)).status_code == 404
    assert client.get(draft.get_absolute_url()).status_code == 302


@pytest.mark.rule("PRI-1")
def test_each_side_writes_its_own_drafts(client, panel, secretary):
    own, theirs = made.draft(panel), made.draft(panel, set_by=Priority.Setter.POLICE)
    assert client.get(address("priority-draft-change", panel, priority=theirs.pk)).status_code == 404
    assert client.get(address("priority-first-draft-change", panel, priority=theirs.pk)).status_code == 403
    client.force_login(make.dwo(panel.ward).person)
    assert client.get(address("priority-draft-change", panel, priority=own.pk)).status_code == 403
    assert client.get(address("priority-first-draft-change", panel, priority=own.pk)).status_code == 404
    assert client.get(address("priority-first-draft-change", panel, priority=theirs.pk)).status_code == 200


@pytest.mark.rule("PRI-1")
def test_the_police_team_drafts_its_priority_and_sets_it_when_it_is_whole(client, panel):
    client.force_login(make.dwo(panel.ward).person)
    client.post(address("priority-first-draft-new", panel), {"title": "Knives in the park"})
    draft = Priority.objects.get()
    refused = client.post(address("priority-first-set", panel, priority=draft.pk), follow=True)
    assert "about violence or what drives it" in shown(refused)
    client.post(address("priority-first-draft-change", panel, priority=draft.pk), made.fields())
    page = client.post(address("priority-first-set", panel, priority=draft.pk), follow=True)
    assert "The first priority is set." in shown(page)
    draft.refresh_from_db()
    assert (draft.number, draft.stage) == (1, "in-force")


@pytest.mark.rule("PRI-3")
@pytest.mark.rule("PRI-4")
def test_the_ward_officer_says_what_the_team_can_do(client, panel):
    draft = made.draft(panel, police_statement="", fit="")
    client.force_login(make.dwo(panel.ward).person)
    url = address("priority-draft-answer", panel, priority=draft.pk)
    assert "What can the police team do" in problems(client.post(url, {"police_statement": " "}))
    said = {"police_statement": "Two nights a week.", "fit": "One of the borough’s three.", "leaves_time": "on"}
    page = shown(client.post(url, said, follow=True))
    assert "“Two nights a week.”" in page
    assert "One of the borough’s three." in page


@pytest.mark.rule("POL-8")
@pytest.mark.parametrize("name", ["priority-draft-new", "priority-record"])
def test_what_else_the_team_has_to_do_is_shown_while_priorities_are_chosen(client, name):
    meeting = evening.evening()[0]
    client.force_login(meeting.proposed_by)
    page = shown(client.get(f"{address(name, meeting.panel)}?meeting={meeting.pk}"))
    assert "Offender management" in page
    assert "Victim visits" in page
    assert "Called away from the ward" in page


def test_a_draft_is_put_to_a_meeting_and_agreed_there_through_discussion(client):
    meeting = evening.evening()[0]
    panel, draft = meeting.panel, made.draft(meeting.panel)
    client.force_login(meeting.proposed_by)
    client.post(address("priority-draft-put", panel, priority=draft.pk), {"meeting": meeting.pk, "replaces": ""})
    page = shown(client.get(draft.get_absolute_url()))
    assert address("priority-draft-agree", panel, priority=draft.pk) in page
    url = address("priority-draft-agree", panel, priority=draft.pk)
    assert "What was said for it" in problems(client.post(url, {"discussion": ""}))
    done = client.post(url, {"discussion": "Traders asked for it."}, follow=True)
    assert "Priority 2 is agreed" in shown(done)
    assert client.get(address("priority-draft", panel, priority=draft.pk)).status_code == 302
    assert client.get(address("priority-proposal", panel, priority=draft.pk)).status_code == 302


def test_a_draft_that_was_put_to_no_meeting_is_not_agreed(client, panel, secretary):
    draft = made.draft(panel)
    assert client.get(address("priority-draft-agree", panel, priority=draft.pk)).status_code == 404


def test_a_draft_is_set_aside_by_its_own_side(client, panel, secretary):
    own, theirs = made.draft(panel), made.draft(panel, set_by=Priority.Setter.POLICE, title="Knives")
    page = client.post(address("priority-draft-drop", panel, priority=own.pk), follow=True)
    assert f"“{own.title}” is set aside." in shown(page)
    assert "was set aside on" in shown(client.get(address("priority-draft", panel, priority=own.pk)))
    client.force_login(make.dwo(panel.ward).person)
    client.post(address("priority-first-draft-drop", panel, priority=theirs.pk))
    assert set(Priority.objects.values_list("stage", flat=True)) == {"dropped"}


def test_the_page_of_a_draft_takes_as_many_queries_for_three_pieces_as_for_one(client, panel, secretary):
    draft = made.draft(panel, put_to=meetings.meeting(panel))
    for kind in ("concern", "survey", "session"):
        draft.evidence.create(kind=kind, note="Said.", added_on=make.today(), added_by=secretary)
        made.priority(panel, 2 + draft.evidence.count())
        if kind == "concern":
            with_one = queries(client, draft.get_absolute_url())
    assert queries(client, draft.get_absolute_url()) == with_one


def test_the_list_takes_as_many_queries_for_three_drafts_as_for_one(client, panel, secretary):
    meeting = meetings.meeting(panel)
    made.draft(panel, put_to=meeting)
    made.draft(panel)
    with_one = queries(client, address("priorities", panel))
    made.draft(panel, put_to=meeting)
    made.draft(panel)
    assert queries(client, address("priorities", panel)) == with_one


def test_what_people_write_in_a_draft_is_shown_as_text(client, panel, secretary):
    hostile = "<script>alert(1)</script>"
    draft = made.draft(panel, **dict.fromkeys(("title", "problem", "area", "step", "relevance", "police_statement", "fit"), hostile))
    draft.evidence.create(kind="concern", note=hostile, added_on=make.today(), added_by=secretary)
    assert "<script>alert(1)" not in client.get(draft.get_absolute_url()).content.decode()
