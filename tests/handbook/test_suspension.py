"""A suspension is looked at after it began, brought to mind on its day, and ended with an outcome."""

from datetime import date

import pytest

from handbook import suspension
from handbook.rules import Breach
from handbook.suspension import Outcome

SINCE, REVIEW = date(2026, 9, 1), date(2026, 12, 1)


@pytest.mark.rule("MEM-15")
def test_a_review_comes_after_the_beginning():
    suspension.require_review(SINCE, date(2026, 9, 2))
    for day in (SINCE, date(2026, 8, 31)):
        with pytest.raises(Breach, match="Choose a later day for the review"):
            suspension.require_review(SINCE, day)


@pytest.mark.rule("MEM-15")
def test_a_review_is_due_from_its_day_while_the_suspension_lasts():
    assert suspension.review_due(REVIEW, None, date(2026, 11, 30)) is None
    assert "was to be looked at on 1 December 2026" in str(suspension.review_due(REVIEW, None, REVIEW))
    assert suspension.review_due(REVIEW, None, date(2027, 2, 1)) is not None
    assert suspension.review_due(REVIEW, date(2026, 10, 1), date(2027, 2, 1)) is None


@pytest.mark.rule("MEM-15")
@pytest.mark.parametrize("outcome", Outcome)
def test_a_suspension_ends_with_what_became_of_the_membership(outcome):
    suspension.require_outcome(outcome, has_ended=True)
    with pytest.raises(Breach, match="lasts until the matter behind it has ended"):
        suspension.require_outcome(outcome, has_ended=False)


@pytest.mark.rule("MEM-15")
def test_a_suspension_does_not_end_without_a_decision():
    with pytest.raises(Breach, match="the membership is decided on"):
        suspension.require_outcome(None, has_ended=True)
