"""A wording goes on its row with all of its measures, or with the parts that are named (PRI-2)."""

from __future__ import annotations

import pytest

from handbook.priorities import Measure
from priorities.services.wording import measure, put_on
from priorities.wording import TEXTS, Wording
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db


def test_what_is_put_on_a_row_comes_back_from_it():
    draft = made.draft(make.panel())
    put_on(draft, made.wording())
    draft.save()
    measure(draft, made.wording().measures)
    draft.refresh_from_db()
    assert Wording.of(draft) == made.wording()


def test_parts_that_are_not_named_stay():
    draft = made.draft(make.panel())
    put_on(draft, made.wording(police_statement="Anything"), names=TEXTS)
    assert (draft.title, draft.police_statement) == ("Threats to shop staff", "Two patrols a week until the spring.")


def test_measures_take_the_place_of_those_before():
    draft = made.draft(make.panel())
    measure(draft, [Measure("Arrests", 1, 4), Measure("", None, None)])
    assert [one.name for one in draft.measures.all()] == ["Arrests", ""]
