"""The evening of the meeting: who is here, the terms, two votes, two priorities, an action (ToR 9d, 9e)."""

from __future__ import annotations

from datetime import date

from tests.journeys import ground
from tests.journeys.before import LIGHTING, write_priority
from tests.journeys.people import AMARA, COUNCILLOR, IDRIS, NEWCOMER, PENELOPE, SECRETARY, SIGNERS, YUSUF, with_code
from tests.journeys.post import Post
from tests.journeys.visitor import Visitor
from tests.journeys.walk import Walk

QUESTION = "The panel meets at the community centre for the rest of the year."
PRIORITIES = (
    ("Mopeds on the pavement", "Heath Street between the station and Church Row"),
    ("Theft from cars", "Arkwright Road and Lindfield Gardens"),
)


def meeting_is_held(walk: Walk, post: Post) -> None:
    """The secretary runs the evening's page: who is here, what is decided, what is taken on."""
    secretary = with_code(walk, post, SECRETARY)
    secretary.follows("Open the meeting")
    secretary.presses("Begin the meeting")
    secretary.sees("0 of 11 members here")
    for name in [*(neighbour.name for neighbour in (*SIGNERS, YUSUF)), COUNCILLOR[0], ground.DWO[0]]:
        secretary.page.locator("#roll").get_by_label(name).check()
    secretary.presses("Save who is here")
    secretary.sees("6 of 11 members here", "Quorum: 3 needed")
    secretary.presses("The panel agrees the terms")
    secretary.sees("The terms of reference are adopted as of this meeting.")
    assert "The panel agrees the terms" not in secretary.reads()
    admit_by_hands(secretary)
    decide_on_devices(secretary, walk, post)
    for number, (title, area) in enumerate(PRIORITIES, start=2):
        record_priority(secretary, number, title, area)
    take_an_action(secretary)
    secretary.leaves()


def meeting_ends(walk: Walk, post: Post) -> None:
    """The secretary ends the meeting, and the minutes are there."""
    secretary = with_code(walk, post, SECRETARY)
    secretary.follows("Meetings")
    secretary.follows("Open the meeting")
    secretary.follows("Open the live meeting")
    review_the_first_priority(secretary)
    secretary.presses("End the meeting")
    secretary.sees("This is a draft.", "from 7 pm to 9 pm")
    secretary.leaves()


def admit_by_hands(secretary: Visitor) -> None:
    """A show of hands: the sum is worked out and shown before the vote is closed (VOTE-2)."""
    secretary.follows("Vote", within=item(secretary, "Membership"))
    secretary.picks(f"Admit {NEWCOMER.name} as a member", "Show of hands")
    secretary.presses("Open the vote")
    secretary.sees("5 members may vote", YUSUF.name, "HB 3.4.4")
    secretary.fills({"For": 4, "Against": 0, "Abstained": 1})
    secretary.presses("Work it out")
    secretary.sees("If you close it now: carried.", "4 for")
    secretary.presses("Close the vote")
    secretary.sees("Carried", "4 for", "Who could vote")
    secretary.follows("Back to the meeting")


def decide_on_devices(secretary: Visitor, walk: Walk, post: Post) -> None:
    """Three members vote on devices of their own while the secretary looks on (VOTE-4)."""
    secretary.follows("Vote", within=item(secretary, LIGHTING))
    secretary.picks("Another question", "Members' own devices")
    secretary.fills({"Another question: how does it read?": QUESTION})
    secretary.presses("Open the vote")
    vote = secretary.page.url
    for neighbour, choice in ((AMARA, "For"), (IDRIS, "For"), (PENELOPE, "Against")):
        member = with_code(walk, post, neighbour)
        member.opens(vote)
        member.presses(choice)
        member.sees("Your vote is counted.")
        member.leaves()
    secretary.follows("Look again")
    secretary.sees("3 of 5 have voted.")
    secretary.presses("Close the vote")
    secretary.sees("2 for, 1 against", "Carried")
    secretary.follows("Back to the meeting")


def record_priority(secretary: Visitor, number: int, title: str, area: str) -> None:
    secretary.follows("Record a priority")
    write_priority(secretary, title, area)
    secretary.picks("Through discussion")
    secretary.presses("Record this priority")
    secretary.sees(f"Priority {number} is recorded: {title}.")


def review_the_first_priority(secretary: Visitor) -> None:
    """The priority that the police team set before the meeting is looked at; without it the meeting cannot end (PRI-5)."""
    secretary.sees("One priority has not been reviewed.")
    secretary.follows("Review the priorities", within="section[aria-labelledby=end]")
    secretary.follows("Review it")
    secretary.fills({"What was done since the last meeting?": "Officers stood at the station on five evenings."})
    secretary.picks("Keep it as it is")
    secretary.presses("Record the review")
    secretary.sees("Each priority has been reviewed.")
    secretary.follows("Back to the meeting")


def take_an_action(secretary: Visitor) -> None:
    secretary.follows("Action", within=item(secretary, LIGHTING))
    secretary.fills({"What is to be done?": "Ask the council about the lamp posts", "By when?": date(2018, 10, 16)})
    secretary.selects("Who does it?", AMARA.name)
    secretary.presses("Add the action")
    secretary.sees("The action stands in the record")


def item(visitor: Visitor, title: str) -> str:
    """Return where the item with that title stands on the page."""
    found = visitor.page.locator("li.wp-item", has=visitor.page.get_by_role("heading", name=title)).get_attribute("id")
    assert found is not None
    return f"#{found}"
