"""Rights in personal data in the demo: one request open, one answered, a data controller and a list looked through."""

from __future__ import annotations

from datetime import date

from demo.borough.life import DAY, Life
from demo.past import at, happened
from handbook.data_protection import Right
from panels.services import data
from people.keepers import keepers
from people.services import rights

ASKS_FOR_COPY = "Ifeoma Brightwell"
HAD_PUT_RIGHT = "Parveen Lakhani"
CONTROLLER = "Hamza Dean"


def tell(life: Life, today: date) -> None:
    """Let two members use their rights, and the panel do what it owes the data of its people."""
    [keeper, *_] = keepers(today)
    asked_on, answered_on = today - DAY * 60, today - DAY * 52
    with happened(at(asked_on, 21)):
        person = life.seats[HAD_PUT_RIGHT].person
        words = "My stall is in Station Parade, not in Station Road."
        request = rights.ask(right=Right.RECTIFICATION.value, details=words, by=person, on=asked_on)
    with happened(at(answered_on, 10)):
        rights.answer(request, text="The list of members says Station Parade now. Thank you for telling us.", by=keeper, on=answered_on)
    with happened(at(today - DAY * 40, 18)):
        data.choose_controller(life.panel, membership=life.seats[CONTROLLER].pk, by=life.chair, on=today - DAY * 40)
        data.review_list(life.panel, by=life.keeper, on=today - DAY * 40)
    with happened(at(today - DAY * 6, 20)):
        rights.ask(right=Right.ACCESS.value, details="", by=life.seats[ASKS_FOR_COPY].person, on=today - DAY * 6)
