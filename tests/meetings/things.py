"""What stands behind the addresses of meetings: before, during and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from core import documents
from core.models import Document
from meetings import feed, links
from meetings.models import AgendaItem, CalendarAddress, Interest, Meeting, Minutes, Motion, Notice
from panels.models import Panel
from tests import make
from tests.access.grid import SERVICE
from tests.access.things import Thing
from tests.meetings import make as meetings
from tests.panels.things import at_panel


def at_meeting(panel: Panel) -> Thing:
    """Make a meeting that was called."""
    return _at(_called(panel))


def at_item(panel: Panel) -> Thing:
    """Make an item of the agenda of a meeting to come."""
    return _at_item(_called(panel))


def at_item_of_the_evening(panel: Panel) -> Thing:
    """Make an item of a meeting that is in progress."""
    return _at_item(_in_progress(panel))


def at_item_on_dissolution(panel: Panel) -> Thing:
    """Make an item of the evening under which the panel decides on dissolving itself."""
    meeting = _in_progress(panel)
    item = _item_of(meeting)
    item.dissolves_because = "Too few people come."
    item.save()
    return Thing({**_at(meeting).address, "item": item.pk})


def at_item_with_a_case(panel: Panel) -> Thing:
    """Make an item of the evening under which somebody else's deselection is decided."""
    meeting = _in_progress(panel)
    item = _item_of(meeting)
    item.deselection = make.deselection(make.member(panel))
    item.save()
    return Thing({**_at(meeting).address, "item": item.pk})


def at_notice(panel: Panel) -> Thing:
    """Make the notice of somebody who is told by hand."""
    meeting = _called(panel)
    notice = Notice.objects.create(meeting=meeting, person=make.member(panel).person, channel=Notice.Channel.BY_HAND)
    return Thing({**_at(meeting).address, "notice": notice.pk})


def at_link(panel: Panel) -> Thing:
    """Make a meeting that was called, and name the link in a member's letter."""
    meeting, person = _called(panel), make.member(panel).person
    told = {f"meetings.Meeting:{meeting.pk}.venue", f"people.Person:{person.pk}.full_name"}
    return Thing({"token": links.token_for(meeting, person)}, level=SERVICE, told=frozenset(told))


def at_reply(panel: Panel) -> Thing:
    """Make a member's apologies to a meeting that was called."""
    meeting, person = _called(panel), make.member(panel).person
    meetings.reply(meeting, person, "apologies", words="A night shift until Monday")
    return Thing({**_at(meeting).address, "person": person.pk})


def at_replies(panel: Panel) -> Thing:
    """Make a meeting that was called, with somebody's apologies."""
    address = at_reply(panel).address
    return Thing({name: address[name] for name in ("panel", "meeting")})


def at_papers(panel: Panel) -> Thing:
    """Make a meeting whose papers went out."""
    meeting = _called(panel)
    meetings.pack(meeting)
    return _at(meeting)


def at_papers_to_print(panel: Panel) -> Thing:
    """Make a meeting whose papers are printed to be looked at, which takes a while."""
    return replace(at_meeting(panel), is_costly=True)


def at_suggestion(panel: Panel) -> Thing:
    """Make a member's suggestion for the agenda."""
    made = meetings.suggestion(panel, make.member(panel).person)
    return Thing({"panel": panel.slug, "suggestion": made.pk})


def at_calendar(panel: Panel) -> Thing:
    """Make a meeting that was called, and name the secret address of a member's calendar."""
    meeting, person = _called(panel), make.member(panel).person
    row = CalendarAddress.objects.create(person=person, made_on=make.today())
    places = Meeting.objects.filter(panel=panel).values_list("pk", flat=True)
    told = frozenset(f"meetings.Meeting:{pk}.venue" for pk in (*places, meeting.pk))
    return Thing({"token": feed.address_of(row).split("/")[-2]}, level=SERVICE, told=told)


def at_visitor(panel: Panel) -> Thing:
    """Make a resident who asks to come to a meeting that was called."""
    meeting = _called(panel)
    return Thing({**_at(meeting).address, "visitor": meetings.visitor(meeting, is_laid=True).pk})


def at_visitors(panel: Panel) -> Thing:
    """Make a meeting at which a resident asks to attend."""
    address = at_visitor(panel).address
    return Thing({name: address[name] for name in ("panel", "meeting")})


def at_evening(panel: Panel) -> Thing:
    """Make a meeting that is in progress."""
    return _at(_in_progress(panel))


def at_motion(panel: Panel) -> Thing:
    """Make an open vote on the members' own devices."""
    meeting = _in_progress(panel)
    motion = Motion.objects.create(
        item=_item_of(meeting),
        kind=Motion.Kind.OTHER,
        question="Shall we meet at the library?",
        method=Motion.Method.DEVICES,
        opened_at=timezone.now(),
        opened_by=meeting.proposed_by,
    )
    return Thing({**_at(meeting).address, "motion": motion.pk})


def at_interest(panel: Panel) -> Thing:
    """Make an interest that somebody else declared in an item of a meeting in progress."""
    meeting = _in_progress(panel)
    seat = make.member(panel)
    interest = Interest.objects.create(
        item=_item_of(meeting), person=seat.person, membership=seat, nature="A stall.", declared_at=timezone.now(), recorded_by=seat.person
    )
    return Thing({**_at(meeting).address, "interest": interest.pk})


def at_minutes(panel: Panel) -> Thing:
    """Make minutes that were circulated."""
    return _at(circulated_minutes(panel).meeting)


