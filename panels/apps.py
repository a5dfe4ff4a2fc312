"""Places, panels, membership, offices and terms of reference."""

from django.apps import AppConfig


class PanelsConfig(AppConfig):
    """Places, panels, membership, offices and terms of reference."""

    name = "panels"
    default_auto_field = "django.db.models.BigAutoField"
