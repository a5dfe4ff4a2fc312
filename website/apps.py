"""Public pages and each person's own home."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """Public pages and each person's own home."""

    name = "website"
    default_auto_field = "django.db.models.BigAutoField"
