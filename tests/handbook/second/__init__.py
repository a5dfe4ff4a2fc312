"""The rules a second time, by slower and plainer ways: fractions for majorities, one day after another for dates.

Nothing here comes from the package that it is compared with; kinds, bases and topics are the plain words of the rules. There is
a module for each chapter.
"""

from tests.handbook.second.conduct import latest_row
from tests.handbook.second.days import ONE_DAY, birthday, first_after, is_within, months_on, walk
from tests.handbook.second.meetings import is_overdue, notice_is_in_time
from tests.handbook.second.membership import still_serves
from tests.handbook.second.votes import (
    VOTES_OF_TWO_THIRDS,
    VOTES_WITH_QUORUM,
    VOTES_WITHOUT,
    ballot,
    fewest_for,
    has_vote,
    in_quorum,
    is_carried,
    may_be_held,
)

__all__ = [
    "ONE_DAY",
    "VOTES_OF_TWO_THIRDS",
    "VOTES_WITHOUT",
    "VOTES_WITH_QUORUM",
    "ballot",
    "birthday",
    "fewest_for",
    "first_after",
    "has_vote",
    "in_quorum",
    "is_carried",
    "is_overdue",
    "is_within",
    "latest_row",
    "may_be_held",
    "months_on",
    "notice_is_in_time",
    "still_serves",
    "walk",
]
