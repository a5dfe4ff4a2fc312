"""People, their sign-in, consents and rights."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People, their sign-in, consents and rights."""

    name = "people"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "people.duties.owed"
    reminders = "people.reminders.due"
    personal_data = "people.personal_data.kept"
    retention = "people.retention.remove"

    def ready(self) -> None:
        """Lead from the head of every page to one's own details, and those who answer requests to these."""
        from core import navigation
        from people import menu

        navigation.register_details("details")
        navigation.register(menu.entries)
