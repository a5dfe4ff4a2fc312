"""Who can be a member or hold an office, for how long, and what protects the young (HB 3.3, 3.4; ToR 3, 4, 5)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from handbook.dates import add_years, birthday, in_full
from handbook.meetings import next_meeting_by
from handbook.rules import Breach, Warning, decides, rule
from handbook.words import counted, opening

SEATS = rule("MEM-1", "ToR 3a", "A panel has 25 members at most; partners do not count.")
TWELVE = rule("MEM-2", "HB 3.4", "A panel of at least 12 members is recommended.")
ELIGIBLE = rule("MEM-3", "ToR 3b", "A member lives, works or studies in the ward and agrees with the terms of reference.")
ADMISSION = rule("MEM-4", "ToR 4a", "A new member is added at a meeting by a simple majority, with three members present.")
INTERESTED = rule("MEM-5", "ToR 4b", "Whoever would like to join tells the chair or the police team, and both hear of it.")
TENURE = rule("MEM-6", "ToR 4c", "Membership lasts a year and carries on until a meeting with a quorum has voted on it.")
LONG_SERVICE = rule("MEM-7", "HB 3.4.3", "After two to three years an extension of the membership is reviewed.")
ONE_VOTE = rule("MEM-9", "ToR 3f", "Each member has one vote; partners, councillors and police have none.")
PERMISSION = rule("MEM-12", "HB 3.3.4", "A member under 18 needs a risk assessment and the written permission of a parent.")
ACCOMPANIED = rule("MEM-13", "HB 3.3.4", "A member under 18 attends with an appropriate adult and never meets one to one.")
NO_CHECKS = rule(
    "MEM-14", "HB 3.4.2", "Members are not vetted or checked by the police, and spent convictions are no bar; nobody is asked."
)
SUSPENSION = rule("MEM-15", "HB 3.4.2", "A suspended member has no vote and does not count for the quorum.")
CHAIR = rule("OFF-1", "ToR 5b", "The chair is a member who lives in the ward or mostly works or studies there.")
NO_COUNCILLOR = rule("OFF-2", "HB 3.3.3", "A councillor is never the chair.")
CHAIR_TENURE = rule("OFF-4", "ToR 5d", "The chair serves for a year, and on until the next meeting with a quorum has ended.")
YOUTH = rule("PAN-6", "HB 3.3.4", "A Youth Ambassador is 16 to 25 years old.")

CHECKS = (
    r"\bvett(ed|ing)\b|\bdbs\b|\b(police|background|security) checks?\b|\bconvict|\bcriminal|\bcautioned\b|\bcharged with\b|\barrested\b"
)
NOT_ASKED = r"\bnobody asks\b|\bnot asked\b"
MAX_MEMBERS = 25
RECOMMENDED = 12
REMIND_BEFORE = (90, 30)
LONG_SERVICE_YEARS = 3
ADULT_AGE = 18
YOUTH_FROM, YOUTH_BEFORE = 16, 26


class Basis(StrEnum):
    """What ties a member to the ward."""

    LIVES = "lives"
    WORKS = "works"
    STUDIES = "studies"


class Admission(StrEnum):
    """How somebody came to be a member."""

    VOTE = "vote"
    FOUNDING = "founding"
    TAKEN_OVER = "taken_over"


@decides(SEATS)
def require_seat(members_now: int) -> None:
    """Refuse a member for whom there is no seat; suspended members keep theirs and are counted."""
    if members_now >= MAX_MEMBERS:
        raise Breach(SEATS, f"The panel already has {members_now} members.")


@decides(TWELVE)
def few_members(members_now: int) -> Warning | None:
    """Warn of a panel that is smaller than recommended."""
    if members_now >= RECOMMENDED:
        return None
    have = opening(counted(members_now, "member"))
    return Warning(
        TWELVE,
        f"{have} {'belongs' if members_now == 1 else 'belong'} to the panel; at least {RECOMMENDED} are recommended. "
        f"{MAX_MEMBERS - members_now} seats are free to recruit for.",
    )


@decides(ELIGIBLE)
def require_eligible(basis: Basis | None, agrees: bool) -> None:
    """Refuse a member who has no tie to the ward or does not agree with the terms."""
    if basis is None:
        raise Breach(ELIGIBLE, "A member lives, works or studies in the ward. Say which of the three holds for this person.")
    if not agrees:
        raise Breach(
            ELIGIBLE,
            "A member supports the aims of the panel and agrees with its terms of reference. "
            "Ask this person to read and agree to them first.",
        )


@decides(ADMISSION)
def require_admission(how: Admission, carried: bool = False, panel_is_interim: bool = False) -> None:
    """Refuse a member whom no meeting has voted in; founders and members taken over from paper are the exceptions."""
    if how is Admission.VOTE and not carried:
        raise Breach(ADMISSION, "A new member is added by a vote at a meeting. Put the admission on an agenda and vote on it.")
    if how is Admission.FOUNDING and not panel_is_interim:
        raise Breach(
            ADMISSION,
            "Only an interim panel has founding members. This panel is past that, so a meeting votes on new members.",
        )


@decides(TENURE, CHAIR_TENURE)
def tenure_ends(start: date) -> date:
    """The last day of a year of membership, or of the chair's office."""
    return add_years(start, 1)


