"""The addresses of concerns."""

from __future__ import annotations

from django.urls import URLPattern, path

from community.views import concerns

PANEL = "panels/<slug:panel>/between/"
CONCERN = f"{PANEL}concerns/<int:concern>/"
urlpatterns: list[URLPattern] = [
    path(f"{PANEL}concerns/", concerns.index, name="concerns"),
    path(f"{PANEL}concerns/raise/", concerns.raise_concern, name="concern-raise"),
    path(f"{PANEL}concerns/raised/", concerns.raised, name="concern-raised"),
    path(CONCERN, concerns.show, name="concern"),
    path(f"{CONCERN}join/", concerns.join, name="concern-join"),
    path(f"{CONCERN}part/", concerns.part, name="concern-part"),
    path(f"{CONCERN}bring/", concerns.bring, name="concern-bring"),
    path(f"{CONCERN}answer/", concerns.answer, name="concern-answer"),
    path(f"{CONCERN}set-aside/", concerns.set_aside, name="concern-set-aside"),
    path(f"{CONCERN}publish/", concerns.publish, name="concern-publish"),
    path(f"{CONCERN}withdraw/", concerns.withdraw, name="concern-withdraw"),
]
