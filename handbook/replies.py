"""Replies to a notice: who can give one, until when, and what can be said (HB 4.1, ToR 9b)."""

from datetime import date, timedelta
from enum import StrEnum

from handbook.rules import Breach, decides, rule

REPLIES = rule("MTG-18", "good practice", "Whoever has notice can reply without signing in; the secretary enters what people say.")

REMINDER_DAYS = 4  # three days after the pack, with a weekend in between or a telephone call still possible
REST_DAYS = 2  # whoever was told of the meeting a day ago is not asked again


class Answer(StrEnum):
    """What somebody says to a notice."""

    COMING = "coming"
    ONLINE = "online"
    APOLOGIES = "apologies"


@decides(REPLIES)
def answers_offered(has_venue: bool, has_link: bool) -> tuple[Answer, ...]:
    """What can be said to a meeting: to come where there is a place, to take part online where there is a link, or apologies."""
    ways = ((Answer.COMING, has_venue), (Answer.ONLINE, has_link), (Answer.APOLOGIES, True))
    return tuple(answer for answer, is_offered in ways if is_offered)


@decides(REPLIES)
def why_no_reply(*, is_called: bool, has_begun: bool, is_owed_notice: bool) -> Breach | None:
    """Why somebody cannot reply, or nothing where they can: after the notice, before the meeting begins, while they have a part in it."""
    if not is_called:
        return Breach(REPLIES, "No notice of this meeting stands, so there is nothing to reply to.")
    if has_begun:
        return Breach(REPLIES, "The meeting has begun, or its time has come. Whoever comes now is recorded there.")
    if not is_owed_notice:
        return Breach(REPLIES, "Replies are for whoever has a part in the meeting. Ask the chair or the secretary if you think you should.")
    return None


@decides(REPLIES)
def require_answer(answer: str, reason: str, *, has_venue: bool, has_link: bool) -> None:
    """Refuse an answer that this meeting does not offer, and apologies without a reason, which the panel could not accept (ToR 7b)."""
    if answer not in answers_offered(has_venue, has_link):
        raise Breach(REPLIES, "The meeting cannot be attended in that way. Choose another answer.")
    if answer == Answer.APOLOGIES and not reason:
        raise Breach(REPLIES, "Select a reason for your apologies: the panel accepts apologies by their reason.")


@decides(REPLIES)
def is_to_be_reminded(meeting_on: date, told_on: date | None, on: date) -> bool:
    """Whether somebody who has not answered is asked once more: in the last four days, not on the last letter's heels, not on the day."""
    if not meeting_on - timedelta(days=REMINDER_DAYS) <= on < meeting_on:
        return False
    return told_on is None or told_on + timedelta(days=REST_DAYS) <= on
