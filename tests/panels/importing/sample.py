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
CONTENTS = """
Contents

4.1 Agenda\t15
\tAppendix A: Terms of Reference (ToR).....\t25
\tAppendix B: Privacy Notice (GDPR)\t28
\tAppendix C: adverts\t30
"""
AGENDA = """
4.1 Agenda

Example agenda

1. Welcome
2. Minutes

Page 3 of 9

3. Next meeting

4.2 Police support and attendance

1. Not an item
"""
TERMS = """
Appendix A: Terms of Reference (ToR)

Use them as they are.

Date adopted

{sections}

All members must sign below.

Signed Date
"""
PRIVACY = """
Appendix B: Ward Panel Privacy Notice (GDPR)

Ward Panel

Privacy Notice

What _____ Ward Panel does.

Topics:

- What is kept?
- **Whom** to ask

What is kept?

We keep:

- your name

and no more.

Whom to ask

Ask the [chair](#).
"""
ADVERTS = """
Appendix C: Ward Panel adverts/promotion

Some examples.

Explanation of Ward Panel – for a poster:

We meet.

Targeted request to a group

Come and see.

Adverts to attract new members:

Twitter examples (short)

Worried?

Do you want to help make our locality safer?

Join us:

- meet the police

Are you worried about crime or safety in our ward?

Come.
"""


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
