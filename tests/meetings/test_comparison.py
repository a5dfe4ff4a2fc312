"""What changed between two versions of the minutes is told word by word, and nothing else is (MTG-17)."""

from dataclasses import replace

import pytest

from meetings.comparison import Change, Piece, changes
from meetings.record import Fact, Item, Line, Record, Table

BEFORE = Record(
    (Fact("Held", "Monday 2 March 2026, at the Quill Hall."),),
    (
        Item(1, 1, "Crime figures", (Line("text", "Burglary went down by four."), Line("out", "A map is made.", word="Decided"))),
        Item(2, 2, "Next date", (Line("text", "Nothing was recorded."),), (Table("Dates", ("Day", "Where"), (("4 May", "Quill Hall"),)),)),
    ),
    Table("Actions", ("No.", "Action"), (("1", "Bring the map"),)),
)


def with_line(number: int, *lines: Line) -> Record:
    return replace(BEFORE, items=tuple(replace(item, lines=lines) if item.number == number else item for item in BEFORE.items))


def written(change: Change) -> str:
    marks = {"same": "{}", "in": "[+{}]", "out": "[-{}]"}
    return "".join(marks[piece.change].format(piece.text) for piece in change.pieces)


@pytest.mark.rule("MTG-17")
def test_the_same_text_has_no_changes() -> None:
    assert changes(BEFORE, replace(BEFORE)) == []


@pytest.mark.rule("MTG-17")
def test_a_changed_word_is_shown_in_its_line_and_under_its_item() -> None:
    after = with_line(1, Line("text", "Burglary went down by five."), Line("out", "A map is made.", word="Decided"))
    (change,) = changes(BEFORE, after)
    assert change.under == "1. Crime figures"
    assert written(change) == "Burglary went down by [-four.][+five.]"


@pytest.mark.rule("MTG-17")
def test_a_new_line_and_one_that_is_gone_stand_alone() -> None:
    after = with_line(1, Line("text", "Burglary went down by four."), Line("text", "Nobody had seen the new cameras at the station."))
    assert [written(change) for change in changes(BEFORE, after)] == [
        "[-Decided A map is made.]",
        "[+Nobody had seen the new cameras at the station.]",
    ]


@pytest.mark.rule("MTG-17")
def test_what_was_put_right_at_the_head_is_an_addition() -> None:
    after = replace(BEFORE, facts=(*BEFORE.facts, Fact("Put right", "The hall was cold.")))
    assert changes(BEFORE, after) == [Change("At the head", (Piece("in", "Put right: The hall was cold."),))]


@pytest.mark.rule("MTG-17")
@pytest.mark.parametrize(
    ("after", "under"),
    [
        (replace(BEFORE, actions=Table("Actions", ("No.", "Action"), (("1", "Bring the plan"),))), "Actions"),
        (replace(BEFORE, actions=None), "Actions"),
        (
            replace(BEFORE, items=(BEFORE.items[0], replace(BEFORE.items[1], tables=(Table("Dates", ("Day",), (("5 May",),)),)))),
            "2. Next date",
        ),
    ],
)
def test_tables_are_compared_row_by_row(after: Record, under: str) -> None:
    assert {change.under for change in changes(BEFORE, after)} == {under}


def test_lines_from_both_versions_can_be_put_together_again() -> None:
    after = with_line(1, Line("text", "Robbery went down by four, which nobody expected."), Line("text", "A new line."))
    for change in changes(BEFORE, after):
        old = "".join(piece.text for piece in change.pieces if piece.change != "in")
        new = "".join(piece.text for piece in change.pieces if piece.change != "out")
        assert old in {"", "Burglary went down by four.", "Decided A map is made."}
        assert new in {"", "Robbery went down by four, which nobody expected.", "A new line."}
