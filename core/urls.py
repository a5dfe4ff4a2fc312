"""Addresses of the demo's letters."""

from django.urls import path

from core import views

app_name = "core"
urlpatterns = [
    path("letters/", views.letters, name="letters"),
    path("letters/<int:pk>/", views.letter, name="letter"),
    path("letters/<int:pk>/enclosures/<int:enclosure_pk>/", views.enclosure, name="enclosure"),
]
