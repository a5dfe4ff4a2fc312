"""Every row of the permissions table has its actions, each with what the table says of it."""

from __future__ import annotations

import re

import pytest

from access.actions import Action


def test_every_row_of_the_table_has_an_action() -> None:
    assert {action.row for action in Action} == set(range(1, 68))


def test_every_action_has_a_dotted_name_a_sentence_and_a_base() -> None:
    for action in Action:
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", action.value), action
        assert action.sentence[0].isupper(), action
        assert action.base, action


def test_no_two_actions_say_the_same() -> None:
    assert len({action.sentence for action in Action}) == len(Action)


def test_action_is_its_name() -> None:
    assert str(Action.MEETING_READ) == "meeting.read"
    assert Action.named("meeting.read") is Action.MEETING_READ


def test_name_that_no_action_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        Action.named("meeting.raed")
