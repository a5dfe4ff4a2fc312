"""A seat lasts a year, and a vote gives it another (MEM-6)."""

from datetime import date, timedelta

import pytest

from handbook.membership import tenure_ends
from handbook.rules import Breach
from panels.models import Membership
from panels.services import tenure
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.rule("MEM-6")
def test_a_renewed_year_joins_the_old_one() -> None:
    seat = make.member(make.panel(), tenure_ends_on=date(2027, 1, 14))
    assert tenure.renew(seat, by=make.person(), on=date(2026, 12, 2)).tenure_ends_on == tenure_ends(date(2027, 1, 14))


@pytest.mark.rule("MEM-6")
def test_who_has_left_is_not_renewed() -> None:
    seat = make.member(make.panel(), stage=Membership.Stage.LEFT, left_on=make.today())
    with pytest.raises(Breach, match="nothing to renew"):
        tenure.renew(seat, by=make.person(), on=make.today())


@pytest.mark.rule("MEM-6")
def test_only_whose_year_ends_before_the_next_meeting_is_due() -> None:
    panel = make.panel()
    due = make.member(panel, tenure_ends_on=make.today() + timedelta(days=30))
    make.member(panel, tenure_ends_on=make.today() + timedelta(days=200))
    assert tenure.due_for_renewal(panel.pk, make.today(), 3) == [due]


@pytest.mark.rule("MEM-1")
def test_with_twenty_five_members_nobody_is_admissible() -> None:
    panel = make.panel()
    for _ in range(25):
        make.member(panel)
    candidate = make.member(panel, stage=Membership.Stage.PROPOSED, admitted_on=None, tenure_ends_on=None)
    with pytest.raises(Breach, match="25 members"):
        tenure.require_admissible(candidate, on=make.today())
