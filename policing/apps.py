"""Police data and the report made from it."""

from django.apps import AppConfig


class PolicingConfig(AppConfig):
    """Police data and the report made from it."""

    name = "policing"
    default_auto_field = "django.db.models.BigAutoField"
    personal_data = "policing.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry."""
        from core import navigation
        from policing import menu

        navigation.register(menu.entries)
