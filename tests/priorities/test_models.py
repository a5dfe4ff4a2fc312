"""What the database refuses of priorities, whoever writes (PRI-1)."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from priorities.models import Priority
from tests import make
from tests.priorities import made

pytestmark = pytest.mark.django_db


@pytest.mark.rule("PRI-1")
@pytest.mark.parametrize(("number", "setter"), [(1, "panel"), (2, "police"), (3, "police"), (0, "panel"), (0, "police")])
def test_the_first_is_the_police_teams_and_no_other(number, setter):
    with pytest.raises(IntegrityError), transaction.atomic():
        made.priority(make.panel(), number, set_by=setter)


def test_one_number_is_in_force_once_at_a_panel_and_again_at_another():
    panel = make.panel()
    made.priority(panel)
    with pytest.raises(IntegrityError), transaction.atomic():
        made.priority(panel)
    made.priority(make.panel())
    made.priority(panel, stage=Priority.Stage.REPLACED, ended_on=make.today())


@pytest.mark.parametrize(("number", "words"), [(1, "set by the police team"), (2, "chosen by the panel")])
def test_a_priority_says_who_set_it(number, words):
    assert made.priority(make.panel(), number).setter_in_words == words


def test_each_part_reads_as_words():
    priority = made.priority(make.panel(), title="Bicycle theft")
    update = made.told(priority)
    assert str(priority) == "Bicycle theft"
    assert str(priority.measures.get()) == "Thefts a month: from 9 to 4"
    assert str(update) == f"Update of {make.today()}"


def test_a_priority_belongs_to_its_panel_at_the_gate():
    priority = made.priority(make.panel())
    assert priority.gate_subject() == priority.panel.gate_subject()
