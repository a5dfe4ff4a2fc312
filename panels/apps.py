"""Places, panels, membership, offices and terms of reference."""

from django.apps import AppConfig


class PanelsConfig(AppConfig):
    """Places, panels, membership, offices and terms of reference."""

    name = "panels"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "panels.duties.owed"
    reminders = "panels.reminders.due"

    def ready(self) -> None:
        """Tell the gate who holds what, and the pages where their menu leads."""
        from core import gate, navigation
        from panels import holdings, menu

        gate.register(holdings.held_by)
        navigation.register_panel(menu.panel_at)
        navigation.register(menu.entries)
