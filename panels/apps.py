"""Places, panels, membership, offices and terms of reference."""

from django.apps import AppConfig


class PanelsConfig(AppConfig):
    """Places, panels, membership, offices and terms of reference."""

    name = "panels"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "panels.duties.owed"
    reminders = "panels.reminders.due"
    retention = "panels.services.expressions.remove_past"
    personal_data = "panels.personal_data.kept"
    parts = "panels.leavers.left"
    cases = "panels.leavers.open_cases"

    def ready(self) -> None:
        """Tell the gate who holds what, the pages where their menu leads, and people who answers their requests."""
        from core import gate, navigation
        from panels import checks, holdings, menu, queries  # noqa: F401 - the checks make themselves known
        from people import keepers

        gate.register(holdings.held_by)
        navigation.register_panel(menu.panel_at)
        navigation.register(menu.entries)
        keepers.register(queries.central_unit)
