"""The board's read-only dashboard."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The board's read-only dashboard."""

    name = "oversight"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "oversight.duties.owed"

    def ready(self) -> None:
        """Offer the menu its entries."""
        from core import navigation
        from oversight import menu

        navigation.register(menu.entries)
