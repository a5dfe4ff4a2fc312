"""A meeting in the demo, from its proposal to its minutes, each act through its service on its day."""

from __future__ import annotations

from datetime import date, timedelta

from demo.borough import conduct, work
from demo.borough.life import DAY, Life
from demo.borough.lines import Aim, Evening, Task, Vote
from demo.logins import address_of
from demo.past import at, happened
from handbook.dates import add_months, in_full
from handbook.membership import belongs_on_agenda, renewed_until
from handbook.priorities import Measure
from handbook.words import listed
from meetings import queries
from meetings.models import ActionPoint, AgendaItem, Attendance, Meeting, Minutes, Motion, Outcome
from meetings.services import agenda, attendance, calling, minutes, notice, outcomes, running, votes
from panels.models import Membership
from people.models import Person
from priorities import services as priorities
from priorities.models import Priority

Topic = AgendaItem.Topic
State = Attendance.State
EARLY, LATE = timedelta(minutes=8), timedelta(minutes=36)


def arrange(life: Life, on: date, evening: Evening, *, proposed_on: date, agreed_on: date | None) -> Meeting:
    """Propose a meeting and let the police team agree to it."""
    arrangement = calling.Arrangement(
        at(on, 19), at(on, 21), evening.venue, evening.link, Meeting.PublicAccess.OPEN if evening.visitors else Meeting.PublicAccess.ASK
    )
    with happened(at(proposed_on, 9, 30)):
        meeting = calling.propose(life.panel, arrangement, by=life.chair, on=proposed_on)
    if agreed_on is not None:
        with happened(at(agreed_on, 14)):
            meeting = calling.agree(meeting, by=life.officer, on=agreed_on)
    return meeting


def give_notice(life: Life, meeting: Meeting, on: date, *, late_because: str = "") -> None:
    """Send the notice and telephone those who have no address."""
    by = life.keeper
    with happened(at(on, 10, 15)):
        given = notice.give(meeting, short_notice_because=late_because, by=by, on=on)
        for one in given:
            if one.channel == one.Channel.BY_HAND:
                notice.told(one, by=by, on=on + DAY)
    meeting.refresh_from_db()


def hold(
    life: Life, on: date, evening: Evening, *, then: date, days_of_notice: int = 17, late_because: str = "", prints: bool = False
) -> Meeting:
    """Live through a meeting from the proposal to the minutes; ``then`` is the day that it sets for the next."""
    life.propose(on - DAY * 50, evening.proposed)
    meeting = arrange(life, on, evening, proposed_on=on - DAY * 45, agreed_on=on - DAY * 41)
    if evening.votes and not queries.items_of(meeting).filter(topic=Topic.MEMBERSHIP).exists():
        agenda.add(meeting, title="Membership", topic=Topic.MEMBERSHIP, by=life.chair, on=on - DAY * 40)
    if evening.deselects:
        conduct.propose(life, meeting, evening.deselects, on - DAY * 30)
    give_notice(life, meeting, on - DAY * days_of_notice, late_because=late_because)
    meeting = begin(life, meeting, evening)
    with happened(at(on, 20, 30)):
        _record(life, meeting, evening, then)
        running.end(meeting, by=life.keeper, at=at(on, 20, 52))
    life.sign(on + DAY * 3, _admitted(life, evening))
    _circulate(life, meeting, prints=prints)
    return meeting


def begin(life: Life, meeting: Meeting, evening: Evening) -> Meeting:
    """Begin the meeting and write down who is here."""
    with happened(meeting.starts_at):
        meeting = running.begin(meeting, by=life.keeper, at=meeting.starts_at + timedelta(minutes=2))
        rows = Attendance.objects.filter(meeting=meeting).select_related("person")
        coming = {row.person_id: _coming(life, row.person.full_name, evening) for row in rows}
        return attendance.record(meeting, coming, visitors=evening.visitors, by=life.keeper)


