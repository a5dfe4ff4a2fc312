"""The wording that a fresh installation starts with, in the project's own words (HB 3.2, 4.1; App A, B, C; TOR-1).

It has the sections and letters of the handbook's terms, so that references such as "ToR 9b" lead somewhere. It is not the
official text: outside the demo nobody can sign it before the central unit has imported the handbook.
"""

from __future__ import annotations

from typing import Any

from panels.importing.handbook import Texts
from panels.texts import BLANK

Clause = str | tuple[str, list[str]]


def _section(number: str, title: str, lead: str, clauses: list[Clause], *, is_lettered: bool = True) -> dict[str, Any]:
    """Return a section as it is stored; letters are given in order."""
    stored = []
    for position, clause in enumerate(clauses):
        text, points = (clause, []) if isinstance(clause, str) else clause
        stored.append({"letter": chr(ord("a") + position) if is_lettered else "", "text": text, "points": points})
    return {"number": number, "title": title, "lead": lead, "clauses": stored}


TERMS = [
    _section("1", "Name", f"The panel is called {BLANK}.", []),
    _section(
        "2",
        "Aims",
        "The panel is there:",
        [
            "To bring residents into choosing what the ward's police team works on",
            "To help with the work on those priorities",
            "To look closely at what the police team does",
            "To help more people take part in solving problems and preventing crime",
            "To help the police team earn the trust of the ward",
            "To stand for the ward's communities and to reach many people in them",
            "To help the police meet more people, as at contact sessions",
            "To back local groups that work for safety, such as neighbourhood watches.",
        ],
    ),
    _section(
        "3",
        "Membership",
        "",
        [
            "The panel has 25 members at most.",
            (
                "Each member:",
                [
                    "lives, works or studies in the ward",
                    "shares the aims of the panel and agrees with these terms",
                    "stands for a community and reaches many people in it.",
                ],
            ),
            "The members come from every part of the ward.",
            (
                "Between them the members stand for:",
                [
                    "residents",
                    "the larger demographic groups of the ward",
                    "young people",
                    "traders, businesses and industrial estates",
                    "associations of tenants and residents",
                    "the kinds of housing in the ward",
                    "community groups, societies and associations",
                    "schools and colleges.",
                ],
            ),
            (
                "Besides its members the panel has local partners:",
                [
                    "the ward's councillors",
                    "officers of the local authority for antisocial behaviour, safety or crime prevention",
                    "those who provide public housing and support in the community.",
                ],
            ),
            "Each member has one vote. Partners have none.",
        ],
    ),
    _section(
        "4",
        "Members",
        "",
        [
            (
                "A meeting can add a member by a simple majority of the members who are present and vote, when they are satisfied that "
                "the person qualifies and makes the panel stand for more people."
            ),
            "Whoever would like to join is asked to get in touch with the chair or the police team.",
            "Membership lasts for a year. A simple majority can then renew it.",
            "Members come to the meetings, carry concerns to the police team and news back, and decide on the priorities.",
            "Members look for new members, so that the panel widens and stays fresh.",
        ],
    ),
    _section(
        "5",
        "Officers",
        "",
        [
            "The panel has a chair.",
            "The chair is a member, not a partner, who lives in the ward or works or studies mostly in it.",
            "A meeting of the panel elects the chair.",
            "The chair serves for a year and can be elected again.",
            (
                "The chair:",
                [
                    "comes to all meetings and chairs them, or names a deputy",
                    "sets the agenda",
                    "agrees date, time and place of each meeting with the police team, well ahead",
                    "sees that the papers go out in time",
                    "sees with the police team that the panel meets every three months at least",
                    "speaks for the panel where it is invited.",
                ],
            ),
            "A secretary, or another arrangement, keeps the records of members, attendance, priorities and actions.",
        ],
    ),
    _section(
        "6",
        "Code of conduct",
        "",
        [
            (
                "Members act for the public and not for a private, party-political or personal interest. Whoever has an interest in a "
                "matter, or is close to somebody who has, says so. The panel then decides whether they leave for that part."
            ),
            (
                "Members and partners do not:",
                [
                    "offend or inflame",
                    "harass, run down or discriminate against anybody for what they are or believe",
                    "work against the panel or damage its name",
                    "load too much work on each other",
                    "ask the police team for what is not its job.",
                ],
            ),
        ],
    ),
    _section(
        "7",
        "Keeping to the code",
        "",
        [
            "Members and partners keep to the code of conduct.",
            (
                "Two thirds of the members who are present and vote can deselect a member who:",
                [
                    "breaks the code or another part of these terms",
                    "no longer qualifies as a member",
                    "has missed three meetings in a row without a reason that the panel accepts",
                    "by staying would cost the panel its good name or undo much of its work.",
                ],
            ),
            "A member who is deselected can appeal. A meeting hears the appeal and decides on it for good.",
            (
                "These terms are open to the public. Whoever believes that a member should be deselected tells the chair or the "
                "sergeant, who follows it up."
            ),
        ],
    ),
    _section(
        "8",
        "Complaints",
        "",
        [
            (
                "A member or partner who has a complaint about another:",
                [
                    "talks to that person first",
                    "if that does not settle it, writes to the chair, who follows it up",
                    "if that does not settle it either, writes to the sergeant, who follows it up.",
                ],
            )
        ],
        is_lettered=False,
    ),
    _section(
        "9",
        "Meetings",
        "",
        [
            "The panel meets at least every three months.",
            "All members and partners have at least 14 days' notice of a meeting.",
            (
                "Between its items the agenda covers what the police did about the last priorities, figures on crime and antisocial "
                "behaviour, concerns of the community, the choice of priorities and of what is done about them, contact sessions, "
                "and the date of the next meeting."
            ),
            "Priorities are agreed by talking them through, or chosen by a vote.",
            ("Three members at least are present for a vote on membership, officers, deselection, dissolution or a change of these terms."),
            "The public can come to at least one meeting a year that is held at a venue.",
            "The panel lets people know that they can ask the police team if they would like to come.",
        ],
    ),
    _section(
        "10",
        "Changing these terms",
        "",
        [
            "Two thirds of the members who are present and vote at a meeting can change these terms.",
            "The text of a change goes to all members with the notice of that meeting.",
        ],
    ),
    _section(
        "11",
        "Restructure and dissolution",
        "",
        [
            "Two thirds of the members who are present and vote at a meeting can dissolve the panel.",
            "A proposal to dissolve it goes to all members with the notice of that meeting.",
            (
                "The police can dissolve or restructure a panel that does not keep to these terms or no longer serves the community, and "
                "ask the central unit for advice first."
            ),
        ],
    ),
]

