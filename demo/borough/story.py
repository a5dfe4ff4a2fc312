"""Two years of Wexcombe, told from the founding of its first panel to this moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from core import audit
from demo import figures, files, logins, places
from demo.borough import (
    between,
    complaints,
    conduct,
    data_rights,
    evenings,
    joining,
    neighbours,
    officers,
    osier_green,
    replies,
    surveys,
    team,
    terms,
    work,
)
from demo.borough.life import DAY, Life
from demo.borough.lines import Evening
from demo.borough.neighbours import Script
from demo.past import QUARTER, THURSDAY, TUESDAY, WEDNESDAY, at, happened, meeting_on, next_meeting_on, weekday_before
from handbook.dates import add_months
from meetings.models import AgendaItem, Attendance, Meeting, Motion, Outcome
from meetings.services import agenda, attendance, outcomes, packs, rehearsals, suggestions, visitors, votes
from panels.models import Office, Panel, Suspension, Ward

Topic = AgendaItem.Topic
BEFORE_FOUNDING = timedelta(days=30)
MONTHS_LATE = 2
MONTHS_OF_FIGURES = 24


def tell(now: datetime) -> None:
    """Build the borough as of that moment, in one transaction."""
    today = timezone.localtime(now).date()
    with transaction.atomic():
        _tell(now, today)
        # What is posted and recorded asks for a worker and a seal each time; there is nothing to send, and one seal does.
        transaction.get_connection().run_on_commit.clear()
    audit.seal()


def _tell(now: datetime, today: date) -> None:
    upcoming = next_meeting_on(today)
    founded = meeting_on(upcoming, len(osier_green.EVENINGS)) - DAY * 63
    with happened(at(founded - BEFORE_FOUNDING, 9)):
        borough = places.lay_out()
        posted = officers.post_all(borough, founded - BEFORE_FOUNDING)
    wards = {ward.code: ward for ward in Ward.objects.select_related("borough__bcu", "team")}
    _lantern_hill(Life(wards[places.LANTERN_HILL], posted[places.LANTERN_HILL]), today)
    _eastmarsh(Life(wards[places.EASTMARSH], posted[places.EASTMARSH]), today)
    _pelham_cross(Life(wards[places.PELHAM_CROSS], posted[places.PELHAM_CROSS]), now, today)
    _kiln_park(Life(wards[places.KILN_PARK], posted[places.KILN_PARK]), today)
    # Last, so that its letters are the newest on the page of letters.
    _osier_green(Life(wards[places.OSIER_GREEN], posted[places.OSIER_GREEN]), founded, upcoming, today)
    logins.open_doors()
    _leave_file_to_bring(today)


# Osier Green


def _osier_green(life: Life, founded: date, upcoming: date, today: date) -> None:
    story = osier_green
    life.found(founded, story.FOUNDERS, chair=story.CHAIR, secretary=story.SECRETARY)
    life.add_partners(founded + DAY * 10, story.PARTNERS)
    signed = {resident.name for resident in story.FOUNDERS}
    # The last of them makes the edition that has every signature.
    life.copies_for = frozenset({story.CHAIR, "Ifeoma Brightwell", "Kit Ansah"})
    life.sign(founded + DAY * 5, sorted(signed))
    count = len(story.EVENINGS)
    brought = _months(today)
    for number, evening in enumerate(story.EVENINGS, 1):
        on = meeting_on(upcoming, count + 1 - number)
        brought = _bring(life, brought, on)
        then = meeting_on(upcoming, count - number)
        evenings.hold(life, on, evening, then=then, prints=number > count - 2)
        if number == 1:
            life.activate(on)
        if number in (2, 6):
            life.elect(on, story.CHAIR)
        if number in (4, 8):
            with happened(at(on, 20, 45)):
                life.keep_record(on, story.SECRETARY)
        _suspend_after(life, number, on)
        for aim, text in story.TOLD.get(number, ()):
            life.tell(aim, text, on + DAY * 40)
    _prepare_next(life, brought, upcoming, today)
    joining.tell(life, today)
    between.tell(life, today)
    data_rights.tell(life, today)
    surveys.tell(life, meeting_on(upcoming, 1), upcoming, today)
    complaints.tell(life, today)
    team.tell(life, today)


def _suspend_after(life: Life, number: int, on: date) -> None:
    if number == len(osier_green.EVENINGS):
        since = on + DAY * 30
        Suspension.objects.create(membership=life.seats[osier_green.SUSPENDED], since=since, review_on=since + DAY * 42)


def _prepare_next(life: Life, months: list[date], upcoming: date, today: date) -> None:
    """Leave the next meeting agreed, its notice still to be given."""
    Panel.objects.filter(pk=life.panel.pk).update(about=osier_green.ABOUT)
    life.propose(today - DAY * 12, [osier_green.PROPOSED])
    meeting = evenings.arrange(life, upcoming, osier_green.NEXT, proposed_on=today - DAY * 8, agreed_on=today - DAY * 4)
    work.spend(life, today)
    work.draft(life, meeting, today)
    terms.tell(life, meeting, today)
    with happened(at(today - DAY * 3, 9)):
        agenda.add(meeting, title="A walk with the council’s lighting engineer", topic=Topic.OTHER, by=life.chair, on=today - DAY * 3)
    _suggest(life, today)
    if months:
        life.bring_figures(months, today - DAY * 2, neighbour=places.LANTERN_HILL)


def _suggest(life: Life, today: date) -> None:
    """Let two members suggest something for the agenda: one is kept for later, one waits for an answer."""
    said = (("Ifeoma Brightwell", "The walking bus after a term", 6), ("Tomasz Wierzba", "Parcels stolen from doorsteps on Sloe Street", 1))
    made = []
    for name, title, days in said:
        with happened(at(today - DAY * days, 19)):
            made.append(suggestions.suggest(life.panel, title=title, why="", by=life.seats[name].person, on=today - DAY * days))
    with happened(at(today - DAY * 5, 9)):
        words = "The school wants to see one term of it first."
        suggestions.answer(made[0], answer="kept", words=words, by=life.chair, on=today - DAY * 5)


def _ask_to_attend(life: Life, meeting: Meeting, on: date) -> None:
    """Let two residents write from the public page: one is told where to come, one waits."""
    question = "Will the lamp at the viewpoint be there before the summer?"
    with happened(at(on, 20)):
        first = visitors.ask(
            meeting, full_name="Bashira Lund", email="bashira.lund@residents.example", wish="room", question=question, on=on
        )
        visitors.ask(meeting, full_name="Owen Tarrant", email="owen.tarrant@residents.example", wish="room", question="", on=on)
    with happened(at(on, 21)):
        visitors.answer(first, is_welcome=True, words="The side door is open from half past six.", is_laid=True, by=life.officer, on=on)


def _months(today: date) -> list[date]:
    latest = add_months(today.replace(day=1), -MONTHS_LATE)
    return [add_months(latest, -back) for back in range(MONTHS_OF_FIGURES - 1, -1, -1)]


def _bring(life: Life, months: list[date], meeting: date) -> list[date]:
    """Bring what has been published by a week before the meeting; return what is left."""
    until = add_months(meeting.replace(day=1), -MONTHS_LATE)
    ready = [month for month in months if month <= until]
    if ready:
        life.bring_figures(ready, meeting - DAY * 8, neighbour=places.LANTERN_HILL)
    return months[len(ready) :]


def _leave_file_to_bring(today: date) -> None:
    """Put a file of the newest month aside that nobody has brought yet."""
    month = add_months(today.replace(day=1), 1 - MONTHS_LATE)
    content = figures.file_for(places.OSIER_GREEN, [month], neighbour=places.LANTERN_HILL)
    files.lay(figures.name_for(places.OSIER_GREEN, [month]), content)


# The other wards


def _lantern_hill(life: Life, today: date) -> None:
    script = neighbours.LANTERN_HILL
    last = weekday_before(today - DAY * 33, THURSDAY)
    _live(life, script, last, prints=True)
    life.bring_figures(_months(today), last - DAY * 8, size=0.8, neighbour=places.OSIER_GREEN)
    _tell_all(life, script, last + DAY * 14)
    conduct.appeal(life, script.evenings[-1].deselects, last + DAY * 9)
    meeting = evenings.arrange(life, meeting_on(last, -1), script.evenings[-1], proposed_on=today - DAY * 10, agreed_on=today - DAY * 6)
    conduct.bring_appeal(life, meeting, today - DAY * 5)
    evenings.give_notice(life, meeting, today - DAY * 2)
    _ask_to_attend(life, meeting, today - DAY)
    replies.tell(life, meeting, today - DAY, neighbours.COMING, neighbours.AWAY, neighbours.TELEPHONED)


def _eastmarsh(life: Life, today: date) -> None:
    """A panel that stopped: its last meeting half a year ago, notice late, the chair gone."""
    script = neighbours.EASTMARSH
    last = weekday_before(today - DAY * 184, TUESDAY)
    _live(life, script, last, late_because="The centre could be had at no other time.")
    life.bring_figures(_months(today)[:15], last - DAY * 20, size=0.6)
    _tell_all(life, script, last - DAY * 5)
    Office.objects.filter(panel=life.panel, kind=Office.Kind.CHAIR, until=None).update(until=last + DAY * 50)


def _kiln_park(life: Life, today: date) -> None:
    """A panel that has just been set up: some have signed, it has not met, and its chair tries an evening out."""
    founded = today - DAY * 19
    life.found(founded, neighbours.KILN_PARK_FOUNDERS, chair="Theodora Vance")
    life.add_partners(founded + DAY * 4, neighbours.KILN_PARK_PARTNERS)
    life.sign(founded + DAY * 6, neighbours.KILN_PARK_SIGNED)
    rehearsals.rehearse(life.panel, by=life.chair, at=at(today - DAY, 18, 30))


def _pelham_cross(life: Life, now: datetime, today: date) -> None:
    """A panel that meets right now: four items done, one admission decided, one open on devices."""
    script = neighbours.PELHAM_CROSS
    began = _whole_five_minutes(now - timedelta(minutes=42))
    on = timezone.localtime(began).date()
    _live(life, script, weekday_before(on - QUARTER + DAY * 3, WEDNESDAY))
    life.bring_figures(_months(today), on - DAY * 9, size=0.9, neighbour=places.EASTMARSH)
    _tell_all(life, script, on - DAY * 12)
    work.spend(life, on - DAY)
    evening = neighbours.IN_SESSION
    life.propose(on - DAY * 50, evening.proposed)
    meeting = evenings.arrange(life, on, evening, proposed_on=on - DAY * 40, agreed_on=on - DAY * 36)
    Meeting.objects.filter(pk=meeting.pk).update(starts_at=began, ends_at=began + timedelta(hours=2))
    evenings.give_notice(life, Meeting.objects.get(pk=meeting.pk), on - DAY * 16)
    with happened(at(on - DAY * 7, 9)):
        packs.send(meeting, by=life.keeper, on=on - DAY * 7)
    meeting.refresh_from_db()
    meeting = evenings.begin(life, meeting, evening)
    _sit(life, meeting, evening, now)


def _whole_five_minutes(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute - moment.minute % 5, second=0, microsecond=0)


def _sit(life: Life, meeting: Meeting, evening: Evening, now: datetime) -> None:
    secretary = life.secretary
    assert secretary is not None
    items = evenings.items_of(meeting)
    late = {life.seats[name].person_id: attendance.Coming(Attendance.State.PRESENT) for name in evening.absent}
    attendance.record(meeting, late, by=secretary, at=now - timedelta(minutes=20))
    with happened(now - timedelta(minutes=10)):
        welcome = AgendaItem.objects.filter(meeting=meeting).order_by("position")[0]
        outcomes.record(welcome, kind=Outcome.Kind.NOTE, text="The reasons of those who are away were accepted.", by=secretary)
        evenings.approve(life, meeting)
        for topic, text in evening.said.items():
            outcomes.record(items[topic], kind=Outcome.Kind.NOTE, text=text, by=secretary)
        work.look_back(life, meeting, most=1)
        evenings.decide(life, items[Topic.MEMBERSHIP], neighbours.IN_SESSION_VOTE, meeting)
    motion = votes.open_vote(
        items[Topic.MEMBERSHIP],
        kind=Motion.Kind.ADMIT,
        question=neighbours.IN_SESSION_QUESTION,
        method=Motion.Method.DEVICES,
        concerns=life.seats[neighbours.IN_SESSION_NEWCOMER],
        by=secretary,
        at=now - timedelta(minutes=1),
    )
    for name, choice in neighbours.IN_SESSION_BALLOTS.items():
        votes.cast(motion, choice, by=life.seats[name].person)


def _live(life: Life, script: Script, last: date, *, late_because: str = "", prints: bool = False) -> None:
    """Let a panel live from its founding to its last meeting, whose minutes are printed when asked for."""
    count = len(script.evenings)
    founded = meeting_on(last, count - 1) - DAY * 70
    life.found(founded, script.founders, chair=script.chair, secretary=script.secretary)
    life.add_partners(founded + DAY * 8, script.partners)
    life.sign(founded + DAY * 5, [resident.name for resident in script.founders])
    for number, evening in enumerate(script.evenings, 1):
        on = last if number == count else meeting_on(last, count - number)
        late = late_because if number == count else ""
        then = meeting_on(last, count - number - 1)
        evenings.hold(life, on, evening, then=then, days_of_notice=9 if late else 18, late_because=late, prints=prints and number == count)
        if number == 1:
            life.activate(on)
            life.elect(on, script.chair)


def _tell_all(life: Life, script: Script, on: date) -> None:
    for number, text in script.updates:
        life.tell(number, text, on)
