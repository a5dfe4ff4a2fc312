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
    [kept] = personal_data.kept(officer)
    assert [row.by for row in kept.rows] == [officer]
