"""The live page: begin, who is here, what comes of each item, end (MTG-6, MTG-17, MTG-19, MEM-13)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from core.models import AuditEntry
from meetings.models import ActionPoint, Attendance, Meeting, Minutes, Outcome
from meetings.services import running
from meetings.services.expected import expect
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.pages import problems, queries, shown

pytestmark = pytest.mark.django_db

State = Attendance.State
SMUGGLED = {"role": "chair", "votes": "9", "panel": "1", "stage": "held", "capacity": "member", "recorded_by": "1"}


@pytest.fixture
def meeting(client):
    """Return a meeting in progress with three members; its chair is signed in."""
    meeting, _ = evening.evening()
    client.force_login(meeting.proposed_by)
    return meeting


@pytest.fixture
def called(client):
    """Return a meeting of today that was called in time; its chair is signed in."""
    meeting = call(make.panel())
    client.force_login(meeting.proposed_by)
    return meeting


def call(panel, **fields):
    meeting = meetings.meeting(panel, in_days=0, **fields)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, meeting.notice_by
    meeting.save()
    return meeting


def address(name, meeting, **parts):
    return reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk} | parts)


def under(name, meeting):
    return address(name, meeting, item=evening.item_of(meeting).pk)


def away(meeting):
    """Let everybody leave and return them; the page of apologies asks about who is not here."""
    meeting.attendances.update(state=State.ABSENT)
    return [row.person_id for row in meeting.attendances.all()]


def states(meeting):
    return dict(meeting.attendances.values_list("person__full_name", "state"))


@pytest.mark.rule("MTG-6")
def test_beginning_leads_to_the_live_page_with_everybody_expected(client, called):
    make.partner(called.panel, "Councillor Ames")
    make.dwo(called.panel.ward, "PC Leanne Hartfield")
    answer = client.post(address("meeting-begin", called), SMUGGLED, follow=True)
    assert answer.redirect_chain == [(address("meeting-live", called), 303)]
    page = shown(answer)
    assert "Councillor Ames" in page
    assert "PC Leanne Hartfield" in page
    called.refresh_from_db()
    assert called.stage == Meeting.Stage.IN_PROGRESS


@pytest.mark.rule("MTG-17")
def test_a_meeting_without_notice_does_not_begin(client):
    meeting = meetings.meeting(make.panel())
    client.force_login(meeting.proposed_by)
    answer = client.post(address("meeting-begin", meeting), follow=True)
    assert "No notice of this meeting has been given yet." in shown(answer)
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.DRAFT


@pytest.mark.rule("MTG-17")
def test_a_second_meeting_does_not_begin_beside_one_that_is_in_progress(client, meeting):
    second = call(meeting.panel, by=meeting.proposed_by)
    answer = client.post(address("meeting-begin", second), follow=True)
    assert answer.status_code == 200
    assert "is in progress. End it first." in shown(answer)
    second.refresh_from_db()
    assert second.stage == Meeting.Stage.CALLED


def test_beginning_twice_says_that_it_is_in_progress(client, meeting):
    answer = client.post(address("meeting-begin", meeting), follow=True)
    assert "This meeting is in progress." in shown(answer)


def test_before_it_begins_the_live_page_leads_to_the_meeting(client, called):
    answer = client.get(address("meeting-live", called))
    assert (answer.status_code, answer["Location"]) == (302, called.get_absolute_url())


@pytest.mark.parametrize("name", ["meeting-begin", "meeting-end", "attendance-tap"])
def test_asking_for_an_action_by_its_address_changes_nothing(name, client, meeting):
    before, entries = states(meeting), AuditEntry.objects.count()
    assert client.get(address(name, meeting)).status_code == 405
    meeting.refresh_from_db()
    assert (meeting.stage, states(meeting), AuditEntry.objects.count()) == (Meeting.Stage.IN_PROGRESS, before, entries)


def test_asking_for_the_agreement_on_the_terms_by_its_address_changes_nothing(client, meeting):
    terms = meeting.panel.terms.get()
    terms.adopted_on = None
    terms.save()
    assert client.get(under("terms-agree", meeting)).status_code == 405
    terms.refresh_from_db()
    assert terms.adopted_on is None


@pytest.mark.parametrize("members", [3, 25])
def test_the_quorum_is_in_sight(members, client):
    meeting, _ = evening.evening(members)
    client.force_login(meeting.proposed_by)
    assert f"Quorum: 3 needed, {members} count now" in shown(client.get(address("meeting-live", meeting)))


def test_the_live_page_takes_as_many_queries_for_25_members_as_for_three(client):
    def taken(members):
        meeting, _ = evening.evening(members)
        client.force_login(meeting.proposed_by)
        return queries(client, address("meeting-live", meeting))

    assert taken(3) == taken(25)


def test_the_live_page_takes_as_many_queries_for_three_outcomes_votes_and_actions_as_for_one(client, meeting):
    item = evening.item_of(meeting)

    def more():
        item.outcomes.create(kind="note", text="Noted", recorded_by=meeting.proposed_by)
        item.action_points.create(panel=meeting.panel, text="Do it", owner=meeting.proposed_by)
        evening.motion(meeting)

    more()
    with_one = queries(client, address("meeting-live", meeting))
    more()
    more()
    assert queries(client, address("meeting-live", meeting)) == with_one


def test_the_page_of_who_came_takes_as_many_queries_for_25_members_as_for_three(client):
    def taken(members):
        meeting, _ = evening.evening(members)
        away(meeting)
        client.force_login(meeting.proposed_by)
        return queries(client, address("attendance", meeting))

    assert taken(3) == taken(25)


@pytest.mark.rule("MTG-6")
def test_whose_name_is_tapped_is_here_and_nobody_else(client, meeting):
    first, second, third = meeting.attendances.all()
    meeting.attendances.update(came_at=timezone.now())
    shown_here = [row.person_id for row in (first, second, third)]
    said = {"here": [second.person_id], "shown": shown_here}
    answer = client.post(address("attendance-tap", meeting), said | SMUGGLED, follow=True)
    assert answer.redirect_chain == [(address("meeting-live", meeting), 303)]
    assert "Who is here is saved." in shown(answer)
    assert meeting.attendances.get(state=State.PRESENT) == second
    first.refresh_from_db()
    assert first.state == State.ABSENT


@pytest.mark.rule("MTG-19")
def test_whose_name_is_tapped_again_later_has_left_and_still_came(client, meeting):
    first, second, third = meeting.attendances.all()
    meeting.attendances.update(came_at=meeting.began_at - timedelta(minutes=5))
    said = {"here": [second.person_id, third.person_id], "shown": [row.person_id for row in (first, second, third)]}
    page = shown(client.post(address("attendance-tap", meeting), said, follow=True))
    assert "2 of 3 members here" in page
    assert "Left " in page
    first.refresh_from_db()
    assert (first.state, first.is_here) == (State.PRESENT, False)
    client.post(address("attendance-tap", meeting), said)
    first.refresh_from_db()
    assert first.left_at is not None
    form = shown(client.get(address("attendance", meeting)))
    assert f'name="left_{first.person_id}"' in form
    key = first.person_id
    assert "Enter the time when" in problems(client.post(address("attendance", meeting), {"visitors": "0", f"left_{key}": "soon"}))
    client.post(address("attendance", meeting), {"visitors": "0", f"came_{key}": "", f"left_{key}": ""})
    first.refresh_from_db()
    assert first.is_here


@pytest.mark.rule("MTG-19")
def test_whoever_sent_apologies_keeps_them_and_their_reason_through_a_tap(client, meeting):
    row = meeting.attendances.first()
    row.state, row.reason = State.EXCUSED, "At work"
    row.save()
    client.post(address("attendance-tap", meeting), {"here": []})
    row.refresh_from_db()
    assert (row.state, row.reason) == (State.EXCUSED, "At work")


def test_two_people_at_the_page_do_not_undo_each_other(client, meeting):
    first, second, third = meeting.attendances.all()
    meeting.attendances.update(state=State.ABSENT)
    one_page = {"here": [first.person_id], "shown": []}
    other_page = {"here": [second.person_id], "shown": []}
    client.post(address("attendance-tap", meeting), one_page)
    client.post(address("attendance-tap", meeting), other_page)
    states = dict(meeting.attendances.values_list("pk", "state"))
    assert [states[row.pk] for row in (first, second, third)] == [State.PRESENT, State.PRESENT, State.ABSENT]


@pytest.mark.parametrize("here", [["999999"], ["x"], ["", "-1"], ["\x00"]])
def test_a_tap_on_somebody_who_is_not_expected_adds_nobody(here, client, meeting):
    assert client.post(address("attendance-tap", meeting), {"here": here}).status_code == 303
    assert meeting.attendances.count() == 3
    assert meeting.attendances.filter(state=State.PRESENT).count() == 3


@pytest.mark.rule("MEM-13")
def test_a_young_member_is_not_tapped_in_without_an_adult(client):
    meeting, _ = evening.evening()
    young = make.member(meeting.panel, "Ivo Brandt", age=16)
    expect(meeting, meeting.on)
    client.force_login(meeting.proposed_by)
    here = [row.person_id for row in meeting.attendances.all()]
    page = shown(client.post(address("attendance-tap", meeting), {"here": here}, follow=True))
    assert "appropriate adult" in page
    assert meeting.attendances.get(person=young.person).state == State.ABSENT


@pytest.mark.rule("MTG-19")
def test_present_apologies_and_absent_stay_three_things(client, meeting):
    first, second, third = away(meeting)
    said = {f"state_{first}": "present", f"state_{second}": "excused", f"reason_{second}": "At work", f"state_{third}": "absent"}
    answer = client.post(address("attendance", meeting), said | SMUGGLED | {"visitors": "4"})
    assert (answer.status_code, answer["Location"]) == (303, address("meeting-live", meeting))
    found = {row.person_id: (row.state, row.reason) for row in meeting.attendances.all()}
    assert found == {first: ("present", ""), second: ("excused", "At work"), third: ("absent", "")}
    meeting.refresh_from_db()
    assert (meeting.visitors, meeting.stage) == (4, Meeting.Stage.IN_PROGRESS)


@pytest.mark.rule("MTG-19")
def test_who_is_here_is_not_asked_for_a_reason_and_cannot_be_sent_away_by_this_page(client, meeting):
    row = meeting.attendances.first()
    url = address("attendance", meeting)
    assert f'name="state_{row.person_id}"' not in shown(client.get(url))
    assert client.post(url, {"visitors": "0", f"state_{row.person_id}": "absent"}).status_code == 303
    row.refresh_from_db()
    assert row.state == State.PRESENT


@pytest.mark.rule("MEM-13")
def test_a_young_member_comes_with_a_named_adult(client):
    meeting, _ = evening.evening()
    young = make.member(meeting.panel, "Ivo Brandt", age=16)
    expect(meeting, meeting.on)
    client.force_login(meeting.proposed_by)
    key = young.person_id
    said = {"visitors": "0", f"state_{key}": "present"}
    assert "appropriate adult" in problems(client.post(address("attendance", meeting), said))
    said |= {f"adult_{key}": "Petra Brandt"}
    assert client.post(address("attendance", meeting), said).status_code == 303
    row = meeting.attendances.get(person=young.person)
    assert (row.state, row.adult) == (State.PRESENT, "Petra Brandt")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Enter how many members of the public are present, or 0."),
        ({"visitors": "501"}, "500 is the most"),
        ({"visitors": "-1"}, "0 is the least"),
        ({"visitors": "a few"}, "Enter a whole number."),
    ],
)
def test_visitors_are_a_number(said, sentence, client, meeting):
    assert sentence in problems(client.post(address("attendance", meeting), said))


@pytest.mark.parametrize(("state", "sentence"), [("chairing", "Select one of the choices"), ("", "Say whether")])
def test_a_way_to_stand_that_does_not_exist_is_refused(state, sentence, client, meeting):
    first, second, third = away(meeting)
    said = {"visitors": "0", f"state_{first}": state, f"state_{second}": "present", f"state_{third}": "present"}
    assert sentence in problems(client.post(address("attendance", meeting), said))
    assert not meeting.attendances.exclude(state=State.ABSENT).exists()


@pytest.mark.rule("MTG-17")
def test_who_came_is_not_rewritten_after_the_meeting(client, meeting):
    running.end(meeting, by=meeting.proposed_by, at=meeting.ends_at)
    assert "This meeting has been held." in problems(client.post(address("attendance", meeting), {"visitors": "9"}))
    meeting.refresh_from_db()
    assert meeting.visitors == 0


@pytest.mark.rule("MTG-6")
@pytest.mark.parametrize("kind", ["note", "decision"])
def test_a_note_and_a_decision_stand_under_their_item(kind, client, meeting):
    said = {"kind": kind, "text": "The library opens on Sundays."} | SMUGGLED | {"item": "1"}
    page = shown(client.post(under("outcome-add", meeting), said, follow=True))
    assert "The library opens on Sundays." in page
    outcome = Outcome.objects.get()
    assert (outcome.kind, outcome.item, outcome.recorded_by) == (kind, evening.item_of(meeting), meeting.proposed_by)


def test_an_outcome_needs_its_kind_and_its_words(client, meeting):
    said = problems(client.post(under("outcome-add", meeting)))
    assert "Answer the question: What is it?" in said
    assert "Answer the question: What should the minutes say?" in said
    assert not Outcome.objects.exists()


@pytest.mark.rule("MTG-17")
@pytest.mark.parametrize(
    ("name", "said"), [("outcome-add", {"kind": "note", "text": "x"}), ("action-add", {"text": "x", "owner": "else", "owner_text": "y"})]
)
def test_nothing_is_recorded_once_the_minutes_have_gone_out(name, said, client, meeting):
    running.end(meeting, by=meeting.proposed_by, at=meeting.ends_at)
    Minutes.objects.update(stage=Minutes.Stage.CIRCULATED)
    assert "The minutes of this meeting have gone out, and what they record stays as it is." in problems(
        client.post(under(name, meeting), said)
    )
    assert not Outcome.objects.exists()
    assert not ActionPoint.objects.exists()


def test_somebody_on_the_list_takes_an_action_on(client, meeting):
    row = meeting.attendances.last()
    said = {"text": "Mend the lighting", "owner": row.person_id, "done_on": "2000-01-01"} | SMUGGLED
    answer = client.post(under("action-add", meeting), said, follow=True)
    assert "comes back at the next meeting" in shown(answer)
    action = ActionPoint.objects.get()
    assert (action.owner, action.panel, action.done_on) == (row.person, meeting.panel, None)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"text": "", "owner": "else", "owner_text": "The council"}, "Answer the question: What is to be done?"),
        ({"text": "x", "owner": ""}, "Answer the question: Who does it?"),
        ({"text": "x", "owner": "else"}, "Enter the name of who does it."),
        ({"text": "x", "owner": "999999"}, "Select one of the choices"),
    ],
)
def test_an_action_that_lacks_something_is_refused(said, sentence, client, meeting):
    assert sentence in problems(client.post(under("action-add", meeting), said))
    assert not ActionPoint.objects.exists()


def test_what_was_said_is_kept_and_leads_back_to_where_one_came_from(client, meeting):
    url = under("discussion", meeting)
    assert client.post(url, {"text": "Shops."})["Location"] == address("meeting-live", meeting)
    assert "Shops." in shown(client.get(url))
    running.end(meeting, by=meeting.proposed_by, at=meeting.ends_at)
    assert client.post(url, {"text": "Shops and trams."})["Location"] == address("minutes", meeting)
    assert evening.item_of(meeting).discussion == "Shops and trams."


@pytest.mark.rule("PAN-2")
def test_the_panel_agrees_its_terms_at_the_meeting_once(client, meeting):
    terms = meeting.panel.terms.get()
    terms.adopted_on = None
    terms.save()
    page = shown(client.post(under("terms-agree", meeting), follow=True))
    assert "The terms of reference are adopted as of this meeting." in page
    terms.refresh_from_db()
    assert terms.adopted_on == meeting.on
    assert "has agreed its terms of reference already" in shown(client.post(under("terms-agree", meeting), follow=True))


@pytest.mark.rule("MTG-17")
def test_ending_leads_to_the_draft_of_the_minutes(client, meeting):
    answer = client.post(address("meeting-end", meeting), SMUGGLED)
    assert answer["Location"] == address("minutes", meeting)
    assert Minutes.objects.get().meeting == meeting


@pytest.mark.rule("VOTE-8")
def test_an_open_vote_keeps_the_meeting_open_and_says_which(client, meeting):
    evening.motion(meeting)
    page = shown(client.post(address("meeting-end", meeting), follow=True))
    assert "A vote is still open: We meet at the library." in page
    meeting.refresh_from_db()
    assert meeting.stage == Meeting.Stage.IN_PROGRESS


def test_members_read_along_and_partners_and_police_too_and_none_of_them_records(client, meeting):
    panel = meeting.panel
    row = meeting.attendances.first()
    for one in (make.member(panel), make.partner(panel), make.dwo(panel.ward)):
        client.force_login(one.person)
        page = client.get(address("meeting-live", meeting))
        assert page.status_code == 200
        assert address("meeting-end", meeting) not in shown(page)
        for name in ("attendance-tap", "attendance", "meeting-end", "meeting-begin"):
            assert client.post(address(name, meeting), {"visitors": "3"}).status_code == 403
        for name in ("outcome-add", "discussion", "terms-agree", "vote-open"):
            assert client.post(under(name, meeting), {"kind": "note", "text": "x"}).status_code == 403
    row.refresh_from_db()
    assert row.state == State.PRESENT
    assert not Outcome.objects.exists()


def test_another_panels_chair_finds_nothing(client, meeting):
    client.force_login(make.chair(make.panel()).person)
    for name in ("meeting-live", "attendance", "meeting-begin", "meeting-end", "attendance-tap"):
        assert client.get(address(name, meeting)).status_code == 404
        assert client.post(address(name, meeting)).status_code == 404
    for name in ("outcome-add", "action-add", "discussion", "terms-agree"):
        assert client.post(under(name, meeting), {"text": "x", "kind": "note"}).status_code == 404


def test_an_item_of_another_meeting_is_not_found_under_this_one(client, meeting):
    other = meetings.held(meeting.panel)
    url = address("outcome-add", meeting, item=evening.item_of(other).pk)
    assert client.post(url, {"kind": "note", "text": "x"}).status_code == 404


def test_what_people_write_is_shown_as_text(client, meeting):
    hostile = "<script>alert(1)</script>"
    item = evening.item_of(meeting)
    item.title = item.discussion = hostile
    item.save()
    item.outcomes.create(kind="note", text=hostile, recorded_by=meeting.proposed_by)
    item.action_points.create(panel=meeting.panel, text=hostile, owner_text=hostile)
    meeting.attendances.update(state=State.EXCUSED, reason=hostile)
    assert "<script>alert(1)" not in client.get(address("meeting-live", meeting)).content.decode()
