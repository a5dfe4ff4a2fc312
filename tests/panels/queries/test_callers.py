"""With no chair in office the deputy calls the meetings, else the secretary, else the police."""

from datetime import timedelta

import pytest

from access.actions import Action
from core import gate
from handbook.evenings import Caller
from panels.models import Office
from panels.queries import callers
from panels.queries.callers import Calling
from tests import make

pytestmark = pytest.mark.django_db


def deputy(panel):
    seat = make.member(panel)
    day = make.a_year_ago()
    Office.objects.create(
        panel=panel, membership=seat, kind="deputy", is_elected=True, since=day, ends_on=make.today() + timedelta(days=90)
    )
    return seat.person


@pytest.fixture
def panel():
    return make.panel()


def asked(panel):
    on = make.today()
    return callers.caller_of(panel, on), callers.callers(panel, on), callers.stand_ins(panel, on)


@pytest.mark.rule("OFF-9")
def test_the_chair_calls_then_the_deputy_then_the_secretary_then_the_police(panel):
    assert asked(panel) == (Caller.POLICE, [], frozenset())
    secretary = make.secretary(panel).person
    assert asked(panel) == (Caller.SECRETARY, [secretary], {secretary.pk})
    second = deputy(panel)
    assert asked(panel) == (Caller.DEPUTY, [second], {second.pk})
    chair = make.chair(panel).person
    assert asked(panel) == (Caller.CHAIR, [chair], frozenset())


@pytest.mark.rule("OFF-9")
def test_the_secretary_may_propose_a_meeting_only_while_nobody_is_chair(panel):
    secretary, member = make.secretary(panel).person, make.member(panel).person
    assert gate.may(secretary, Action.MEETING_PROPOSE, Calling(panel))
    assert not gate.may(member, Action.MEETING_PROPOSE, Calling(panel))
    chair = make.chair(panel).person
    assert gate.may(chair, Action.MEETING_PROPOSE, Calling(panel))
    assert not gate.may(secretary, Action.MEETING_PROPOSE, Calling(panel))


@pytest.mark.rule("OFF-9", "MEM-15")
def test_a_chair_who_is_suspended_is_not_in_office(panel):
    secretary, chair = make.secretary(panel).person, make.chair(panel)
    assert callers.callers_on(panel, make.today()) == frozenset()
    chair.suspensions.create(since=make.today(), review_on=make.today() + timedelta(days=28))
    assert callers.callers_on(panel, make.today()) == {secretary.pk}


@pytest.mark.rule("OFF-9")
def test_the_police_call_the_meetings_of_panels_without_any_officer(panel):
    other = make.panel()
    make.secretary(other)
    assert callers.has_no_caller(panel, make.today())
