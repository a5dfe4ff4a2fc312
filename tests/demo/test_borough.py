"""Wexcombe as a whole: its four states, its pages, and a quick start of the worker."""

import itertools
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from complaints.models import Complaint
from core import audit
from core.models import AuditEntry, Letter
from core.outbox import deliver_due
from demo import places
from demo.borough import data_rights
from demo.logins import LOGINS, PASSWORD, Login
from meetings.models import Meeting, Motion
from oversight import queries as oversight
from oversight.standing import State
from panels.models import Borough, Membership, Office, Panel
from panels.queries import members_of, partners_of
from people.models import DataRequest, Person
from policing.models import Upload
from policing.report import report
from priorities.models import Priority
from tests.demo.conftest import Made

pytestmark = pytest.mark.django_db
QUERIES = 21_000  # a tenth above what it takes


def panel(code: str) -> Panel:
    return Panel.objects.get(ward__code=code)


def signed_in(client: Client, account: str) -> Client:
    login = next(login for login in LOGINS if login.account == account)
    client.force_login(Person.objects.get(email=login.email))
    return client


def test_each_login_is_printed_with_its_password(demo: Made) -> None:
    lines = demo.printed.splitlines()
    for login in LOGINS:
        assert any(login.role in line and login.email in line and PASSWORD in line for line in lines), login


def test_a_file_lies_ready_for_the_ward_officer(demo: Made) -> None:
    assert "A police file for the ward officer to bring: " in demo.printed
    assert demo.printed.strip().endswith(".csv")


