"""The token of a survey's page: ours, for that survey, not too old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from surveys import pages

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_token_tells_how_long_ago_it_was_handed_out() -> None:
    token = pages.issue(7, NOW)
    assert pages.read(token, 7, NOW + timedelta(seconds=42)).seconds == 42


def test_no_two_pages_have_the_same_number() -> None:
    assert pages.read(pages.issue(7, NOW), 7, NOW).token != pages.read(pages.issue(7, NOW), 7, NOW).token


def test_seconds_waited_before_are_counted() -> None:
    assert pages.read(pages.issue(7, NOW, waited=100), 7, NOW).seconds == 100


def test_twelve_hours_are_not_too_old_and_a_second_more_is() -> None:
    token = pages.issue(7, NOW)
    assert pages.read(token, 7, NOW + pages.LASTS).seconds == 12 * 3600
    with pytest.raises(pages.Spent):
        pages.read(token, 7, NOW + pages.LASTS + timedelta(seconds=1))


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "\x00", "é" * 40])
def test_what_we_have_not_signed_is_refused(token: str) -> None:
    with pytest.raises(pages.Spent):
        pages.read(token, 7, NOW)


def test_token_of_another_survey_and_one_that_was_altered_are_refused() -> None:
    token = pages.issue(7, NOW)
    with pytest.raises(pages.Spent):
        pages.read(token, 8, NOW)
    with pytest.raises(pages.Spent):
        pages.read(token[:-2] + "AA", 7, NOW)
