"""The letters about a meeting before it is held: request, answer, notice, change, cancellation, reminders (ToR 5e, 9a, 9b)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from core import calendars
from core.outbox import Attachment, Draft
from handbook.dates import in_full
from handbook.meetings import may_go_unanswered_from
from meetings import links, proposals
from meetings.models import AgendaItem, Attendance, Meeting, Notice
from meetings.queries import Addressee
from panels.models import Panel, Posting
from people.models import Person

Cause = Notice.Cause


@dataclass(frozen=True)
class Words:
    """What a short letter says: paragraphs, and at the end where to go and what to do there."""

    subject: str
    paragraphs: tuple[str, ...]
    url: str
    link: str


def absolute(path: str) -> str:
    """Return the address of a page as a letter gives it."""
    return f"{settings.SITE_URL.rstrip('/')}{path}"


def page_of(meeting: Meeting, name: str = "meeting") -> str:
    """Return the address of one of the meeting's pages as a letter gives it."""
    return absolute(reverse(name, kwargs={"panel": meeting.panel.slug, "meeting": meeting.pk}))


def reply_page(meeting: Meeting, person: Person) -> str:
    """Return the address at which that person replies to the meeting without signing in; it belongs into no letter but theirs."""
    return absolute(reverse("reply", kwargs={"token": links.token_for(meeting, person)}))


def uid_of(meeting: Meeting) -> str:
    """Return what calendars know the meeting by, for good."""
    return f"meeting-{meeting.pk}@{urlsplit(settings.SITE_URL).hostname}"


def calendar_file(meeting: Meeting, *, to: str = "") -> bytes:
    """Return the meeting for people's calendars; the same UID for good, a higher sequence with each change."""
    method: calendars.Method = "CANCEL" if meeting.stage == Meeting.Stage.CANCELLED else "REQUEST"
    place = ", ".join(part for part in (meeting.venue, meeting.online_link) if part)
    return calendars.meeting_file(
        uid_of(meeting),
        meeting.sequence,
        meeting.starts_at,
        meeting.ends_at,
        str(meeting.panel),
        place,
        page_of(meeting),
        method,
        to=to,
    )


def notices(meeting: Meeting, cause: str, readers: Iterable[Addressee]) -> Iterator[Draft]:
    """Write the notice, the change or the cancellation, one letter to each reader, with the calendar file."""
    items = list(AgendaItem.objects.filter(meeting=meeting).order_by("position"))
    context = {
        "meeting": meeting,
        "panel": meeting.panel,
        "cause": cause,
        "items": items,
        "proposals": proposals.under(items),
        "url": page_of(meeting),
    }
    subject = {
        Cause.CALLED: f"Notice: {meeting.panel} meets on {in_full(meeting.on)}",
        Cause.CHANGED: f"Changed: {meeting.panel} meets on {in_full(meeting.on)}",
        Cause.CANCELLED: f"Cancelled: {meeting.panel}, {in_full(meeting.on)}",
    }[Cause(cause)]
    for reader in readers:
        yield _notice(meeting, cause, subject, reader, context)


def _notice(meeting: Meeting, cause: str, subject: str, reader: Addressee, context: dict[str, object]) -> Draft:
    person = reader.person
    is_copy = reader.capacity == Attendance.Capacity.OFFICER
    words = {**context, "subject": subject, "name": person.full_name, "is_copy": is_copy, "reply_url": reply_page(meeting, person)}
    media_type = calendars.media_type("CANCEL" if cause == Cause.CANCELLED else "REQUEST")
    return Draft(
        key=f"meeting:{meeting.pk}:{cause}:{meeting.sequence}:{person.pk}",
        to=person,
        address=person.address,
        subject=subject,
        text=render_to_string("letters/meetings/notice.txt", words),
        html=render_to_string("letters/meetings/notice.html", words),
        attachments=(Attachment("meeting.ics", media_type, calendar_file(meeting, to=person.address)),),
        panel_id=meeting.panel_id,
        about=f"{meeting._meta.label_lower}:{meeting.pk}",
    )


def requests(meeting: Meeting, officers: Iterable[Posting], chair: Person | None) -> list[Draft]:
    """Ask the other side to agree date, time and place: the police team with its mailbox, or the chair (OFF-6)."""
    unanswered = (
        "The chair and the police team agree date, time and place before notice is given (ToR 5e)."
        if meeting.proposed_by_police
        else f"Please answer by {in_full(may_go_unanswered_from(meeting.asked_on))}. From that day the chair can send the notice "
        "without your answer, with a reason on the record (ToR 5e)."
    )
    words = Words(
        f"Please agree: {meeting.panel} on {in_full(meeting.on)}",
        (
            f"{meeting.proposed_by} proposes that the {meeting.panel} meets on {meeting.when}.",
            f"Place: {meeting.place}.",
            unanswered,
        ),
        page_of(meeting, "meeting-agree"),
        "Say whether it will do",
    )
    return _to_other_side(meeting, "request", words, officers, chair)


def withdrawals(meeting: Meeting, officers: Iterable[Posting], chair: Person | None) -> list[Draft]:
    """Tell the side that was asked that the meeting will not be held after all; nobody else knew of it."""
    words = Words(
        f"Withdrawn: {meeting.panel} on {in_full(meeting.on)}",
        (f"The {meeting.panel} will not meet on {meeting.when}.", f"The reason: {meeting.cancelled_because}"),
        page_of(meeting),
        "See the meeting",
    )
    return _to_other_side(meeting, "withdrawn", words, officers, chair)


