"""The ward priorities."""

from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    """The ward priorities."""

    name = "priorities"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "priorities.duties.owed"
    personal_data = "priorities.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry, the panel's health its reasons, and meetings what they show, ask for and write down."""
        from core import navigation
        from meetings import evening, record
        from meetings import returning as coming_back
        from meetings.services import running
        from panels import health as panel_health
        from priorities import health, menu, minutes, returning
        from priorities.services import require_all_reviewed

        navigation.register(menu.entries)
        panel_health.register(health.reasons)
        record.register(minutes.agreed)
        coming_back.register(returning.bundles)
        evening.register(returning.checks)
        running.require_before_end(require_all_reviewed)
