"""A handbook in the form of the published one, in words of our own, with what the pages of a PDF leave behind."""

from __future__ import annotations

SECTIONS = (
    "1. Name\n\nThe panel is called\n\nWard Panel.",
    "2. Aims\n\nThe panel is there:\n\n- a. To listen\n- b. To ask\n   and to ask again",
    "3. Membership\n\n- a. At most 25.\n - b. Each member:\n - lives here\n - agrees.\n\n-\n\n- c. All parts of the ward.\n-",
    "4. Members\n\n- a. Come to the meetings.",
    "5. Officers\n\n- a. There is a chair.",
    "6. Code\n\n- a. Be fair.",
    "7. Conduct\n\n- a. Members may be deselected who:\n - break the code\n-\n\n12\n\f\n- miss three\nmeetings.\n- b. They can appeal.",
    "8. Complaints\n\nWhoever complains:\n\n- talks first\n- then writes.",
    "9. Meetings\n\n- a. Every three months.\n- b. At least 14 days’ notice.",
    "10. Alterations\n\n- a. By two thirds.",
    "11. Dissolution\n\n- a. By two thirds.",
)

OPENING = "A HANDBOOK\n\nTitle and Version\tA Handbook for Ward Panels version {version}\nPurpose\tTo test\n"
CONTENTS = "\nContents\n\n4.1 Agenda\t15\n\tAppendix A: Terms of Reference (ToR).....\t25\n\tAppendix B: Privacy Notice (GDPR)\t28\n\tAppendix C: adverts\t30\n"
AGENDA = "\n4.1 Agenda\n\nExample agenda\n\n1. Welcome\n2. Minutes\n\nPage 3 of 9\n\n3. Next meeting\n\n4.2 Police support and attendance\n\n1. Not an item\n"
TERMS = "\nAppendix A: Terms of Reference (ToR)\n\nUse them as they are.\n\nDate adopted\n\n{sections}\n\nAll members must sign below.\n\nSigned Date\n"
PRIVACY = (
    "\nAppendix B: Ward Panel Privacy Notice (GDPR)\n\nWard Panel\n\nPrivacy Notice\n\nWhat _____ Ward Panel does.\n\nTopics:\n\n"
    "- What is kept?\n- **Whom** to ask\n\nWhat is kept?\n\nWe keep:\n\n- your name\n\nand no more.\n\nWhom to ask\n\nAsk the [chair](#).\n"
)
ADVERTS = (
    "\nAppendix C: Ward Panel adverts/promotion\n\nSome examples.\n\nExplanation of Ward Panel – for a poster:\n\nWe meet.\n\n"
    "Targeted request to a group\n\nCome and see.\n\nAdverts to attract new members:\n\nTwitter examples (short)\n\nWorried?\n\n"
    "Do you want to help make our locality safer?\n\nJoin us:\n\n- meet the police\n\nAre you worried about crime or safety in our ward?\n\nCome.\n"
)


def handbook(
    *,
    version: str = "1.1",
    opening: str = OPENING,
    contents: str = CONTENTS,
    agenda: str = AGENDA,
    sections: tuple[str, ...] = SECTIONS,
    terms: str = TERMS,
    privacy: str = PRIVACY,
    adverts: str = ADVERTS,
) -> bytes:
    """Return the handbook as a file; each part can be left out or replaced."""
    body = terms.format(sections="\n\n".join(sections)) if terms else ""
    return (opening.format(version=version) + contents + agenda + body + privacy + adverts).encode()
