"""A suspension lasts until its matter ends, is looked at meanwhile, and ends with a decision (HB 3.4.2; MEM-15)."""

from datetime import date
from enum import StrEnum

from handbook.dates import in_full
from handbook.membership import SUSPENSION
from handbook.rules import Breach, Warning, decides


class Outcome(StrEnum):
    """How a suspension can end: the membership goes on, or a vote of the panel or the police route ends it."""

    GOES_ON = "goes_on"
    ENDED_BY_PANEL = "ended_by_panel"
    ENDED_BY_POLICE = "ended_by_police"


@decides(SUSPENSION)
def require_review(since: date, review_on: date) -> None:
    """Refuse a suspension that nobody would look at again after it began."""
    if review_on <= since:
        raise Breach(
            SUSPENSION,
            f"The suspension begins on {in_full(since)}, so it is looked at again after that day. Choose a later day for the review.",
        )


@decides(SUSPENSION)
def review_due(review_on: date, ended_on: date | None, on: date) -> Warning | None:
    """Warn of a suspension whose day of review has come and that has not ended."""
    if ended_on is not None or on < review_on:
        return None
    return Warning(
        SUSPENSION,
        f"This suspension was to be looked at on {in_full(review_on)}. Find out whether the matter has ended; end the "
        "suspension with its outcome, or set the next day.",
    )


@decides(SUSPENSION)
def require_outcome(outcome: Outcome | None, has_ended: bool) -> None:
    """Refuse to end a suspension while its matter is open, or without saying what became of the membership."""
    if not has_ended:
        raise Breach(SUSPENSION, "A suspension lasts until the matter behind it has ended. Set the next day for a review instead.")
    if outcome is None:
        raise Breach(SUSPENSION, "When a suspension ends, the membership is decided on. Say whether it goes on, and who ended it if not.")
