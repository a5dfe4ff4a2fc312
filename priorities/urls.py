"""Addresses of the priorities."""

from django.urls import path

from . import views

urlpatterns = [
    path("panels/<slug:panel>/priorities/", views.index, name="priorities"),
    path("panels/<slug:panel>/priorities/first/", views.set_first, name="priority-first"),
    path("panels/<slug:panel>/priorities/record/", views.record, name="priority-record"),
    path("panels/<slug:panel>/priorities/<int:priority>/", views.show, name="priority"),
    path("panels/<slug:panel>/priorities/<int:priority>/update/", views.tell, name="priority-update"),
]
