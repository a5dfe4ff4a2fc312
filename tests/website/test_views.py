"""The front page, the search, a panel's public page, everybody's home, the pages that explain (TOR-6, MTG-11, PRI-10, GEO-2)."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.urls import reverse

from community.services import help
from handbook.rules import RULES
from meetings.models import Attendance, Meeting, Minutes, Notice
from panels.models import HandbookEdition, Posting
from tests import make
from tests.community import invited
from tests.meetings import evening
from tests.meetings import make as meetings
from tests.pages import only_reading, queries, shown
from tests.people import made as data
from tests.priorities import made as priorities
from tests.surveys import made as surveys

pytestmark = pytest.mark.django_db

HOME = "/home/"


def called(panel, in_days=20, **fields):
    meeting = meetings.meeting(panel, in_days=in_days, **fields)
    meeting.stage, meeting.notice_given_on = Meeting.Stage.CALLED, make.today()
    meeting.save()
    return meeting


def search(client, words):
    return client.get(reverse("find"), {"words": words})


def at_home(client, person):
    client.force_login(person)
    return client.get(HOME)


def page_of(panel):
    return reverse("panel", args=[panel.slug])


def test_strangers_find_the_front_page_and_whoever_is_signed_in_their_home(client):
    assert "Find your ward panel" in shown(client.get("/"))
    client.force_login(make.person())
    answer = client.get("/")
    assert (answer.status_code, answer["Location"]) == (302, HOME)


def test_a_ward_with_a_panel_leads_to_it_and_one_without_says_so(client):
    panel = make.panel("Osier Green", in_ward=make.ward("Osier Green"))
    make.ward("Osier Moor")
    page = shown(search(client, "osier"))
    assert "2 wards" in page
    assert f'href="{page_of(panel)}"' in page
    assert "This ward has no panel here yet." in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("", ""), ("o", "Enter at least two letters."), ("nowhere", "No ward or borough of that name was found.")],
)
def test_a_search_without_a_find_says_what_to_do(words, sentence, client):
    answer = search(client, words)
    assert answer.status_code == 200
    assert sentence in shown(answer)


def test_whoever_does_not_know_the_ward_chooses_the_borough(client):
    panel = make.panel("Osier Green", in_ward=make.ward("Osier Green"))
    make.panel(in_ward=make.ward("Osier Moor", in_borough=panel.ward.borough), stage="dissolved")
    address = f'href="{reverse("find")}?words={quote(panel.ward.borough.name)}"'
    for page in (client.get(reverse("front")), client.get(reverse("find"))):
        assert address in shown(page)
        assert "1 panel<" in page.content.decode()
    assert address not in shown(search(client, "osier"))


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><script>alert(1)', "\x00", "a\x00b", "%", "é" * 5000, "\u202egreen"])
def test_a_hostile_search_is_answered_as_text(words, client):
    answer = search(client, words)
    assert answer.status_code == 200
    assert "<script>alert(1)" not in answer.content.decode()


def test_a_search_takes_as_many_queries_for_three_wards_as_for_one(client):
    url = f"{reverse('find')}?words=osier"
    make.panel(in_ward=make.ward("Osier Green"))
    with_one = queries(client, url)
    make.panel(in_ward=make.ward("Osier Moor"))
    make.panel(in_ward=make.ward("Osier Hill"))
    assert queries(client, url) == with_one


@pytest.mark.rule("PRI-10")
def test_residents_read_what_is_worked_on_and_what_was_done(client):
    panel = make.panel("Osier Green")
    priorities.told(priorities.priority(panel, 2, title="Bicycle theft"), "Forty bicycles were marked.")
    page = shown(client.get(page_of(panel)))
    for words in ("Bicycle theft", "Forty bicycles were marked.", "Terms of reference", "25 seats at our table are free."):
        assert words in page


def test_residents_see_no_members_or_partners_name_and_the_ward_officers(client):
    panel = make.panel()
    make.chair(panel, "Rosalind Tettey")
    make.member(panel, "Gwilym Farrant")
    make.partner(panel, "Councillor Ames")
    make.dwo(panel.ward, "PC Leanne Hartfield")
    meetings.meeting(panel)
    page = shown(client.get(page_of(panel)))
    assert "PC Leanne Hartfield" in page
    for name in ("Tettey", "Farrant", "Ames"):
        assert name not in page


@pytest.mark.rule("MTG-11")
def test_an_open_meeting_shows_its_place_and_its_link(client):
    panel = make.panel()
    called(panel, public_access="open", venue="Tidewell Hall", online_link="https://example.org/join")
    page = shown(client.get(page_of(panel)))
    assert "anyone can come" in page
    assert "Tidewell Hall" in page
    assert "https://example.org/join" in page


@pytest.mark.rule("MTG-11")
def test_a_meeting_that_is_asked_about_shows_its_day_and_neither_place_nor_link(client):
    panel = make.panel()
    meeting = called(panel, public_access="ask", venue="Tidewell Hall", online_link="https://example.org/join")
    page = shown(client.get(page_of(panel)))
    assert meeting.hours in page
    assert "Ask to attend" in page
    assert "Tidewell Hall" not in page
    assert "https://example.org/join" not in page


@pytest.mark.rule("MTG-11")
@pytest.mark.parametrize("stage", [Meeting.Stage.DRAFT, Meeting.Stage.CALLED])
def test_a_meeting_that_is_not_called_or_for_members_alone_does_not_show(stage, client):
    panel = make.panel()
    meeting = called(panel, public_access="members" if stage == Meeting.Stage.CALLED else "open")
    meeting.stage = stage
    meeting.save()
    page = shown(client.get(page_of(panel)))
    assert "No meeting that the public can come to is planned yet." in page
    assert meeting.venue not in page


@pytest.mark.parametrize(("members", "sentence"), [(24, "1 seat at our table is free."), (23, "2 seats at our table are free."), (25, "")])
def test_free_seats_are_counted(members, sentence, client):
    panel = make.panel()
    for _ in range(members):
        make.member(panel)
    page = shown(client.get(page_of(panel)))
    assert sentence in page
    assert sentence or "at our table" not in page


def test_a_panels_page_takes_as_many_queries_for_three_priorities_as_for_one(client):
    panel = make.panel()
    priorities.told(priorities.priority(panel, 1))
    with_one = queries(client, page_of(panel))
    for number in (2, 3):
        priorities.told(priorities.priority(panel, number))
    assert queries(client, page_of(panel)) == with_one


def test_a_panel_that_is_not_there_is_not_found(client):
    assert client.get(reverse("panel", args=["nowhere"])).status_code == 404


def test_a_panels_own_words_are_shown_as_text(client):
    panel = make.panel("<script>alert(1)</script>", about="<script>alert(1)</script>")
    assert "<script>alert(1)" not in client.get(page_of(panel)).content.decode()


def test_home_is_for_whoever_is_signed_in(client):
    answer = client.get(HOME)
    assert answer.status_code == 302
    assert answer["Location"].endswith("?next=/home/")


def test_home_says_what_is_to_be_done_by_when_and_why(client):
    panel = make.panel("Osier Green")
    page = shown(at_home(client, make.dwo(panel.ward, "Leanne Hartfield").person))
    assert "Set the first priority of" in page
    assert reverse("priority-first", args=[panel.slug]) in page
    assert "HB 2.1" in page
    assert "Leanne" in page


def test_home_shows_the_next_meeting_and_how_the_panel_is_doing(client):
    panel = make.panel()
    meeting = called(panel)
    page = shown(at_home(client, meeting.proposed_by))
    assert meeting.venue in page
    assert f'href="{meeting.get_absolute_url()}"' in page
    assert "Priorities are missing." in page


def test_home_offers_to_propose_a_meeting_to_whoever_may(client):
    panel = make.panel()
    url = reverse("meeting-propose", args=[panel.slug])
    assert f'href="{url}"' in shown(at_home(client, make.chair(panel).person))
    assert "No meeting is planned." in shown(at_home(client, make.member(panel).person))
    assert f'class="govuk-button" href="{url}"' not in shown(at_home(client, make.member(panel).person))


def test_a_suspended_member_learns_nothing_of_the_meeting(client):
    panel = make.panel()
    called(panel, venue="Tidewell Hall", public_access="members")
    page = shown(at_home(client, make.suspended(panel).person))
    assert "Tidewell Hall" not in page


def test_somebody_without_a_part_has_an_empty_home(client):
    page = shown(at_home(client, make.person("Gwilym Farrant")))
    assert "Nothing waits for you, Gwilym." in page


@pytest.mark.rule("GEO-2")
def test_an_officer_of_a_ward_without_a_panel_is_offered_to_set_one_up(client):
    ward = make.ward("Osier Moor")
    page = shown(at_home(client, make.dwo(ward).person))
    assert "Osier Moor has no panel" in page
    assert reverse("panel-new", args=[ward.code]) in page


@pytest.mark.rule("PAN-8")
def test_the_ward_officer_is_led_to_a_panel_on_paper_and_the_sergeant_who_enters_none_is_not(client):
    ward = make.ward("Osier Moor")
    address = reverse("takeover-new", args=[ward.code])
    assert address in shown(at_home(client, make.dwo(ward).person))
    assert address not in shown(at_home(client, make.sergeant(ward.team).person))


def test_board_and_inspector_go_straight_to_the_dashboard(client):
    borough = make.borough()
    for one in (make.board(borough), make.inspector(borough)):
        answer = at_home(client, one.person)
        assert (answer.status_code, answer["Location"]) == (302, reverse("oversight"))


def test_board_staff_who_are_members_too_stay_at_home(client):
    panel = make.panel()
    seat = make.board(make.borough())
    make.member(panel, person=seat.person)
    assert at_home(client, seat.person).status_code == 200


def test_whoever_left_yesterday_has_no_panel_at_home_today(client):
    panel = make.panel("Osier Green")
    seat = make.member(panel)
    seat.stage, seat.left_on = "left", make.today() - timedelta(days=1)
    seat.save()
    assert "Osier Green" not in shown(at_home(client, seat.person))


def test_home_takes_as_many_queries_for_25_members_as_for_three(client):
    def taken(members):
        panel = make.panel()
        make.terms(panel)
        first = make.chair(panel)
        for _ in range(members - 1):
            make.member(panel)
        client.force_login(first.person)
        return queries(client, HOME)

    assert taken(3) == taken(25)


def test_home_takes_as_many_queries_for_three_empty_wards_as_for_one(client):
    def taken(wards):
        team = make.team()
        for _ in range(wards):
            make.ward(of_team=team)
        client.force_login(make.sergeant(team).person)
        return queries(client, HOME)

    assert taken(1) == taken(3)


MOST = 30
MOST_OF_SERGEANT = 34  # whose page looks at how every ward of the team stands, too
ROLES = ("chair", "secretary", "member", "partner", "suspended", "dwo", "sergeant")


def busy(team, role, person):
    """Make a panel in which the person has that part and much of what a duty tells of is left to do."""
    panel = make.panel(in_ward=make.ward(of_team=team))
    seat_in(panel, role, person)
    make.terms(panel, adopted_on=make.a_year_ago())
    members = [make.member(panel, since=make.today() - timedelta(days=360)) for _ in range(5)]
    for days_ago in (120, 80, 40):
        held = meetings.held(panel, days_ago=days_ago)
        Minutes.objects.create(meeting=held)
        for seat in members:
            Attendance.objects.create(meeting=held, person=seat.person, membership=seat, capacity="member", state="absent")
    ahead = called(panel, in_days=20)
    Notice.objects.create(meeting=ahead, person=members[0].person, channel=Notice.Channel.BY_HAND)
    meetings.meeting(panel, in_days=50)
    meetings.meeting(panel, in_days=90, agreed=False)
    priorities.three(panel)
    make.deselection(members[1])
    make.amendment(panel, by=members[2].person)
    make.expression(panel)
    surveys.closed(panel)
    surveys.draft(panel)
    invited.invitation(panel)
    help.ask(panel, about="venue", text="A room.", needed_by=None, by=person, on=make.today())
    return panel


def seat_in(panel, role, person):
    """Give the person that part in the panel."""
    if role in ("dwo", "sergeant"):
        kind, where = (Posting.Role.DWO, {"ward": panel.ward}) if role == "dwo" else (Posting.Role.SERGEANT, {"team": panel.ward.team})
        Posting.objects.get_or_create(person=person, role=kind, **where, defaults={"since": make.a_year_ago()})
        return
    seat = getattr(make, role)(panel)
    type(seat).objects.filter(pk=seat.pk).update(person=person)


@pytest.mark.parametrize("role", ROLES)
def test_home_takes_as_many_queries_for_six_panels_as_for_three_and_never_too_many(client, role):
    HandbookEdition.objects.create(version="9.9", source_sha256="9" * 64, is_official=True)

    def taken(panels):
        person, team = make.person(), make.team()
        for _ in range(panels):
            busy(team, role, person)
        client.force_login(person)
        return queries(client, HOME)

    one, three, six = taken(1), taken(3), taken(6)
    assert three == six
    assert max(one, six) <= (MOST_OF_SERGEANT if role == "sergeant" else MOST)


def test_home_of_whoever_has_many_panels_leads_to_each(client):
    team = make.team()
    panels = [make.panel(in_ward=make.ward(of_team=team)) for _ in range(3)]
    page = shown(at_home(client, make.sergeant(team).person))
    assert "is doing" not in page
    for panel in panels:
        assert f"Open the page of {panel.name}" in page


def test_home_only_reads(client):
    panel = make.panel()
    called(panel)
    client.force_login(make.chair(make.panel()).person)
    with only_reading():
        assert client.get(HOME).status_code == 200


def test_every_rule_stands_under_its_own_anchor_once(client):
    page = client.get(reverse("rules")).content.decode()
    for identifier in RULES:
        assert page.count(f'id="{identifier}"') == 1


@pytest.mark.parametrize("name", ["privacy", "accessibility", "how", "rules", "front", "find"])
def test_the_pages_that_explain_are_open_to_everybody(name, client):
    assert client.get(reverse(name)).status_code == 200


@pytest.mark.rule("GDPR-4")
def test_the_central_unit_stays_at_home_while_a_request_about_data_is_open(client):
    keeper = make.central().person
    assert at_home(client, keeper).status_code == 302
    request = data.request()
    assert f"Answer the request of {request.person}" in shown(at_home(client, keeper))


@pytest.mark.rule("MEM-5")
def test_a_panels_page_leads_to_joining_as_long_as_the_panel_lives(client):
    panel = make.panel()
    address = reverse("join", args=[panel.slug])
    assert f'href="{address}"' in shown(client.get(page_of(panel)))
    panel.stage = panel.Stage.DISSOLVED
    panel.save()
    page = shown(client.get(page_of(panel)))
    assert f'href="{address}"' not in page
    assert "This panel is dissolved" in page


def test_offices_are_shown_by_role_and_vacant_ones_as_vacant(client):
    panel = make.panel()
    chair = make.chair(panel, "Rosalind Tettey")
    page = shown(client.get(page_of(panel)))
    assert "A member of the panel, since" in page
    assert "Vacant at present" in page
    assert chair.person.full_name not in page


@pytest.mark.rule("SNB-4")
def test_minutes_are_published_with_roles_once_a_meeting_has_approved_them(client):
    later, _ = evening.evening()
    minutes = evening.circulated(later)
    address = reverse("minutes-roles-paper", args=[later.panel.slug, minutes.meeting_id])
    assert address not in shown(client.get(page_of(later.panel)))
    assert client.get(address).status_code == 302
    motion = evening.on_minutes(later, minutes)
    assert address not in shown(client.get(page_of(later.panel)))
    Minutes.objects.filter(approval=motion).update(roles_paper=minutes.roles_paper)
    assert address in shown(client.get(page_of(later.panel)))
    assert client.get(address).status_code == 200
    assert client.get(reverse("minutes", args=[later.panel.slug, minutes.meeting_id])).status_code == 302
