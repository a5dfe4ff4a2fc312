"""Numbers and lists as the sentences of the handbook say them."""

from collections.abc import Sequence

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def number(count: int) -> str:
    """Up to nine in words, from ten in figures."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def counted(count: int, noun: str, nouns: str = "") -> str:
    """A number with its noun: one member, two members, 14 priorities."""
    return f"{number(count)} {noun if count == 1 else nouns or noun + 's'}"


def opening(words: str) -> str:
    """The words with a capital letter, to open a sentence."""
    return words[:1].upper() + words[1:]


def listed(words: Sequence[str], joint: str = "and") -> str:
    """A list in a sentence: one, two and three."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