def answers(meeting: Meeting, callers: Iterable[Person], on: date) -> list[Draft]:
    """Tell who called for the meeting what the other side said."""
    other_side = "The chair" if meeting.proposed_by_police else "The police team"
    if meeting.agreed_on:
        subject = f"Agreed: {meeting.panel} on {in_full(meeting.on)}"
        said = f"{other_side} agrees to {meeting.when}, {meeting.place}."
        then = f"The last day for notice is {in_full(meeting.notice_by)} (ToR 9b)."
    else:
        subject = f"Not agreed: {meeting.panel} on {in_full(meeting.on)}"
        said = f"{other_side} cannot agree to {meeting.when}, {meeting.place}. The reason: {meeting.declined_because}"
        then = "Change the date, the time or the place; they are asked again (ToR 5e)."
    words = Words(subject, (said, then), page_of(meeting), "Open the meeting")
    return [short(f"meeting:{meeting.pk}:answer:{meeting.sequence}:{on}:{one.pk}", one, words, meeting) for one in callers]


def notice_due(meeting: Meeting, readers: Iterable[Person]) -> list[Draft]:
    """Remind the chair and the secretary that the last day for notice is near (MTG-2)."""
    words = Words(
        f"Notice is due by {in_full(meeting.notice_by)}",
        (
            f"The {meeting.panel} meets on {meeting.when}. Notice of it has not been sent.",
            f"All members and partners need 14 days' notice, so the last day is {in_full(meeting.notice_by)} (ToR 9b).",
            "After that it goes out as short notice, with a reason on the record.",
        ),
        page_of(meeting, "notice"),
        "Check and send the notice",
    )
    key = f"meeting:{meeting.pk}:notice-due:{meeting.notice_by}"
    return [short(f"{key}:{one.pk}", one, words, meeting) for one in readers]


def notice_late(meeting: Meeting, readers: Iterable[Person]) -> list[Draft]:
    """Tell the chair and the secretary that the last day for notice has gone and what that means (MTG-2)."""
    words = Words(
        f"Notice is late: {meeting.panel} on {in_full(meeting.on)}",
        (
            f"The {meeting.panel} meets on {meeting.when}, and notice of it has not been sent.",
            f"The last day for it was {in_full(meeting.notice_by)}.",
            "It can still go out as short notice, with a reason on the record (ToR 9b).",
            "At a meeting of short notice nobody votes on the terms of reference or on dissolving the panel. Or choose a later day.",
        ),
        page_of(meeting, "notice"),
        "Check and send the notice",
    )
    key = f"meeting:{meeting.pk}:notice-late:{meeting.notice_by}"
    return [short(f"{key}:{one.pk}", one, words, meeting) for one in readers]


def open_meeting_due(panel: Panel, due_by: date, is_late: bool, readers: Iterable[Person]) -> list[Draft]:
    """Remind the chair that the public has to be able to come to a meeting at a venue once a year (MTG-10)."""
    words = Words(
        f"{'Overdue' if is_late else 'Open a meeting'}: the public and the {panel}",
        (
            f"A meeting at a venue that the public can come to {'was' if is_late else 'is'} due by {in_full(due_by)} (ToR 9f).",
            "Say so when you propose the next meeting: the public may ask to come, or it is open to everybody.",
        ),
        absolute(reverse("meetings", kwargs={"panel": panel.slug})),
        "See the meetings",
    )
    key = f"panel:{panel.pk}:{'open-overdue' if is_late else 'open-due'}:{due_by}"
    return [short(f"{key}:{one.pk}", one, words, panel) for one in readers]


def meeting_due(panel: Panel, due_by: date, is_late: bool, readers: Iterable[Person]) -> list[Draft]:
    """Remind the chair that no meeting is planned and by when there has to be one (MTG-1)."""
    passed, limit = "A meeting was due by", "The next meeting is due by"
    words = Words(
        f"{'Overdue' if is_late else 'Time to plan'}: a meeting of the {panel}",
        (
            f"{passed if is_late else limit} {in_full(due_by)}, and none is planned.",
            "A panel meets at least once every three months (ToR 9a). Members and partners need 14 days' notice (ToR 9b).",
        ),
        absolute(reverse("meeting-propose", kwargs={"panel": panel.slug})),
        "Propose a meeting",
    )
    key = f"panel:{panel.pk}:{'meeting-overdue' if is_late else 'meeting-due'}:{due_by}"
    return [short(f"{key}:{one.pk}", one, words, panel) for one in readers]


def _to_other_side(meeting: Meeting, kind: str, words: Words, officers: Iterable[Posting], chair: Person | None) -> list[Draft]:
    key = f"meeting:{meeting.pk}:{kind}:{meeting.sequence}"
    if meeting.proposed_by_police:
        return [short(f"{key}:{chair.pk}", chair, words, meeting)] if chair else []
    drafts = [short(f"{key}:{posting.person_id}", posting.person, words, meeting) for posting in officers]
    team = meeting.panel.ward.team
    if team and team.mailbox:
        drafts.append(short(f"{key}:mailbox", None, words, meeting, address=team.mailbox))
    return drafts


def short(key: str, reader: Person | None, words: Words, thing: Meeting | Panel, *, address: str = "") -> Draft:
    """Return a letter of a few words to one person, or to a mailbox, about a meeting or a panel."""
    panel = thing.panel if isinstance(thing, Meeting) else thing
    context = {"words": words, "name": reader.full_name if reader else "", "panel": panel}
    return Draft(
        key=key,
        to=reader,
        address=reader.address if reader else address,
        subject=words.subject,
        text=render_to_string("letters/meetings/short.txt", context),
        html=render_to_string("letters/meetings/short.html", context),
        panel_id=panel.pk,
        about=f"{thing._meta.label_lower}:{thing.pk}",
    )
