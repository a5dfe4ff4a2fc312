"""Those who answer requests are the people of the central unit."""

from datetime import timedelta

import pytest

from access.holdings import Holding
from access.roles import Role
from people import keepers
from tests import make

pytestmark = pytest.mark.django_db


def test_who_is_posted_to_the_central_unit_today_answers():
    posted = make.central().person
    make.central(until=make.today() - timedelta(days=1))
    make.administrator()
    assert keepers.keepers(make.today()) == [posted]


@pytest.mark.parametrize("role", Role)
def test_nobody_else_is_a_keeper(role):
    assert keepers.is_keeper([Holding(role)]) is (role is Role.CENTRAL)
