"""How a panel ends itself (ToR 11)."""

from handbook.rules import rule

DISSOLUTION = rule(
    "DIS-1",
    "ToR 11a",
    "A panel dissolves itself by two thirds of those present and voting, told of it with the notice.",
)
