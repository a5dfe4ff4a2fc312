"""Who must not see or do what: one test for each line that the table decides, then the rules of relationship."""

from __future__ import annotations

from dataclasses import replace

import pytest

from access.actions import Action
from access.decide import Verdict, is_public, is_public_when_open, may, touches
from access.holdings import Holding, Subject
from access.roles import Role

ME, OTHER = 7, 8
HERE = Subject(panel=1, ward=1, team=1, borough=1, bcu=1)
THERE = Subject(panel=2, ward=2, team=2, borough=2, bcu=2)
CASE = replace(HERE, is_case=True)

MEMBER = (Holding(Role.MEMBER, panel=1),)
SUSPENDED = (Holding(Role.SUSPENDED, panel=1),)
PARTNER = (Holding(Role.PARTNER, panel=1),)
CHAIR = (Holding(Role.CHAIR, panel=1), *MEMBER)
SECRETARY = (Holding(Role.SECRETARY, panel=1), *MEMBER)
DWO = (Holding(Role.DWO, ward=1),)
SERGEANT = (Holding(Role.SERGEANT, team=1),)
INSPECTOR = (Holding(Role.INSPECTOR, borough=1),)
SUPERINTENDENT = (Holding(Role.SUPERINTENDENT, bcu=1),)
BOARD = (Holding(Role.BOARD, borough=1),)
CENTRAL = (Holding(Role.CENTRAL),)
ADMINISTRATOR = (Holding(Role.ADMINISTRATOR),)
POLICE = {"ward officer": DWO, "sergeant": SERGEANT, "inspector": INSPECTOR, "superintendent": SUPERINTENDENT}
WITHOUT_A_VOTE = POLICE | {"partner": PARTNER, "suspended": SUSPENDED, "board": BOARD, "central": CENTRAL, "administrator": ADMINISTRATOR}

COMPLAINT_ACTIONS = tuple(action for action in Action if action.value.startswith(("complaint.", "review.")))
ME_ALONE = frozenset({ME})


def answers(holdings: tuple[Holding, ...], subject: Subject, *actions: Action) -> set[Verdict]:
    return {may(ME, holdings, action, subject) for action in actions}


# Lines 1 to 20 of who must not see or do what


@pytest.mark.parametrize("holdings", [MEMBER, PARTNER, CHAIR, SECRETARY, DWO, SERGEANT, INSPECTOR, CENTRAL])
def test_1_person_complained_about_sees_nothing(holdings: tuple[Holding, ...]) -> None:
    file = replace(CASE, owner=OTHER, concerned=ME_ALONE, assigned=ME_ALONE)
    assert answers(holdings, file, *(action for action in COMPLAINT_ACTIONS if action.is_case)) == {Verdict.HIDDEN}


def test_2_chair_complained_about_sees_nothing_even_when_named_as_its_handler() -> None:
    file = replace(CASE, concerned=ME_ALONE, assigned=ME_ALONE)
    assert answers(CHAIR, file, Action.COMPLAINT_READ, Action.COMPLAINT_HANDLE, Action.REVIEW_READ_PART) == {Verdict.HIDDEN}


def test_3_secretary_sees_no_complaint_of_others() -> None:
    file = replace(CASE, owner=OTHER, assigned=ME_ALONE)
    seen = [action for action in COMPLAINT_ACTIONS if may(ME, SECRETARY, action, file) is Verdict.ALLOWED]
    assert seen == []


def test_4_ward_officer_sees_no_complaint_no_dates_of_a_suspension_and_runs_no_vote() -> None:
    file = replace(CASE, assigned=ME_ALONE)
    assert Verdict.ALLOWED not in answers(DWO, file, *COMPLAINT_ACTIONS)
    assert answers(DWO, HERE, Action.SUSPENSION_READ_DATES, Action.VOTE_CAST, Action.BALLOT_CONTROL) == {Verdict.REFUSED}