@pytest.mark.parametrize("login", LOGINS, ids=lambda login: login.account)
def test_everybody_signs_in_and_is_at_home(demo: Made, client: Client, login: Login) -> None:
    answer = client.post("/accounts/login/", {"login": login.email, "password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    answer = client.get("/home/", follow=True)
    assert answer.status_code == 200
    assert login.name in answer.content.decode()


def test_twice_changes_nothing(demo: Made) -> None:
    before = [model.objects.count() for model in (Meeting, Letter, AuditEntry)]
    call_command("demo", if_empty=True, stdout=(out := StringIO()))
    assert [model.objects.count() for model in (Meeting, Letter, AuditEntry)] == before
    assert out.getvalue() == ""


def test_the_six_wards_show_all_four_states(demo: Made) -> None:
    borough = Borough.objects.get(name=places.BOROUGH)
    states = {row.ward.code: row.standing for row in oversight.rows(borough, timezone.localdate())}
    assert {code: standing.state for code, standing in states.items()} == {
        places.OSIER_GREEN: State.WORKING,
        places.LANTERN_HILL: State.WORKING,
        places.PELHAM_CROSS: State.WORKING,
        places.KILN_PARK: State.ATTENTION,
        places.EASTMARSH: State.NOT_WORKING,
        places.MILL_STAIRS: State.NONE,
    }, states


def test_osier_green_has_two_full_years(demo: Made) -> None:
    osier, today = panel(places.OSIER_GREEN), timezone.localdate()
    members = members_of(osier, today)
    assert members.count() == 16
    assert sum(seat.is_suspended for seat in members) == 1
    assert sum(seat.person.is_under_18(today) for seat in members) == 1
    assert partners_of(osier, today).count() == 5
    assert osier.meetings.filter(stage=Meeting.Stage.HELD).count() == 8
    assert osier.memberships.filter(stage=Membership.Stage.DECLINED).count() == 2
    assert osier.memberships.filter(stage=Membership.Stage.PROPOSED).count() == 1
    assert set(osier.priorities.filter(stage=Priority.Stage.IN_FORCE).values_list("number", flat=True)) == {1, 2, 3}
    upcoming = osier.meetings.get(stage=Meeting.Stage.DRAFT)
    assert upcoming.agreed_on is not None
    assert timedelta(days=3) <= upcoming.notice_by - today <= timedelta(days=9)


def test_its_meetings_were_in_time(demo: Made) -> None:
    days = [meeting.on for meeting in panel(places.OSIER_GREEN).meetings.order_by("starts_at")]
    assert all(later - earlier <= timedelta(days=92) for earlier, later in itertools.pairwise(days))


def test_its_report_covers_two_years_and_lines_were_set_aside(demo: Made) -> None:
    ward = panel(places.OSIER_GREEN).ward
    told = report(ward, timezone.localdate())
    assert told.has_figures
    assert told.years is not None
    uploads = Upload.objects.filter(ward=ward)
    assert uploads.count() >= 8
    assert all(upload.set_aside.exists() for upload in uploads)


def test_a_vote_on_devices_is_open_for_the_voter(demo: Made, client: Client) -> None:
    motion = Motion.objects.get(stage=Motion.Stage.OPEN)
    meeting = motion.item.meeting
    address = f"/panels/{meeting.panel.slug}/meetings/{meeting.pk}/votes/{motion.pk}/"
    page = signed_in(client, "voter").get(address)
    assert page.status_code == 200
    answer = client.post(f"{address}cast/", {"choice": "for"}, follow=True)
    assert answer.status_code == 200
    assert motion.ballots.filter(membership__person__email="voter@wexcombe.example").exists()


def test_eastmarsh_lost_its_chair(demo: Made) -> None:
    assert not panel(places.EASTMARSH).offices.filter(kind=Office.Kind.CHAIR, until=None).exists()


@pytest.mark.parametrize("code", [code for code in places.NAMES if code != places.MILL_STAIRS])
def test_every_page_of_every_panel_answers_to_one_of_four(demo: Made, client: Client, code: str) -> None:
    place = panel(code)
    clients = itertools.cycle([signed_in(Client(), account) for account in ("member", "live", "sergeant", "central")])
    for address, theirs in zip(pages(place), clients, strict=False):
        assert theirs.get(address).status_code in (200, 302, 403, 404), address
    client.logout()
    assert client.get(f"/panels/{place.slug}/").status_code == 200


def pages(place: Panel) -> list[str]:
    """Return the addresses of a panel's main pages and of everything that hangs on them."""
    base = f"/panels/{place.slug}/"
    found = [base + page for page in ("", "members/", "terms/", "meetings/", "priorities/", "police-report/")]
    for meeting in place.meetings.all():
        parts = ("", "agenda/", "notice/", "notice/proof/", "calendar/", "live/", "minutes/", "minutes/circulate/")
        found += [f"{base}meetings/{meeting.pk}/{part}" for part in parts]
        found += [f"{base}meetings/{meeting.pk}/votes/{motion.pk}/" for motion in Motion.objects.filter(item__meeting=meeting)]
    return found + [f"{base}priorities/{priority.pk}/" for priority in place.priorities.all()]


def test_members_find_all_pages_of_their_own_panel_open(demo: Made, client: Client) -> None:
    signed_in(client, "secretary")
    place = panel(places.OSIER_GREEN)
    for page in ("", "members/", "terms/", "meetings/", "priorities/", "police-report/"):
        assert client.get(f"/panels/{place.slug}/{page}").status_code == 200, page
    for meeting in place.meetings.filter(stage=Meeting.Stage.HELD):
        for page in ("", "live/", "minutes/", "notice/proof/"):
            assert client.get(f"/panels/{place.slug}/meetings/{meeting.pk}/{page}").status_code == 200, (meeting, page)


def test_one_request_about_data_is_open_and_one_is_answered(demo: Made, client: Client) -> None:
    assert sorted(DataRequest.objects.values_list("stage", flat=True)) == ["answered", "open"]
    signed_in(client, "central")
    assert data_rights.ASKS_FOR_COPY in client.get("/data-requests/").content.decode()


def handlers(demo: Made) -> dict[str, list[str]]:
    """Return which of the people who can sign in open which complaint's file."""
    found: dict[str, list[str]] = {}
    for complaint in Complaint.objects.order_by("received_on"):
        name = "complaint-review" if complaint.is_at_sergeant else "complaint-file"
        for login in LOGINS:
            client = signed_in(Client(), login.account)
            if client.get(reverse(name, args=[complaint.reference])).status_code == 200:
                found.setdefault(complaint.reference, []).append(login.account)
    return found


def test_one_complaint_is_with_the_chair_one_with_the_sergeant_and_nobody_else_opens_one(demo: Made) -> None:
    assert sorted(handlers(demo).values()) == [["chair"], ["chair"], ["sergeant"]]


def test_complaints_stand_where_the_story_left_them(demo: Made) -> None:
    stages = sorted(Complaint.objects.values_list("level", "stage"))
    assert stages == [("chair", "acknowledged"), ("chair", "answered"), ("sergeant", "under-review")]


def test_the_list_of_letters_tells_nothing_of_complaints(demo: Made, client: Client) -> None:
    page = client.get("/letters/").content.decode()
    assert "onfidential" not in page


def test_nothing_waits_to_be_sent(demo: Made) -> None:
    assert Letter.objects.filter(stage=Letter.Stage.SENT).count() > 300
    assert not Letter.objects.exclude(stage=Letter.Stage.SENT).exists()
    assert deliver_due(timezone.now()) == 0
    assert not Letter.objects.filter(sent_at__gt=timezone.now()).exists()


def test_the_trail_of_acts_is_whole(demo: Made) -> None:
    assert audit.verify() is None


def test_it_is_made_without_asking_again_and_again(demo: Made) -> None:
    assert demo.queries < QUERIES
