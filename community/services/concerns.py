"""A concern is raised, joined to another, brought to a meeting, answered or set aside, and told of (HB 2.3, 4; MTG-15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from access.actions import Action
from community import letters
from community.models import Brought, Concern
from community.queries import concerns as queries
from core import audit, outbox
from handbook.community import require_answered, require_open, require_room, require_room_on_agenda
from handbook.panels import require_living
from handbook.retention import concern_until
from meetings import queries as meetings
from panels.models import Panel, Ward
from panels.queries import locked as locked_panel
from people.models import Person

Stage = Concern.Stage
NOBODY_ANSWERED = "Nobody answered it within a year."


@transaction.atomic
def raise_concern(
    panel: Panel, *, place: str, ward: Ward | None, words: str, noticed: str, email: str = "", by: Person | None, on: date
) -> Concern:
    """Take in a concern, from somebody with an account or from anybody else."""
    panel = locked_panel(panel)
    require_living(panel.is_living)
    if by is None:
        require_room(queries.raised_without_account(panel, on))
    concern = Concern.objects.create(
        panel=panel,
        place=place.strip(),
        ward=ward,
        words=words.strip(),
        noticed=noticed.strip(),
        email=email.strip().lower(),
        raised_by=by,
        raised_on=on,
        keep_until=concern_until(on, None),
    )
    audit.record(by, Action.CONCERN_RAISE, concern)
    return concern


@transaction.atomic
def join(concern: Concern, *, other: Concern, by: Person, on: date) -> Concern:
    """Join a concern to another that says the same, with whatever was joined to it; the other is answered for all."""
    locked_panel(concern.panel)
    concern, other = queries.locked(concern), queries.locked(other)
    require_open(concern.is_open)
    require_open(other.is_open and other.panel_id == concern.panel_id and other.pk != concern.pk)
    queries.saying_the_same(concern).update(joins=other)
    concern.stage, concern.joins = Stage.JOINED, other
    concern.save(update_fields=["stage", "joins"])
    Brought.objects.filter(concern=concern, meeting__stage__in=("draft", "called")).delete()
    audit.record(by, Action.CONCERN_ANSWER, concern, "joined")
    return concern


@transaction.atomic
def part(concern: Concern, *, by: Person, on: date) -> Concern:
    """Take a concern out of those that say the same while they wait: it stands for itself again."""
    locked_panel(concern.panel)
    concern = queries.locked(concern)
    require_open(concern.joins is not None and concern.joins.is_open)
    concern.stage, concern.joins = Stage.OPEN, None
    concern.save(update_fields=["stage", "joins"])
    audit.record(by, Action.CONCERN_ANSWER, concern, "parted")
    return concern


@transaction.atomic
def bring(concern: Concern, *, subject: str, by: Person, on: date) -> Brought:
    """Bring a concern to the agenda that is being prepared, under the panel's own name for it."""
    meeting = queries.meeting_to_bring_to(concern.panel, on)
    if meeting is not None:
        meeting = meetings.locked(meeting)
    is_prepared = meeting is not None and meeting.stage == meeting.Stage.DRAFT
    require_room_on_agenda(is_prepared, meeting is not None and queries.has_item(meeting))
    assert meeting is not None
    concern = queries.locked(concern)
    require_open(concern.is_open)
    concern.subject = subject.strip()
    concern.save(update_fields=["subject"])
    brought, _ = Brought.objects.get_or_create(concern=concern, meeting=meeting, defaults={"on": on})
    audit.record(by, Action.CONCERN_ANSWER, concern, "brought to a meeting")
    return brought


@transaction.atomic
def answer(concern: Concern, *, subject: str, you_said: str, we_did: str, by: Person, on: date) -> Concern:
    """Say what was done, and tell everybody who raised it and can be reached; their addresses go with that."""
    locked_panel(concern.panel)
    concern = queries.locked(concern)
    require_open(concern.is_open)
    concern.subject, concern.you_said, concern.we_did = subject.strip(), you_said.strip(), we_did.strip()
    all_of_them = _settle(concern, Stage.ANSWERED, by, on)
    audit.record(by, Action.CONCERN_ANSWER, concern, "answered")
    outbox.post(letters.answers(concern, all_of_them))
    _forget_addresses(all_of_them)
    return concern


@transaction.atomic
def set_aside(concern: Concern, *, because: str, by: Person, on: date) -> Concern:
    """Lay a concern aside with the reason, as when it names people; whoever raised it is told, and the address goes."""
    locked_panel(concern.panel)
    concern = queries.locked(concern)
    require_open(concern.is_open)
    concern.set_aside_because = because.strip()
    all_of_them = _settle(concern, Stage.SET_ASIDE, by, on)
    Brought.objects.filter(concern=concern, meeting__stage__in=("draft", "called")).delete()
    audit.record(by, Action.CONCERN_ANSWER, concern, "set aside")
    outbox.post(letters.not_taken_up(concern, all_of_them))
    _forget_addresses(all_of_them)
    return concern


@transaction.atomic
def publish(concern: Concern, *, said: str, did: str, by: Person, on: date) -> Concern:
    """Tell residents what was done, in the words of chair or secretary; done again it corrects them."""
    concern = queries.locked(concern)
    require_answered(concern.is_answered)
    concern.public_said, concern.public_did = said.strip(), did.strip()
    concern.published_on = concern.published_on or on
    concern.save(update_fields=["public_said", "public_did", "published_on"])
    audit.record(by, Action.CONCERN_PUBLISH, concern)
    return concern


@transaction.atomic
def withdraw(concern: Concern, *, by: Person, on: date) -> Concern:
    """Take what residents were told from the panel's page."""
    concern = queries.locked(concern)
    concern.public_said, concern.public_did, concern.published_on = "", "", None
    concern.save(update_fields=["public_said", "public_did", "published_on"])
    audit.record(by, Action.CONCERN_PUBLISH, concern, "withdrawn")
    return concern


@transaction.atomic
def remove_past(on: date) -> int:
    """Remove what people wrote once its time has come, and who it was; what nobody answered by then is laid aside."""
    gone = list(queries.past_their_day(on).select_for_update(of=("self",)))
    for concern in gone:
        if concern.is_open:
            concern.stage, concern.settled_on, concern.set_aside_because = Stage.SET_ASIDE, on, NOBODY_ANSWERED
        concern.place = concern.words = concern.noticed = concern.email = ""
        concern.raised_by = None
        concern.save()
        audit.record(None, Action.CONCERN_ANSWER, concern, "words removed at their day")
    return len(gone)


def _settle(concern: Concern, stage: str, by: Person, on: date) -> list[Concern]:
    """Note that the concern is settled and until when words are kept; return it with all that say the same."""
    concern.stage, concern.settled_on, concern.settled_by = stage, on, by
    all_of_them = [concern, *queries.saying_the_same(concern)]
    for one in all_of_them:
        one.keep_until = concern_until(one.raised_on, on)
        one.save()
    return all_of_them


def _forget_addresses(settled: Iterable[Concern]) -> None:
    Concern.objects.filter(pk__in=[one.pk for one in settled]).update(email="")