def test_5_partner_has_no_vote_anywhere() -> None:
    assert may(ME, PARTNER, Action.VOTE_CAST, HERE) is Verdict.REFUSED
    assert may(ME, PARTNER, Action.VOTE_CAST, THERE) is Verdict.HIDDEN


def test_6_member_sees_another_members_contact_only_with_consent_and_never_of_the_young() -> None:
    consented = frozenset({Role.MEMBER})
    assert may(ME, MEMBER, Action.CONTACT_READ, replace(HERE, owner=OTHER)) is Verdict.REFUSED
    assert may(ME, MEMBER, Action.CONTACT_READ, replace(HERE, owner=OTHER, consented=consented)) is Verdict.ALLOWED
    young = replace(HERE, owner=OTHER, consented=consented, is_under_18=True)
    assert may(ME, MEMBER, Action.CONTACT_READ, young) is Verdict.REFUSED


def test_6_consent_to_show_it_to_partners_is_no_consent_to_show_it_to_members() -> None:
    contact = replace(HERE, owner=OTHER, consented=frozenset({Role.PARTNER}))
    assert may(ME, MEMBER, Action.CONTACT_READ, contact) is Verdict.REFUSED
    assert may(ME, PARTNER, Action.CONTACT_READ, contact) is Verdict.ALLOWED


def test_7_member_sees_nothing_of_anothers_suspension() -> None:
    suspension = replace(HERE, owner=OTHER)
    assert answers(MEMBER, suspension, Action.SUSPENSION_READ, Action.SUSPENSION_READ_DATES) == {Verdict.REFUSED}


def test_8_board_sees_no_name_contact_complaint_free_text_attendance_or_full_minutes() -> None:
    file = replace(HERE, assigned=ME_ALONE, consented=frozenset(Role), is_open=True)
    kept_from_the_board = (
        Action.DIRECTORY_READ,
        Action.CONTACT_READ,
        Action.SURVEY_TEXT,
        Action.ATTENDANCE_READ,
        Action.MINUTES_READ,
        Action.VOTE_NAMES,
        Action.MEMBER_EXPORT,
    )
    assert answers(BOARD, file, *kept_from_the_board) == {Verdict.REFUSED}
    assert Verdict.ALLOWED not in answers(BOARD, file, *(a for a in COMPLAINT_ACTIONS if a is not Action.COMPLAINT_NUMBERS))
    assert may(ME, BOARD, Action.MINUTES_READ_ROLES, HERE) is Verdict.ALLOWED


def test_9_central_unit_sees_a_personal_file_only_while_it_is_referred() -> None:
    assert may(ME, CENTRAL, Action.REVIEW_ADVISE, CASE) is Verdict.HIDDEN
    assert may(ME, CENTRAL, Action.REVIEW_ADVISE, replace(CASE, assigned=ME_ALONE)) is Verdict.ALLOWED
    assert answers(CENTRAL, HERE, Action.DIRECTORY_READ, Action.CONTACT_READ, Action.SUSPENSION_READ) == {Verdict.REFUSED}


def test_10_administrator_sees_no_content() -> None:
    content = (
        Action.MINUTES_DRAFT,
        Action.MINUTES_READ,
        Action.SAFEGUARDING_READ,
        Action.DEMOGRAPHICS_OWN,
        Action.DEMOGRAPHICS_TOTALS,
        Action.VOTE_NAMES,
        Action.VOTE_CHOICES,
        Action.AUDIT_READ,
        *COMPLAINT_ACTIONS,
    )
    assert Verdict.ALLOWED not in answers(ADMINISTRATOR, replace(HERE, owner=ME, assigned=ME_ALONE, is_open=True), *content)


@pytest.mark.parametrize("holdings", [INSPECTOR, SUPERINTENDENT])
def test_11_inspector_and_superintendent_do_not_browse_members(holdings: tuple[Holding, ...]) -> None:
    assert answers(holdings, HERE, Action.DIRECTORY_READ, Action.CONTACT_READ, Action.MEMBER_EXPORT) == {Verdict.REFUSED}


