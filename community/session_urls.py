"""The addresses of contact sessions."""

from __future__ import annotations

from django.urls import URLPattern, path

from community.views import sessions

PANEL = "panels/<slug:panel>/between/sessions/"
SESSION = f"{PANEL}<int:session>/"

urlpatterns: list[URLPattern] = [
    path(PANEL, sessions.index, name="sessions"),
    path(f"{PANEL}records/", sessions.records, name="session-records"),
    path(f"{PANEL}new/", sessions.new, name="session-new"),
    path(f"{SESSION}change/", sessions.change, name="session-change"),
    path(f"{SESSION}cancel/", sessions.cancel, name="session-cancel"),
    path(f"{SESSION}record/", sessions.record, name="session-record"),
    path(f"{PANEL}suggest/", sessions.suggest, name="session-suggest"),
    path(f"{PANEL}suggestions/<int:suggestion>/", sessions.settle, name="session-settle"),
]
