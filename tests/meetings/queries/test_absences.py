"""Three meetings missed in a row are noticed; what breaks the row, and who is told (ToR 7b)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from meetings import duties
from meetings.models import Attendance
from meetings.queries import absences
from panels import health
from panels.models import Suspension
from tests import make
from tests.meetings import make as meetings

pytestmark = pytest.mark.django_db
State = Attendance.State


def stood(seat, *states, first=120):
    """Record how the member stood at held meetings, the oldest first, thirty days apart."""
    for number, state in enumerate(states):
        meeting = meetings.held(seat.panel, days_ago=first - 30 * number)
        is_accepted = state == "accepted"
        stands = State.EXCUSED if is_accepted else state
        Attendance.objects.create(
            meeting=meeting, person=seat.person, membership=seat, capacity="member", state=stands, is_accepted=is_accepted
        )


def noticed(panel):
    return [seat for seat, _ in absences.missed([panel], make.today())]


@pytest.fixture
def seat():
    panel = make.panel()
    make.chair(panel)
    return make.member(panel, "Ines Varga")


@pytest.mark.rule("CON-4")
@pytest.mark.parametrize(
    ("states", "is_noticed"),
    [
        (("absent", "absent", "absent"), True),
        (("absent", "absent"), False),
        (("absent", "absent", "absent", "present"), False),
        (("absent", "present", "absent", "absent"), False),
        (("present", "absent", "excused", "absent"), True),
        (("absent", "absent", "accepted"), False),
        (("accepted", "absent", "absent", "absent"), True),
    ],
)
def test_three_in_a_row_without_an_accepted_reason_are_noticed(seat, states, is_noticed):
    stood(seat, *states)
    assert noticed(seat.panel) == ([seat] if is_noticed else [])


@pytest.mark.rule("CON-4")
def test_meetings_under_suspension_and_the_one_that_admitted_the_member_do_not_count(seat):
    stood(seat, "absent", "absent", "absent")
    seat.admitted_on = make.today() - timedelta(days=120)
    seat.save()
    assert noticed(seat.panel) == []
    seat.admitted_on = make.a_year_ago()
    seat.save()
    since = make.today() - timedelta(days=65)
    Suspension.objects.create(membership=seat, since=since, review_on=since, ended_on=since + timedelta(days=30), outcome="goes_on")
    assert noticed(seat.panel) == []


@pytest.mark.rule("CON-4")
@pytest.mark.rule("CON-5")
def test_meetings_between_a_deselection_and_the_appeal_that_was_upheld_do_not_count(seat):
    stood(seat, "absent", "absent", "absent", "absent")
    decided_on, heard_on = make.today() - timedelta(days=120), make.today() - timedelta(days=60)
    make.deselection(seat, stage="restored", decided_on=decided_on, heard_on=heard_on)
    assert noticed(seat.panel) == []
    stood(seat, "absent", first=15)
    assert noticed(seat.panel) == [seat]


@pytest.mark.rule("CON-4")
def test_meetings_that_were_cancelled_do_not_count(seat):
    stood(seat, "absent", "absent", "absent")
    seat.attendances.last().meeting.__class__.objects.filter(panel=seat.panel).update(stage="cancelled")
    assert noticed(seat.panel) == []


@pytest.mark.rule("CON-4")
def test_the_chair_is_warned_and_of_the_chair_the_secretary(seat):
    panel = seat.panel
    chair = panel.offices.get().membership
    secretary = make.secretary(panel)
    stood(seat, "absent", "absent", "absent")
    for attendance in list(seat.attendances.all()):
        Attendance.objects.create(meeting=attendance.meeting, person=chair.person, membership=chair, capacity="member")

    def named(person):
        return [duty.title for duty in duties.owed(person, make.today()) if "missed meetings" in duty.title]

    assert named(chair.person) == ["Speak with Ines Varga about missed meetings"]
    assert named(secretary.person) == [f"Speak with {chair.person} about missed meetings"]
    assert named(seat.person) == []


@pytest.mark.rule("CON-4")
def test_the_board_learns_nothing_of_it(seat, client):
    stood(seat, "absent", "absent", "absent")
    assert not any("missed" in f"{reason.title} {reason.sentence}" for reason in health.reasons(seat.panel, make.today()))
    client.force_login(make.board(seat.panel.ward.borough).person)
    assert "missed the last" not in client.get(reverse("oversight"), follow=True).content.decode()


def test_it_takes_three_queries_for_any_number_of_members(seat, django_assert_num_queries):
    for _ in range(2):
        stood(make.member(seat.panel), "absent", "absent", "absent")
        with django_assert_num_queries(3):
            absences.missed([seat.panel], make.today())
