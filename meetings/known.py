"""Everybody whose name the minutes may hold, with what stands for it where names stay out (SNB-4, HB 3.3.4).

They are the people on the attendance list, whether they came or not, and everybody else who had a part in the panel on the
day; whom a vote was about; who took an action on; and the adults who came along with young members.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from meetings.masking import SOMEBODY
from meetings.models import ActionPoint, Attendance, Meeting, Motion
from panels.queries import members_of, officers_of, partners_of
from people.models import Person

Capacity = Attendance.Capacity
ROLE_WORDS = {Capacity.MEMBER: "a member", Capacity.PARTNER: "a partner", Capacity.OFFICER: "a police officer"}
YOUNG = "a young member"
# An adult is written in one line of free text, as in Her mother, Anna Minor: two words with a capital are taken for a name.
NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")


@dataclass(frozen=True)
class Known:
    """Somebody's name, with what stands for it in the board's edition and in the partners' (nothing where the name stays)."""

    name: str
    role: str
    to_partners: str = ""


def known(meeting: Meeting, people: Iterable[Attendance], offices: dict[int, str]) -> list[Known]:
    """Return everybody the minutes may name, each name once, in a fixed number of queries."""
    found: dict[str, Known] = {}
    day = meeting.held_on
    for person, role in _people(meeting, people):
        standing = f"the {offices[person.pk]}" if person.pk in offices else role
        is_young = person.is_under_18(day)
        if is_young or person.full_name not in found:
            found[person.full_name] = Known(person.full_name, standing, YOUNG if is_young else "")
    for name in _adults(meeting, people):
        found.setdefault(name, Known(name, SOMEBODY, SOMEBODY))
    return list(found.values())


def _people(meeting: Meeting, people: Iterable[Attendance]) -> Iterator[tuple[Person, str]]:
    day, panel = meeting.held_on, meeting.panel
    yield from ((one.person, ROLE_WORDS[Capacity(one.capacity)]) for one in people)
    yield from ((seat.person, ROLE_WORDS[Capacity.MEMBER]) for seat in members_of(panel, day))
    yield from ((seat.person, ROLE_WORDS[Capacity.PARTNER]) for seat in partners_of(panel, day))
    yield from ((posting.person, ROLE_WORDS[Capacity.OFFICER]) for posting in officers_of(panel, day))
    about = Motion.everything.filter(item__meeting=meeting, concerns__isnull=False).select_related("concerns__person")
    yield from ((motion.concerns.person, ROLE_WORDS[Capacity.MEMBER]) for motion in about if motion.concerns)
    taken_on = ActionPoint.everything.filter(item__meeting=meeting, owner__isnull=False).select_related("owner")
    yield from ((action.owner, SOMEBODY) for action in taken_on if action.owner)


def _adults(meeting: Meeting, people: Iterable[Attendance]) -> Iterator[str]:
    """Yield the names of the adults of young members, those who came and those in the papers."""
    papers = (one.membership.appropriate_adult for one in people if one.membership and one.person.is_under_18(meeting.held_on))
    for written in (*(one.adult for one in people), *papers):
        yield from NAME.findall(written)
