"""The pages of the minutes: reading, the board's edition, sending them out, the papers (MTG-6, MTG-9, MTG-17, SNB-4)."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from core import documents
from core.models import Document, Letter
from handbook.dates import in_full
from meetings.models import AgendaItem, Minutes, Motion
from meetings.services import outcomes, running
from people.models import Person
from tests import make
from tests.meetings import evening
from tests.pages import queries, shown
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(client):
    """Return a draft of minutes of a meeting at which the chair Rosalind Tettey spoke; she is signed in."""
    made = minutes_of(3)
    client.force_login(made.meeting.proposed_by)
    return made


def minutes_of(members):
    meeting, _ = evening.evening(members)
    outcomes.discuss(evening.item_of(meeting), text="Rosalind Tettey asked about the lighting.", by=meeting.proposed_by)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    return Minutes.objects.get(meeting=meeting)


def address(name, minutes):
    return reverse(name, args=[minutes.meeting.panel.slug, minutes.meeting_id])


def send(client, minutes):
    return client.post(address("minutes-send", minutes), {"stage": "approved", "version": "9"}, follow=True)


@pytest.mark.rule("MTG-6")
def test_the_draft_names_people_and_offers_to_add_what_was_said(client, draft):
    page = shown(client.get(address("minutes", draft)))
    assert "Rosalind Tettey asked about the lighting." in page
    assert "This is a draft." in page
    assert reverse("discussion", args=[draft.meeting.panel.slug, draft.meeting_id, evening.item_of(draft.meeting).pk]) in page


@pytest.mark.rule("SNB-4")
def test_the_chair_reads_the_boards_edition_before_it_goes(client, draft):
    page = shown(client.get(address("minutes-circulate", draft)))
    assert "The chair asked about the lighting." in page
    assert "Rosalind Tettey asked" not in page
    assert "To 3 people" in page


@pytest.mark.rule("MTG-9")
def test_sending_stores_both_papers_and_writes_to_everybody_and_the_board(client, draft):
    make.board(draft.meeting.panel.ward.borough, "Board Staff")
    answer = send(client, draft)
    assert answer.redirect_chain == [(address("minutes", draft), 303)]
    assert "on their way to everybody who came and to the board" in shown(answer)
    draft.refresh_from_db()
    assert (draft.stage, draft.version, draft.circulated_by) == (Minutes.Stage.CIRCULATED, 1, draft.meeting.proposed_by)
    assert draft.paper is not None
    assert draft.roles_paper is not None
    assert Letter.objects.filter(key__startswith=f"minutes:{draft.pk}:").count() == 4


@pytest.mark.rule("MTG-17")
def test_minutes_that_have_gone_out_do_not_go_again(client, draft):
    send(client, draft)
    letters, papers = Letter.objects.count(), Document.objects.count()
    assert "These minutes have gone out already." in shown(send(client, draft))
    assert (Letter.objects.count(), Document.objects.count()) == (letters, papers)


@pytest.mark.rule("MTG-17")
def test_minutes_that_have_gone_out_offer_nothing_to_change(client, draft):
    send(client, draft)
    page = shown(client.get(address("minutes", draft)))
    assert "sent round on" in page
    assert "/discussion/" not in page
    assert address("minutes-circulate", draft) not in page
    assert address("minutes-send", draft) not in shown(client.get(address("minutes-circulate", draft)))


def test_asking_for_the_sending_by_its_address_sends_nothing(client, draft):
    letters = Letter.objects.count()
    assert client.get(address("minutes-send", draft)).status_code == 405
    draft.refresh_from_db()
    assert (draft.stage, Letter.objects.count()) == (Minutes.Stage.DRAFT, letters)


@pytest.mark.rule("MTG-17")
def test_the_paper_that_went_out_is_handed_out_whatever_is_written_later(client, draft):
    fresh = client.get(address("minutes-paper", draft))
    assert "not sent round yet" in words_of(fresh.content)
    send(client, draft)
    AgendaItem.objects.filter(meeting=draft.meeting).update(discussion="Rewritten.")
    answer = client.get(address("minutes-paper", draft))
    assert (answer["Content-Type"], answer.status_code) == ("application/pdf", 200)
    assert "attachment" in answer["Content-Disposition"]
    assert "Rosalind Tettey asked about the lighting." in words_of(answer.content)
    assert "Rewritten." not in words_of(answer.content)


@pytest.mark.rule("SNB-4")
def test_the_paper_with_roles_is_there_once_it_has_gone_out_and_names_nobody(client, draft):
    assert client.get(address("minutes-roles-paper", draft)).status_code == 404
    send(client, draft)
    words = words_of(client.get(address("minutes-roles-paper", draft)).content)
    assert "The chair asked about the lighting." in words
    assert "Tettey" not in words


@pytest.mark.rule("SNB-4")
def test_the_board_gets_the_paper_with_roles_and_not_the_one_with_names(client, draft):
    send(client, draft)
    client.force_login(make.board(draft.meeting.panel.ward.borough).person)
    assert client.get(address("minutes-roles-paper", draft)).status_code == 200
    for name in ("minutes", "minutes-paper", "minutes-circulate"):
        assert client.get(address(name, draft)).status_code == 403


@pytest.mark.rule("MTG-17")
def test_a_draft_is_there_for_chair_secretary_and_ward_officer_only(client, draft):
    panel = draft.meeting.panel
    others = (make.member(panel), make.partner(panel), make.sergeant(panel.ward.team), make.inspector(panel.ward.borough))
    for seat in others:
        client.force_login(seat.person)
        for name in ("minutes", "minutes-paper"):
            assert client.get(address(name, draft)).status_code == 404
        for name in ("meeting", "meeting-live"):
            assert address("minutes", draft) not in client.get(address(name, draft)).content.decode()
    for seat in (make.secretary(panel), make.dwo(panel.ward)):
        client.force_login(seat.person)
        assert client.get(address("minutes", draft)).status_code == 200
        for name in ("meeting", "meeting-live"):
            assert address("minutes", draft) in shown(client.get(address(name, draft)))


def test_members_and_partners_read_what_has_gone_out_and_do_not_send(client, draft):
    seats = (make.member(draft.meeting.panel), make.partner(draft.meeting.panel), make.secretary(draft.meeting.panel))
    for seat in seats:
        client.force_login(seat.person)
        assert client.post(address("minutes-send", draft)).status_code == 403
    draft.refresh_from_db()
    assert draft.stage == Minutes.Stage.DRAFT
    client.force_login(draft.meeting.proposed_by)
    send(client, draft)
    for seat in seats:
        client.force_login(seat.person)
        assert client.get(address("minutes", draft)).status_code == 200
        assert address("minutes", draft) in shown(client.get(address("meeting", draft)))


@pytest.mark.rule("MEM-12")
def test_partners_read_the_edition_without_the_names_of_young_members(client, draft):
    make.member(draft.meeting.panel, "Minnie Minor", age=16)
    AgendaItem.objects.filter(pk=evening.item_of(draft.meeting).pk).update(discussion="Minnie Minor asked.")
    send(client, draft)
    for seat, sees in ((make.partner(draft.meeting.panel), False), (make.member(draft.meeting.panel), True)):
        client.force_login(seat.person)
        assert ("Minnie" in shown(client.get(address("minutes", draft)))) is sees
        assert ("Minnie" in words_of(client.get(address("minutes-paper", draft)).content)) is sees


@pytest.mark.rule("MTG-17")
def test_the_page_stays_as_it_went_out(client, draft):
    send(client, draft)
    AgendaItem.objects.filter(meeting=draft.meeting).update(discussion="Rewritten.")
    Person.objects.filter(pk=draft.meeting.proposed_by_id).update(full_name="Other Name")
    page = shown(client.get(address("minutes", draft)))
    assert "Rosalind Tettey asked about the lighting." in page
    assert "Rosalind Tettey (chair)" in page
    assert "Rewritten." not in page


@pytest.mark.rule("MTG-17")
def test_what_was_said_is_not_on_the_live_page_once_the_meeting_is_over(client, draft):
    panel = draft.meeting.panel
    for seat, sees in ((make.member(panel), False), (make.partner(panel), False), (make.secretary(panel), True)):
        client.force_login(seat.person)
        assert ("asked about the lighting" in shown(client.get(address("meeting-live", draft)))) is sees


@pytest.mark.rule("MEM-15")
def test_the_count_of_readers_leaves_out_who_is_suspended_or_has_no_address(client, draft):
    seats = (make.suspended(draft.meeting.panel), make.member(draft.meeting.panel, person=make.person("Enid Ball", email=None)))
    for seat in seats:
        draft.meeting.attendances.create(person=seat.person, membership=seat, capacity="member")
    assert "To 3 people" in shown(client.get(address("minutes-circulate", draft)))


def test_the_ward_officer_may_send_them(client, draft):
    client.force_login(make.dwo(draft.meeting.panel.ward).person)
    assert send(client, draft).status_code == 200
    draft.refresh_from_db()
    assert draft.stage == Minutes.Stage.CIRCULATED


def test_another_panels_people_find_no_minutes(client, draft):
    client.force_login(make.chair(make.panel()).person)
    for name in ("minutes", "minutes-circulate", "minutes-paper", "minutes-roles-paper"):
        assert client.get(address(name, draft)).status_code == 404
    assert client.post(address("minutes-send", draft)).status_code == 404


def test_there_are_no_minutes_before_the_end(client):
    meeting, _ = evening.evening()
    client.force_login(meeting.proposed_by)
    assert client.get(reverse("minutes", args=[meeting.panel.slug, meeting.pk])).status_code == 404


@pytest.mark.parametrize("name", ["minutes", "minutes-circulate"])
def test_a_page_takes_as_many_queries_for_25_members_as_for_three(name, client):
    def taken(members):
        made = minutes_of(members)
        client.force_login(made.meeting.proposed_by)
        return queries(client, address(name, made))

    assert taken(3) == taken(25)


def test_what_people_write_is_shown_as_text(client, draft):
    item = evening.item_of(draft.meeting)
    item.discussion = item.title = "<script>alert(1)</script>"
    item.save()
    for name in ("minutes", "minutes-circulate"):
        assert "<script>alert(1)" not in client.get(address(name, draft)).content.decode()


@pytest.fixture
def waiting(client):
    """Return minutes that have gone out while a later meeting of the panel is in progress; its chair is signed in."""
    meeting, _ = evening.evening()
    client.force_login(meeting.proposed_by)
    return evening.circulated(meeting), meeting


def vote_on(client, meeting, minutes, corrections=""):
    item = evening.item_of(meeting, AgendaItem.Topic.MINUTES)
    page = reverse("minutes-vote", args=[meeting.panel.slug, meeting.pk, item.pk])
    answer = client.post(page, {"minutes": minutes.pk, "corrections": corrections, "method": "hands"})
    motion = Motion.objects.get(minutes=minutes)
    assert answer.headers["Location"] == reverse("vote", args=[meeting.panel.slug, meeting.pk, motion.pk])
    client.post(
        reverse("vote-close", args=[meeting.panel.slug, meeting.pk, motion.pk]), {"for_": 3, "against": 0, "abstained": 0, "close": "1"}
    )
    return motion


@pytest.mark.rule("MTG-17")
def test_the_evening_says_which_minutes_wait_and_offers_the_vote_under_their_item(client, waiting):
    minutes, meeting = waiting
    item = evening.item_of(meeting, AgendaItem.Topic.MINUTES)
    page = reverse("minutes-vote", args=[meeting.panel.slug, meeting.pk, item.pk])
    live = shown(client.get(reverse("meeting-live", args=[meeting.panel.slug, meeting.pk])))
    assert f"The minutes of {in_full(minutes.meeting.on)} wait for approval." in live
    assert page in live
    assert f"{in_full(minutes.meeting.on)}: approve them" in shown(client.get(page))


@pytest.mark.rule("MTG-17", "MTG-9")
def test_a_meeting_approves_minutes_and_residents_read_them_once_the_chair_has_sent_them(client, waiting):
    minutes, meeting = waiting
    public = reverse("minutes-roles-paper", args=[meeting.panel.slug, minutes.meeting_id])
    panel_page = reverse("panel", args=[meeting.panel.slug])
    motion = vote_on(client, meeting, minutes, "Rosalind Tettey was there.")
    assert "Rosalind Tettey was there." in shown(client.get(reverse("vote", args=[meeting.panel.slug, meeting.pk, motion.pk])))
    page = shown(client.get(address("minutes", minutes)))
    assert "A meeting has approved these minutes." in page
    assert f"by the meeting of {in_full(meeting.on)}, which put them right." in page
    client.logout()
    assert public not in shown(client.get(panel_page))
    assert client.get(public).status_code == 302
    client.force_login(meeting.proposed_by)
    assert address("minutes-send", minutes) in shown(client.get(address("minutes-circulate", minutes)))
    send(client, minutes)
    client.logout()
    assert shown(client.get(panel_page)).count(public) == 1
    words = words_of(client.get(public).content)
    assert "Approved by the meeting of" in words
    assert "The chair was there." in words
    assert "Tettey" not in words


@pytest.mark.rule("MTG-17")
def test_the_version_before_is_still_there_as_it_went_out(client, waiting):
    minutes, meeting = waiting
    vote_on(client, meeting, minutes, "The hall was cold.")
    first = reverse("minutes-version", args=[meeting.panel.slug, minutes.meeting_id, 1])
    assert first in shown(client.get(address("minutes", minutes)))
    page = shown(client.get(first))
    assert "To be approved at the next meeting." in page
    assert "The hall was cold." not in page
    paper = reverse("minutes-version-paper", args=[meeting.panel.slug, minutes.meeting_id, 1])
    assert client.get(paper).content == documents.read(minutes.paper)


@pytest.mark.rule("MTG-17")
def test_a_correction_later_is_public_only_once_it_has_gone_out(client, waiting):
    minutes, meeting = waiting
    public = reverse("minutes-roles-paper", args=[meeting.panel.slug, minutes.meeting_id])
    vote_on(client, meeting, minutes)
    send(client, minutes)
    approved = client.get(public).content
    second = Minutes.objects.get(meeting=minutes.meeting, version=2)
    vote_on(client, meeting, second, "The hall was cold.")
    assert client.get(public).content == approved
    send(client, minutes)
    assert "The hall was cold." in words_of(client.get(public).content)
    client.logout()
    assert shown(client.get(reverse("panel", args=[meeting.panel.slug]))).count(public) == 1
