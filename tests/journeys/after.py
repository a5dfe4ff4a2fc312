"""The days after the meeting: the minutes go out in two editions, and the board sees how the panel stands."""

from __future__ import annotations

import re
from email.message import EmailMessage

from tests.journeys import ground
from tests.journeys.before import LIGHTING, PANEL
from tests.journeys.evening import PRIORITIES, QUESTION
from tests.journeys.people import AMARA, CHAIR, COUNCILLOR, FOUNDERS, LANDLORD, NEWCOMER, SECRETARY, with_code, with_password
from tests.journeys.post import Post, enclosed, text_of
from tests.journeys.walk import Walk
from tests.papers import words_of

SAID = f"{AMARA.name} had counted nine lamps that are out. The council knows of four."


def secretary_writes_what_was_said(walk: Walk, post: Post) -> None:
    """The draft wrote itself; the secretary adds the discussion (ToR 5f)."""
    secretary = with_code(walk, post, SECRETARY)
    secretary.follows("Meetings")
    secretary.follows("25 September 2018")
    secretary.follows("Minutes")
    secretary.sees("This is a draft.", QUESTION, *(title for title, _ in PRIORITIES))
    secretary.follows(LIGHTING)
    secretary.fills({"What was said?": SAID})
    secretary.presses("Save", within="main")
    secretary.sees("What was said is saved.", SAID)
    assert secretary.fetches("See it as a PDF").startswith(b"%PDF")
    secretary.leaves()


def chair_sends_the_minutes(walk: Walk, post: Post) -> None:
    """The chair reads the board's edition and sends both (HB 4.2; SNB-4)."""
    chair = with_code(walk, post, CHAIR)
    chair.follows("Meetings")
    chair.follows("25 September 2018")
    chair.follows("Minutes")
    chair.follows("Check and send round")
    chair.sees("Read the board’s edition before you send it.", "had counted nine lamps that are out")
    chair.presses("Send both editions")
    chair.sees("The minutes are on their way", "sent round on 27 September 2018")
    chair.leaves()
    post.goes()


def attendees_have_the_names(post: Post) -> None:
    """Everybody on the list with an address has the paper with names."""
    everybody = [neighbour.email for neighbour in (*FOUNDERS, NEWCOMER) if neighbour.email]
    for address in [*everybody, COUNCILLOR[1], LANDLORD[1], ground.DWO[1]]:
        paper = paper_in(post.to(address, "Minutes"))
        assert AMARA.name in paper
        assert QUESTION in paper


def board_has_no_name(post: Post) -> None:
    """The board has roles and counts, and no name of anybody, in the letter or in its paper (SNB-4)."""
    letters = post.to(ground.BOARD[1], "Minutes")
    paper = paper_in(letters)
    assert "the chair" in paper
    assert "4 for" in paper
    told = paper + text_of(letters[0]).replace(ground.BOARD[0], "")
    names = [*(neighbour.name for neighbour in (*FOUNDERS, NEWCOMER)), COUNCILLOR[0], LANDLORD[0], ground.DWO[0], ground.SERGEANT[0]]
    parts = {part for name in names for part in (name, name.split()[-1])}
    assert [part for part in parts if re.search(rf"\b{part}\b", told)] == []


def paper_in(letters: list[EmailMessage]) -> str:
    """Return the words of the one PDF in the one letter."""
    (letter,) = letters
    (paper,) = enclosed(letter, "application/pdf")
    return words_of(paper)


def officer_makes_it_active(walk: Walk) -> None:
    """People have come forward, so the interim panel becomes an active one (HB 3.1)."""
    officer = with_password(walk, *ground.DWO)
    officer.follows("Members", within="header")
    officer.sees("12 of 25 seats are taken", NEWCOMER.name)
    officer.follows("Make the panel active")
    officer.presses("Make it active")
    officer.sees("is active.")
    officer.leaves()


def board_sees_it_working(walk: Walk) -> None:
    """The board's staff find the panel at work, with the figures behind it and never a name (SNB-1)."""
    board = with_password(walk, *ground.BOARD)
    board.sees("1 of 18 wards has a panel that works.")
    board.sees(PANEL)
    board.follows("Frognal and Fitzjohns", within="table")
    board.sees(
        "Working",
        "All in order.",
        "12 of 25",
        "25 September 2018",
        "1 of 1",
        "1 set by the police team, 2 by the panel",
    )
    for neighbour in FOUNDERS:
        assert neighbour.name not in board.reads()
    assert AMARA.name not in words_of(board.fetches("Roles and counts"))
    board.leaves()
