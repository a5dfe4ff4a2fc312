"""The weeks before the meeting: the panel is set up, its members sign, the meeting is called, the figures come in."""

from __future__ import annotations

from datetime import date

from core.models import Letter
from tests.journeys import ground
from tests.journeys.people import (
    CHAIR,
    COUNCILLOR,
    FOUNDERS,
    LANDLORD,
    NEWCOMER,
    SECRETARY,
    SIGNERS,
    Neighbour,
    with_code,
    with_password,
)
from tests.journeys.post import Post, enclosed, text_of
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk
from tests.papers import words_of

PANEL = "Frognal and Fitzjohns ward panel"
MEETING = date(2018, 9, 25)
HALL = "Hampstead Community Centre, High Street"
LIGHTING = "Lighting in the Finchley Road"


def officer_sets_the_panel_up(walk: Walk, post: Post) -> None:
    """The ward officer founds an interim panel, adds its people and names chair and secretary (HB 3.1)."""
    officer = with_password(walk, *ground.DWO)
    officer.sees("Frognal and Fitzjohns has no panel")
    officer.follows("Set up an interim panel")
    officer.presses("Set up the panel")
    officer.sees(f"{PANEL} is set up", "0 of 25 seats are taken")
    for neighbour in FOUNDERS:
        add_founding_member(officer, neighbour)
    officer.sees(f"{len(FOUNDERS)} of 25 seats are taken")
    for partner in (COUNCILLOR, LANDLORD):
        add_partner(officer, *partner)
    name_to_office(officer, CHAIR, "Interim chair")
    name_to_office(officer, SECRETARY, "Secretary")
    officer.leaves()
    assert post.goes() == len(FOUNDERS) - 1 + 2 + 2
    assert "/terms/sign/" in text_of(post.to(CHAIR.email, "Welcome")[0])


def add_founding_member(officer: Visitor, neighbour: Neighbour) -> None:
    officer.follows("Add a founding member")
    officer.fills({"Full name": neighbour.name, "Which community do they stand for and reach?": neighbour.stands_for})
    officer.fills({"Telephone number": "020 7946 0123"} if neighbour.is_by_phone else {"E-mail address": neighbour.email})
    officer.picks(neighbour.basis, "They support the aims of the panel and agree with its terms of reference")
    officer.presses("Add a founding member")
    officer.sees(f"{neighbour.name} is a founding member")


def add_partner(officer: Visitor, name: str, email: str, kind: str) -> None:
    officer.follows("Add a partner")
    officer.fills({"Full name": name, "E-mail address": email})
    officer.picks(kind)
    officer.presses("Add a partner")
    officer.sees(f"{name} is a partner of the panel")


def name_to_office(officer: Visitor, neighbour: Neighbour, office: str) -> None:
    officer.follows(neighbour.name, within="main")
    officer.follows("Name to an office")
    officer.picks(office)
    officer.presses("Name them")
    officer.sees(f"{neighbour.name} is named as")


def members_sign(walk: Walk, post: Post) -> None:
    """Five members sign the terms on screen, and each gets the copy with the signature as a PDF (HB 3.4.4)."""
    for neighbour in SIGNERS:
        member = with_code(walk, post, neighbour)
        member.follows("Read and sign")
        member.sees("Ward Panel Handbook, version 1.1, Appendix A, without amendment")
        member.presses("Sign", refused=True, within="main")
        member.sees("Tick the box to say that you will abide by the terms of reference.")
        member.picks("I will abide by the terms of reference set out above")
        member.fills({"Your full name": neighbour.name})
        member.presses("Sign", within="main")
        member.sees("You have signed the terms of reference")
        assert member.fetches("Open your signed copy").startswith(b"%PDF")
        member.leaves()
    assert post.goes() == len(SIGNERS)
    for neighbour in SIGNERS:
        (letter,) = post.to(neighbour.email, "Your copy of the terms of reference")
        (copy,) = enclosed(letter, "application/pdf")
        assert copy.startswith(b"%PDF")
        assert neighbour.name in words_of(copy)


def chair_proposes_a_meeting(walk: Walk, post: Post) -> None:
    """The chair proposes date and place, and a newcomer as a member."""
    chair = with_code(walk, post, CHAIR)
    chair.follows("Members", within="header")
    chair.follows("Propose a member")
    chair.fills({"Full name": NEWCOMER.name, "E-mail address": NEWCOMER.email})
    chair.fills({"Which community do they stand for and reach?": NEWCOMER.stands_for})
    chair.picks(NEWCOMER.basis, "They support the aims of the panel and agree with its terms of reference")
    chair.presses("Propose a member")
    chair.sees("The next meeting votes on it")
    chair.follows("Meetings")
    chair.follows("Propose a meeting")
    chair.fills({"Date": MEETING, "From": "7 pm", "Until": "9 pm", "Place": HALL})
    chair.picks("Open to everybody")
    chair.presses("Propose this meeting")
    chair.sees("The meeting of 25 September 2018 is proposed.", "It waits for the police team")
    chair.leaves()
    post.goes()
    assert post.to(ground.SERGEANT[1], "Please agree")


