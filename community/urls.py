"""The addresses of what happens between meetings."""

from __future__ import annotations

from django.urls import URLPattern, path

from community import team_urls
from community.views import between

PANEL = "panels/<slug:panel>/between/"

urlpatterns: list[URLPattern] = [
    path(PANEL, between.show, name="between"),
    *team_urls.urlpatterns,
]
