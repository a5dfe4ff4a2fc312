"""What a rule of the handbook is, and the one registry of all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Decider = TypeVar("Decider", bound=Callable[..., Any])


@dataclass(frozen=True)
class Rule:
    """One rule: its ID, the section it stands in, and what it says in our own words."""

    id: str
    source: str
    sentence: str


@dataclass(frozen=True)
class Warning:  # noqa: A001 - the word of the rules; Python's own warnings have no part in this package
    """Something that goes through, and is shown to the people who can mend it."""

    rule: Rule
    sentence: str

    def __str__(self) -> str:
        return f"{self.sentence} ({self.rule.source})"


class Breach(Exception):
    """Something that is refused, said in whole sentences: the fact, the reason, what mends it."""

    def __init__(self, rule: Rule, sentence: str) -> None:
        super().__init__(rule, sentence)
        self.rule = rule
        self.sentence = sentence

    def __str__(self) -> str:
        return f"{self.sentence} ({self.rule.source})"


RULES: dict[str, Rule] = {}
DECIDERS: dict[str, tuple[str, ...]] = {}


def rule(identifier: str, source: str, sentence: str, /) -> Rule:
    """Name a rule once; the registry refuses a second rule of the same ID."""
    if identifier in RULES:
        raise ValueError(f"{identifier} is named twice")
    RULES[identifier] = Rule(identifier, source, sentence)
    return RULES[identifier]


def decides(*rules: Rule) -> Callable[[Decider], Decider]:
    """Mark a function as the one that decides these rules, so that the registry can say who does."""

    def mark(function: Decider) -> Decider:
        name = f"{function.__module__}.{function.__qualname__}"
        for one in rules:
            DECIDERS[one.id] = (*DECIDERS.get(one.id, ()), name)
        return function

    return mark
