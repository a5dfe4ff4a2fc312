"""What the police plan for a ward is stated with its day, and stays on the record."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from core.models import AuditEntry
from handbook.rules import Breach
from panels.models import WardPlan
from panels.queries.plans import plan_for
from panels.services import plans
from tests import make

pytestmark = pytest.mark.django_db


def state(ward, plan="An evening at the library.", in_days=30):
    return plans.state(ward, plan=plan, done_by=make.today() + timedelta(days=in_days), by=make.sergeant(ward.team).person, on=make.today())


@pytest.mark.rule("SNB-2")
def test_a_later_plan_takes_the_place_of_the_first_and_both_stay():
    ward = make.ward()
    first, second = state(ward), state(ward, "An interim panel.", in_days=60)
    assert plan_for(ward) == second
    assert set(WardPlan.objects.all()) == {first, second}
    assert plan_for(make.ward()) is None
    assert AuditEntry.objects.filter(action="plan.state").count() == 2


@pytest.mark.rule("SNB-2")
@pytest.mark.parametrize(("plan", "in_days", "sentence"), [(" ", 30, "Say what is planned"), ("An evening.", -1, "has passed")])
def test_a_plan_says_something_and_is_for_a_day_to_come(plan, in_days, sentence):
    with pytest.raises(Breach, match=sentence):
        state(make.ward(), plan, in_days)
    assert not WardPlan.objects.exists()


@pytest.mark.rule("SNB-2")
def test_the_database_refuses_a_plan_for_a_day_before_it_was_stated():
    ward, today = make.ward(), make.today()
    with pytest.raises(IntegrityError), transaction.atomic():
        ward.plans.create(plan="An evening.", done_by=today - timedelta(days=1), stated_by=make.person(), stated_on=today)
