"""Addresses of surveys."""

from __future__ import annotations

from django.urls import URLPattern, path

from surveys.views import editor, public, results

PANEL = "panels/<slug:panel>/surveys/"
SURVEY = f"{PANEL}<int:survey>/"
QUESTION = f"{SURVEY}questions/<int:question>/"
UPDATE = f"{SURVEY}updates/<int:update>/"

urlpatterns: list[URLPattern] = [
    path(PANEL, public.index, name="surveys"),
    path(f"{PANEL}new/", editor.make, name="survey-new"),
    path(f"{PANEL}suggest/", editor.suggest, name="survey-suggest"),
    path(f"{PANEL}suggestions/<int:suggestion>/settle/", editor.settle, name="survey-settle"),
    path(f"{PANEL}figures/", results.figures, name="survey-figures"),
    path(SURVEY, public.answer, name="survey"),
    path(f"{SURVEY}thanks/", public.thanks, name="survey-thanks"),
    path(f"{SURVEY}edit/", editor.edit, name="survey-edit"),
    path(f"{SURVEY}details/", editor.change, name="survey-details"),
    path(f"{SURVEY}confidence/", editor.add_confidence, name="survey-confidence"),
    path(f"{QUESTION}edit/", editor.change_question, name="survey-question"),
    path(f"{QUESTION}up/", editor.move_up, name="survey-question-up"),
    path(f"{QUESTION}down/", editor.move_down, name="survey-question-down"),
    path(f"{QUESTION}remove/", editor.remove_question, name="survey-question-remove"),
    path(f"{SURVEY}updates/new/", editor.add_update, name="survey-update-new"),
    path(f"{UPDATE}edit/", editor.change_update, name="survey-update"),
    path(f"{UPDATE}remove/", editor.remove_update, name="survey-update-remove"),
    path(f"{SURVEY}preview/", editor.preview, name="survey-preview"),
    path(f"{SURVEY}publish/", editor.publish, name="survey-publish"),
    path(f"{SURVEY}close/", editor.close, name="survey-close"),
    path(f"{SURVEY}discard/", editor.discard, name="survey-discard"),
    path(f"{SURVEY}results/", results.show, name="survey-results"),
    path(f"{SURVEY}results/words/", results.words, name="survey-words"),
    path(f"{SURVEY}results/paper/", results.paper, name="survey-paper"),
    path(f"{SURVEY}results/publish/", results.choose, name="survey-choose"),
]
