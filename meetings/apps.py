"""Meetings, notice, votes and minutes."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, notice, votes and minutes."""

    name = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "meetings.duties.owed"
    reminders = "meetings.reminders.due"
    personal_data = "meetings.personal_data.kept"
    retention = "meetings.retention.remove"

    def ready(self) -> None:
        """Offer the menu its entry, the panel's health its reasons, each meeting the team's changes; keep a proposal that is voted on."""
        from core import navigation
        from meetings import health, menu, returning, team, visiting
        from meetings.services.proposals import require_not_voted_on
        from panels import health as panel_health
        from panels.services.amendments import require_before_change

        navigation.register(menu.entries)
        panel_health.register(health.reasons)
        returning.register(team.changes)
        returning.register(visiting.questions)
        require_before_change(require_not_voted_on)
