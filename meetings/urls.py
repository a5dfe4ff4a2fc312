"""The addresses of meetings: before, during and after."""

from __future__ import annotations

from django.urls import URLPattern, path

from meetings.views import (
    agenda,
    calendars,
    dissolution,
    interests,
    live,
    matters,
    meetings,
    minutes,
    notice,
    on_paper,
    packs,
    proposals,
    replies,
    suggestions,
    votes,
)

BEFORE: list[URLPattern] = [
    path("panels/<slug:panel>/meetings/", meetings.index, name="meetings"),
    path("panels/<slug:panel>/meetings/propose/", meetings.propose, name="meeting-propose"),
    path("panels/<slug:panel>/meetings/on-paper/", on_paper.enter, name="meeting-on-paper"),
    path("panels/<slug:panel>/meetings/<int:meeting>/", meetings.show, name="meeting"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agree/", meetings.agree, name="meeting-agree"),
    path("panels/<slug:panel>/meetings/<int:meeting>/change/", meetings.change, name="meeting-change"),
    path("panels/<slug:panel>/meetings/<int:meeting>/cancel/", meetings.cancel, name="meeting-cancel"),
    path("panels/<slug:panel>/meetings/<int:meeting>/calendar/", meetings.calendar, name="meeting-calendar"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/", agenda.edit, name="agenda"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/proposal/", proposals.bring, name="agenda-proposal"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/rename/", agenda.rename, name="agenda-rename"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/up/", agenda.move_up, name="agenda-up"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/down/", agenda.move_down, name="agenda-down"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/remove/", agenda.remove, name="agenda-remove"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/dissolution/", dissolution.propose, name="agenda-dissolution"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/matters/", matters.bring, name="agenda-matter"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/", notice.check, name="notice"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/proof/", notice.proof, name="notice-proof"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/<int:notice>/told/", notice.told, name="notice-told"),
    path("panels/<slug:panel>/meetings/<int:meeting>/pack/", packs.check, name="pack"),
    path("panels/<slug:panel>/meetings/<int:meeting>/pack/preview/", packs.preview, name="pack-preview"),
    path("panels/<slug:panel>/meetings/<int:meeting>/pack/paper/", packs.paper, name="pack-paper"),
    path("panels/<slug:panel>/agenda/suggestions/", suggestions.index, name="suggestions"),
    path("panels/<slug:panel>/agenda/suggest/", suggestions.suggest, name="suggest"),
    path("panels/<slug:panel>/agenda/suggestions/<int:suggestion>/", suggestions.answer, name="suggestion"),
    path("details/calendar/", calendars.page, name="calendar"),
    path("details/calendar/make/", calendars.make, name="calendar-make"),
    path("details/calendar/stop/", calendars.stop, name="calendar-stop"),
    path("calendars/<str:token>/meetings.ics", calendars.read, name="calendar-read"),
    path("reply/<str:token>/", replies.by_link, name="reply"),
    path("panels/<slug:panel>/meetings/<int:meeting>/reply/", replies.own, name="reply-own"),
    path("panels/<slug:panel>/meetings/<int:meeting>/replies/", replies.index, name="replies"),
    path("panels/<slug:panel>/meetings/<int:meeting>/replies/<int:person>/", replies.enter, name="reply-enter"),
]

EVENING = "panels/<slug:panel>/meetings/<int:meeting>/"
DURING: list[URLPattern] = [
    path(f"{EVENING}begin/", live.begin, name="meeting-begin"),
    path(f"{EVENING}live/", live.show, name="meeting-live"),
    path(f"{EVENING}live/here/", live.tap, name="attendance-tap"),
    path(f"{EVENING}attendance/", live.attend, name="attendance"),
    path(f"{EVENING}end/", live.end, name="meeting-end"),
    path(f"{EVENING}items/<int:item>/outcome/", live.outcome, name="outcome-add"),
    path(f"{EVENING}items/<int:item>/action/", live.action, name="action-add"),
    path(f"{EVENING}items/<int:item>/discussion/", live.discuss, name="discussion"),
    path(f"{EVENING}items/<int:item>/terms/", live.agree_terms, name="terms-agree"),
    path(f"{EVENING}items/<int:item>/vote/", votes.open_vote, name="vote-open"),
    path(f"{EVENING}items/<int:item>/minutes/", minutes.vote, name="minutes-vote"),
    path(f"{EVENING}items/<int:item>/dissolution/", dissolution.vote, name="dissolution-vote"),
    path(f"{EVENING}items/<int:item>/election/", votes.elect, name="vote-elect"),
    path(f"{EVENING}items/<int:item>/matter/", matters.vote, name="matter-vote"),
    path(f"{EVENING}items/<int:item>/proposal/", proposals.vote, name="proposal-vote"),
    path(f"{EVENING}items/<int:item>/interest/", interests.declare, name="interest-declare"),
    path(f"{EVENING}items/<int:item>/interest/said/", interests.record, name="interest-record"),
    path(f"{EVENING}items/<int:item>/chair/", interests.hand_over, name="chair-hand-over"),
    path(f"{EVENING}interests/", interests.of_meeting, name="meeting-interests"),
    path(f"{EVENING}interests/<int:interest>/decide/", interests.decide, name="interest-decide"),
    path("panels/<slug:panel>/interests/", interests.of_panel, name="interests"),
    path(f"{EVENING}votes/<int:motion>/", votes.show, name="vote"),
    path(f"{EVENING}votes/<int:motion>/second/", votes.second, name="vote-second"),
    path(f"{EVENING}votes/<int:motion>/cast/", votes.cast, name="vote-cast"),
    path(f"{EVENING}votes/<int:motion>/close/", votes.close, name="vote-close"),
]
AFTER: list[URLPattern] = [
    path(f"{EVENING}minutes/", minutes.show, name="minutes"),
    path(f"{EVENING}minutes/circulate/", minutes.check, name="minutes-circulate"),
    path(f"{EVENING}minutes/circulate/send/", minutes.circulate, name="minutes-send"),
    path(f"{EVENING}minutes/paper/", minutes.paper, name="minutes-paper"),
    path(f"{EVENING}minutes/versions/<int:version>/", minutes.version, name="minutes-version"),
    path(f"{EVENING}minutes/versions/<int:version>/paper/", minutes.paper, name="minutes-version-paper"),
    path(f"{EVENING}minutes/roles-paper/", minutes.roles_paper, name="minutes-roles-paper"),
]

urlpatterns: list[URLPattern] = [*BEFORE, *DURING, *AFTER]