@pytest.mark.parametrize("holdings", [CHAIR, SECRETARY])
def test_12_chair_and_secretary_see_of_a_young_members_papers_only_that_they_are_complete(holdings: tuple[Holding, ...]) -> None:
    papers = replace(HERE, owner=OTHER)
    assert may(ME, holdings, Action.PAPERS_READ, papers) is Verdict.HIDDEN
    assert may(ME, holdings, Action.PAPERS_STATE, papers) is Verdict.ALLOWED
    assert answers(holdings, papers, Action.DEMOGRAPHICS_OWN, Action.DEMOGRAPHICS_TOTALS) == {Verdict.REFUSED}


@pytest.mark.parametrize("role", sorted(WITHOUT_A_VOTE))
def test_13_police_and_whoever_else_is_no_member_in_good_standing_has_no_vote(role: str) -> None:
    holdings = WITHOUT_A_VOTE[role]
    assert answers(holdings, replace(HERE, owner=ME, assigned=ME_ALONE, is_open=True), Action.VOTE_CAST) == {Verdict.REFUSED}


@pytest.mark.parametrize("role", sorted(POLICE))
def test_13_police_see_no_members_vote(role: str) -> None:
    assert answers(POLICE[role], replace(HERE, is_open=True), Action.VOTE_NAMES, Action.VOTE_CHOICES) == {Verdict.REFUSED}


def test_14_public_sees_no_names_and_a_meetings_link_only_when_it_is_open() -> None:
    for action in (Action.DIRECTORY_READ, Action.CONTACT_READ, Action.MINUTES_READ, Action.ATTENDANCE_READ):
        assert may(None, (), action, replace(HERE, is_open=True, consented=frozenset(Role))) is Verdict.HIDDEN
    assert may(None, (), Action.MEETING_READ, HERE) is Verdict.HIDDEN
    assert may(None, (), Action.MEETING_READ, replace(HERE, is_open=True)) is Verdict.ALLOWED


def test_15_whoever_holds_nothing_any_more_gets_nothing() -> None:
    case = replace(HERE, owner=ME, assigned=ME_ALONE)
    allowed = {action for action in Action if may(ME, (), action, case) is not Verdict.HIDDEN}
    assert allowed == {action for action in Action if is_public(action)}


def test_16_suspended_member_has_no_papers_and_no_vote_but_keeps_appeal_complaint_and_rights() -> None:
    own = replace(HERE, owner=ME)
    taken = (Action.MEETING_READ, Action.MINUTES_READ, Action.REPORT_READ, Action.VOTE_CAST, Action.DIRECTORY_READ, Action.PRIORITY_READ)
    kept = (Action.DESELECTION_APPEAL, Action.COMPLAINT_MAKE, Action.COMPLAINT_READ_OWN, Action.DATA_OWN, Action.CONTACT_EDIT)
    assert answers(SUSPENDED, own, *taken) == {Verdict.REFUSED}
    assert answers(SUSPENDED, own, *kept) == {Verdict.ALLOWED}


def test_19_handler_of_one_complaint_sees_no_other() -> None:
    mine, others = replace(CASE, assigned=ME_ALONE), replace(CASE, assigned=frozenset({OTHER}))
    assert may(ME, CHAIR, Action.COMPLAINT_READ, mine) is Verdict.ALLOWED
    assert may(ME, CHAIR, Action.COMPLAINT_READ, others) is Verdict.HIDDEN


# The rules of relationship


def test_r0_case_file_is_hidden_and_never_refused() -> None:
    for holdings in (MEMBER, CHAIR, SECRETARY, PARTNER, DWO, SERGEANT, INSPECTOR, BOARD, CENTRAL, ADMINISTRATOR):
        assert may(ME, holdings, Action.PANEL_EDIT, replace(CASE, concerned=ME_ALONE)) is Verdict.HIDDEN
        assert may(ME, holdings, Action.REMOVAL_SIGN, HERE) is Verdict.HIDDEN