def at_item_on_minutes(panel: Panel) -> Thing:
    """Make an item of the evening under which the minutes of an earlier meeting can be approved."""
    before = circulated_minutes(panel).meeting
    Meeting.objects.filter(pk=before.pk).update(
        starts_at=before.starts_at - timedelta(days=90),
        ends_at=before.ends_at - timedelta(days=90),
        began_at=before.starts_at - timedelta(days=90),
    )
    return _at_item(_in_progress(panel))


def at_version(panel: Panel) -> Thing:
    """Make minutes that were circulated, and name their version."""
    minutes = circulated_minutes(panel)
    return Thing({**_at(minutes.meeting).address, "version": minutes.version})


def at_changes(panel: Panel) -> Thing:
    """Make minutes with a second version, and name it."""
    minutes = circulated_minutes(panel)
    second = Minutes.objects.create(meeting=minutes.meeting, version=minutes.version + 1, stage=Minutes.Stage.CIRCULATED)
    return Thing({**_at(minutes.meeting).address, "version": second.version})


def circulated_minutes(panel: Panel) -> Minutes:
    """Make a meeting that was held, with its minutes in both editions."""
    meeting = _called(panel)
    meeting.stage, meeting.began_at, meeting.ended_at = Meeting.Stage.HELD, meeting.starts_at, meeting.ends_at
    meeting.save()
    paper = documents.keep(Document.Kind.MINUTES, "Minutes", b"%PDF-1.7", "application/pdf", None)
    return Minutes.objects.create(
        meeting=meeting, stage=Minutes.Stage.CIRCULATED, circulated_at=timezone.now(), paper=paper, roles_paper=paper
    )


def _called(panel: Panel) -> Meeting:
    return meetings.called(panel)


def at_item_with_a_proposal(panel: Panel) -> Thing:
    """Make an item of a meeting in progress that decides on a proposal to alter the terms."""
    item = _item_of(_in_progress(panel))
    item.amendment = make.amendment(panel)
    item.save()
    return Thing({**_at(item.meeting).address, "item": item.pk})


def _in_progress(panel: Panel) -> Meeting:
    meeting = _called(panel)
    meeting.stage, meeting.began_at = Meeting.Stage.IN_PROGRESS, timezone.now()
    meeting.save()
    return meeting


def _item_of(meeting: Meeting) -> AgendaItem:
    return meeting.agenda_items.get_or_create(position=1, defaults={"title": "Any other business"})[0]


def _at(meeting: Meeting) -> Thing:
    return Thing({"panel": meeting.panel.slug, "meeting": meeting.pk})


def _at_item(meeting: Meeting) -> Thing:
    return Thing({**_at(meeting).address, "item": _item_of(meeting).pk})


THINGS = {
    "meetings": at_panel,
    "meeting-propose": at_panel,
    "meeting-on-paper": at_panel,
    "meeting-rehearse": at_panel,
    "meeting-throw-away": at_evening,
    "meeting": at_meeting,
    "meeting-agree": at_meeting,
    "meeting-change": at_meeting,
    "meeting-cancel": at_meeting,
    "meeting-calendar": at_meeting,
    "agenda": at_meeting,
    "agenda-proposal": at_meeting,
    "agenda-rename": at_item,
    "agenda-up": at_item,
    "agenda-down": at_item,
    "agenda-remove": at_item,
    "agenda-dissolution": at_meeting,
    "dissolution-vote": at_item_on_dissolution,
    "agenda-matter": at_meeting,
    "matter-vote": at_item_with_a_case,
    "notice": at_meeting,
    "notice-proof": at_meeting,
    "notice-told": at_notice,
    "pack": at_meeting,
    "pack-preview": at_papers_to_print,
    "pack-paper": at_papers,
    "suggestions": at_panel,
    "suggest": at_panel,
    "suggestion": at_suggestion,
    "calendar-read": at_calendar,
    "attend": at_panel,
    "attended": at_panel,
    "visitors": at_visitors,
    "visitor": at_visitor,
    "reply": at_link,
    "reply-own": at_replies,
    "replies": at_replies,
    "reply-enter": at_reply,
    "meeting-begin": at_meeting,
    "meeting-live": at_evening,
    "attendance-tap": at_evening,
    "meeting-screen": at_evening,
    "attendance": at_evening,
    "attendance-sheet": at_papers_to_print,
    "meeting-end": at_evening,
    "outcome-add": at_item_of_the_evening,
    "action-add": at_item_of_the_evening,
    "discussion": at_item_of_the_evening,
    "terms-agree": at_item_of_the_evening,
    "interest-declare": at_item_of_the_evening,
    "interest-record": at_item_of_the_evening,
    "interest-decide": at_interest,
    "chair-hand-over": at_item_of_the_evening,
    "meeting-interests": at_evening,
    "interests": at_panel,
    "vote-open": at_item_of_the_evening,
    "vote-elect": at_item_of_the_evening,
    "vote-second": at_motion,
    "proposal-vote": at_item_with_a_proposal,
    "vote": at_motion,
    "vote-cast": at_motion,
    "vote-close": at_motion,
    "minutes": at_minutes,
    "minutes-circulate": at_minutes,
    "minutes-send": at_minutes,
    "minutes-paper": at_minutes,
    "minutes-vote": at_item_on_minutes,
    "minutes-version": at_version,
    "minutes-changes": at_changes,
    "minutes-sent": at_minutes,
    "minutes-version-paper": at_version,
    "minutes-roles-paper": at_minutes,
}
