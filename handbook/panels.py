"""How a panel starts, which terms it may sign and whom it is better off with (HB 3.1, 3.2, 3.3.2, 3.4.1; ToR 3e)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from handbook.dates import in_full
from handbook.membership import ADMISSION, ONE_VOTE
from handbook.rules import Breach, Warning, decides, rule
from handbook.terms import ALTERATION, CORE, FIRST_MEETING, SIGNATURE
from handbook.votes import MEMBERS_FOR_QUORUM, OFFICERS, QUORUM
from handbook.words import counted, listed, opening

INTERIM = rule("PAN-1", "HB 3.1", "A new panel may start as an interim panel under an interim chair, for a short time.")
SECRETARY = rule("PAN-4", "HB 3.3.2", "A panel is recommended to have a volunteer secretary.")
RECORDS = rule(
    "OFF-8", "ToR 5f", "A secretary is elected, or the records of members, attendance, priorities and actions are kept otherwise."
)
TAKEN_OVER = rule("PAN-8", "good practice", "A panel that exists on paper is taken over with proof of who was admitted and when.")
ROLES = rule("PAN-5", "HB 3.3.4", "A panel gives further roles, such as ambassadors, to its members.")
PARTNERS = rule("MEM-8", "ToR 3e", "A panel has councillors, a local authority officer and a housing provider among its partners.")
PLANNED = rule("SNB-2", "SNWP", "Where a panel is missing or not working the police state what is planned and by when.")

READ_ONLY = rule("DIS-3", "good practice", "A dissolved panel can only be read; what it decided stays.")


class PartnerKind(StrEnum):
    """The three kinds of partner that a panel has among others."""

    COUNCILLOR = "councillor"
    AUTHORITY = "authority"
    HOUSING = "housing"


PARTNER_WORDS = {
    PartnerKind.COUNCILLOR: "a ward councillor",
    PartnerKind.AUTHORITY: "a local authority officer",
    PartnerKind.HOUSING: "a housing provider",
}


@decides(INTERIM)
def require_room_for_a_panel(has_panel: bool, ward_exists: bool) -> None:
    """Refuse a second panel for a ward, and a panel for a ward that has been replaced."""
    if not ward_exists:
        raise Breach(INTERIM, "This ward has been replaced by others. Set up the panel for the ward that took its place.")
    if has_panel:
        raise Breach(INTERIM, "This ward has a panel already. Add members to that one.")


@decides(INTERIM)
def require_interim(is_interim: bool) -> None:
    """Refuse to make active what is active or dissolved."""
    if not is_interim:
        raise Breach(INTERIM, "Only an interim panel becomes active, and this panel is past that.")


@decides(INTERIM, FIRST_MEETING, QUORUM, OFFICERS)
def require_ready(has_adopted_terms: bool, has_chair: bool, members: int) -> None:
    """Refuse to make active a panel that could not meet and vote: the first meeting agrees its terms, three members decide."""
    if not has_adopted_terms:
        raise Breach(FIRST_MEETING, "The panel has not agreed its terms of reference yet. Its first meeting does; then make it active.")
    if not has_chair:
        raise Breach(OFFICERS, "The panel has no chair. Name an interim chair, then make the panel active.")
    if members < MEMBERS_FOR_QUORUM:
        raise Breach(QUORUM, f"The panel has {counted(members, 'member')} and votes with three or more. Add founding members first.")


@decides(OFFICERS)
def require_interim_to_name(is_interim: bool) -> None:
    """Refuse an office that the police team names on a panel that elects its officers itself."""
    if not is_interim:
        raise Breach(OFFICERS, "This panel is past being an interim one, so it elects its officers itself. The police team names none.")


@decides(READ_ONLY)
def require_living(is_living: bool) -> None:
    """Refuse anything new to a panel that is dissolved: what it decided stays and can only be read."""
    if not is_living:
        raise Breach(READ_ONLY, "This panel is dissolved, so it takes nobody and nothing new. What it decided can still be read.")


@decides(ONE_VOTE)
def require_not_both(is_member: bool, is_partner: bool) -> None:
    """Refuse a second place at one table: nobody is a member twice, or a member and a partner."""
    if is_member:
        raise Breach(ONE_VOTE, "This person is a member or is proposed as one. Each member has one seat and one vote.")
    if is_partner:
        raise Breach(ONE_VOTE, "This person is a partner of the panel. Partners have a voice and no vote, so they are not members too.")


@decides(ADMISSION)
def require_open_proposal(is_proposed: bool) -> None:
    """Refuse to decide a second time on somebody's admission."""
    if not is_proposed:
        raise Breach(ADMISSION, "This proposal has been decided. To decide otherwise, propose the person again.")


@decides(TAKEN_OVER)
def require_taken_over(admitted_on: date, evidence: str, on: date) -> None:
    """Refuse a member taken over from paper without a past day of admission and what proves it."""
    if admitted_on > on:
        raise Breach(TAKEN_OVER, f"{in_full(admitted_on)} is still to come. Enter the day on which a meeting admitted this member.")
    if not evidence.strip():
        raise Breach(TAKEN_OVER, "Say what shows that this member was admitted: the minutes, a signed list, or a letter.")


@decides(TAKEN_OVER)
def require_confirmed(by_chair: bool, by_police: bool) -> None:
    """Refuse to let members taken over from paper vote before both sides have confirmed the list."""
    lacking = [who for who, confirmed in (("the chair", by_chair), ("the ward officer", by_police)) if not confirmed]
    if lacking:
        raise Breach(TAKEN_OVER, f"Chair and ward officer both confirm a list taken over from paper. Ask {listed(lacking)} to confirm it.")


