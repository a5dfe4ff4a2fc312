"""Letters of a case file are confidential and say no more than their reader may know."""

from __future__ import annotations

import pytest

from panels import letters_of_conduct as letters
from tests import make

pytestmark = pytest.mark.django_db


def test_every_letter_is_confidential_and_stands_in_no_panels_list():
    case = make.deselection(make.member(make.panel()), stage="appealed")
    suspension = make.suspended(case.panel).suspensions.get()
    reader = make.person()
    drafts = [
        letters.proposed(case),
        letters.deselected(case),
        letters.appealed(case),
        letters.hearing(case, "Monday", "Hall", "1:0"),
        *letters.came(case, [reader]),
        letters.suspended(suspension),
        *letters.suspension_known(suspension, [reader]),
    ]
    assert all(draft.is_confidential and draft.panel_id is None for draft in drafts)
    assert len({draft.key for draft in drafts}) == len(drafts)


@pytest.mark.rule("CON-5")
def test_the_end_says_why_it_is_final():
    lapsed = make.deselection(make.member(make.panel()), stage="ended")
    assert "none was made" in letters.ended(lapsed).text
    heard = make.deselection(make.member(lapsed.panel), stage="ended", heard_on=make.today())
    assert "did not uphold it" in letters.ended(heard).text
