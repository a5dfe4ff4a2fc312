"""Which minutes are voted on, and what is put right in them (MTG-17)."""

from __future__ import annotations

import pytest

from meetings import queries
from meetings.forms.minutes import ApprovalForm
from meetings.models import Motion
from tests.meetings import evening

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    """Return a meeting in progress, the minutes of an earlier one having gone out."""
    made, _ = evening.evening()
    evening.circulated(made)
    return made


def filled(meeting, **said):
    return ApprovalForm({"method": Motion.Method.HANDS} | said, approvable=queries.approvable_at(meeting))


@pytest.mark.rule("MTG-17")
def test_the_minutes_that_wait_are_offered_and_chosen_beforehand(meeting):
    (waiting,) = queries.awaiting_approval(meeting)
    form = ApprovalForm(approvable=queries.approvable_at(meeting))
    assert form.fields["minutes"].initial == str(waiting.pk)
    form = filled(meeting, minutes=waiting.pk, corrections="")
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {"minutes": waiting, "corrections": "", "method": Motion.Method.HANDS}


@pytest.mark.rule("MTG-17")
def test_approved_minutes_ask_what_is_put_right(meeting):
    (waiting,) = queries.awaiting_approval(meeting)
    evening.on_minutes(meeting, waiting)
    approved = queries.minutes_in(meeting.panel.slug, waiting.meeting_id)
    assert filled(meeting, minutes=approved.pk).errors["corrections"] == ["These minutes are approved already. Write what is put right."]
    assert filled(meeting, minutes=approved.pk, corrections="The date.").is_valid()


def test_other_minutes_cannot_be_named(meeting):
    assert "minutes" in filled(meeting, minutes="999999").errors
    assert filled(meeting).errors["minutes"] == ["Select the minutes that are voted on."]
