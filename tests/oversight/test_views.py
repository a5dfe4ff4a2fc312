"""The board's pages: who sees them, that they only read, that no member's name is on them (SNB-1, SNB-3, SNB-4, GEO-2)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from meetings.models import Minutes
from meetings.services import minutes as minutes_service
from meetings.services import outcomes, running
from panels.models import Panel
from tests import make
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.oversight import made
from tests.pages import HasWritten, only_reading, queries, shown
from tests.papers import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def borough():
    """Return a borough with a working panel, one that struggles and a ward without one; the canary is among the members."""
    return made.borough(3)


@pytest.fixture
def board(borough, client):
    """Return somebody of the borough's board, signed in."""
    person = make.board(borough, "Board Staff").person
    client.force_login(person)
    return person


def page_of(borough):
    return reverse("oversight-borough", args=[borough.slug])


def ward_pages(borough):
    return [reverse("oversight-ward", args=[borough.slug, ward.code]) for ward in borough.wards.order_by("name")]


@pytest.mark.rule("SNB-1", "GEO-2")
def test_the_borough_shows_every_ward_with_its_state_and_its_reasons(client, borough, board):
    page = shown(client.get(page_of(borough)))
    assert "1 of 3 wards has a panel that works." in page
    for words in (
        "A-ward",
        "B-ward",
        "C-ward",
        "C-ward: no panel.",
        "B-ward: not working.",
        "It has no chair.",
        "No panel has been set up.",
    ):
        assert words in page


@pytest.mark.rule("SNB-1")
def test_every_ward_leads_to_the_figures_behind_its_state(client, borough, board):
    page = shown(client.get(page_of(borough)))
    for url in ward_pages(borough):
        assert f'href="{url}"' in page
        assert client.get(url).status_code == 200


@pytest.mark.rule("SNB-1", "PRI-9")
def test_a_neglected_priority_is_said_at_its_ward(client, borough, board):
    Panel.objects.get(ward__name="A-ward").priorities.update(updated_on=make.today() - timedelta(weeks=16))
    assert "A priority has not been brought up to date for 16 weeks." in shown(client.get(page_of(borough)))


@pytest.mark.rule("GEO-2")
def test_a_ward_without_a_panel_says_so_on_its_page(client, borough, board):
    page = shown(client.get(ward_pages(borough)[2]))
    assert "No panel" in page
    assert "The figures behind it" not in page


def test_a_ward_with_a_panel_shows_its_figures(client, borough, board):
    page = shown(client.get(ward_pages(borough)[0]))
    for words in ("All in order.", "12 of 25", "A chair, a secretary", "1 set by the police team, 2 by the panel", "1 of 1"):
        assert words in page


def test_a_panel_that_never_met_says_so(client, borough, board):
    page = shown(client.get(ward_pages(borough)[1]))
    assert "It has not met yet." in page
    assert "No chair, no secretary" in page


@pytest.mark.rule("SNB-4")
def test_no_name_of_a_member_or_partner_is_on_any_page(client, borough, board):
    for url in (page_of(borough), *ward_pages(borough)):
        answer = client.get(url)
        assert answer.status_code == 200
        for part in made.CANARY.split():
            assert part not in answer.content.decode()


@pytest.mark.rule("SNB-1")
def test_every_page_only_reads(client, borough, board):
    for url in (page_of(borough), *ward_pages(borough), reverse("oversight")):
        with only_reading():
            assert client.get(url).status_code in {200, 302}


def test_the_watch_over_reading_catches_whatever_writes(borough):
    for sql in ("INSERT INTO x VALUES (1)", "update panels_ward set name = 'x'", " DELETE FROM panels_ward", "CREATE TABLE x (y int)"):
        with only_reading(), connection.cursor() as cursor, pytest.raises(HasWritten):
            cursor.execute(sql)


