"""What the forms of meetings take and refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from meetings.forms.calling import AnswerForm, ChangeForm, ProposeForm
from meetings.models import Meeting

BEFORE = date(2026, 1, 5)


def form(day=(2, 4, 2026), begins="6.30 pm", ends="8 pm", venue="Tidewell Hall", link="", on=BEFORE):
    said = dict(zip(("day_day", "day_month", "day_year"), day, strict=True))
    said |= {"begins": begins, "ends": ends, "venue": venue, "online_link": link, "public_access": "ask"}
    return ProposeForm(said, on=on)


def test_day_and_times_become_moments_in_london():
    asked = form()
    assert asked.is_valid(), asked.errors
    arrangement = asked.cleaned_data["arrangement"]
    assert arrangement.starts_at.astimezone(UTC) == datetime(2026, 4, 2, 17, 30, tzinfo=UTC)
    assert arrangement.on == date(2026, 4, 2)


def test_a_time_that_the_clocks_leave_out_is_refused_with_a_sentence():
    asked = form(day=(29, 3, 2026), begins="1.30 am", ends="3 am")
    assert asked.errors["begins"] == ["The clocks go forward on 29 March 2026, so there is no 1.30 am on that day. Enter another time."]


def test_a_time_that_comes_twice_is_the_first_of_the_two():
    asked = form(day=(25, 10, 2026), begins="1.30 am", ends="3 am")
    assert asked.is_valid(), asked.errors
    assert asked.cleaned_data["arrangement"].starts_at.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.rule("MTG-3")
@pytest.mark.parametrize(
    ("venue", "link", "is_good"),
    [("Hall", "", True), ("", "https://example.org/x", True), ("Hall", "https://example.org/x", True), ("", "", False)],
)
def test_a_meeting_is_at_a_place_online_or_both(venue, link, is_good):
    asked = form(venue=venue, link=link)
    assert asked.is_valid() is is_good
    if not is_good:
        assert "Enter a place, a link" in asked.errors["venue"][0]


@pytest.mark.parametrize("link", ["ftp://example.org/x", "javascript:alert(1)", "nonsense space"])
def test_a_link_that_is_none_is_refused(link):
    assert "online_link" in form(link=link).errors


def test_a_day_that_has_passed_and_an_end_before_the_beginning_are_refused():
    assert "has passed" in form(on=date(2026, 4, 3)).errors["day"][0]
    assert form(ends="6 pm").errors["ends"] == ["The meeting ends after it begins: enter a time after 6.30 pm."]


def test_extra_fields_are_ignored():
    said = {**form().data, "notice_given_on": "2020-01-01", "stage": "held", "agreed_on": "2020-01-01"}
    asked = ProposeForm(said, on=BEFORE)
    assert asked.is_valid()
    assert set(asked.cleaned_data) == {"arrangement"}


def test_reasons_for_a_change_are_asked_only_after_notice():
    assert "because" not in ChangeForm(on=BEFORE, is_called=False).fields
    called = ChangeForm({**form().data}, on=BEFORE, is_called=True)
    assert called.errors["because"] == ["Enter the reason for the change."]


def test_a_refusal_needs_its_reason_and_an_agreement_none():
    assert AnswerForm({"answer": "yes"}).is_valid()
    assert "because" in AnswerForm({"answer": "no"}).errors
    assert AnswerForm({}).errors["answer"] == ["Say whether date, time and place will do."]


def test_public_access_is_one_of_three():
    asked = ProposeForm({**form().data, "public_access": "everybody"}, on=BEFORE)
    assert "public_access" in asked.errors
    assert set(Meeting.PublicAccess.values) == {"members", "ask", "open"}
