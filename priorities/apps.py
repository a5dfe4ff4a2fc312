"""The ward priorities."""

from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    """The ward priorities."""

    name = "priorities"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "priorities.duties.owed"
    personal_data = "priorities.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry, the panel's health its reasons and the minutes their table."""
        from core import navigation
        from meetings import record
        from panels import health as panel_health
        from priorities import health, menu, minutes

        navigation.register(menu.entries)
        panel_health.register(health.reasons)
        record.register(minutes.agreed)
