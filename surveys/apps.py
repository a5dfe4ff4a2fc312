"""Ward panel surveys."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Ward panel surveys."""

    name = "surveys"
    default_auto_field = "django.db.models.BigAutoField"
