"""Ward panel surveys."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """Ward panel surveys."""

    name = "surveys"
    default_auto_field = "django.db.models.BigAutoField"
    duties = "surveys.duties.owed"
    personal_data = "surveys.personal_data.kept"

    def ready(self) -> None:
        """Offer the menu its entry, and lay results before the meeting that comes next."""
        from core import navigation
        from meetings import papers as meeting_papers
        from surveys import menu, papers

        navigation.register(menu.entries)
        meeting_papers.register(papers.laid)