PRIVACY = [
    _section("", "Privacy notice", f"This notice says what {BLANK} does with what it knows about its members and partners.", []),
    _section(
        "",
        "What is kept",
        "",
        ["Your name, how to reach you, how you are connected with the ward, and your part in meetings and votes."],
        is_lettered=False,
    ),
    _section(
        "",
        "Where it comes from",
        "",
        ["From you, when you join and sign the terms; sometimes from the police or a partner whom you told that you would like to join."],
        is_lettered=False,
    ),
    _section(
        "",
        "What it is used for",
        "",
        ["To keep you up to date and to run the panel. It goes to the police or a partner for anything else only if you agree."],
        is_lettered=False,
    ),
    _section(
        "",
        "How long it is kept",
        "",
        ["The list of members is looked through once a year. What is kept of a member who has left is removed."],
        is_lettered=False,
    ),
    _section(
        "",
        "Your rights",
        "",
        [
            (
                "You can ask:",
                [
                    "to see what is kept about you",
                    "to have it put right",
                    "to have it erased",
                    "to have its use restricted, or to object to it",
                    "to take it with you.",
                ],
            ),
            "Ask the chair or the secretary. You have an answer within a month. You can also complain to the Information Commissioner.",
        ],
        is_lettered=False,
    ),
]

AGENDA = [
    _section(str(number), title, "", [])
    for number, title in enumerate(
        (
            "Welcome and apologies",
            "Minutes and actions of the last meeting",
            "What the police did about the last priorities",
            "Police report: crime, antisocial behaviour and the survey",
            "Concerns from the community",
            "Priorities and what is done about them",
            "Contact sessions: how they went, and new ones",
            "Anything else",
            "Date of the next meeting",
        ),
        start=1,
    )
]

ADVERTS = [
    _section(
        "",
        "For a poster or newsletter",
        "",
        [
            (
                "Your ward has a panel of people who live, work or study here. Four times a year it meets the local police team, hears "
                "what happened, says what worries people, and sets what the team works on next."
            ),
        ],
        is_lettered=False,
    ),
    _section(
        "",
        "For a group",
        "",
        ["We would like your members to have a seat at our table. Send somebody to our next meeting and see what we do."],
        is_lettered=False,
    ),
    _section(
        "",
        "For a short message",
        "",
        ["Want a safer ward? Join your ward panel and tell your local police team what to work on."],
        is_lettered=False,
    ),
]

TEXTS = Texts(version="built in, 1", parts={"terms": TERMS, "privacy": PRIVACY, "agenda": AGENDA, "adverts": ADVERTS})
