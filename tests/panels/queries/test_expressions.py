"""What is read of people who would like to join."""

import pytest
from django.http import Http404

from panels.models import Expression
from panels.queries import expressions
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-5")
def test_only_open_ones_wait_for_an_answer_of_chair_and_officer():
    one, other = make.panel(), make.panel()
    make.expression(one), make.expression(one), make.expression(other)
    make.expression(one, stage=Expression.Stage.ANSWERED)
    for row in (make.chair(one), make.dwo(one.ward)):
        assert expressions.waiting_for(row.person, make.today()) == [(one, 2)]
    for row in (make.secretary(one), make.member(one), make.sergeant(one.ward.team)):
        assert expressions.waiting_for(row.person, make.today()) == []


@pytest.mark.rule("MEM-5")
def test_a_secretary_answers_where_the_chair_leaves_it_to_them():
    panel = make.panel(secretary_answers=True)
    make.expression(panel)
    assert expressions.waiting_for(make.secretary(panel).person, make.today()) == [(panel, 1)]


def test_another_panels_is_not_there():
    expression = make.expression(make.panel())
    with pytest.raises(Http404):
        expressions.expression_in(make.panel().slug, expression.pk)
