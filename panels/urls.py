"""The addresses of panels."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
