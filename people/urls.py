"""Addresses of everybody's own details."""

from django.urls import path

from . import views

urlpatterns = [
    path("details/", views.details, name="details"),
    path("details/change/", views.change, name="details-change"),
]
