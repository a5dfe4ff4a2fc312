"""What two apps or more need."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What two apps or more need."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"
    personal_data = "core.personal_data.kept"
    retention = "core.retention.remove"

    def ready(self) -> None:
        """Let the checks make themselves known, and every session note when it began."""
        from django.contrib.auth.signals import user_logged_in

        from core import checks, sessions  # noqa: F401

        user_logged_in.connect(sessions.begin)
