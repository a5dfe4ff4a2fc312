"""The ward priorities."""

from django.apps import AppConfig


class PrioritiesConfig(AppConfig):
    """The ward priorities."""

    name = "priorities"
    default_auto_field = "django.db.models.BigAutoField"
