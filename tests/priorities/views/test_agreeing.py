"""The pages of the priorities: reading them, setting the first, recording the panel's own, telling what was done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from handbook.dates import add_months
from meetings.models import Motion
from meetings.services import votes
from priorities.models import Priority, Update
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.pages import problems, queries, shown
from tests.priorities import made

pytestmark = pytest.mark.django_db

# What no form has a field for, sent along all the same (bar: mass assignment).
SMUGGLED = {"role": "chair", "votes": "9", "panel": "1", "number": "1", "set_by": "police", "stage": "closed", "updated_on": "2000-01-01"}


@pytest.fixture
def panel():
    return make.panel("Osier Green")


@pytest.fixture
def officer(panel, client):
    """Return the ward's officer, signed in."""
    person = make.dwo(panel.ward, "PC Leanne Hartfield").person
    client.force_login(person)
    return person


@pytest.fixture
def meeting(client):
    """Return a meeting in progress whose chair is signed in."""
    meeting = evening.evening()[0]
    client.force_login(meeting.proposed_by)
    return meeting


def address(name, panel, **parts):
    return reverse(name, kwargs={"panel": panel.slug} | parts)


def recording(meeting, panel=None):
    return f"{address('priority-record', panel or meeting.panel)}?meeting={meeting.pk}"


@pytest.mark.rule("PRI-1")
def test_a_panel_without_priorities_says_so_and_what_it_needs(client, panel, officer):
    page = shown(client.get(address("priorities", panel)))
    assert "No priorities are set yet." in page
    assert "The police team has not set the first priority, which is about violence or what drives it." in page
    assert "No local priorities are set; the panel sets at least two." in page


def test_the_list_shows_what_is_worked_on_and_what_has_ended(client, panel, officer):
    made.three(panel)
    made.priority(panel, 4, title="Fly-tipping", stage=Priority.Stage.CLOSED, ended_on=make.today())
    page = shown(client.get(address("priorities", panel)))
    for words in ("Priority number 1", "Priority number 2", "Priority number 3", "Fly-tipping", "Closed on"):
        assert words in page
    assert "the panel sets at least two" not in page


def test_the_list_takes_as_many_queries_for_three_as_for_one(client, panel):
    client.force_login(make.member(panel).person)

    def ended(number):
        made.told(made.priority(panel, number))
        made.told(made.priority(panel, number, stage=Priority.Stage.REPLACED, ended_on=make.today()))

    ended(1)
    with_one = queries(client, address("priorities", panel))
    ended(2)
    ended(3)
    assert queries(client, address("priorities", panel)) == with_one


def test_the_page_of_a_priority_tells_its_story(client, panel):
    client.force_login(make.member(panel).person)
    priority = made.priority(panel, police_statement="Two patrols a week.")
    made.told(priority, "Forty bicycles were marked.")
    page = shown(client.get(priority.get_absolute_url()))
    for words in (
        "Bicycles are stolen from the stands.",
        "The station forecourt",
        "from 9 to 4",
        "Mark bicycles on a Saturday.",
        "Most thefts of the ward happen there.",
        "Two patrols a week.",
        "Forty bicycles were marked.",
        "Through discussion",
    ):
        assert words in page


def test_the_page_of_a_priority_takes_as_many_queries_for_three_updates_as_for_one(client, panel):
    client.force_login(make.member(panel).person)
    priority = made.priority(panel)
    made.told(priority)
    with_one = queries(client, priority.get_absolute_url())
    made.told(priority)
    made.told(priority)
    assert queries(client, priority.get_absolute_url()) == with_one


@pytest.mark.rule("PRI-9")
def test_a_neglected_priority_says_since_when(client, panel):
    client.force_login(make.member(panel).person)
    fresh = made.priority(panel, 2, updated_on=add_months(make.today(), -2))
    stale = made.priority(panel, 3, updated_on=add_months(make.today(), -4))
    ended = made.priority(
        panel, 4, updated_on=add_months(make.today(), -4), stage=Priority.Stage.CLOSED, ended_on=add_months(make.today(), -3)
    )
    assert "more than three months ago" in shown(client.get(stale.get_absolute_url()))
    assert "more than three months ago" not in shown(client.get(fresh.get_absolute_url()))
    assert "more than three months ago" not in shown(client.get(ended.get_absolute_url()))


def test_what_people_write_is_shown_as_text(client, panel):
    client.force_login(make.member(panel).person)
    hostile = "<script>alert(1)</script>"
    priority = made.priority(panel, title=hostile, problem=hostile, step=hostile, relevance=hostile, police_statement=hostile)
    made.told(priority, hostile)
    for url in (priority.get_absolute_url(), address("priorities", panel)):
        assert "<script>alert(1)" not in client.get(url).content.decode()


@pytest.mark.rule("PRI-1")
def test_the_ward_officer_sets_the_first_priority_and_comes_to_its_page(client, panel, officer):
    answer = client.post(address("priority-first", panel), made.fields())
    priority = Priority.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, priority.get_absolute_url())
    assert (priority.number, priority.set_by, priority.panel) == (1, "police", panel)
    assert "The first priority is set." in shown(client.get(priority.get_absolute_url()))


