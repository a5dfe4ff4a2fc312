"""What priorities keep about somebody is that person's alone."""

import pytest

from priorities import personal_data
from priorities.models import Update
from tests import make
from tests.priorities import made as priorities

pytestmark = [pytest.mark.django_db, pytest.mark.rule("GDPR-4")]


def test_updates_are_those_the_person_told():
    panel = make.panel()
    officer, other = make.dwo(panel.ward).person, make.dwo(panel.ward).person
    priority = priorities.priority(panel)
    for by in (officer, other):
        Update.objects.create(priority=priority, on=make.today(), text="We walked.", by=by)
    told, *others = personal_data.kept(officer)
    assert [row.by for row in told.rows] == [officer]
    assert [list(kept.rows) for kept in others] == [[]] * 5


def test_a_priority_tells_whoever_drafted_it_no_more_than_that():
    drafter = make.person()
    priority = priorities.priority(make.panel(), drafted_by=drafter)
    [drafted] = [kept for kept in personal_data.kept(drafter) if kept.title == "Priorities you drafted"]
    assert list(drafted.rows) == [priority]
    assert drafted.fields == ("drafted_by",)
