"""What two apps or more need."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What two apps or more need."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let the checks make themselves known."""
        from core import checks  # noqa: F401