@pytest.mark.rule("PRI-1")
def test_only_the_police_team_is_offered_and_given_the_first_priority(client, panel):
    for seat, status in ((make.chair(panel), 403), (make.member(panel), 403), (make.partner(panel), 403)):
        client.force_login(seat.person)
        assert client.get(address("priority-first", panel)).status_code == status
        assert client.post(address("priority-first", panel), made.fields()).status_code == status
        assert address("priority-first", panel) not in shown(client.get(address("priorities", panel)))
    assert not Priority.objects.exists()


@pytest.mark.rule("PRI-1")
def test_police_do_not_record_the_panels_own(client):
    meeting, _ = evening.evening()
    client.force_login(make.dwo(meeting.panel.ward).person)
    assert client.post(recording(meeting), made.fields(agreed_how="vote")).status_code == 403
    assert not Priority.objects.exists()


def test_another_panels_people_find_nothing(client, panel):
    priority = made.priority(panel)
    client.force_login(make.chair(make.panel()).person)
    urls = [address("priority-first", panel), address("priority-record", panel), address("priority-update", panel, priority=priority.pk)]
    assert [client.get(url).status_code for url in urls] == [404] * 3
    assert [client.post(url, made.fields()).status_code for url in urls] == [404] * 3


@pytest.mark.rule("PRI-10")
def test_everybody_reads_what_the_panel_works_on(client, panel):
    priority = made.priority(panel)
    for url in (address("priorities", panel), address("priority", panel, priority=priority.pk)):
        page = client.get(url)
        assert page.status_code == 200
        assert priority.title in page.content.decode()


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"title": ""}, "Enter a title."),
        ({"problem": ""}, "Answer the question: What is the problem?"),
        ({"area": ""}, "Answer the question: Where in the ward is it?"),
        ({"first_target": ""}, "Enter the number to reach."),
        ({"step": ""}, "Answer the question: What is the first step?"),
        ({"relevance": ""}, "Answer the question: Why is it an issue of this ward?"),
        ({"due_on": None}, "Enter the date when the aim should be met"),
    ],
)
def test_each_part_that_is_missing_is_asked_for_on_the_page(parts, sentence, client, panel, officer):
    answer = client.post(address("priority-first", panel), made.fields(**parts))
    assert sentence in problems(answer)
    assert "Visit every shop." in shown(answer) or "step" in parts, "what was written is kept"
    assert not Priority.objects.exists()


@pytest.mark.rule("PRI-2")
@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"leaves_time": None}, "Timely: the police team has to confirm that this leaves it able to do its other work. HB 2.1"),
        ({"second_name": "Reports"}, "Measurable: each measure needs its name, the number of now and the number to reach. HB 2.1"),
    ],
)
def test_the_rule_refuses_with_its_citation(parts, sentence, client, panel, officer):
    assert sentence in problems(client.post(address("priority-first", panel), made.fields(**parts)))
    assert not Priority.objects.exists()


@pytest.mark.rule("PRI-2")
def test_an_aim_that_is_due_today_is_refused(client, panel, officer):
    answer = client.post(address("priority-first", panel), made.fields(due_on=make.today()))
    assert "is not in the future. Choose a later date." in problems(answer)


def test_an_empty_form_is_answered_with_every_sentence_at_once(client, panel, officer):
    said = problems(client.post(address("priority-first", panel)))
    assert said.count("Answer the question") == 6
    assert "There is a problem" in said


@pytest.mark.rule("PRI-1")
def test_the_chair_records_what_the_panel_agreed_and_comes_back_to_the_meeting(client, meeting):
    answer = client.post(recording(meeting), made.fields(agreed_how="vote"), follow=True)
    priority = Priority.objects.get()
    assert answer.redirect_chain == [(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk]), 303)]
    assert "Priority 2 is recorded: Threats to shop staff." in shown(answer)
    assert (priority.number, priority.set_by, priority.agreed_how) == (2, "panel", "vote")
    assert (priority.meeting, priority.agreed_on) == (meeting, meeting.on)


@pytest.mark.rule("PRI-1")
def test_nothing_is_recorded_at_a_meeting_that_has_not_begun(client, panel):
    ahead = meetings.meeting(panel)
    client.force_login(ahead.proposed_by)
    answer = client.post(recording(ahead), made.fields(agreed_how="vote"))
    assert "The panel chooses its priorities at a meeting. Record them once the meeting has begun. HB 2.1" in problems(answer)
    assert not Priority.objects.exists()


@pytest.mark.parametrize("key", ["", "0", "x", "-1", "9" * 30, "²", "1e3", "%00"])
def test_a_meeting_that_is_none_is_not_found(key, client, meeting):
    assert client.get(f"{address('priority-record', meeting.panel)}?meeting={key}").status_code == 404


def test_another_panels_meeting_is_not_found(client, meeting):
    other, _ = evening.evening()
    assert client.post(recording(other, meeting.panel), made.fields(agreed_how="vote")).status_code == 404
    assert not Priority.objects.exists()