@pytest.mark.rule("SNB-1")
def test_the_page_takes_as_many_queries_for_twelve_wards_as_for_two(client):
    def taken(wards):
        borough = made.borough(wards)
        client.force_login(make.board(borough).person)
        return queries(client, page_of(borough))

    assert taken(2) == taken(12)


def test_the_page_takes_as_many_queries_for_three_records_as_for_one(client, borough, board):
    panel = Panel.objects.get(ward__name="A-ward")
    circulated(panel, days_ago=30)
    with_one = queries(client, page_of(borough))
    circulated(panel, days_ago=60)
    circulated(panel, days_ago=90)
    assert queries(client, page_of(borough)) == with_one


def test_the_ward_takes_as_many_queries_for_three_meetings_as_for_one(client, board, borough):
    panel = Panel.objects.get(ward__name="A-ward")
    with_one = queries(client, ward_pages(borough)[0])
    for days in (60, 90):
        circulated(panel, days_ago=days)
    assert queries(client, ward_pages(borough)[0]) == with_one


def circulated(panel, *, days_ago):
    """Make a meeting whose minutes have gone out, without printing them."""
    return made.minutes(meetings.held(panel, days_ago=days_ago))


@pytest.fixture
def sent(client):
    """Return minutes that have gone out, of a meeting where the canary did and said everything; the board is signed in."""
    panel = make.panel()
    seats = [make.chair(panel, made.CANARY), make.member(panel), make.member(panel)]
    evening.sign(panel, [seat.person for seat in seats])
    meeting = evening.in_progress(panel)
    evening.here(meeting, seats)
    item = evening.item_of(meeting)
    outcomes.discuss(item, text=f"{made.CANARY} spoke. Mrs Quillfeather agreed.", by=meeting.proposed_by)
    outcomes.act(item, text="Mend the lighting", owner=seats[0].person, by=meeting.proposed_by)
    running.end(meeting, by=meeting.proposed_by, at=timezone.now())
    record = Minutes.objects.get(meeting=meeting)
    client.force_login(make.board(panel.ward.borough, "Board Staff").person)
    return minutes_service.circulate(record, by=meeting.proposed_by, at=timezone.now(), on=make.today())


@pytest.mark.rule("SNB-3", "SNB-4")
def test_the_board_gets_the_paper_with_roles_and_without_a_name(client, sent):
    borough = sent.meeting.panel.ward.borough
    url = reverse("oversight-minutes", args=[borough.slug, sent.pk])
    assert f'href="{url}"' in shown(client.get(page_of(borough)))
    answer = client.get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert "attachment" in answer["Content-Disposition"]
    words = words_of(answer.content)
    assert "Mend the lighting" in words
    assert "Quillfeather" not in words
    assert "Zaphira" not in words


@pytest.mark.rule("SNB-4")
def test_the_board_does_not_reach_the_paper_with_names_the_roll_or_the_meeting(client, sent):
    place = [sent.meeting.panel.slug, sent.meeting.pk]
    for name in ("minutes", "minutes-paper", "meeting-live", "attendance", "meeting"):
        assert client.get(reverse(name, args=place)).status_code == 403
    assert client.get(reverse("members", args=place[:1])).status_code == 403


def test_fetching_the_paper_only_reads(client, sent):
    with only_reading():
        answer = client.get(reverse("oversight-minutes", args=[sent.meeting.panel.ward.borough.slug, sent.pk]))
    assert answer.status_code == 200


def test_another_boroughs_board_finds_nothing(client, borough):
    client.force_login(make.board(make.borough()).person)
    for url in (page_of(borough), *ward_pages(borough)):
        assert client.get(url).status_code == 404


@pytest.mark.parametrize("query", ["?group=person", "?sort=name", "?format=csv", "?member=1"])
def test_a_guessed_question_is_answered_with_the_same_page_without_names(query, client, borough, board):
    for url in (page_of(borough), ward_pages(borough)[0]):
        answer = client.get(url + query)
        assert answer["Content-Type"].startswith("text/html")
        assert "Quillfeather" not in answer.content.decode()