@decides(TENURE, CHAIR_TENURE)
def vote_lasts_until(ends_on: date, quorate_meetings: Iterable[date]) -> date | None:
    """The day of the first meeting with a quorum after the year; None while it carries on without one."""
    return min((held_on for held_on in quorate_meetings if held_on > ends_on), default=None)


@decides(TENURE, CHAIR_TENURE)
def tenure_serves(ends_on: date, quorate_meetings: Iterable[date], on: date) -> bool:
    """Whether a tenure, or an office, still serves on a day; the meeting that decides on it is the last."""
    until = vote_lasts_until(ends_on, quorate_meetings)
    return until is None or on <= until


@decides(TENURE)
def lapsing(ends_on: Iterable[date], held_on: date) -> Warning | None:
    """Warn while a meeting with a quorum can still renew them of tenures whose year is over: with its end the vote lapses."""
    count = sum(held_on > day for day in ends_on)
    if not count:
        return None
    one = count == 1
    return Warning(
        TENURE,
        f"The year of {counted(count, 'member')} has ended. With the end of this meeting {'this member has' if one else 'they have'} "
        f"no vote until a meeting renews the membership. Put the renewal{'' if one else 's'} to the vote now.",
    )


@decides(CHAIR_TENURE)
def office_ends_with(ends_on: date, held_on: date) -> bool:
    """Whether the chair's office ends with a meeting that had a quorum: the year was over before it, and it elected nobody."""
    return vote_lasts_until(ends_on, [held_on]) is not None


@decides(CHAIR_TENURE)
def unelected(ends_on: date, held_on: date) -> Warning | None:
    """Warn while a meeting with a quorum can still elect one that the chair's office ends with it."""
    if not office_ends_with(ends_on, held_on):
        return None
    return Warning(
        CHAIR_TENURE,
        f"The chair's year ended on {in_full(ends_on)}, and the office ends with this meeting. "
        "Elect a chair now; the same member can stand.",
    )


@decides(TENURE, CHAIR_TENURE)
def renewed_until(ends_on: date, renewed_on: date) -> date:
    """The end of the next year: it joins the old one, or starts with the vote where that came later."""
    return tenure_ends(max(ends_on, renewed_on))


@decides(TENURE, CHAIR_TENURE)
def tenure_reminders(ends_on: date) -> tuple[date, ...]:
    """The days on which the end of a tenure or an office is brought to mind."""
    return tuple(ends_on - timedelta(days=days) for days in REMIND_BEFORE)


@decides(TENURE)
def belongs_on_agenda(ends_on: date, meeting_on: date, interval_months: int = 3) -> bool:
    """Whether a meeting may be the last before the end of a tenure, so that it has to vote on the renewal."""
    return ends_on <= next_meeting_by(meeting_on, interval_months)


@decides(LONG_SERVICE)
def long_service(member_since: date, on: date) -> Warning | None:
    """Warn when somebody has been a member for three years."""
    years_on = add_years(member_since, LONG_SERVICE_YEARS)
    if on < years_on:
        return None
    return Warning(
        LONG_SERVICE,
        f"This member completed three years on {in_full(years_on)}. "
        "Two to three years are advised; the panel reviews whether to extend the membership.",
    )


def turns_18_on(born_on: date) -> date:
    """The day of coming of age."""
    return birthday(born_on, ADULT_AGE)


@decides(PERMISSION, ACCOMPANIED)
def is_under_18(comes_of_age_on: date | None, on: date) -> bool:
    """Whether somebody is under 18 on a day; no date is kept of adults."""
    return comes_of_age_on is not None and on < comes_of_age_on


@decides(PERMISSION)
def require_safeguarding(is_under_18: bool, has_permission: bool, has_risk_assessment: bool, adult_name: str) -> None:
    """Refuse to start the membership of somebody under 18 before what protects them is there."""
    if not is_under_18:
        return
    if not has_risk_assessment:
        raise Breach(PERMISSION, "This member is under 18 and there is no completed risk assessment. Complete it first.")
    if not has_permission:
        raise Breach(PERMISSION, "This member is under 18 and a parent has not given permission in writing. Record it first.")
    require_accompanied(is_under_18, adult_name)


