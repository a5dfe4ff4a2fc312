"""Addresses of the public pages and of everybody's home."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.front, name="front"),
    path("home/", views.home, name="home"),
    path("find/", views.find, name="find"),
    path("rules/", views.rules, name="rules"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("how-ward-panels-work/", views.how, name="how"),
    path("panels/<slug:panel>/", views.panel, name="panel"),
    path("panels/<slug:panel>/privacy/", views.panel_privacy, name="panel-privacy"),
]
