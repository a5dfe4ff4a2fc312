"""What people of the demo say between meetings: concerns and their answers, contact sessions and suggestions (HB 2.3, 2.4)."""

from __future__ import annotations

from datetime import date

from community.models import Concern
from community.services import concerns, sessions
from demo.borough.life import DAY, Life
from demo.past import at, happened

RESIDENT = "shabnam.oduya@residents.example"


def tell(life: Life, today: date) -> None:
    """Let residents and a member raise concerns, some of which are joined, brought to the next meeting and answered."""
    _answered(life, today)
    with happened(at(today - DAY * 9, 21)):
        mopeds = _raise(
            life, today - DAY * 9, "Mallow Walk, by the garages", "Mopeds race up and down until past midnight.", "Most Fridays"
        )
        same = _raise(life, today - DAY * 6, "The garages on Mallow Walk", "Noise of motorcycles at night. My children wake up.", "")
    with happened(at(today - DAY * 3, 10)):
        concerns.join(same, other=mopeds, by=life.chair, on=today - DAY * 3)
        concerns.bring(mopeds, subject="Mopeds at night by the garages", by=life.chair, on=today - DAY * 3)
    with happened(at(today - DAY * 1, 8)):
        _raise(
            life, today - DAY, "The alley behind the bakery", "Two lamps have been out for a month, and it is pitch dark.", "Since October"
        )
    _meet_people(life, today)


def _raise(life: Life, on: date, place: str, words: str, noticed: str) -> Concern:
    return concerns.raise_concern(life.panel, place=place, ward=None, words=words, noticed=noticed, email=RESIDENT, by=None, on=on)


def _answered(life: Life, today: date) -> None:
    """Let a member's concern be answered and published."""
    with happened(at(today - DAY * 34, 19)):
        told = concerns.raise_concern(
            life.panel,
            place="The bus stop at Osier Road",
            ward=None,
            words="People drink at the bus stop in the mornings, and the school children wait in the road.",
            noticed="School days",
            by=life.secretary,
            on=today - DAY * 34,
        )
    with happened(at(today - DAY * 20, 9)):
        said, did = (
            "People drink at the bus stop when children go to school.",
            "The team stands there from eight to nine, three mornings a week.",
        )
        concerns.answer(told, subject="Drinking at the bus stop", you_said=said, we_did=did, by=life.officer, on=today - DAY * 20)
        concerns.publish(told, said=said, did=did, by=life.chair, on=today - DAY * 19)


def _meet_people(life: Life, today: date) -> None:
    """Let the team hold one session, plan another, and answer a suggestion."""
    with happened(at(today - DAY * 16, 9)):
        held = sessions.plan(
            life.panel,
            place="Outside the library, Osier Road",
            starts_at=at(today - DAY * 11, 10),
            ends_at=at(today - DAY * 11, 12),
            by=life.officer,
            on=today - DAY * 16,
        )
        suggested = sessions.suggest(
            life.panel,
            place="The school gate",
            time="Weekdays at half past three",
            why="Parents wait there anyway.",
            by=life.secretary,
            on=today - DAY * 16,
        )
    with happened(at(today - DAY * 11, 13)):
        raised = "Mopeds at night, lamps behind the bakery, and how to mark a bicycle."
        sessions.record(held, came=17, raised=raised, by=life.officer, on=today - DAY * 11)
        word = "Good idea. We come on the first Thursday after the holidays."
        sessions.settle(suggested, is_taken_up=True, word=word, by=life.officer, on=today - DAY * 11)
        sessions.plan(
            life.panel,
            place="The school gate, Mallow Walk",
            starts_at=at(today + DAY * 6, 15, 15),
            ends_at=at(today + DAY * 6, 16),
            by=life.officer,
            on=today - DAY * 11,
        )
    with happened(at(today - DAY * 2, 12)):
        sessions.suggest(life.panel, place="The bus garage on Kiln Lane", time="Before the first bus", why="", by=None, on=today - DAY * 2)