@decides(ACCOMPANIED)
def require_accompanied(is_under_18: bool, adult_name: str) -> None:
    """Refuse the presence of somebody under 18 without the name of an appropriate adult."""
    if is_under_18 and not adult_name.strip():
        raise Breach(
            ACCOMPANIED,
            "This member is under 18 and attends only with an appropriate adult, in the room or online. Enter the full name of that adult.",
        )


@decides(ACCOMPANIED)
def one_to_one(people: int, under_18: int) -> Warning | None:
    """Warn of a meeting of two in which one is under 18."""
    if under_18 == 0 or people > 2:
        return None
    return Warning(
        ACCOMPANIED,
        "A member under 18 never meets anybody one to one, and only two people are expected. "
        "Ask another adult to come, or choose another day.",
    )


@decides(CHAIR, NO_COUNCILLOR)
def require_chair(is_member: bool, is_councillor: bool, basis: Basis | None, is_predominant: bool) -> None:
    """Refuse a chair who is a councillor, no member, or in the ward only now and then."""
    if is_councillor:
        raise Breach(
            NO_COUNCILLOR,
            "A councillor is never the chair, so that nobody can call a priority party political. Choose another member.",
        )
    if not is_member:
        raise Breach(CHAIR, "The chair is a member of the panel, not a partner or an officer. Choose a member.")
    if basis is None or (basis is not Basis.LIVES and not is_predominant):
        raise Breach(
            CHAIR,
            "The chair lives in the ward, or works or studies mostly in it. "
            "Choose a member who does, or correct what ties this member to the ward.",
        )


@decides(YOUTH)
def require_youth_ambassador(born_on: date, on: date) -> None:
    """Refuse a Youth Ambassador before the 16th birthday or from the 26th on."""
    if on < birthday(born_on, YOUTH_FROM):
        raise Breach(
            YOUTH,
            f"A Youth Ambassador is 16 to 25 years old, and this member is not 16 until "
            f"{in_full(birthday(born_on, YOUTH_FROM))}. Appoint them then, or choose somebody else.",
        )
    if on >= youth_ambassador_until(born_on):
        raise Breach(YOUTH, "A Youth Ambassador is 16 to 25 years old, and this member is older. Choose somebody else.")


@decides(YOUTH)
def youth_ambassador_until(born_on: date) -> date:
    """The 26th birthday, on which the panel is told to look for another Youth Ambassador."""
    return birthday(born_on, YOUTH_BEFORE)


@decides(SUSPENSION)
def require_suspension(is_member: bool, is_suspended: bool) -> None:
    """Refuse to suspend somebody who is no member, or is suspended already."""
    if not is_member:
        raise Breach(SUSPENSION, "Only a member of the panel can be suspended, and this person is none now.")
    if is_suspended:
        raise Breach(SUSPENSION, "This member is suspended already. Change the day of the review, or end the suspension.")


@decides(SUSPENSION)
def require_no_proposal(is_proposed: bool) -> None:
    """Refuse to propose a suspension a second time while the sergeant has not answered."""
    if is_proposed:
        raise Breach(SUSPENSION, "This suspension has been proposed already, and waits for the sergeant.")


@decides(SUSPENSION)
def require_proposal(is_proposed: bool) -> None:
    """Refuse to answer a proposal that is not there, or not there any more."""
    if not is_proposed:
        raise Breach(SUSPENSION, "No suspension of this member waits for an answer: it has been answered already, or was never proposed.")


@decides(SUSPENSION)
def require_still_suspended(is_over: bool) -> None:
    """Refuse to change a suspension that has ended."""
    if is_over:
        raise Breach(SUSPENSION, "This suspension has ended, and its outcome stands.")


@decides(INTERESTED)
def told_of_interest(chair: int | None, officers: Iterable[int]) -> tuple[int, ...]:
    """Who hears of somebody who would like to join: the chair and each officer of the ward, everybody once."""
    return tuple(dict.fromkeys([*([chair] if chair is not None else []), *officers]))


@decides(INTERESTED)
def require_undecided_interest(is_undecided: bool) -> None:
    """Refuse to decide a second time on somebody who would like to join."""
    if not is_undecided:
        raise Breach(INTERESTED, "This has been decided: the person is proposed as a member, or the matter is closed.")


@decides(INTERESTED)
def require_chair_to_delegate(is_chair: bool) -> None:
    """Let nobody but the chair say whether the secretary answers, too."""
    if not is_chair:
        raise Breach(INTERESTED, "People who would like to join contact the chair, so the chair says who else answers them. Ask the chair.")


@decides(NO_CHECKS)
def asks_about_checks(words: str) -> bool:
    """Whether words ask about vetting, police checks, convictions or charges; saying that nobody asks is another thing."""
    return re.search(CHECKS, words, re.IGNORECASE) is not None and re.search(NOT_ASKED, words, re.IGNORECASE) is None
