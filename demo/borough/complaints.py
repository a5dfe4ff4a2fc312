"""The complaints of Osier Green: one with the chair, one about the chair with the sergeant, one answered by post."""

from __future__ import annotations

from datetime import date

from complaints.models import Complaint, Entry
from complaints.services import handling, making
from complaints.services.making import Wording
from demo.borough.life import DAY, Life
from demo.past import at, happened
from people.models import Person


def tell(life: Life, today: date) -> None:
    """Let three complaints be made and handled as far as they have come."""
    _about_a_member(life, today - DAY * 12)
    _about_the_chair(life, today - DAY * 17)
    _by_post(life, today - DAY * 25, today - DAY * 4)


def _about_a_member(life: Life, on: date) -> None:
    """Stage 1: acknowledged, both heard, the answer to come."""
    said = Wording(
        about=life.seats["Desmond Oakshaw"].person,
        text="At the last meeting he spoke over me three times, and then said that parents had better look after their own children.",
        wish="I would like him to let people finish.",
        chat=Complaint.Chat.HELD,
        chat_note="I spoke to him at the market. He laughed and said that it was only talk.",
        witnesses=(life.seats["Nalini Perera-Holt"].person,),
    )
    complaint = _make(life, said, life.seats["Ifeoma Brightwell"].person, on)
    text = "Thank you for writing. I will speak with both of you and answer in writing."
    _acknowledge(complaint, text, life.chair, on + DAY * 2)
    with happened(at(on + DAY * 6, 18)):
        handling.note(complaint, text="Nalini remembers it as it was written.", by=life.chair, on=on + DAY * 6)
        summary = "It is said that you spoke over another member several times at the last meeting. I would like to hear your side."
        handling.share(complaint, text=summary, by=life.chair, on=on + DAY * 6)


def _about_the_chair(life: Life, on: date) -> None:
    """Stage 2 from the first day: the chair knows nothing of it."""
    said = Wording(
        about=life.chair,
        text="She closed the item on the canal path before I could say what the night workers had asked me to say.",
        chat=Complaint.Chat.INAPPROPRIATE,
        chat_note="She leads the meetings, and I did not want to take it up with her in front of everybody.",
    )
    complaint = _make(life, said, life.seats["Hamza Dean"].person, on)
    assert complaint.handler is not None
    text = "I review your complaint and will speak with you and with two people who were there."
    _acknowledge(complaint, text, complaint.handler, on + DAY * 3)


def _by_post(life: Life, on: date, answered_on: date) -> None:
    """Stage 1 of somebody who writes letters: answered on paper, and stage 2 still open to her."""
    said = Wording(
        about=life.seats["Peter Lanchbury"].person,
        text="He told the others that pensioners need not come in the evening.",
        chat=Complaint.Chat.NOT_SAID,
    )
    with happened(at(on + DAY, 10)):
        complaint = making.enter(
            life.panel,
            wording=said,
            complainant=life.seats["Joyce Appleyard"].person,
            received_on=on,
            is_written=True,
            special_reason="",
            by=life.chair,
            on=on + DAY,
        )
    letter = _acknowledge(complaint, "Your letter has arrived. I will ask Mr Lanchbury and write to you again.", life.chair, on + DAY)
    handling.mark_posted(letter, by=life.chair, on=on + DAY)
    with happened(at(answered_on, 10)):
        text = "He is sorry, and has said so to me in writing. The next meeting begins at six, so that you are home before dark."
        handling.answer(complaint, text=text, by=life.chair, on=answered_on)


def _make(life: Life, said: Wording, by: Person, on: date) -> Complaint:
    with happened(at(on, 20)):
        return making.make(life.panel, wording=said, by=by, on=on)


def _acknowledge(complaint: Complaint, text: str, by: Person, on: date) -> Entry:
    with happened(at(on, 19)):
        return handling.acknowledge(complaint, text=text, by=by, on=on)
