"""Complaints about members and partners."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Complaints about members and partners."""

    name = "complaints"
    default_auto_field = "django.db.models.BigAutoField"
