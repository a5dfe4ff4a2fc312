"""People, their sign-in, consents and rights."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People, their sign-in, consents and rights."""

    name = "people"
    default_auto_field = "django.db.models.BigAutoField"
