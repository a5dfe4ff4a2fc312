"""Biting is tested on a small project of its own: what is noticed, what is not, and what only seems to be."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

from django.conf import settings

from tests import bite

RULED = """
from handbook.rules import decides, rule

ONE, TWO = rule("ANY-1", "ToR 1", "One."), rule("ANY-2", "ToR 2", "Two.")

@decides(ONE)
def require_few(count: int) -> None:
    if count > 3:
        raise ValueError("too many")

@decides(ONE)
def is_few(count: int) -> bool:
    return count <= 3

@decides(TWO)
def half_held(count: int) -> bool:
    return count <= 3

@decides(TWO)
def held_by_nothing(count: int) -> int:
    return count + 1
"""
TESTS = """
import pytest
import ruled.rules as rules
from ruled.rules import is_few, require_few

@pytest.mark.rule("ANY-1")
def test_many_are_refused():
    with pytest.raises(ValueError):
        require_few(4)

@pytest.mark.rule("ANY-1")
@pytest.mark.parametrize("count", range(6))
def test_few_are_few(count):
    assert is_few(count) is (count < 4)

@pytest.mark.rule("ANY-2")
def test_one_side_only():
    assert rules.half_held(4) is False

def test_without_a_mark():
    assert rules.held_by_nothing(1) == 2

@pytest.mark.rule("ANY-2")
def test_that_never_holds():
    assert False
"""


def test_what_no_test_notices_is_named(tmp_path: Path) -> None:
    for place, text in {
        "ruled/__init__.py": "",
        "ruled/rules.py": RULED,
        "tests/test_ruled.py": TESTS,
        "pytest.ini": "[pytest]\nmarkers = rule(id): a rule\n",
    }.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    program = f"import sys; sys.path[:0] = [{str(settings.BASE_DIR)!r}, '.']; from tests.bite import main; from pathlib import Path; "
    command = [sys.executable, "-c", program + "sys.exit(main(Path.cwd()))"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1, done.stderr
    assert done.stdout.splitlines()[-3:] == [
        "4 rule functions, 2 bitten",
        "No test marked ANY-2 fails without ruled.rules.half_held (always False)",
        "No test marked ANY-2 fails without ruled.rules.held_by_nothing",
    ]


def test_doing_nothing_follows_from_what_is_returned() -> None:
    def day(start: date, days: int) -> date:
        return start

    def truth(count: int) -> bool:
        return count > 0

    def perhaps(count: int) -> str | None:
        return None

    def several(count: int) -> tuple[int, ...]:
        return (count,)

    def nothing(count: int) -> None:
        return None

    assert [bite.answers(one) for one in (truth, perhaps, several, nothing)] == [("False", "True"), ("None",), ("()",), ("None",)]
    assert bite.answers(day) == (bite.FIRST_DAY,)


def test_what_was_replaced_is_put_back() -> None:
    from handbook.dates import add_months
    from handbook.meetings import next_meeting_by

    stand_in = bite.StandIn("handbook.meetings.next_meeting_by", frozenset({"MTG-1"}), bite.FIRST_DAY)
    put_back = stand_in.take_its_place()
    assert next_meeting_by(date(2026, 1, 5)) == date(2026, 1, 5)
    put_back()
    assert next_meeting_by(date(2026, 1, 5)) == add_months(date(2026, 1, 5), 3)
