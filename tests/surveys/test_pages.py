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


def test_page_that_lay_open_too_long_stays_the_same_page_and_its_reader_has_waited() -> None:
    token, late = pages.issue(7, NOW), NOW + pages.LASTS + timedelta(hours=9)
    again = pages.read(pages.again(token, 7, late), 7, late)
    assert again.token == pages.read(token, 7, NOW).token
    assert again.seconds == 3600


@pytest.mark.rule("SUR-8")
@pytest.mark.parametrize("token", ["", "made:up", pages.issue(8, NOW)])
def test_whoever_sends_none_of_our_tokens_has_waited_for_nothing(token: str) -> None:
    assert pages.read(pages.again(token, 7, NOW), 7, NOW).seconds == 0


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
