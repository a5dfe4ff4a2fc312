"""How long things are kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook import retention
from tests.handbook.second import data_protection as second

pytestmark = pytest.mark.rule("GDPR-5")
DAYS = st.dates(date(2019, 1, 1), date(2045, 12, 31))


@given(DAYS)
def test_every_time_is_that_of_the_second_formulation(on):
    assert retention.contact_until(on, has_open_case=False) == second.contacts_removed_on(on, False)
    assert retention.history_until(on) == second.membership_history_removed_on(on)
    assert retention.expression_until(on) == second.expression_removed_on(on)
    assert retention.survey_text_until(on) == second.survey_text_removed_on(on)
    assert retention.complaint_until(on) == second.complaint_removed_on(on)
    assert retention.letter_until(on) == second.notice_body_removed_on(on)
    assert retention.security_log_until(on) == second.security_log_removed_on(on)
    assert retention.copy_open_until(on) == second.download_link_ends_on(on)
    assert retention.copy_kept_until(on) == second.download_file_removed_on(on)


def test_contact_details_stay_while_a_case_is_open():
    assert retention.contact_until(date(2026, 11, 1), has_open_case=True) is None
    assert retention.contact_until(date(2026, 11, 1), has_open_case=False) == date(2026, 12, 1)


@given(st.dates(date(2005, 3, 2), date(2012, 12, 31)), st.booleans())
def test_young_peoples_papers_count_from_eighteen(born_on, has_concern):
    turns_18_on = second.birthday(born_on, 18)
    assert retention.papers_until(turns_18_on, has_concern=has_concern) == second.safeguarding_papers_removed_on(born_on, has_concern)
    closed_on = turns_18_on - timedelta(days=400)
    assert retention.complaint_until(closed_on, turns_18_on) == second.complaint_removed_on(closed_on, born_on)
    later = turns_18_on + timedelta(days=400)
    assert retention.complaint_until(later, turns_18_on) == second.complaint_removed_on(later, born_on)


@given(DAYS, st.booleans(), st.none() | DAYS)
def test_a_suspension_goes_with_the_history_unless_the_member_was_cleared(ended_on, is_cleared, left_on):
    found = retention.suspension_until(ended_on, is_cleared=is_cleared, left_on=left_on)
    assert found == second.suspension_removed_on(ended_on, is_cleared, left_on)


@pytest.mark.rule("GDPR-5")
def test_what_a_resident_asked_goes_thirty_days_after_the_meeting():
    assert retention.visitor_until(date(2026, 12, 2)) == date(2027, 1, 1)