def sergeant_agrees(walk: Walk) -> None:
    """The police team agrees date and place (ToR 5e)."""
    sergeant = with_password(walk, *ground.SERGEANT)
    sergeant.follows("Answer")
    sergeant.picks("Yes, they will do")
    sergeant.presses("Send the answer")
    sergeant.sees("Your answer is on its way", "Agreed, notice not sent")
    sergeant.leaves()


def chair_gives_notice(walk: Walk, post: Post) -> None:
    """The agenda is checked, the notice goes to all members and partners, and the proof is kept (ToR 9b, 9c)."""
    chair = with_code(walk, post, CHAIR)
    chair.follows("Open the meeting")
    chair.follows("Change the agenda")
    chair.sees("All six topics are covered")
    chair.fills({"Title": LIGHTING})
    chair.presses("Add this item")
    chair.presses(f"Move up {LIGHTING}")
    chair.follows("Check the notice")
    chair.sees("The notice is in time.", "11 members and 2 partners", "A calendar file is enclosed.", "Dorothy Finch")
    chair.presses("Send the notice")
    chair.sees("Proof of notice", "Notice was given on Thursday 6 September 2018", "It was in time.", "Telephone 020 7946 0123")
    chair.presses("Has been told")
    chair.sees("Nobody is left to tell.")
    post.goes()
    chair.opens(chair.page.url)
    chair.sees("Sent 6 September 2018")
    chair.leaves()
    told = [neighbour.email for neighbour in FOUNDERS if neighbour.email] + [COUNCILLOR[1], LANDLORD[1]]
    for address in told:
        (letter,) = post.to(address, f"Notice: {PANEL} meets on 25 September 2018")
        assert HALL in text_of(letter)
        (calendar,) = enclosed(letter, "text/calendar")
        assert b"DTSTART" in calendar
        assert b"20180925T1" in calendar
    assert not Letter.objects.exclude(stage=Letter.Stage.SENT).exists()


def officer_brings_police_figures(walk: Walk) -> None:
    """The ward officer brings the published file: counted and set aside by line, then confirmed; the first priority is set."""
    officer = with_password(walk, *ground.DWO)
    officer.follows("Police report")
    officer.follows("Police files of this ward")
    officer.follows("Bring a police file")
    officer.brings("Police file", ground.POLICE_FILE)
    officer.presses("Check this file")
    officer.sees("What was understood", "2,328", "1,830", "Lines set aside", "498")
    officer.presses("Confirm these figures", refused=True)
    officer.picks("I have looked at what was understood, and these figures are cleared for the panel")
    officer.presses("Confirm these figures")
    officer.sees("Police report", "April to June 2018", "All crime by month", "Every kind, three periods")
    assert officer.page.locator("main svg").count() >= 1
    assert officer.page.locator("main table caption", has_text="Records by kind").count() == 1
    officer.follows("Priorities", within="header")
    officer.follows("Set the first priority")
    officer.picks("Violence between people")
    write_priority(officer, "Robbery at the station", "Finchley Road station and its forecourt", step_by=date(2018, 9, 24))
    officer.presses("Set this priority")
    officer.sees("The first priority is set.")
    officer.leaves()


def write_priority(writer: Visitor, title: str, area: str, *, step_by: date = date(2018, 10, 8)) -> None:
    """Fill in the five parts of SMART, and what the police team says (PRI-2, PRI-3)."""
    writer.fills(
        {
            "Title": title,
            "What is the problem?": f"{title}: most often between 5 pm and 8 pm on weekdays.",
            "Where in the ward is it?": area,
            "What is counted?": "Reports a month",
            "Number now": 12,
            "Number to reach": 6,
            "What is the first step?": "Two patrols a week at that time.",
            "When is that step taken?": step_by,
            "Why is it an issue of this ward?": "Residents and traders named it at the last contact session.",
            "When should the aim be met?": date(2018, 12, 20),
            "What can the police team do, and by when?": "Patrols from 8 October.",
        }
    )
    writer.picks("The police team confirms that this leaves it able to do its other work")
