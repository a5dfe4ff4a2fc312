"""What two apps or more need."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What two apps or more need."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"
