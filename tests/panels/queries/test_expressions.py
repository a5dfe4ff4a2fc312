"""What is read of people who would like to join."""

import pytest
from django.http import Http404

from panels.models import Expression
from panels.queries import expressions
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-5")
def test_only_open_ones_wait_for_an_answer():
    one, other = make.panel(), make.panel()
    make.expression(one), make.expression(one)
    make.expression(one, stage=Expression.Stage.ANSWERED)
    assert expressions.waiting_in([one, other]) == {one.pk: 2}


def test_another_panels_is_not_there():
    expression = make.expression(make.panel())
    with pytest.raises(Http404):
        expressions.expression_in(make.panel().slug, expression.pk)
