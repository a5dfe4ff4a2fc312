"""The newest plan of each ward, however many wards are asked about."""

from datetime import timedelta

import pytest

from panels.queries.plans import plans_for
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("SNB-2")
def test_the_newest_plan_of_each_ward_is_found_in_one_query(django_assert_num_queries):
    one, other, none = make.ward(), make.ward(), make.ward()
    day, by = make.today(), make.person()
    newest = one.plans.create(plan="New", done_by=day, stated_by=by, stated_on=day)
    one.plans.create(plan="Old", done_by=day, stated_by=by, stated_on=day - timedelta(days=9))
    of_other = other.plans.create(plan="Other", done_by=day, stated_by=by, stated_on=day)
    with django_assert_num_queries(1):
        assert plans_for([one, other, none]) == {one.pk: newest, other.pk: of_other}
