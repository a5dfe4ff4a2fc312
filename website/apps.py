"""Public pages and each person's own home."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """Public pages and each person's own home."""

    name = "website"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Offer the menu and the foot of the page their entries."""
        from core import navigation
        from website import menu

        navigation.register(menu.entries)
        navigation.register_footer(menu.foot)
