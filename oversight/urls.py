"""Addresses of the dashboard."""

from django.urls import path

from . import views

urlpatterns = [
    path("oversight/", views.index, name="oversight"),
    path("oversight/<slug:borough>/", views.show, name="oversight-borough"),
    path("oversight/<slug:borough>/wards/<slug:ward>/", views.ward, name="oversight-ward"),
    path("oversight/<slug:borough>/wards/<slug:ward>/letter/", views.letter, name="oversight-letter"),
    path("oversight/<slug:borough>/minutes/<int:minutes>/", views.record, name="oversight-minutes"),
]