def _coming(life: Life, name: str, evening: Evening) -> attendance.Coming:
    if name in evening.excused:
        return attendance.Coming(State.EXCUSED, evening.excused[name])
    if name in evening.absent:
        return attendance.Coming(State.ABSENT)
    return attendance.Coming(State.PRESENT, adult=life.adults.get(name, ""))


def _record(life: Life, meeting: Meeting, evening: Evening, then: date) -> None:
    items = items_of(meeting)
    _welcome(life, meeting, evening)
    for topic, text in evening.said.items():
        outcomes.discuss(items[topic], text=text, by=life.keeper)
    if Topic.TERMS in items:
        outcomes.agree_terms(items[Topic.TERMS], by=life.keeper)
    for topic, text in evening.decided:
        outcomes.record(items[topic], kind=Outcome.Kind.DECISION, text=text, by=life.keeper)
    approve(life, meeting, corrections=evening.corrections)
    for vote in (*evening.votes, *_renewals(life, meeting)):
        decide(life, items[vote.topic], vote, meeting)
    if evening.deselects:
        conduct.decide(life, meeting)
    for task in evening.tasks:
        take_on(life, items[task.topic], task, meeting.on)
    for aim in evening.aims:
        work.back_up(life, set_aim(life, aim, meeting), meeting.on)
    work.look_back(life, meeting)
    next_date = f"The next meeting is on {then:%A} {in_full(then)} at 7 pm."
    outcomes.record(items[Topic.NEXT_DATE], kind=Outcome.Kind.DECISION, text=next_date, by=life.keeper)


def _welcome(life: Life, meeting: Meeting, evening: Evening) -> None:
    first = queries.items_of(meeting)[0]
    outcomes.discuss(first, text="Everybody introduced themselves.", by=life.keeper)
    if evening.excused:
        text = f"The apologies of {listed(list(evening.excused))} were accepted."
        outcomes.record(first, kind=Outcome.Kind.DECISION, text=text, by=life.keeper)


def items_of(meeting: Meeting) -> dict[str, AgendaItem]:
    """Return the items by topic; what is about membership comes under any other business where it has no item."""
    items = {item.topic: item for item in queries.items_of(meeting)}
    items.setdefault(Topic.MEMBERSHIP, items[Topic.OTHER])
    return items


def decide(life: Life, item: AgendaItem, vote: Vote, meeting: Meeting) -> Motion:
    """Put a motion to the vote and close it with its count."""
    concerns = life.seats[vote.admits] if vote.admits else None
    kind = Motion.Kind.ADMIT if vote.admits else Motion.Kind.OTHER
    opened_at = meeting.starts_at + LATE
    motion = votes.open_vote(
        item, kind=kind, question=vote.question, method=Motion.Method.HANDS, concerns=concerns, by=life.keeper, at=opened_at
    )
    motion = _count(life, motion, meeting, against=vote.against, abstained=vote.abstained)
    if vote.admits and motion.is_carried:
        coming = {life.seats[vote.admits].person_id: attendance.Coming(State.PRESENT, adult=life.adults.get(vote.admits, ""))}
        attendance.record(meeting, coming, by=life.keeper)
    return motion


def approve(life: Life, meeting: Meeting, *, corrections: str = "") -> None:
    """Approve the minutes of the meetings before that wait for it, put right where they were wrong; whoever was away then abstains."""
    item, opened_at = items_of(meeting)[Topic.MINUTES], meeting.starts_at + EARLY
    for waiting in queries.awaiting_approval(meeting):
        motion = votes.open_on_minutes(
            item, minutes=waiting, corrections=corrections, method=Motion.Method.HANDS, by=life.keeper, at=opened_at
        )
        away = Attendance.objects.filter(meeting=waiting.meeting, capacity=Attendance.Capacity.MEMBER).exclude(state=State.PRESENT)
        here = Attendance.objects.filter(meeting=meeting, state=State.PRESENT, person__in=away.values("person")).count()
        _count(life, motion, meeting, abstained=here)


