"""What the police team and a panel ask of each other in the demo (HB 2.2 to 2.5, 4.2; MTG-12, MTG-13, MTG-20 to MTG-22)."""

from __future__ import annotations

from datetime import date, timedelta

from community.models import Invitation, PassedOn, PreventionMessage, Scheme
from community.queries.invitations import invited
from community.services import help as helping
from community.services import invitations, messages, schemes, updates
from community.services.invitations import Plan
from community.services.schemes import Entry
from demo.borough.life import DAY, Life
from demo.past import at, happened
from panels.models import Membership
from panels.services import data

AGREE_TO_LETTERS = ("Rosalind Tettey", "Hamza Dean", "Nalini Perera-Holt", "Tomasz Wierzba")
# Chair, secretary and the member who sign in to the demo are still asked.
COMING = 4
STILL_TO_REPLY = frozenset({"Ifeoma Brightwell", "Rosalind Tettey", "Gwilym Farrant"})
SWEEP = (
    "Officers and members search the bushes of Tidewell Park for hidden knives, in a line and with gloves and rods. "
    "Whoever finds something stands still and calls an officer."
)
UPDATES = (
    (31, "public", "New shutters on Station Parade", "Eight shops have new shutters, paid for in part by the council. No break-in since."),
    (
        9,
        "panel",
        "Scooters at Barley Court",
        "The barriers are ordered. Until they stand, we are there after school on Tuesdays and Fridays.",
    ),
    (4, "chair", "Team away next week", "Two of us are called to an event in town from Monday to Wednesday. Patrols of the park go on."),
)
SCHEMES = (
    Entry(Scheme.Kind.NEIGHBOURHOOD, "Kiln Lane Neighbourhood Watch", "Kiln Lane and Sloe Street: neighbours who know each other’s habits.",
          "", "https://www.ourwatch.org.uk/", "kiln.lane.watch@wexcombe.example"),
    Entry(Scheme.Kind.MARINE, "Marine Watch, Wherry Wharf", "For everybody who lives on the canal or beside it.",
          "Come to the wharf office on the first Saturday of the month.", "", ""),
    Entry(Scheme.Kind.PUB, "Station Parade Pubwatch", "Seven pubs and two restaurants.", "Ask behind the bar of any of them.", "", ""),
)  # fmt: skip
LINKED = {"Kiln Lane Neighbourhood Watch": "Nalini Perera-Holt", "Marine Watch, Wherry Wharf": "Parveen Lakhani"}
MESSAGE = (
    "Somebody goes from door to door and says they read water meters. They do not. Ask for a card, close the door, ring the water company. "
    "If they are still there, ring 101; if you are afraid, ring 999."
)
PASSED_ON = (
    ("Joyce Appleyard", PassedOn.Way.TALK, "", 25, "Two of us had them at the door, on Mallow Walk, both in the morning."),
    ("Hamza Dean", PassedOn.Way.OTHER, "After Friday prayers", 120, "People asked for it in Bengali and Somali."),
)


def tell(life: Life, today: date) -> None:
    """Tell the last weeks of a panel and its team."""
    _agree(life, today - DAY * 40)
    _link(life, today - DAY * 35)
    for days_ago, audience, title, text in UPDATES:
        on = today - DAY * days_ago
        with happened(at(on, 16)):
            updates.tell(life.panel, audience=audience, title=title, text=text, by=life.officer, on=on)
    _pass_on(life, today)
    _ask(life, today)
    _invite(life, today)


def _agree(life: Life, on: date) -> None:
    """Let some members agree to letters of the police."""
    for name in AGREE_TO_LETTERS:
        seat = life.seats[name]
        with happened(at(on, 19)):
            data.choose(seat, panel=True, members=False, partners=False, police=True, by=seat.person)


def _link(life: Life, on: date) -> None:
    for entry in SCHEMES:
        seat = life.seats.get(LINKED.get(entry.name, ""))
        schemes.add(life.panel, entry=Entry(**vars(entry) | {"link": seat}), by=life.keeper, on=on)


def _pass_on(life: Life, today: date) -> None:
    on = today - DAY * 12
    with happened(at(on, 11)):
        given: PreventionMessage = messages.give(
            life.panel, title="Callers who say they read meters", text=MESSAGE, link="", until=today + DAY * 16, by=life.officer, on=on
        )
    for name, way, word, reached, feedback in PASSED_ON:
        person = life.seats[name].person
        messages.pass_on(given, way=way, own_word=word, reached=reached, feedback=feedback, by=person, on=on + DAY * 5)


def _ask(life: Life, today: date) -> None:
    asked = today - DAY * 20
    with happened(at(asked, 18)):
        poster = helping.ask(
            life.panel,
            about="recruitment",
            text="Could you hang our poster up at the station and in the health centre?",
            needed_by=None,
            by=life.keeper,
            on=asked,
        )
        helping.answer(poster, answer="Both are up since this morning.", is_done=True, by=life.officer, on=asked + DAY * 2)
    with happened(at(today - DAY * 3, 18)):
        room = "The hall is let on the day of our spring meeting. Do you know a room without steps for forty people?"
        helping.ask(life.panel, about="venue", text=room, needed_by=today + DAY * 30, by=life.keeper, on=today - DAY * 3)


def _invite(life: Life, today: date) -> None:
    on, begins = today - DAY * 5, at(today + DAY * 9, 10)
    plan = Plan(
        kind=Invitation.Kind.SWEEP,
        what=SWEEP,
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        meet_at="Tidewell Park, gate on Pound Lane",
        bring="Sturdy shoes and long sleeves; gloves are there",
        places=4,
        admits_under_18=False,
    )
    with happened(at(on, 14)):
        sweep = invitations.invite(life.panel, plan=plan, by=life.officer, on=on)
    grown = [guest.person for guest in invited(sweep, on + DAY) if not guest.is_under_18 and isinstance(guest.place, Membership)]
    with_address = [person for person in grown if person.address and person.full_name not in STILL_TO_REPLY]
    for number, person in enumerate(with_address[: COMING + 1]):
        with happened(at(on + DAY, 9, 3 * number)):
            invitations.reply(sweep, person=person, comes=number < COMING, by=person, on=on + DAY)
    for person in [one for one in grown if not one.address][:1]:
        invitations.reply(sweep, person=person, comes=True, by=life.officer, on=on + DAY * 2)
