"""The addresses of what happens between meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from community import concern_urls, session_urls, team_urls
from community.views import between

PANEL = "panels/<slug:panel>/between/"

urlpatterns: list[URLPattern] = [
    path(PANEL, between.show, name="between"),
    *concern_urls.urlpatterns,
    *session_urls.urlpatterns,
    *team_urls.urlpatterns,
]
