"""Suggestions for the agenda: what the chair can do with one (HB 4, ToR 9c)."""

from enum import StrEnum

from handbook.meetings import AGENDA
from handbook.rules import Breach, decides


class Answer(StrEnum):
    """What becomes of a suggestion."""

    TAKEN = "taken"
    KEPT = "kept"
    DECLINED = "declined"


@decides(AGENDA)
def answers_to_suggestion(has_agenda: bool) -> tuple[Answer, ...]:
    """What the chair can answer: put it on an agenda while one is being prepared, keep it for a later one, or decline it."""
    return (Answer.TAKEN, Answer.KEPT, Answer.DECLINED) if has_agenda else (Answer.KEPT, Answer.DECLINED)


@decides(AGENDA)
def require_suggestion_answer(answer: str, words: str, *, is_settled: bool, has_agenda: bool) -> None:
    """Refuse a second answer, an agenda that is not there, and a refusal without a word to whoever made the suggestion."""
    if is_settled:
        raise Breach(AGENDA, "This suggestion is on an agenda, or was declined, already.")
    if answer not in answers_to_suggestion(has_agenda):
        raise Breach(AGENDA, "No agenda is being prepared. Keep the suggestion for the next one, or decline it.")
    if answer == Answer.DECLINED and not words.strip():
        raise Breach(AGENDA, "Give a word of explanation; it goes to whoever made the suggestion.")
