"""What is done on priorities in the demo: what they rest on, the team's time, the reviews at meetings, drafts of new ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from demo.borough.life import DAY, Life
from demo.past import at, happened
from handbook.dates import add_months
from handbook.priorities import Measure
from handbook.remit import Work
from meetings.models import Meeting
from policing.queries import latest_month
from priorities import queries
from priorities import services as priorities
from priorities.models import Evidence, PlannedAction, Priority, Review
from priorities.services import Look, Piece, Plan, Statement, Wording

Kind, LedBy, Doing = Evidence.Kind, PlannedAction.LedBy, PlannedAction.Kind
WEEK = timedelta(days=7)
WEEKS_OF_TIME = 12
PLAIN = (
    ("The team told the meeting what it had done; the panel asked questions and wants the work to go on.", ""),
    ("Patrols went on as agreed. Residents notice them.", "Fewer reports than in the quarter before."),
)

# What meetings heard about a priority, in their order, by its title.
LOOKED_BACK = {
    "Fewer knives carried around Tidewell Park": (
        ("Three sweeps with residents; one knife was found.", "Knives found fell from five to one in the quarter."),
        ("28 patrols between 3 and 6 pm and three sweeps. Two knives, one arrest.", "Two knives in the quarter."),
        ("28 patrols and three sweeps with residents. Two knives were found.", "No injury in the park this quarter."),
    ),
    "Theft and threats at the Station Parade shops": (
        ("Patrols rose to four a week; six arrests, two court orders.", "Reports rose from 14 to 17 a month: staff report again."),
        ("Eight shops want the radio link, and the council pays half.", "19 reports a month."),
        ("38 patrols; shops report more, as was hoped.", "19 reports a month, from 14."),
        ("41 patrols and six arrests.", "22 reports a month, which was the aim."),
    ),
    "Scooters ridden through Barley Court": (
        ("Eleven riders were stopped and four scooters taken. The barriers are late.", "Seven reports a month, from nine."),
    ),
}
AMENDED = ("Theft and threats at the Station Parade shops", 3)

RESTS_ON = {
    "Fewer knives carried around Tidewell Park": (
        Piece(Kind.CONCERN, "Fourteen parents asked for safer ways to school."),
        Piece(Kind.EVENT, "Forty people at the open meeting named the park first."),
        Piece(Kind.ANALYSIS, "The team looked at a year of finds: most were near the paths to Pound Lane."),
    ),
    "Theft and threats at the Station Parade shops": (
        Piece(Kind.SURVEY, "38 of 141 answers named the Parade, more than any other place."),
        Piece(Kind.CONCERN, "Seven traders told the panel of threats since the autumn."),
    ),
    "Scooters ridden through Barley Court": (Piece(Kind.SESSION, "22 people came to Barley Court; most spoke of the scooters."),),
}
PLANS = {
    "Theft and threats at the Station Parade shops": (
        Plan("Link eight shops by radio", Doing.PREVENT, LedBy.PARTNER, "Station Parade business district", date.max),
        Plan("Patrol five times a week from 4 to 8 pm", Doing.PATROL, LedBy.POLICE, "The ward’s officers", date.max),
    ),
    "Scooters ridden through Barley Court": (
        Plan("Put barriers at both ways in", Doing.PLACE, LedBy.PARTNER, "Riverbank Homes and the council", date.max),
        Plan("Tell riders and their parents what a seizure costs", Doing.PEOPLE, LedBy.PANEL, "The youth club", date.max),
    ),
}

PUT_FORWARD = Wording(
    title="Catalytic converters cut from parked cars",
    problem="Two or three people with a jack cut converters from parked cars between 2 and 5 am.",
    area="Kiln Lane car park and Sloe Street, even numbers",
    measures=(Measure("Converters stolen each quarter", 11, 4),),
    step="Mark sixty converters on two Saturdays.",
    relevance="Half of the ward’s vehicle crime happens on two streets.",
)
UNANSWERED = Wording(
    title="Fly-tipping by the garages",
    problem="Builders leave rubble behind the garages, mostly at weekends.",
    area="Garages across the ward",
    measures=(Measure("Loads cleared each month", 6, 6),),
)


def back_up(life: Life, priority: Priority, on: date) -> None:
    """Link what speaks for a priority that has just been agreed, and plan what is to be done about it."""
    for piece in RESTS_ON.get(priority.title, ()):
        priorities.link(priority, piece=piece, by=life.keeper, on=on)
    month = latest_month(life.ward, on)
    if month is not None and priority.title in RESTS_ON:
        note = f"The police report was looked at for the months to {month:%B}."
        priorities.link(priority, piece=Piece(Kind.REPORT, note, month), by=life.officer, on=on)
    for number, plan in enumerate(PLANS.get(priority.title, ()), 1):
        priorities.plan(priority, plan=replace(plan, due_on=on + WEEK * 40 * number), by=life.keeper, on=on)


def look_back(life: Life, meeting: Meeting, *, most: int = 99) -> None:
    """Let the meeting review what it found in force and has not replaced."""
    left = [one for one in queries.to_review(meeting) if not one.decided]  # type: ignore[attr-defined]
    for priority in left[:most]:
        count = Review.objects.filter(priority=priority).count()
        said = LOOKED_BACK.get(priority.title, PLAIN)
        update, evidence = said[count] if count < len(said) else PLAIN[count % len(PLAIN)]
        if (priority.title, count) == AMENDED:
            _amend(life, priority, meeting, update, evidence)
            continue
        look = Look(Review.Outcome.KEPT, update, evidence)
        priorities.review(priority, meeting=meeting, look=look, by=life.keeper)


def _amend(life: Life, priority: Priority, meeting: Meeting, update: str, evidence: str) -> None:
    """Raise the aim that was met."""
    before = Wording.of(priority)
    measures = (before.measures[0], Measure("Shops linked by radio", 0, 8))
    on = meeting.held_on
    after = replace(
        before, measures=measures, step="Link the first four shops.", step_by=on + WEEK * 8, due_on=add_months(on, 9), leaves_time=True
    )
    priorities.amend(priority, meeting=meeting, wording=after, update=update, evidence=evidence, by=life.keeper)


def spend(life: Life, until: date) -> None:
    """Record three months of the team's time, week by week."""
    in_force = list(queries.in_force(life.panel))
    for week in range(WEEKS_OF_TIME):
        on = until - WEEK * week - DAY * 2
        for priority, minutes in zip(in_force, (600 + 30 * (week % 4), 480, 240), strict=False):
            _spend(life, on, Work.PRIORITY, minutes, priority)
        _spend(life, on - DAY, Work.PATROL, 420)
        _spend(life, on - DAY, Work.VICTIMS, 90 + 15 * (week % 3))
        if week % 2:
            _spend(life, on - DAY * 3, Work.OFFENDERS, 150)
        if week % 3 == 0:
            _spend(life, on - DAY * 4, Work.ELSEWHERE, 960)
        if week % 4 == 0:
            _spend(life, on - DAY * 5, Work.CONTACT, 180)


