"""A wording comes from its row and is kept whole when it changes (PRI-2)."""

from __future__ import annotations

import json

import pytest

from priorities.wording import Wording
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db


def test_a_wording_is_kept_as_text_that_a_page_can_show():
    kept = json.loads(json.dumps(made.wording().as_json()))
    assert kept["measures"] == [["Patrols a month", 6, 12]]
    assert kept["due_on"] == made.wording().due_on.isoformat()
    assert json.dumps(Wording(title="Draft").as_json())


def test_the_wording_of_a_row_is_what_the_handbook_looks_at():
    draft = Wording.of(made.draft(make.panel())).draft()
    assert (draft.place, draft.leaves_time) == ("Station Parade", True)
    assert draft.measures[0].target == 5