def _count(life: Life, motion: Motion, meeting: Meeting, *, against: int = 0, abstained: int = 0) -> Motion:
    """Close a vote with the hands of everybody who may vote."""
    entitled = len(queries.roll_of(meeting, motion).entitled)
    hands = votes.Hands(entitled - against - abstained, against, abstained)
    return votes.close(motion, hands=hands, by=life.keeper, at=motion.opened_at + timedelta(minutes=3))


def _renewals(life: Life, meeting: Meeting) -> list[Vote]:
    """Renew by one vote whose year ends before the next meeting can."""
    ending = [
        seat
        for seat in Membership.objects.filter(panel=life.panel, stage=Membership.Stage.ACTIVE).select_related("person")
        if seat.tenure_ends_on is not None and belongs_on_agenda(seat.tenure_ends_on, meeting.on)
    ]
    for seat in ending:
        assert seat.tenure_ends_on is not None
        Membership.objects.filter(pk=seat.pk).update(tenure_ends_on=renewed_until(seat.tenure_ends_on, meeting.on))
    if not ending:
        return []
    return [Vote(f"Renew for a year the membership of {', '.join(seat.person.full_name for seat in ending)}")]


def take_on(life: Life, item: AgendaItem, task: Task, on: date) -> ActionPoint:
    """Record an action, and what came of it where something has."""
    owner = Person.objects.filter(email=address_of(task.owner)).first()
    owner_text = "" if owner else task.owner
    due_on = on + timedelta(weeks=task.weeks)
    action = outcomes.act(item, text=task.text, owner=owner, owner_text=owner_text, due_on=due_on, by=life.keeper)
    if task.result:
        outcomes.finish(action, note=task.result, by=life.keeper, on=due_on - DAY * 4)
    return action


def set_aim(life: Life, aim: Aim, meeting: Meeting) -> Priority:
    """Set or record a priority, in the place of the one of that number."""
    wording = priorities.Wording(
        title=aim.title,
        problem=aim.problem,
        area=aim.area,
        measures=tuple(Measure(*measure) for measure in aim.measures),
        step=aim.step,
        step_by=meeting.on + timedelta(weeks=8),
        relevance=aim.relevance,
        due_on=add_months(meeting.on, 9),
        police_statement=aim.statement,
        fit="It fits what the borough and the Metropolitan Police have set themselves for the year.",
        leaves_time=True,
        violence=aim.violence,
    )
    before = Priority.objects.filter(panel=life.panel, number=aim.number, stage=Priority.Stage.IN_FORCE).first()
    if aim.number == 1:
        return priorities.set_first(life.panel, wording=wording, meeting=meeting, by=life.officer, on=meeting.on)
    return priorities.record(
        life.panel, wording=wording, agreed_how=aim.agreed_how, meeting=meeting, replaces=before, by=life.keeper, on=meeting.on
    )


def _admitted(life: Life, evening: Evening) -> list[str]:
    names = {life.seats[vote.admits].pk: vote.admits for vote in evening.votes if vote.admits and vote.admits not in evening.unsigned}
    return [names[key] for key in Membership.objects.filter(pk__in=names, stage=Membership.Stage.ACTIVE).values_list("pk", flat=True)]


def _circulate(life: Life, meeting: Meeting, *, prints: bool) -> None:
    """Send the minutes round a week later, those approved among them. Older ones go without their papers, which take seconds to print."""
    sent_on = meeting.on + DAY * 7
    for written in queries.unsent_of(meeting.panel):
        if prints:
            with happened(at(sent_on, 16)):
                minutes.circulate(written, by=life.chair, at=at(sent_on, 16), on=sent_on)
            continue
        if written.stage == Minutes.Stage.DRAFT:
            written.stage = Minutes.Stage.CIRCULATED
        written.circulated_at, written.circulated_by = at(sent_on, 16), life.chair
        written.save(update_fields=["stage", "circulated_at", "circulated_by"])
