"""People, their sign-in, consents and rights."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People, their sign-in, consents and rights."""

    name = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Lead from the head of every page to one's own details."""
        from core import navigation

        navigation.register_details("details")
