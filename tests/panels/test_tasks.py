"""What the timetable starts among the panels."""

from datetime import timedelta

import pytest

from panels import tasks
from panels.models import Expression
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("GDPR-5")
def test_expressions_go_when_their_day_has_come_and_a_second_run_does_nothing():
    panel = make.panel()
    kept = make.expression(panel)
    due = make.expression(panel)
    Expression.objects.filter(pk=due.pk).update(keep_until=make.today())
    Expression.objects.filter(pk=kept.pk).update(keep_until=make.today() + timedelta(days=1))
    tasks.remove_expressions()
    tasks.remove_expressions()
    assert list(Expression.objects.all()) == [kept]
