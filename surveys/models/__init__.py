"""Surveys from draft to published results, and what residents answered."""

from .answers import Chosen, DayKey, Mark, Response, UsedPage, Written
from .survey import AttitudeFigure, Option, Question, Suggestion, Survey, Update

__all__ = [
    "AttitudeFigure",
    "Chosen",
    "DayKey",
    "Mark",
    "Option",
    "Question",
    "Response",
    "Suggestion",
    "Survey",
    "Update",
    "UsedPage",
    "Written",
]
