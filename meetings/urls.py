"""The addresses of meetings: before, during and after."""

from __future__ import annotations

from django.urls import URLPattern, path

from meetings.views import agenda, meetings, notice

BEFORE: list[URLPattern] = [
    path("panels/<slug:panel>/meetings/", meetings.index, name="meetings"),
    path("panels/<slug:panel>/meetings/propose/", meetings.propose, name="meeting-propose"),
    path("panels/<slug:panel>/meetings/<int:meeting>/", meetings.show, name="meeting"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agree/", meetings.agree, name="meeting-agree"),
    path("panels/<slug:panel>/meetings/<int:meeting>/change/", meetings.change, name="meeting-change"),
    path("panels/<slug:panel>/meetings/<int:meeting>/cancel/", meetings.cancel, name="meeting-cancel"),
    path("panels/<slug:panel>/meetings/<int:meeting>/calendar/", meetings.calendar, name="meeting-calendar"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/", agenda.edit, name="agenda"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/rename/", agenda.rename, name="agenda-rename"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/up/", agenda.move_up, name="agenda-up"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/down/", agenda.move_down, name="agenda-down"),
    path("panels/<slug:panel>/meetings/<int:meeting>/agenda/<int:item>/remove/", agenda.remove, name="agenda-remove"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/", notice.check, name="notice"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/proof/", notice.proof, name="notice-proof"),
    path("panels/<slug:panel>/meetings/<int:meeting>/notice/<int:notice>/told/", notice.told, name="notice-told"),
]

urlpatterns: list[URLPattern] = [*BEFORE]
