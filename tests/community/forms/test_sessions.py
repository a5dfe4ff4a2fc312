"""The forms of contact sessions say what is missing and what does not fit (MTG-14)."""

from __future__ import annotations

from datetime import date

from community.forms.sessions import CancelForm, RecordForm, SessionForm, SettleForm

SPRING = {"place": "The park", "day_day": "29", "day_month": "3", "day_year": "2026"}


def test_an_hour_that_the_clocks_leave_out_is_not_taken():
    form = SessionForm({**SPRING, "begins": "1.30 am", "ends": "3 am"}, on=date(2026, 3, 1))
    assert "The clocks go forward on 29 March 2026" in form.errors["begins"][0]


def test_day_and_times_become_two_moments():
    form = SessionForm({**SPRING, "begins": "10 am", "ends": "11 am"}, on=date(2026, 3, 1))
    assert form.is_valid()
    assert form.cleaned_data["starts_at"].isoformat() == "2026-03-29T10:00:00+01:00"


def test_what_is_missing_is_asked_for_in_a_sentence():
    assert RecordForm({}).errors["came"] == ["Enter how many people came; 0 if nobody did."]
    assert CancelForm({}).errors["because"] == ["Enter why it is cancelled. Residents read it."]
    assert SettleForm({"word": "X"}).errors["is_taken_up"] == ["Select whether you take it up."]


def test_nobody_may_have_come():
    form = RecordForm({"came": "0"})
    assert form.is_valid()
    assert form.cleaned_data == {"came": 0, "raised": ""}