@decides(ROLES)
def require_member_for_office(is_member: bool) -> None:
    """Refuse an office to somebody who is no member, or whose membership is suspended."""
    if not is_member:
        raise Breach(ROLES, "An office goes to a member of the panel who is not suspended. Choose one.")


@decides(SECRETARY)
def no_secretary(has_secretary: bool) -> Warning | None:
    """Warn of a panel that nobody keeps the records of."""
    if has_secretary:
        return None
    return Warning(
        SECRETARY,
        "The panel has no secretary. Ask who would keep the record of attendance, priorities and actions.",
    )


class Keeper(StrEnum):
    """Who keeps the records of a panel."""

    SECRETARY = "the secretary"
    CHAIR = "the chair"
    NOBODY = "nobody"


@decides(RECORDS)
def record_keeper(has_secretary: bool, has_chair: bool) -> Keeper:
    """Who keeps the records of members, attendance, priorities and actions: without a secretary the chair does."""
    if has_secretary:
        return Keeper.SECRETARY
    return Keeper.CHAIR if has_chair else Keeper.NOBODY


KEPT_BY = {
    Keeper.SECRETARY: "The secretary keeps the record of members, attendance, priorities and actions.",
    Keeper.CHAIR: "Until a meeting elects one the chair keeps the record of members, attendance, priorities and actions.",
    Keeper.NOBODY: "Nobody keeps the record of members, attendance, priorities and actions. Ask who would.",
}


@decides(PARTNERS)
def missing_partners(kinds: Iterable[str]) -> Warning | None:
    """Warn of a kind of partner that is not at the table."""
    present = set(kinds)
    missing = [words for kind, words in PARTNER_WORDS.items() if kind not in present]
    if not missing:
        return None
    verb = "is" if len(missing) == 1 else "are"
    return Warning(PARTNERS, f"{opening(listed(missing))} {verb} not among the partners yet. Ask them to come.")


@decides(CORE)
def require_official_text(is_official: bool, is_demo: bool) -> None:
    """Refuse a signature under the wording that comes with the software; only a demo may sign it."""
    if not is_official and not is_demo:
        raise Breach(
            CORE,
            "This is not the official text but the wording that came with the software, so nobody can sign it. "
            "The central unit has to import the handbook first.",
        )


@decides(SIGNATURE)
def require_signatory(has_seat: bool, has_signed: bool, is_own_name: bool) -> None:
    """Refuse a signature of somebody who has no place on the panel, a second one, and one in another name."""
    if not has_seat:
        raise Breach(SIGNATURE, "The terms are signed by the members and partners of the panel, and this person is neither.")
    if has_signed:
        raise Breach(SIGNATURE, "You have signed this version already. Your copy is kept for you.")
    if not is_own_name:
        raise Breach(SIGNATURE, "The name you typed is not the one the panel knows you by. Type your own full name.")


@decides(ALTERATION)
def require_not_adopted(adopted_on: date | None) -> None:
    """Refuse to adopt a version a second time: its date stands."""
    if adopted_on is not None:
        raise Breach(ALTERATION, f"This version was adopted on {in_full(adopted_on)}. A new one needs a vote of its own.")


@decides(PLANNED)
def require_plan(plan: str, done_by: date, on: date) -> None:
    """Refuse a plan that says nothing, and one whose day has passed when it is stated."""
    if not plan.strip():
        raise Breach(PLANNED, "Say what is planned, so that the board need not ask.")
    if done_by < on:
        raise Breach(PLANNED, f"{in_full(done_by)} has passed. State a day that is still to come.")


@decides(PLANNED)
def plan_wanted(done_by: date | None, on: date) -> Warning | None:
    """Warn of a ward for which nothing is planned, or whose plan should have been carried out by now; its panel does not work."""
    if done_by is None:
        return Warning(PLANNED, "The police have not stated a plan for it.")
    if done_by < on:
        return Warning(PLANNED, f"The plan was to be carried out by {in_full(done_by)}. State what is planned now.")
    return None


@decides(TAKEN_OVER)
def require_open_takeover(is_confirmed: bool) -> None:
    """Refuse to enter from paper what belongs to a panel that was not taken over, or whose list both sides have confirmed."""
    if is_confirmed:
        raise Breach(TAKEN_OVER, "The list taken over from paper is closed. From now on meetings add members and elect officers.")


@decides(TAKEN_OVER)
def require_paper_dates(founded_on: date, adopted_on: date, on: date) -> None:
    """Refuse a panel on paper that was set up, or agreed its terms, on a day to come, or the terms before there was a panel."""
    for what, day in (("set up", founded_on), ("given its terms of reference", adopted_on)):
        if day > on:
            raise Breach(TAKEN_OVER, f"{in_full(day)} is still to come. Enter the day on which the panel was {what}.")
    if adopted_on < founded_on:
        raise Breach(TAKEN_OVER, f"The panel was set up on {in_full(founded_on)}, so it cannot have agreed its terms before that day.")


@decides(TAKEN_OVER)
def require_scan(signed_on_paper: int, has_scan: bool) -> None:
    """Refuse to close a list with signatures on paper that nobody can look at."""
    if signed_on_paper and not has_scan:
        have = "1 member is" if signed_on_paper == 1 else f"{signed_on_paper} members are"
        raise Breach(TAKEN_OVER, f"{have} entered as having signed on paper. Bring the scan of the signed terms first.")


@decides(SIGNATURE)
def require_signed_on_paper(signed_on: date, on: date) -> None:
    """Refuse a signature on paper of a day that is still to come."""
    if signed_on > on:
        raise Breach(SIGNATURE, f"{in_full(signed_on)} is still to come. Enter the day on which the member signed.")
