"""Acts that write letters about things with tokens in them, and who reads each letter."""

from __future__ import annotations

from datetime import timedelta

from access.roles import Role
from community.services import help, invitations
from complaints.models import Complaint
from complaints.services import handling
from core import duties
from core.models import EnclosedFile, Letter
from meetings.services import calling, notice
from panels.holdings import held_by
from panels.models import Expression, Panel
from panels.queries import chair_of
from panels.services import conduct, expressions
from people.models import DataRequest, Person
from people.services import rights
from tests import make
from tests.canary.expected import Asker
from tests.canary.ground import Ground
from tests.canary.sweep import Harvest
from tests.community import invited
from tests.meetings import make as meetings

# How far ahead reminders are written: what is far off is due on some day between.
AHEAD = (0, 1, 3, 5, 14, 21, 28, 45, 60, 75, 92)
# Somebody of several roles reads a letter in the one that sees most.
BY_WEIGHT = (Role.CHAIR, Role.SECRETARY, Role.SERGEANT, Role.DWO, Role.CENTRAL, Role.MEMBER, Role.SUSPENDED, Role.PARTNER)


def call_and_cancel(ground: Ground, panel: Panel) -> None:
    """Give notice of a meeting, and cancel it."""
    made = meetings.meeting(panel, in_days=30, online_link="https://example.org/room")
    ground.bed.plant_all(panel)
    made.refresh_from_db()
    notice.give(made, incomplete_because="To keep it short.", by=made.proposed_by, on=make.today())
    made.refresh_from_db()
    calling.cancel(made, because="The hall is closed.", by=made.proposed_by, on=make.today())


def take_complaints_on(ground: Ground, panel: Panel) -> None:
    """Acknowledge each complaint that waits."""
    for complaint in Complaint.objects.filter(panel=panel, stage=Complaint.Stage.RECEIVED, handler__isnull=False):
        handling.acknowledge(complaint, text="We have it.", by=complaint.handler, on=make.today())


def answer_who_would_join(ground: Ground, panel: Panel) -> None:
    """Answer each expression of interest."""
    for expression in Expression.objects.filter(panel=panel, stage=Expression.Stage.OPEN):
        expressions.answer(expression, text="Come and see us.", by=_chair(panel), on=make.today())


def answer_requests(ground: Ground, panel: Panel) -> None:
    """Answer each request for data."""
    for request in DataRequest.objects.filter(panel_id=panel.pk, stage=DataRequest.Stage.OPEN):
        rights.answer(request, text="Here it is.", by=make.central().person, on=make.today())


def propose_a_deselection(ground: Ground, panel: Panel) -> None:
    """Propose to deselect a member."""
    seat = make.member(panel)
    ground.bed.plant_all(panel)
    seat.refresh_from_db()
    conduct.propose(seat, ground="breach", reasons="Shouted at a visitor.", by=_chair(panel), on=make.today())


def change_what_people_are_invited_to(ground: Ground, panel: Panel) -> None:
    """Change police activity that somebody comes to, and cancel it."""
    made = invited.invitation(panel, keeps_letters=True)
    invited.yes(made, make.member(panel, agrees_to_police=True).person)
    ground.bed.plant_all(panel)
    officer = made.invited_by
    made.refresh_from_db()
    invitations.change(made, plan=invited.plan(12), because="The park is shut.", by=officer, on=make.today())
    ground.bed.plant_all(panel)
    made.refresh_from_db()
    invitations.cancel(made, because="Officers are needed elsewhere.", by=officer, on=make.today())


def answer_what_help_was_asked_for(ground: Ground, panel: Panel) -> None:
    """Ask the police team for help, and answer."""
    asked = help.ask(panel, about="venue", text="A room.", needed_by=make.today(), by=_chair(panel), on=make.today())
    ground.bed.plant_all(panel)
    asked.refresh_from_db()
    help.answer(asked, answer="The library.", is_done=False, by=make.dwo(panel.ward).person, on=make.today())


ACTS = (
    call_and_cancel,
    take_complaints_on,
    answer_who_would_join,
    answer_requests,
    propose_a_deselection,
    change_what_people_are_invited_to,
    answer_what_help_was_asked_for,
)


def write(ground: Ground) -> None:
    """Do each act at each panel, and write every reminder that falls due within three months."""
    # What is read here is not planted in: it is to say what it was written with.
    ground.bed.spared = frozenset({Letter, EnclosedFile})
    for panel in ground.panels:
        for act in ACTS:
            act(ground, panel)
    for days in AHEAD:
        duties.write_reminders(make.today() + timedelta(days=days))
    ground.bed.assign_again()


def read(ground: Ground, after: int) -> tuple[Harvest, int]:
    """Look through every letter written since that one, with what it encloses, as whoever gets it; return how many there were."""
    harvest, number = Harvest(), 0
    for letter in Letter.objects.filter(pk__gt=after).select_related("to").prefetch_related("enclosures__file"):
        number += 1
        reader = _reader(ground, letter)
        where = f"letter {letter.key.partition(':')[0]}"
        words = f"{letter.subject}\n{letter.text}\n{letter.html}\n{letter.address}"
        harvest.look(ground, reader, where, words.encode(), "")
        for enclosure in letter.enclosures.all():
            harvest.look(ground, reader, f"{where}, enclosure", enclosure.content, enclosure.media_type)
    return harvest, number


def _reader(ground: Ground, letter: Letter) -> Asker:
    known = next((asker for asker in ground.askers if asker.person is not None and asker.person == letter.to), None)
    if known is not None:
        return known
    panel = next((panel for panel in ground.panels if panel.pk == _home(ground, letter)), ground.own)
    next_door = {ground.own: ground.next_door, ground.next_door: ground.own}.get(panel)
    return Asker(_role(letter.to), letter.to, panel, next_door, _written_by(letter))


def _written_by(letter: Letter) -> frozenset[str]:
    """Return what somebody without an account wrote who is answered at the address that they gave."""
    wrote = Expression.objects.filter(email=letter.address) if letter.to is None else Expression.objects.none()
    return frozenset(f"panels.Expression:{expression.pk}" for expression in wrote)


def _home(ground: Ground, letter: Letter) -> int | None:
    return letter.panel_id or (ground.bed.home_of(letter.to) if letter.to is not None else None)


def _role(person: Person | None) -> str:
    held = {holding.role for holding in held_by(person, make.today())} if person is not None else set()
    return next((role.value for role in BY_WEIGHT if role in held), "NOBODY")


def _chair(panel: Panel) -> Person:
    return chair_of(panel, make.today()) or make.chair(panel).person
