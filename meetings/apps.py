"""Meetings, notice, votes and minutes."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, notice, votes and minutes."""

    name = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