@pytest.mark.parametrize("tail", ["people/", "members/", "export/", "wards/", "wards/x/members/"])
def test_a_guessed_address_is_not_found(tail, client, borough, board):
    assert client.get(page_of(borough) + tail).status_code == 404


def test_whoever_oversees_one_borough_is_led_there_and_to_a_list_with_more(client, borough, board):
    answer = client.get(reverse("oversight"))
    assert (answer.status_code, answer["Location"]) == (302, page_of(borough))
    other = make.borough("Tidewell")
    client.force_login(make.central().person)
    page = shown(client.get(reverse("oversight")))
    assert page_of(borough) in page
    assert page_of(other) in page


def test_whoever_oversees_none_finds_no_dashboard(client, borough):
    client.force_login(make.person())
    assert client.get(reverse("oversight")).status_code == 404
    client.logout()
    assert client.get(reverse("oversight")).status_code == 302


def test_a_seat_that_ended_yesterday_opens_nothing(client, borough):
    seat = make.board(borough)
    seat.until = make.today() - timedelta(days=1)
    seat.save()
    client.force_login(seat.person)
    assert client.get(page_of(borough)).status_code == 404


def test_the_list_of_boroughs_takes_as_many_queries_for_three_as_for_two(client):
    client.force_login(make.central().person)
    make.borough(), make.borough()
    with_two = queries(client, reverse("oversight"))
    make.borough()
    assert queries(client, reverse("oversight")) == with_two


def test_a_borough_without_wards_or_boundaries_still_has_its_page(client):
    empty = make.borough()
    client.force_login(make.board(empty).person)
    page = shown(client.get(page_of(empty)))
    assert "0 of 0 wards have a panel that works." in page
    assert "No boundaries are held for these wards." in page


def test_the_name_of_a_ward_is_shown_as_text(client):
    ward = make.ward("<script>alert(1)</script>")
    made.square(ward)
    client.force_login(make.board(ward.borough).person)
    for url in (page_of(ward.borough), *ward_pages(ward.borough)):
        assert "<script>alert(1)" not in client.get(url).content.decode()


@pytest.mark.rule("SNB-2", "GEO-2")
def test_the_list_to_ask_about_shows_the_police_plan_and_that_one_is_missing(client, borough, board):
    ward = borough.wards.get(name="C-ward")
    day = make.today() + timedelta(days=40)
    ward.plans.create(plan="An evening at the library.", done_by=day, stated_by=make.person(made.CANARY), stated_on=make.today())
    page = shown(client.get(page_of(borough)))
    assert page.count("The police have not stated a plan for it.") == 1  # B-ward; A-ward works, so nobody asks
    assert "An evening at the library. By " in page
    assert made.CANARY not in page
    assert reverse("ward-plan", args=[ward.code]) not in page


@pytest.mark.rule("SNB-2")
def test_the_letter_is_there_for_a_ward_to_ask_about_and_for_no_other(client, borough, board):
    for name, status in (("A-ward", 404), ("C-ward", 200)):
        ward = borough.wards.get(name=name)
        address = reverse("oversight-letter", args=[borough.slug, ward.code])
        assert client.get(address).status_code == status
        page = client.get(reverse("oversight-ward", args=[borough.slug, ward.code])).content.decode()
        assert (address in page) is (status == 200)


@pytest.mark.rule("SNB-2")
def test_whoever_may_not_read_plans_sees_the_reasons_alone(client, borough):
    ward = borough.wards.get(name="B-ward")
    day = make.today() + timedelta(days=40)
    ward.plans.create(plan="An evening at the library.", done_by=day, stated_by=make.person(), stated_on=make.today())
    client.force_login(make.superintendent(borough.bcu).person)
    page = shown(client.get(reverse("oversight-ward", args=[borough.slug, ward.code])))
    assert "It has no chair." in page
    assert "An evening at the library." not in page
