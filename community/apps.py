"""What residents, members and the police team tell each other between meetings."""

from django.apps import AppConfig


class CommunityConfig(AppConfig):
    """What residents, members and the police team tell each other between meetings."""

    name = "community"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "community.duties.owed"
    retention = "community.retention.remove"
    personal_data = "community.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry, and lay what was raised under its item of a meeting and its minutes."""
        from community import laid, laid_sessions, menu
        from core import navigation
        from meetings import record, returning

        navigation.register(menu.entries)
        returning.register(laid.bundles)
        returning.register(laid_sessions.bundles)
        record.register(laid.recorded)
        record.register(laid_sessions.recorded)