def test_what_the_form_has_no_field_for_is_ignored(client, meeting):
    other = make.panel()
    smuggled = SMUGGLED | {"panel": str(other.pk)}
    assert client.post(recording(meeting), made.fields(agreed_how="discussion", **smuggled)).status_code == 303
    priority = Priority.objects.get()
    assert (priority.panel, priority.number, priority.set_by) == (meeting.panel, 2, "panel")
    assert (priority.stage, priority.updated_on) == ("in-force", meeting.on)


def test_reading_the_forms_changes_nothing(client, panel, officer):
    priority = made.priority(panel)
    for url in (address("priority-first", panel), address("priority-update", panel, priority=priority.pk)):
        assert client.get(url, made.fields(text="Told")).status_code == 200
    assert Priority.objects.get() == priority
    assert not Update.objects.exists()


@pytest.mark.rule("PRI-9")
def test_an_officer_tells_what_was_done_and_residents_read_it(client, panel, officer):
    priority = made.priority(panel, updated_on=make.today() - timedelta(days=80))
    url = address("priority-update", panel, priority=priority.pk)
    answer = client.post(url, {"text": "Forty bicycles were marked."} | SMUGGLED, follow=True)
    assert answer.redirect_chain == [(priority.get_absolute_url(), 303)]
    assert "Your update is on the priority's page." in shown(answer)
    assert "Forty bicycles were marked." in shown(answer)
    priority.refresh_from_db()
    assert (priority.updated_on, priority.number, priority.stage) == (make.today(), 2, "in-force")
    assert priority.updates.get().by == officer


def test_an_update_without_words_is_asked_for(client, panel, officer):
    priority = made.priority(panel)
    answer = client.post(address("priority-update", panel, priority=priority.pk), {"text": " "})
    assert "Answer the question: What was done, and what came of it?" in problems(answer)
    assert not Update.objects.exists()


def test_members_and_partners_read_but_do_not_tell(client, panel):
    priority = made.priority(panel)
    url = address("priority-update", panel, priority=priority.pk)
    for seat in (make.member(panel), make.partner(panel)):
        client.force_login(seat.person)
        assert client.post(url, {"text": "Told"}).status_code == 403
        assert url not in shown(client.get(priority.get_absolute_url()))
    assert not Update.objects.exists()


def test_the_same_page_sent_twice_records_once(client, meeting):
    fields = made.fields(agreed_how="vote", once="one-and-the-same")
    first, second = (client.post(recording(meeting), fields) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert first["Location"] == second["Location"]
    assert Priority.objects.count() == 1


def test_a_priority_takes_the_place_of_one_of_the_panels_own_and_of_no_other(client, meeting):
    before = made.priority(meeting.panel, number=2)
    elsewhere = made.priority(make.panel(), number=2)
    refused = client.post(recording(meeting), made.fields(agreed_how="discussion", replaces=str(elsewhere.pk)))
    assert refused.status_code == 422
    assert client.post(recording(meeting), made.fields(agreed_how="discussion", replaces=str(before.pk))).status_code == 303
    before.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (before.stage, elsewhere.stage) == ("replaced", "in-force")
    assert Priority.objects.get(panel=meeting.panel, stage="in-force").number == 2


@pytest.mark.rule("PRI-2")
def test_a_priority_that_covers_the_whole_ward_is_recorded_and_pointed_out(client, meeting):
    said = made.fields(agreed_how="discussion") | {"area": "All streets across the ward"}
    page = client.post(recording(meeting), said, follow=True).content.decode()
    assert Priority.objects.filter(panel=meeting.panel).count() == 1
    assert "is too wide to patrol" in page


@pytest.mark.rule("VOTE-4")
def test_drafts_are_put_to_the_vote_and_what_was_chosen_comes_into_force(client):
    meeting, seats = evening.evening(members=3)
    client.force_login(meeting.proposed_by)
    drafts = [made.draft(meeting.panel, put_to=meeting, title=title) for title in ("Knives", "Bicycles")]
    page = reverse("priority-ballot", args=[meeting.panel.slug, meeting.pk])
    assert page in shown(client.get(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])))
    assert "Tick the drafts" in problems(client.post(page, {"places": "1", "method": "devices"}))
    client.post(page, {"drafts": [draft.pk for draft in drafts], "places": "1", "method": "devices"})
    motion = Motion.objects.get()
    for seat in seats:
        votes.cast_option(motion, motion.options.get(label="Bicycles"), by=seat.person)
    votes.close(motion, by=meeting.proposed_by, at=timezone.now())
    assert "One chosen priority is not in force yet." in shown(client.get(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])))
    assert "Put into force what was chosen" in shown(client.get(page))
    done = client.post(reverse("priority-adopt", args=[meeting.panel.slug, meeting.pk, motion.pk]), follow=True)
    assert "What the vote chose is in force." in shown(done)
    assert Priority.objects.get(stage="in-force").title == "Bicycles"
