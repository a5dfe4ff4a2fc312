"""Meetings, notice, votes and minutes."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, notice, votes and minutes."""

    name = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "meetings.duties.owed"
    reminders = "meetings.reminders.due"
    personal_data = "meetings.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry, and the panel's health its reasons."""
        from core import navigation
        from meetings import health, menu
        from panels import health as panel_health

        navigation.register(menu.entries)
        panel_health.register(health.reasons)