def _spend(life: Life, on: date, work: Work, minutes: int, priority: Priority | None = None) -> None:
    priorities.spend(life.panel, work=work, minutes=minutes, worked_on=on, priority=priority, by=life.officer, on=on)


def draft(life: Life, meeting: Meeting, today: date) -> None:
    """Leave two drafts: one put to the next meeting and answered, one that wants another look."""
    on = today - DAY * 5
    with happened(at(on, 17)):
        wording = replace(PUT_FORWARD, step_by=meeting.on + WEEK * 6, due_on=add_months(meeting.on, 9))
        ready = priorities.start(life.panel, wording=wording, by=life.keeper, on=on)
        priorities.link(ready, piece=Piece(Kind.CONCERN, "Nine people told the secretary since September."), by=life.keeper, on=on)
        scooters = queries.in_force(life.panel).filter(number=3).first()
        priorities.put_forward(ready, meeting=meeting, replaces=scooters, by=life.keeper, on=on)
        said = "Sixty can be marked by the end of January; night patrols are possible on two nights a week."
        fit = "Vehicle crime is one of the borough’s three priorities this year."
        priorities.answer(ready, statement=Statement(said, fit, leaves_time=True), by=life.officer, on=on + DAY)
        unanswered = priorities.start(life.panel, wording=UNANSWERED, by=life.keeper, on=on + DAY)
        priorities.put_forward(unanswered, meeting=meeting, by=life.keeper, on=on + DAY)
