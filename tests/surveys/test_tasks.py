"""The night's task does the night's work."""

from __future__ import annotations

import pytest

from surveys.models import DayKey, Survey
from surveys.tasks import tidy
from tests import make
from tests.surveys import made

pytestmark = pytest.mark.django_db


def test_task_closes_and_forgets() -> None:
    survey = made.survey(make.panel(), opens=-9, closes=-1)
    DayKey.objects.create(day=make.today() - made.DAY)
    tidy()
    survey.refresh_from_db()
    assert survey.stage == Survey.Stage.CLOSED
    assert not DayKey.objects.exists()
