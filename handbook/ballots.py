"""Choosing among several: priorities and the chair, most votes first (ToR 5c, 9d)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handbook.rules import Breach, Rule, decides
from handbook.votes import OFFICERS, PRIORITY_VOTE, MotionKind, require_hands, require_quorum
from handbook.words import counted, listed, opening


@dataclass(frozen=True)
class Choice:
    """What a ballot chose, and who or what is level for the places that are left."""

    chosen: tuple[str, ...]
    tied: tuple[str, ...]
    places_left: int
    sentence: str


@decides(PRIORITY_VOTE)
def choose(votes: Mapping[str, int], places: int, abstained: int = 0) -> Choice:
    """Choose among options, keyed by the name that the sentence shows, with the votes that each has."""
    return _choice(votes, places, abstained, PRIORITY_VOTE)


@decides(OFFICERS)
def elect(votes: Mapping[str, int], present: int, abstained: int = 0) -> Choice:
    """Elect one of the candidates; a tie goes to a second ballot between those who are level."""
    require_quorum(MotionKind.ELECT, present)
    require_hands(sum(votes.values()) + abstained, present)
    return _choice(votes, 1, abstained, OFFICERS)


@decides(OFFICERS)
def require_election(was_elected: bool, panel_is_interim: bool) -> None:
    """Refuse a chair whom no meeting elected; the chair of an interim panel is named."""
    if not was_elected and not panel_is_interim:
        raise Breach(OFFICERS, "The chair is elected at a meeting. Put the election on an agenda and vote on it.")


@decides(OFFICERS)
def require_candidates(candidates: int) -> None:
    """Refuse an election in which nobody stands."""
    if candidates < 1:
        raise Breach(OFFICERS, "Nobody stands for this office. Choose at least one member as a candidate.")


@decides(PRIORITY_VOTE)
def require_options(labels: Sequence[str], places: int) -> None:
    """Refuse a ballot with nothing to choose between, or in which two options read alike."""
    alike = next((label for label in labels if labels.count(label) > 1), None)
    if alike is not None:
        raise Breach(PRIORITY_VOTE, f"Two options read alike: {alike}. Word each so that members can tell them apart.")
    if places < 1:
        raise ValueError("a ballot has at least one place")
    if len(labels) <= places:
        there, chosen = counted(len(labels), "option"), counted(places, "of them is", "of them are")
        raise Breach(
            PRIORITY_VOTE,
            f"{opening(there)} {'is' if len(labels) == 1 else 'are'} there and {chosen} to be chosen, so there is nothing to vote on. "
            "Add an option, or agree them through discussion.",
        )


@decides(PRIORITY_VOTE, OFFICERS)
def require_level(tied: int, is_decided: bool) -> None:
    """Refuse a second ballot where nobody is level, or where one has been held."""
    if not tied:
        raise Breach(PRIORITY_VOTE, "No options are level for the last place, so there is nothing for a second ballot to decide.")
    if is_decided:
        raise Breach(PRIORITY_VOTE, "A second ballot between these options is open or has decided. Look at its result.")


@decides(PRIORITY_VOTE)
def require_not_in_ballot(is_in_ballot: bool) -> None:
    """Refuse to change, drop or agree otherwise what members vote on or have chosen: it comes into force as they chose it."""
    if is_in_ballot:
        raise Breach(
            PRIORITY_VOTE,
            "Members vote on this draft, or have chosen it, so it stays as it is. Put it into force once the vote is closed; "
            "a meeting amends it when it reviews the priorities.",
        )


def _choice(votes: Mapping[str, int], places: int, abstained: int, rule: Rule) -> Choice:
    if places < 1 or min(*votes.values(), abstained, 0) < 0:
        raise ValueError("a ballot has at least one place and no votes below nought")
    ranked = sorted((name for name in votes if votes[name]), key=lambda name: -votes[name])
    chosen, tied = ranked[:places], list[str]()
    if len(ranked) > places and votes[ranked[places - 1]] == votes[ranked[places]]:
        level = votes[ranked[places]]
        tied = [name for name in ranked if votes[name] == level]
        chosen = [name for name in ranked if votes[name] > level]
    return Choice(tuple(chosen), tuple(tied), places - len(chosen), _sentence(votes, abstained, chosen, tied, rule))


def _sentence(votes: Mapping[str, int], abstained: int, chosen: list[str], tied: list[str], rule: Rule) -> str:
    ranked = sorted(votes, key=lambda name: -votes[name])
    parts = [", ".join(f"{name} {votes[name]}" for name in ranked)] if ranked else []
    parts.append(f"{counted(sum(votes.values()), 'vote')} in all" + (f", {abstained} abstained" if abstained else ""))
    if chosen:
        parts.append(f"most votes: {listed(chosen)}")
    if tied:
        parts.append(f"{listed(tied)} are level, so a second ballot decides between them")
    if not chosen and not tied:
        parts.append("nothing is chosen")
    return f"{opening('; '.join(parts))} ({rule.source})."
