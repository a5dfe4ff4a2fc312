"""The form of a meeting that was held on paper takes days that have passed."""

from datetime import timedelta

import pytest

from meetings.forms.on_paper import PaperMeetingForm
from people.models import Person
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MTG-23")
def test_a_day_that_has_passed_is_taken_and_no_count_of_visitors_is_nought():
    day = make.today() - timedelta(days=100)
    said = {"day_day": day.day, "day_month": day.month, "day_year": day.year, "begins": "7pm", "ends": "9pm", "venue": "Library"}
    form = PaperMeetingForm({**said, "public_access": "ask"}, on=make.today(), people=Person.objects.all())
    assert form.is_valid(), form.errors
    assert (form.cleaned_data["arrangement"].on, form.cleaned_data["visitors"]) == (day, 0)
