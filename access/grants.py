"""The permissions table: which role may do what, how far, and when; what is not granted is refused.

The public stands for everybody: what is granted to ``PUB`` needs no sign-in and is open to every role.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from access.actions import Action
from access.cells import Grant, When, assigned, bcu, borough, force, own, panel, standing_in, team, ward
from access.roles import Role

PUB, MEM, SUS, PAR, CHR, SEC = (
    Role.PUBLIC,
    Role.MEMBER,
    Role.SUSPENDED,
    Role.PARTNER,
    Role.CHAIR,
    Role.SECRETARY,
)
DWO, SGT, INS, SUP, SNB, CEN, SYS = (
    Role.DWO,
    Role.SERGEANT,
    Role.INSPECTOR,
    Role.SUPERINTENDENT,
    Role.BOARD,
    Role.CENTRAL,
    Role.ADMINISTRATOR,
)

GRANTS: Mapping[Action, tuple[Grant, ...]] = MappingProxyType(
    {
        # 1-5 The panel and its terms of reference
        Action.PANEL_READ: force(PUB),
        Action.TERMS_READ: force(PUB),
        Action.PANEL_EDIT: panel(CHR, SEC) + ward(),
        Action.TERMS_IMPORT: force(CEN),
        Action.TERMS_PROPOSE: panel(MEM, CHR, SEC),
        Action.TERMS_ADOPT: panel(CHR, SEC),
        Action.TERMS_FLAG: force(CEN),
        Action.TERMS_SIGN: own(MEM, SUS, PAR, CHR, SEC),
        # 6-13 People on the panel; consent narrows what chair and secretary see of contacts (R8), age what others do (R6)
        Action.DIRECTORY_READ: panel(MEM, CHR, SEC) + panel(PAR, when=When.ADULT) + ward() + team() + assigned(INS, SUP),
        Action.CONTACT_READ: own(MEM, SUS, PAR)
        + panel(MEM, PAR, CHR, SEC, when=When.CONSENTED)
        + ward()
        + team()
        + assigned(INS, when=When.ADULT),
        Action.CONTACT_EDIT: own(MEM, SUS, PAR) + panel(CHR, SEC, when=When.CONSENTED),
        Action.CONTACT_FLAG: ward(),
        Action.ELIGIBILITY_READ: own(MEM, SUS) + panel(CHR, SEC) + ward() + team(),
        Action.ELIGIBILITY_EDIT: own(MEM, SUS) + panel(CHR, SEC) + ward() + team(),
        Action.MEMBER_ADMIT: panel(CHR, SEC),
        Action.MEMBER_RENEW: panel(CHR, SEC),
        Action.OFFICE_RECORD: panel(CHR, SEC),
        Action.MEMBER_INVITE: panel(CHR, SEC) + ward(),
        Action.SUSPENSION_PROPOSE: ward(),
        Action.SUSPENSION_IMPOSE: team() + borough(INS) + bcu(),
        Action.SUSPENSION_READ: own(SUS) + panel(CHR, SEC) + ward() + team() + assigned(INS, SUP, CEN),
        Action.SUSPENSION_READ_DATES: own(SUS) + team() + assigned(INS, SUP),
        # 14-15 Deselection, removal and dissolution; whoever wrote the case does not sign it (R7)
        Action.DESELECTION_PROPOSE: panel(MEM, CHR),
        Action.DESELECTION_READ: panel(MEM, CHR, SEC),
        Action.DESELECTION_RECORD: panel(SEC),
        Action.DESELECTION_APPEAL: own(MEM, SUS, CHR),
        Action.REMOVAL_WRITE: team(),
        Action.REMOVAL_READ_SHARED: assigned(CHR),
        Action.REMOVAL_DECIDE: borough(INS),
        Action.REMOVAL_SIGN: bcu(when=When.NOT_AUTHOR),
        Action.REMOVAL_ADVISE: assigned(CEN),
        Action.REMOVAL_READ_OUTCOME: own(SUS),
        # 16-21 Lists, young members, equality
        Action.MEMBER_EXPORT: panel(CHR, SEC) + ward(),
        Action.PAPERS_READ: own(MEM, SUS) + ward() + team() + assigned(INS),
        Action.PAPERS_RECORD: ward() + team(),
        Action.PAPERS_STATE: panel(CHR, SEC) + ward() + team(),
        Action.PAPERS_ADULT: panel(CHR) + ward() + team(),
        Action.SAFEGUARDING_READ: ward() + team() + assigned(CHR, INS),
        Action.SAFEGUARDING_WRITE: ward() + team() + assigned(INS),
        Action.DEMOGRAPHICS_OWN: own(MEM, SUS, PAR, CHR, SEC),
        Action.DEMOGRAPHICS_TOTALS: borough(INS, SNB) + bcu() + force(CEN),
        Action.COVERAGE_READ: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(INS, SNB) + bcu() + force(CEN),
        # 22-31 Meetings; with no chair in office whoever calls them in the chair's place is handed in as assigned (OFF-9)
        Action.INTEREST_DECLARE: own(MEM, PAR, CHR, SEC),
        Action.INTEREST_READ: panel(MEM, PAR, CHR, SEC) + ward() + team() + assigned(INS),
        Action.MEETING_PROPOSE: panel(CHR) + assigned(MEM) + ward() + team(),
        Action.MEETING_AGREE: panel(CHR) + ward() + team(),
        Action.AGENDA_SET: panel(CHR),
        Action.AGENDA_DRAFT: panel(CHR, SEC),
        Action.AGENDA_SUGGEST: panel(MEM, PAR, CHR) + ward(),
        Action.NOTICE_SEND: panel(CHR, SEC) + ward(),
        Action.NOTICE_READ: panel(CHR, SEC) + ward(),
        Action.LETTERS_READ: panel(CHR, SEC),
        Action.MEETING_READ: force(PUB, when=When.OPEN) + panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.PACK_READ: panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.PACK_SEND: panel(CHR, SEC),
        Action.VISIT_REQUEST: force(PUB),
        Action.VISIT_ANSWER: panel(CHR) + ward(),
        Action.REPLY_OWN: own(MEM, PAR, CHR, SEC, DWO, SGT),
        Action.ATTENDANCE_RECORD: panel(CHR, SEC) + standing_in(MEM, DWO),
        Action.ATTENDANCE_READ: panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.ATTENDANCE_COUNT: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(SNB),
        Action.MINUTES_DRAFT: panel(CHR, SEC) + standing_in(MEM, DWO),
        Action.MINUTES_APPROVE: panel(CHR),
        Action.MINUTES_CIRCULATE: panel(CHR) + ward(),
        Action.MINUTES_READ: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(INS) + bcu(),
        Action.MINUTES_READ_ROLES: force(PUB, when=When.OPEN)
        + panel(MEM, PAR, CHR, SEC)
        + ward()
        + team()
        + borough(INS, SNB)
        + bcu()
        + force(CEN),
        Action.ACTION_POINT_EDIT: panel(MEM, PAR, when=When.OWN) + panel(CHR, SEC) + ward(When.OWN) + team(When.OWN),
        # 32-36 Priorities and votes; nobody runs the vote on their own case, whoever has the chair for an item runs those on it
        Action.PRIORITY_SET_FIRST: ward() + team(),
        Action.PRIORITY_RECORD: panel(CHR, SEC),
        Action.PRIORITY_DISCUSS: panel(MEM, PAR, CHR, SEC),
        Action.PRIORITY_PROGRESS: panel(CHR, SEC) + ward() + team(),
        Action.ACTIVITY_RECORD: ward() + team(),
        Action.PRIORITY_READ: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(INS, SNB) + bcu() + force(CEN),
        Action.BALLOT_CONTROL: panel(CHR, SEC, when=When.NOT_CONCERNED)
        + assigned(MEM, when=When.NOT_CONCERNED)
        + standing_in(MEM, DWO, when=When.NOT_CONCERNED),
        Action.VOTE_CAST: panel(MEM, CHR, SEC),
        Action.VOTE_NAMES: panel(MEM, CHR, SEC),
        Action.VOTE_CHOICES: panel(MEM, CHR, SEC, when=When.OPEN),
        # 37-42 Police figures, surveys, the public
        Action.REPORT_UPLOAD: ward() + team() + force(CEN),
        Action.REPORT_READ: force(PUB, when=When.OPEN)
        + panel(MEM, PAR, CHR, SEC)
        + ward()
        + team()
        + borough(INS)
        + bcu()
        + borough(SNB, when=When.OPEN)
        + force(CEN),
        Action.SURVEY_EDIT: ward() + team(),
        Action.SURVEY_SUGGEST: panel(CHR),
        Action.SURVEY_TEMPLATE: force(CEN),
        Action.SURVEY_CHOOSE: panel(CHR, SEC),
        Action.SURVEY_ANSWER: force(PUB),
        Action.SURVEY_TEXT: ward() + team(),
        Action.SURVEY_TOTALS: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(INS, SNB) + bcu() + force(CEN),
        Action.EXPRESSION_SEND: force(PUB),
        Action.EXPRESSION_READ: panel(CHR) + assigned(SEC) + ward(),
        Action.EXPRESSION_DECIDE: panel(CHR) + assigned(SEC) + ward(),
        Action.CONDUCT_REPORT: force(PUB),
        Action.CONDUCT_HANDLE: assigned(CHR, SGT),
        Action.COMPLAINT_MAKE: own(MEM, SUS, PAR, CHR, SEC),
        # 43-45 Complaints; who handles one is decided by its routing (R2) and handed in as assigned
        Action.COMPLAINT_READ_OWN: own(MEM, SUS, PAR),
        Action.COMPLAINT_READ: assigned(CHR),
        Action.COMPLAINT_HANDLE: assigned(CHR),
        Action.COMPLAINT_CLOCK: team(),
        Action.REVIEW_READ: assigned(SGT, INS),
        Action.REVIEW_HANDLE: assigned(SGT, INS),
        Action.REVIEW_READ_PART: assigned(CHR),
        Action.REVIEW_ADVISE: assigned(CEN),
        Action.COMPLAINT_NUMBERS: borough(INS, SNB) + bcu() + force(CEN),
        # 46-53 Oversight and the running of the service; nobody approves what they asked for
        Action.OVERSIGHT_READ: panel(MEM, PAR, CHR, SEC) + ward() + team() + borough(INS, SNB) + bcu() + force(CEN),
        Action.POSTING_REQUEST: team(),
        Action.POSTING_APPROVE: borough(INS, when=When.NOT_AUTHOR) + bcu(When.NOT_AUTHOR),
        Action.BOARD_SEAT_APPROVE: force(CEN, when=When.NOT_AUTHOR),
        Action.ACCOUNT_CREATE: force(SYS),
        Action.RESET_OWN: own(MEM, SUS, PAR, CHR, SEC, DWO),
        Action.RESET_CONFIRM: ward() + team(),
        Action.RESET_START: force(SYS),
        Action.DATA_OWN: own(MEM, SUS, PAR, CHR, SEC),
        Action.DATA_LOG: panel(CHR, SEC) + ward(),
        Action.DATA_RUN: force(CEN),
        Action.DATA_TECHNICAL: force(SYS),
        Action.HOLD_ASK: assigned(SGT, INS, SUP),
        Action.RETENTION_SET: force(CEN),
        Action.AUDIT_OWN: own(MEM, SUS, PAR, CHR, SEC, DWO),
        Action.AUDIT_READ: assigned(SGT) + borough(INS) + bcu() + force(CEN),
        Action.AUDIT_META: force(SYS),
        Action.IMPORT_PLACES: force(CEN, SYS),
        Action.IMPORT_CONFIRM: ward(),
        Action.SETTINGS_WORDING: force(CEN, SYS),
        Action.SETTINGS_SITE: force(SYS),
        # 54-61 New panels, wards, what residents bring
        Action.INTERIM_CREATE: ward() + team(),
        Action.PLAN_STATE: team() + borough(INS),
        Action.PLAN_READ: team() + borough(INS, SNB) + force(CEN),
        Action.SUCCESSION_RUN: force(CEN),
        Action.SUCCESSION_CONFIRM: ward(),
        Action.CONCERN_RAISE: force(PUB),
        Action.CONCERN_ANSWER: panel(CHR, SEC) + ward() + team(),
        Action.CONCERN_READ: panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.CONCERN_PUBLISH: panel(CHR, SEC),
        Action.CONTACT_SESSION_SUGGEST: force(PUB),
        Action.CONTACT_SESSION_RECORD: ward() + team(),
        Action.CONTACT_SESSION_READ: ward() + team() + borough(SNB),
        Action.CONTACT_SESSION_WEIGH: panel(CHR) + ward() + team(),
        Action.SUBSCRIPTION_OWN: force(PUB),
        Action.EXCEPTION_LETTER_MAKE: borough(SNB) + force(CEN),
        Action.TAKEOVER_ENTER: panel(CHR, SEC) + ward(),
        Action.TAKEOVER_CONFIRM: panel(CHR) + ward(),
        # 62-67 Between meetings: what the police team asks members to
        Action.INVITATION_WRITE: ward() + team(),
        Action.INVITATION_READ: panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.INVITATION_REPLY: own(MEM, PAR, CHR, SEC),
        Action.INVITATION_OPEN: force(PUB, when=When.OPEN),
        Action.UPDATE_WRITE: ward() + team(),
        Action.UPDATE_READ: force(PUB, when=When.OPEN) + panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.UPDATE_READ_PANEL: panel(MEM, CHR, SEC) + ward() + team(),
        Action.UPDATE_READ_CHAIR: panel(CHR) + ward() + team(),
        Action.SCHEME_EDIT: panel(CHR, SEC) + ward(),
        Action.MESSAGE_GIVE: panel(CHR) + ward() + team(),
        Action.MESSAGE_READ: panel(MEM, PAR, CHR, SEC) + ward() + team(),
        Action.MESSAGE_PASS_ON: own(MEM, PAR, CHR, SEC),
        Action.MESSAGE_FEEDBACK: panel(CHR) + ward() + team(),
        Action.HELP_ASK: panel(CHR, SEC),
        Action.HELP_READ: panel(CHR, SEC) + ward() + team(),
        Action.HELP_ANSWER: ward() + team(),
        Action.RECORDS_EXPORT: ward(),
    }
)