def test_r1_person_concerned_keeps_what_is_their_own() -> None:
    deselection = replace(CASE, owner=ME, concerned=ME_ALONE)
    assert may(ME, MEMBER, Action.DESELECTION_READ, deselection) is Verdict.HIDDEN
    assert may(ME, MEMBER, Action.DESELECTION_APPEAL, deselection) is Verdict.ALLOWED


def test_r3_withdrawn_member_has_no_vote_and_no_papers_of_the_item() -> None:
    item = replace(HERE, withdrawn=ME_ALONE)
    assert answers(CHAIR, item, Action.VOTE_CAST, Action.MEETING_READ, Action.BALLOT_CONTROL) == {Verdict.REFUSED}
    assert may(OTHER, MEMBER, Action.VOTE_CAST, item) is Verdict.ALLOWED


def test_r4_chair_does_not_run_the_vote_on_their_own_case() -> None:
    assert may(ME, CHAIR, Action.BALLOT_CONTROL, replace(HERE, concerned=ME_ALONE)) is Verdict.REFUSED
    assert may(ME, CHAIR, Action.BALLOT_CONTROL, replace(HERE, concerned=frozenset({OTHER}))) is Verdict.ALLOWED


@pytest.mark.parametrize("holdings", [MEMBER, PARTNER, CHAIR, SECRETARY, INSPECTOR])
def test_r6_contact_of_the_young_is_for_themselves_the_ward_officer_and_the_sergeant(holdings: tuple[Holding, ...]) -> None:
    young = replace(HERE, owner=OTHER, is_under_18=True, consented=frozenset(Role), assigned=ME_ALONE)
    assert may(ME, holdings, Action.CONTACT_READ, young) is Verdict.REFUSED
    assert may(ME, DWO, Action.CONTACT_READ, young) is Verdict.ALLOWED
    assert may(ME, SERGEANT, Action.CONTACT_READ, young) is Verdict.ALLOWED
    assert may(OTHER, MEMBER, Action.CONTACT_READ, young) is Verdict.ALLOWED


def test_r7_nobody_approves_what_they_asked_for() -> None:
    asked = replace(HERE, authors=ME_ALONE)
    assert may(ME, SUPERINTENDENT, Action.POSTING_APPROVE, asked) is Verdict.REFUSED
    assert may(ME, SUPERINTENDENT, Action.REMOVAL_SIGN, asked) is Verdict.HIDDEN
    assert may(OTHER, SUPERINTENDENT, Action.POSTING_APPROVE, asked) is Verdict.ALLOWED


@pytest.mark.parametrize("holdings", [CHAIR, SECRETARY])
def test_r8_consent_narrows_what_chair_and_secretary_see(holdings: tuple[Holding, ...]) -> None:
    role = holdings[0].role
    assert answers(holdings, replace(HERE, owner=OTHER), Action.CONTACT_READ, Action.CONTACT_EDIT) == {Verdict.REFUSED}
    agreed = replace(HERE, owner=OTHER, consented=frozenset({role}))
    assert answers(holdings, agreed, Action.CONTACT_READ, Action.CONTACT_EDIT) == {Verdict.ALLOWED}


def test_r9_closed_case_stays_open_to_its_handler_and_the_inspector_alone() -> None:
    closed = replace(CASE, owner=ME, is_closed=True)
    assert may(ME, SERGEANT, Action.REVIEW_READ, replace(closed, assigned=ME_ALONE)) is Verdict.ALLOWED
    assert may(ME, INSPECTOR, Action.REMOVAL_DECIDE, closed) is Verdict.ALLOWED
    assert may(ME, SERGEANT, Action.REMOVAL_WRITE, closed) is Verdict.HIDDEN
    assert may(ME, MEMBER, Action.DESELECTION_READ, closed) is Verdict.HIDDEN


