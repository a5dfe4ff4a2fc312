"""Everything somebody can do, by name: the rows of the permissions table, each with the section that justifies it."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Action(StrEnum):
    """One thing somebody can do: its dotted name, row of the table, sentence, base, and whether it concerns a case file.

    A case file (complaint, deselection, police case, safeguarding) does not exist for anybody it is not for (R0).
    """

    row: int
    sentence: str
    base: str
    is_case: bool

    def __new__(cls, name: str, row: int, sentence: str, base: str, is_case: bool = False) -> Self:
        """Make a member that is its dotted name and carries what the table says of it."""
        action = str.__new__(cls, name)
        action._value_ = name
        action.row, action.sentence, action.base, action.is_case = row, sentence, base, is_case
        return action

    @classmethod
    def named(cls, name: str) -> Action:
        """Return the action of that dotted name."""
        return {action.value: action for action in cls}[name]

    # The panel and its terms of reference
    PANEL_READ = "panel.read", 1, "Read the panel's public page and notices", "HB 4.2, ToR 7d, 9g"
    TERMS_READ = "terms.read", 1, "Read the terms of reference", "ToR 7d"
    PANEL_EDIT = "panel.edit", 2, "Edit the panel's page", "HB 4.2, App C"
    TERMS_IMPORT = "terms.import", 3, "Publish a new national text of the terms", "HB 3.2"
    TERMS_PROPOSE = "terms.propose", 4, "Propose an addition to the terms", "ToR 10"
    TERMS_ADOPT = "terms.adopt", 4, "Record that the panel adopted an addition", "ToR 10"
    TERMS_FLAG = "terms.flag", 4, "Flag an addition that conflicts with the framework", "HB 3.2"
    TERMS_SIGN = "terms.sign", 5, "Sign the terms and the code of conduct", "HB 3.2, 3.4.4"

    # People on the panel
    DIRECTORY_READ = "directory.read", 6, "See names and roles on the panel", "ToR 5f, HB 4.2"
    CONTACT_READ = "contact.read", 7, "See contact details", "HB 4.2, App B"
    CONTACT_EDIT = "contact.edit", 8, "Change contact details", "App B"
    CONTACT_FLAG = "contact.flag", 8, "Flag an address that letters bounce from", "App B"
    ELIGIBILITY_READ = "eligibility.read", 9, "See why somebody is eligible", "HB 3.4, ToR 3b"
    ELIGIBILITY_EDIT = "eligibility.edit", 9, "Change why somebody is eligible", "HB 3.4, ToR 3b"
    MEMBER_ADMIT = "member.admit", 10, "Propose a member and record the vote", "ToR 4a"
    MEMBER_RENEW = "member.renew", 10, "Record the vote that renews a tenure", "ToR 4c"
    OFFICE_RECORD = "office.record", 10, "Record who was elected to an office", "ToR 5c, 5f"
    MEMBER_INVITE = "member.invite", 11, "Invite somebody to create an account", "ToR 4b"
    SUSPENSION_PROPOSE = "suspension.propose", 12, "Propose a suspension", "HB 3.4.2"
    SUSPENSION_IMPOSE = "suspension.impose", 12, "Suspend a member or lift the suspension", "HB 3.4.2"
    SUSPENSION_READ = "suspension.read", 13, "See that a member is suspended", "HB 3.4.2"
    SUSPENSION_READ_DATES = "suspension.read_dates", 13, "See dates, review and outcome of a suspension", "HB 3.4.2"
    MEMBER_EXPORT = "member.export", 16, "Export the list of members", "HB 4.2"
    PAPERS_READ = "papers.read", 17, "Read the papers of a member under 18", "HB 3.3.4", True
    PAPERS_RECORD = "papers.record", 17, "Record the papers of a member under 18", "HB 3.3.4", True
    PAPERS_STATE = "papers.state", 17, "See whether the papers of a member under 18 are complete", "HB 3.3.4"
    PAPERS_ADULT = "papers.adult", 17, "See who a young member's appropriate adult is", "HB 3.3.4"
    SAFEGUARDING_READ = "safeguarding.read", 18, "Read a safeguarding note", "HB 3.3.4", True
    SAFEGUARDING_WRITE = "safeguarding.write", 18, "Write a safeguarding note", "HB 3.3.4", True
    DEMOGRAPHICS_OWN = "demographics.own", 19, "Answer the equality questions", "HB 3.4.1"
    DEMOGRAPHICS_TOTALS = "demographics.totals", 20, "See equality totals of ten and more", "HB 3.4.1"
    COVERAGE_READ = "coverage.read", 21, "See who the panel stands for", "HB 3.3, 3.4.1, ToR 3c, 3d"

    # Deselection, removal and dissolution
    DESELECTION_PROPOSE = "deselection.propose", 14, "Propose a deselection", "HB 5, ToR 7b"
    DESELECTION_READ = "deselection.read", 14, "Read the file of a deselection", "HB 5, ToR 7b", True
    DESELECTION_RECORD = "deselection.record", 14, "Record the course of a deselection", "HB 5, ToR 7b", True
    DESELECTION_APPEAL = "deselection.appeal", 14, "Appeal against one's deselection", "ToR 7c", True
    REMOVAL_WRITE = "removal.write", 15, "Write the case for a removal or dissolution", "HB 7", True
    REMOVAL_READ_SHARED = "removal.read_shared", 15, "Read the part of the case that is shared", "HB 7", True
    REMOVAL_DECIDE = "removal.decide", 15, "Decide with the sergeant and the chair", "HB 7", True
    REMOVAL_SIGN = "removal.sign", 15, "Sign a removal or dissolution off", "HB 7", True
    REMOVAL_ADVISE = "removal.advise", 15, "Advise on a removal or dissolution", "HB 7", True
    REMOVAL_READ_OUTCOME = "removal.read_outcome", 15, "Read the outcome of one's own case", "HB 7", True

    # Meetings
    INTEREST_DECLARE = "interest.declare", 22, "Declare an interest", "ToR 6a, HB 3.3.1"
    INTEREST_READ = "interest.read", 23, "Read a meeting's register of interests", "ToR 6a"
    MEETING_PROPOSE = "meeting.propose", 24, "Propose a meeting", "HB 4, ToR 5e"
    MEETING_AGREE = "meeting.agree", 24, "Agree date and place of a meeting", "HB 4, ToR 5e"
    AGENDA_SET = "agenda.set", 25, "Set the agenda", "HB 3.3.1, 4, ToR 5e, 9c"
    AGENDA_DRAFT = "agenda.draft", 25, "Draft the agenda", "HB 3.3.2, ToR 5f"
    AGENDA_SUGGEST = "agenda.suggest", 25, "Suggest an item for the agenda", "HB 4, ToR 9c"
    NOTICE_SEND = "notice.send", 26, "Send the notice of a meeting", "ToR 9b"
    NOTICE_READ = "notice.read", 26, "See the proof of notice", "ToR 9b"
    LETTERS_READ = "letters.read", 26, "Read what the panel sent", "ToR 9b, 5f"
    MEETING_READ = "meeting.read", 27, "See a meeting's details, papers and link", "HB 4.3"
    PACK_READ = "pack.read", 27, "Read the papers of a meeting", "HB 4.2"
    PACK_SEND = "pack.send", 26, "Send the papers of a meeting", "HB 4.2, ToR 5e"
    VISIT_REQUEST = "visit.request", 27, "Ask to attend a meeting, or a question in advance", "HB 4.3, ToR 9g"
    VISIT_ANSWER = "visit.answer", 27, "Answer residents who ask to attend", "HB 4.3, ToR 9g"
    REPLY_OWN = "reply.own", 28, "Reply to an invitation or send apologies", "HB 4.1, 5"
    ATTENDANCE_RECORD = "attendance.record", 29, "Record who came", "HB 4, ToR 5f"
    ATTENDANCE_READ = "attendance.read", 29, "See who came", "HB 4, ToR 5f"
    ATTENDANCE_COUNT = "attendance.count", 29, "See how many came", "HB 4, ToR 5f"
    MINUTES_DRAFT = "minutes.draft", 30, "Write the minutes", "HB 4, ToR 5f"
    MINUTES_APPROVE = "minutes.approve", 30, "Record that a meeting approved the minutes", "HB 4"
    MINUTES_CIRCULATE = "minutes.circulate", 30, "Send the minutes out", "HB 4.2"
    MINUTES_READ = "minutes.read", 30, "Read the minutes", "HB 4, 4.2"
    MINUTES_READ_ROLES = "minutes.read_roles", 30, "Read the minutes with roles and counts", "HB 4.2"
    ACTION_POINT_EDIT = "action_point.edit", 31, "Add an action point or bring one up to date", "HB 4"

    # Priorities and votes
    PRIORITY_SET_FIRST = "priority.set_first", 32, "Set the first priority", "HB 2.1"
    PRIORITY_RECORD = "priority.record", 33, "Record a priority that the panel chose", "HB 2.1, ToR 9d"
    PRIORITY_DISCUSS = "priority.discuss", 33, "Discuss the priorities", "HB 2.1, ToR 9d"
    PRIORITY_PROGRESS = "priority.progress", 33, "Tell what was done about a priority", "HB 2.1"
    ACTIVITY_RECORD = "activity.record", 33, "Record what the police team's time went to", "HB 2.2, 4.2"
    PRIORITY_READ = "priority.read", 33, "Read the priorities", "HB 2.1"
    BALLOT_CONTROL = "ballot.control", 34, "Open and close a vote and declare its result", "ToR 5e, 9e"
    VOTE_CAST = "vote.cast", 35, "Vote", "ToR 3f, HB 3.3.3, 3.4.1"
    VOTE_NAMES = "vote.names", 36, "See who has voted", "ToR 9e"
    VOTE_CHOICES = "vote.choices", 36, "See how members voted in an open vote", "ToR 9e"

    # Police figures, surveys, the public
    REPORT_UPLOAD = "report.upload", 37, "Upload police figures", "HB 4.2.1"
    REPORT_READ = "report.read", 37, "Read the police report", "HB 4.2.1"
    SURVEY_EDIT = "survey.edit", 38, "Create, publish and close a survey", "HB 1.3, 4.4"
    SURVEY_SUGGEST = "survey.suggest", 38, "Suggest a survey", "HB 1.3, 4.4"
    SURVEY_TEMPLATE = "survey.template", 38, "Write survey templates", "HB 1.3, 4.4"
    SURVEY_CHOOSE = "survey.choose", 38, "Record which questions of a survey the panel publishes", "HB 4.4"
    SURVEY_ANSWER = "survey.answer", 39, "Answer a survey", "HB 4.4"
    SURVEY_TEXT = "survey.text", 40, "Read what people wrote in a survey", "HB 4.4"
    SURVEY_TOTALS = "survey.totals", 40, "See the totals of a survey", "HB 4.4"
    EXPRESSION_SEND = "expression.send", 41, "Say that one would like to join", "ToR 4b, HB 3.4"
    EXPRESSION_READ = "expression.read", 41, "Read who would like to join", "ToR 4b, HB 3.4"
    EXPRESSION_DECIDE = "expression.decide", 41, "Answer somebody who would like to join", "ToR 4b, HB 3.4"
    CONCERN_RAISE = "concern.raise", 57, "Raise a concern", "HB 2.3, 4"
    CONCERN_ANSWER = "concern.answer", 57, "Bring a concern to an agenda and answer it", "HB 2.3, 4"
    CONCERN_READ = "concern.read", 57, "Read what is brought to meetings and what was answered", "HB 2.3, 4"
    CONCERN_PUBLISH = "concern.publish", 57, "Publish what was done about a concern", "HB 2.3, 4"
    CONTACT_SESSION_SUGGEST = "contact_session.suggest", 58, "Suggest a contact session", "HB 2.4"
    CONTACT_SESSION_RECORD = "contact_session.record", 58, "Record a contact session", "HB 2.4"
    CONTACT_SESSION_READ = "contact_session.read", 58, "Read the records of contact sessions", "HB 2.4"
    INVITATION_WRITE = "invitation.write", 62, "Invite to police activity", "HB 4.2"
    INVITATION_READ = "invitation.read", 62, "Read what police activity one is invited to", "HB 4.2"
    INVITATION_REPLY = "invitation.reply", 62, "Say whether one comes to police activity", "HB 4.2"
    INVITATION_OPEN = "invitation.open", 62, "Reply by the link in one's letter", "HB 4.2"
    UPDATE_WRITE = "update.write", 63, "Write an update of the police team", "HB 2.2"
    UPDATE_READ = "update.read", 63, "Read what the police team tells panel and network", "HB 2.2"
    UPDATE_READ_PANEL = "update.read_panel", 63, "Read what the police team tells the panel alone", "HB 2.2"
    UPDATE_READ_CHAIR = "update.read_chair", 63, "Read what the police team tells the chair alone", "HB 2.2"
    CONTACT_SESSION_WEIGH = "contact_session.weigh", 58, "Read what places and times are suggested for contact sessions", "HB 2.4"
    SCHEME_EDIT = "scheme.edit", 64, "Keep the list of crime prevention schemes", "HB 2.5"
    MESSAGE_GIVE = "message.give", 65, "Give out a prevention message", "HB 2.4"
    MESSAGE_READ = "message.read", 65, "Read prevention messages", "HB 2.4"
    MESSAGE_PASS_ON = "message.pass_on", 65, "Say that one passed a message on", "HB 2.4"
    MESSAGE_FEEDBACK = "message.feedback", 65, "Read how a message was passed on and what came back", "HB 2.4"
    HELP_ASK = "help.ask", 66, "Ask the police team for help", "HB 4.2"
    HELP_READ = "help.read", 66, "Read what help was asked for", "HB 4.2"
    HELP_ANSWER = "help.answer", 66, "Answer a panel that asks for help", "HB 4.2"
    RECORDS_EXPORT = "records.export", 67, "Take the central records of meetings", "HB 4.2"
    SUBSCRIPTION_OWN = "subscription.own", 59, "Subscribe to a ward", "HB 2.3"

    # Complaints
    CONDUCT_REPORT = "conduct.report", 42, "Tell the chair or the sergeant of a concern about conduct", "ToR 7d"
    CONDUCT_HANDLE = "conduct.handle", 42, "Follow up a concern about conduct that one was told of", "ToR 7d", True
    COMPLAINT_MAKE = "complaint.make", 42, "Make a complaint", "HB 6, ToR 8"
    COMPLAINT_READ_OWN = "complaint.read_own", 43, "Read one's own complaint", "HB 6.2", True
    COMPLAINT_READ = "complaint.read", 43, "Read a complaint at stage 1", "HB 6.2", True
    COMPLAINT_HANDLE = "complaint.handle", 43, "Handle a complaint at stage 1", "HB 6.2", True
    COMPLAINT_CLOCK = "complaint.clock", 43, "See whether complaints are answered in time", "HB 6.2", True
    REVIEW_READ = "review.read", 44, "Read a complaint at stage 2", "HB 6.2", True
    REVIEW_HANDLE = "review.handle", 44, "Handle a complaint at stage 2", "HB 6.2", True
    REVIEW_READ_PART = "review.read_part", 44, "Read one's own handling of a complaint at stage 2", "HB 6.2", True
    REVIEW_ADVISE = "review.advise", 44, "Advise on a redacted complaint", "HB 6.2", True
    COMPLAINT_NUMBERS = "complaint.numbers", 45, "See complaint numbers of ten and more", "HB 6.2"

    # Oversight and the running of the service
    OVERSIGHT_READ = "oversight.read", 46, "See how panels are doing", "HB 3.3, 4, ToR 9a"
    POSTING_REQUEST = "posting.request", 47, "Ask for an officer's posting", "HB 4.2"
    POSTING_APPROVE = "posting.approve", 47, "Approve an officer's posting", "HB 4.2"
    BOARD_SEAT_APPROVE = "board_seat.approve", 47, "Approve staff of a board and of the central unit", "HB 3.3"
    ACCOUNT_CREATE = "account.create", 47, "Create an officer's account", "HB 4.2"
    RESET_OWN = "reset.own", 48, "Start the reset of one's own sign-in", "App B"
    RESET_CONFIRM = "reset.confirm", 48, "Confirm who asks for a reset", "App B"
    RESET_START = "reset.start", 48, "Start the reset of somebody's sign-in", "App B"
    DATA_OWN = "data.own", 49, "Use one's own data rights", "App B"
    DATA_LOG = "data.log", 49, "Log a data rights request", "App B"
    DATA_RUN = "data.run", 49, "Answer a data rights request", "App B"
    DATA_TECHNICAL = "data.technical", 49, "Carry out the technical step of a data rights request", "App B"
    HOLD_ASK = "hold.ask", 50, "Ask for a legal hold", "App B"
    RETENTION_SET = "retention.set", 50, "Set retention times and legal holds", "App B"
    AUDIT_OWN = "audit.own", 51, "Read what is recorded of one's own acts", "App B"
    AUDIT_READ = "audit.read", 51, "Read the audit trail", "App B"
    AUDIT_META = "audit.meta", 51, "Read the audit trail without content", "App B"
    IMPORT_PLACES = "import.places", 52, "Import places and people in bulk", "HB 4.2"
    IMPORT_CONFIRM = "import.confirm", 52, "Confirm an import for a ward", "HB 4.2"
    SETTINGS_WORDING = "settings.wording", 53, "Change the wording of letters", "HB 4.2"
    SETTINGS_SITE = "settings.site", 53, "Change the settings of the service", "HB 4.2"
    INTERIM_CREATE = "interim.create", 54, "Set up an interim panel", "HB 3.1"
    PLAN_STATE = "plan.state", 55, "State the plan for a ward without a working panel", "SNWP"
    PLAN_READ = "plan.read", 55, "Read the plan for a ward without a working panel", "SNWP"
    SUCCESSION_RUN = "succession.run", 56, "Carry a ward over to its successor", "HB 1.2"
    SUCCESSION_CONFIRM = "succession.confirm", 56, "Confirm a ward's succession", "HB 1.2"
    EXCEPTION_LETTER_MAKE = "exception_letter.make", 60, "Write to ask what is planned for a ward", "SNWP"
    TAKEOVER_ENTER = "takeover.enter", 61, "Enter a panel that exists on paper", "HB 3.1"
    TAKEOVER_CONFIRM = "takeover.confirm", 61, "Confirm a panel that was entered from paper", "HB 3.1"
