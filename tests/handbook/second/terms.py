"""Signatures under the terms of reference."""

from collections.abc import Iterable
from datetime import date

from tests.handbook.second.days import first_after


def signature_serves(signed: set[int], version: int, adopted_on: date, meetings: Iterable[date], on: date) -> bool:
    """TOR-3: the newest version, or an earlier one until the end of the meeting after the one that adopted the new."""
    if version in signed:
        return True
    if not any(earlier < version for earlier in signed):
        return False
    following = first_after(adopted_on, meetings)
    return following is None or on <= following


def may_be_altered(part: str, for_: int, against: int, text_went_with_notice: bool) -> bool:
    """TOR-1, TOR-4, TOR-5: only what the panel has added, with two in three, and sent with the notice."""
    if part != "additions" or not text_went_with_notice:
        return False
    thirds = 3 * for_
    return for_ + against > 0 and thirds >= (for_ + against) + (for_ + against)
