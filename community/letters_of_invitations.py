"""The letters about police activity: the invitation with its link, a place, a change, a cancellation (HB 4.2; MTG-12, GDPR-3).

An invitation goes to whoever agreed to letters of the police; what was said yes to is theirs to hear of in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from community import links
from community.models import Invitation, InvitationReply
from community.queries.invitations import Guest
from core import calendars
from core.outbox import Attachment, Draft
from handbook.dates import in_full
from handbook.words import counted
from meetings.letters import Words, absolute
from people.models import Person

Stage = InvitationReply.Stage
ADULT_COMES = "You are under 18, so your appropriate adult comes along and has a place too (HB 3.3.4). Please show them this letter."


def invitations(invitation: Invitation, guests: Iterable[Guest]) -> Iterator[Draft]:
    """Invite whoever agreed to letters of the police, each with a link of their own."""
    subject = f"You are invited: {invitation.get_kind_display().lower()} on {in_full(invitation.on)}"
    lead = f"The police team of {invitation.panel.ward} invites you to come along: {invitation.get_kind_display().lower()} (HB 4.2)."
    for guest in guests:
        if guest.agrees_to_letters:
            yield _to(invitation, guest.person, "asked", subject, (lead, *_facts(invitation, guest.is_under_18)), "Say whether you come")


def changes(invitation: Invitation, guests: Iterable[Guest], replies: Sequence[InvitationReply]) -> Iterator[Draft]:
    """Tell what has changed to whoever has said yes, and to those who were written to and have not said no."""
    subject = f"Changed: {invitation.get_kind_display().lower()} on {in_full(invitation.on)}"
    lead = f"The police team has changed what it invited you to. The reason: {invitation.changed_because}"
    for guest, reply in _still_asked(guests, replies):
        words = (lead, *_facts(invitation, guest.is_under_18), _standing(reply))
        files = _calendar(invitation, guest.person) if reply is not None and reply.stage == Stage.COMING else ()
        yield _to(invitation, guest.person, f"changed:{invitation.sequence}", subject, words, "Say whether you come", files)


def cancellations(invitation: Invitation, guests: Iterable[Guest], replies: Sequence[InvitationReply]) -> Iterator[Draft]:
    """Tell the same people that it will not happen."""
    subject = f"Cancelled: {invitation.get_kind_display().lower()} on {in_full(invitation.on)}"
    words = (f"This will not happen: {invitation.what}", f"It was to be on {invitation.when}. The reason: {invitation.cancelled_because}")
    for guest, reply in _still_asked(guests, replies):
        files = _calendar(invitation, guest.person) if reply is not None and reply.stage == Stage.COMING else ()
        yield _to(invitation, guest.person, "cancelled", subject, words, "See what else there is", files)


def places(invitation: Invitation, came_in: Iterable[InvitationReply]) -> Iterator[Draft]:
    """Tell who has just got a place, with the calendar file."""
    subject = f"You have a place: {invitation.get_kind_display().lower()} on {in_full(invitation.on)}"
    for reply in came_in:
        words = (
            "You have a place.",
            *_facts(invitation, reply.person.is_under_18(invitation.on)),
            "If you cannot come, say so by the link.",
        )
        files = _calendar(invitation, reply.person)
        yield _to(invitation, reply.person, f"place:{reply.turn}", subject, words, "Change your reply", files)


def not_any_more(invitation: Invitation, gone: Iterable[InvitationReply]) -> Iterator[Draft]:
    """Tell somebody at the table whose place was taken back why: their age, or papers that are missing (HB 3.3.4)."""
    subject = f"You cannot come along on {in_full(invitation.on)}"
    words = (
        f"You had said yes to this: {invitation.what}",
        "It is now for people of 18 and over, or a paper that protects you is missing. Please ask the police team (HB 3.3.4).",
    )
    for reply in gone:
        yield _to(invitation, reply.person, f"gone:{reply.turn}", subject, words, "See what else there is")


def calendar_file(invitation: Invitation, *, to: str = "") -> bytes:
    """Return it for somebody's calendar; the same UID for good, a higher sequence with each change."""
    return calendars.meeting_file(
        f"invitation-{invitation.pk}@{urlsplit(settings.SITE_URL).hostname}",
        invitation.sequence,
        invitation.starts_at,
        invitation.ends_at,
        f"{invitation.get_kind_display()}, {invitation.panel}",
        invitation.meet_at,
        absolute(invitation.get_absolute_url()),
        "CANCEL" if invitation.is_cancelled else "REQUEST",
        to=to,
    )


def _still_asked(guests: Iterable[Guest], replies: Sequence[InvitationReply]) -> Iterator[tuple[Guest, InvitationReply | None]]:
    said = {reply.person_id: reply for reply in replies}
    for guest in guests:
        reply = said.get(guest.person.pk)
        if (reply is None and guest.agrees_to_letters) or (reply is not None and reply.stage in InvitationReply.IN_LINE):
            yield guest, reply


def _facts(invitation: Invitation, is_under_18: bool) -> tuple[str, ...]:
    lines = (
        invitation.what,
        f"When: {invitation.when}.",
        f"Where to meet: {invitation.meet_at}.",
        f"What to bring or wear: {invitation.bring}" if invitation.bring else "",
        f"There {'is' if invitation.places == 1 else 'are'} {counted(invitation.places, 'place')}; whoever says yes first has one.",
        ADULT_COMES if is_under_18 else "",
    )
    return tuple(line for line in lines if line)


def _standing(reply: InvitationReply | None) -> str:
    if reply is None:
        return "You have not replied yet."
    return "You keep your place." if reply.stage == Stage.COMING else "You are on the waiting list."


def _calendar(invitation: Invitation, person: Person) -> tuple[Attachment, ...]:
    media_type = calendars.media_type("CANCEL" if invitation.is_cancelled else "REQUEST")
    return (Attachment("activity.ics", media_type, calendar_file(invitation, to=person.address)),)


def _to(
    invitation: Invitation,
    person: Person,
    about: str,
    subject: str,
    paragraphs: tuple[str, ...],
    link: str,
    attachments: tuple[Attachment, ...] = (),
) -> Draft:
    url = absolute(reverse("invitation-link", kwargs={"token": links.sign(invitation.pk, person.pk)}))
    context = {"words": Words(subject, paragraphs, url, link), "name": person.full_name, "panel": invitation.panel}
    return Draft(
        key=f"invitation:{invitation.pk}:{about}:{person.pk}",
        to=person,
        address=person.address,
        subject=subject,
        text=render_to_string("letters/meetings/short.txt", context),
        html=render_to_string("letters/meetings/short.html", context),
        attachments=attachments,
        panel_id=invitation.panel_id,
        about=f"{invitation._meta.label_lower}:{invitation.pk}",
    )