def test_r11_nobody_can_become_somebody_else() -> None:
    assert not [action for action in Action if "impersonate" in action.value or "sign_in_as" in action.value]


# What lies around them


def test_member_of_one_panel_has_no_vote_where_they_are_a_partner() -> None:
    both = (Holding(Role.MEMBER, panel=1), Holding(Role.PARTNER, panel=2))
    assert may(ME, both, Action.VOTE_CAST, HERE) is Verdict.ALLOWED
    assert may(ME, both, Action.VOTE_CAST, THERE) is Verdict.REFUSED


def test_ones_own_thing_counts_only_where_one_has_a_part() -> None:
    assert may(ME, MEMBER, Action.TERMS_SIGN, replace(THERE, owner=ME)) is Verdict.HIDDEN


def test_thing_that_belongs_to_no_place_refuses_whoever_has_a_part_somewhere() -> None:
    assert may(ME, MEMBER, Action.SETTINGS_SITE, Subject()) is Verdict.REFUSED
    assert may(ME, (), Action.SETTINGS_SITE, Subject()) is Verdict.HIDDEN
    assert may(None, (), Action.SETTINGS_SITE, Subject()) is Verdict.HIDDEN


def test_nobody_owns_a_thing_without_an_owner() -> None:
    assert may(None, MEMBER, Action.TERMS_SIGN, HERE) is Verdict.REFUSED


def test_holding_without_its_place_reaches_nothing() -> None:
    assert may(ME, (Holding(Role.MEMBER),), Action.MEETING_READ, Subject()) is Verdict.REFUSED
    assert not touches(Holding(Role.MEMBER), HERE)


def test_open_actions_are_told_apart() -> None:
    assert is_public(Action.PANEL_READ)
    assert not is_public(Action.MEETING_READ)
    assert is_public_when_open(Action.MEETING_READ)
    assert not is_public_when_open(Action.MINUTES_READ)


def test_a_closed_case_is_closed_to_whom_it_concerns_too() -> None:
    member = (Holding(Role.MEMBER, panel=1),)
    own = Subject(panel=1, owner=7, concerned=frozenset({7}), is_case=True)
    assert may(7, member, Action.COMPLAINT_READ_OWN, own) is Verdict.ALLOWED
    assert may(7, member, Action.COMPLAINT_READ_OWN, replace(own, is_closed=True)) is Verdict.HIDDEN


@pytest.mark.parametrize("action", [Action.DESELECTION_APPEAL, Action.REMOVAL_READ_OUTCOME])
def test_r9_outcome_of_ones_own_case_is_read_when_it_is_closed(action: Action) -> None:
    closed = replace(CASE, owner=ME, concerned=ME_ALONE, is_closed=True)
    assert may(ME, SUSPENDED, action, closed) is Verdict.ALLOWED
    assert may(OTHER, SUSPENDED, action, closed) is Verdict.HIDDEN


def test_who_has_left_keeps_their_own_page_of_a_case_and_nothing_else() -> None:
    own = replace(CASE, owner=ME, concerned=ME_ALONE, assigned=ME_ALONE, outlasts=True)
    kept = {action for action in Action if action.is_case and may(ME, (), action, own) is Verdict.ALLOWED}
    assert kept >= {Action.COMPLAINT_READ_OWN, Action.DESELECTION_APPEAL}
    assert not kept & {Action.COMPLAINT_READ, Action.REVIEW_READ, Action.DESELECTION_READ, Action.REVIEW_READ_PART}
    assert may(ME, (), Action.COMPLAINT_READ_OWN, replace(own, is_closed=True)) is Verdict.HIDDEN
    assert may(OTHER, (), Action.COMPLAINT_READ_OWN, own) is Verdict.HIDDEN
    assert may(None, (), Action.COMPLAINT_READ_OWN, replace(own, owner=None)) is Verdict.HIDDEN
