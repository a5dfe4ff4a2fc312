"""Complaints about members and partners."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """Complaints about members and partners."""

    name = "complaints"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "complaints.duties.owed"
    reminders = "complaints.reminders.due"
    personal_data = "complaints.personal_data.kept"
    retention = "complaints.retention.remove"
    cases = "complaints.retention.cases"

    def ready(self) -> None:
        """Offer the menu its entry."""
        from complaints import menu
        from core import navigation

        navigation.register(menu.entries)
