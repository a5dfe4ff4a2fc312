"""Whoever raised or answered a concern finds it in what is kept about them (GDPR-4)."""

from __future__ import annotations

import pytest

from community.personal_data_of_concerns import kept
from tests import make
from tests.community import made

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_each_finds_their_own_part_and_no_stranger_another_ones():
    panel = make.panel()
    member = make.member(panel).person
    raised = made.concern(panel, raised_by=member)
    answered = made.answered(panel)
    assert [[row.pk for row in one.rows] for one in kept(member)] == [[raised.pk], []]
    mine, settled = kept(answered.settled_by)
    assert [row.pk for row in settled.rows] == [answered.pk]
    assert not {"words", "place", "raised_by"} & set(settled.fields)
    assert list(mine.rows) == []
