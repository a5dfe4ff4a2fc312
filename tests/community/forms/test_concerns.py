"""The form of a concern: what is asked, of whom, and the other ward it may be in (MTG-15)."""

from __future__ import annotations

import pytest

from community.forms.concerns import AnswerForm, ConcernForm, JoinForm, SetAsideForm, StrangersConcernForm
from community.queries.concerns import wards_around
from tests import make
from tests.community import made

pytestmark = pytest.mark.django_db


def form(panel, **said):
    return ConcernForm({"words": "Mopeds.", "place": "Here"} | said, panel=panel, wards=wards_around(panel))


def test_it_may_be_in_another_ward_of_the_borough_and_in_none_elsewhere():
    panel = make.panel()
    beside, elsewhere = make.ward(of_team=panel.ward.team), make.ward()
    here, there, wrong = form(panel), form(panel, ward=str(beside.pk)), form(panel, ward=str(elsewhere.pk))
    assert here.is_valid()
    assert here.cleaned_data["ward"] is None
    assert there.is_valid()
    assert there.cleaned_data["ward"] == beside
    assert not wrong.is_valid()


def test_only_whoever_is_not_signed_in_is_asked_for_an_address():
    panel = make.panel()
    strangers = StrangersConcernForm(thing=panel.pk, panel=panel, wards=[])
    assert list(strangers.fields) == ["words", "place", "noticed", "email", "page"]
    assert list(ConcernForm(panel=panel, wards=[]).fields) == ["words", "place", "noticed"]


def test_a_concern_is_joined_to_one_that_is_offered():
    panel = make.panel()
    other, foreign = made.concern(panel, words="x" * 200), made.concern(make.panel())
    joined = JoinForm({"other": str(other.pk)}, others=[other])
    assert joined.is_valid()
    assert joined.cleaned_data["other"] == other
    assert not JoinForm({"other": str(foreign.pk)}, others=[other]).is_valid()


def test_each_entry_that_is_missing_is_asked_for_in_a_sentence():
    assert AnswerForm({}).errors["we_did"] == ["Write what was done."]
    assert SetAsideForm({}).errors["because"] == ["Enter the reason. Whoever raised the concern is sent it."]
