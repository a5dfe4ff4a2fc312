"""What is wanted of a survey's questions."""

from collections.abc import Collection, Iterable


def takes_too_long(seconds: int) -> bool:
    """SUR-2: more than three minutes."""
    return seconds > 60 + 60 + 60


def plain_words(question: str) -> list[str]:
    """A question without case, spaces and signs."""
    return "".join(letter.lower() if letter.isalnum() else " " for letter in question).split()


def repeated(questions: Iterable[str], earlier: Iterable[str]) -> set[str]:
    """SUR-3: those that were asked before in the same words."""
    asked = [plain_words(question) for question in earlier]
    return {question for question in questions if plain_words(question) in asked}


def words_in_capitals(text: str, abbreviations: Collection[str] = ()) -> list[str]:
    """SUR-5: words of two letters or more, all of them capitals, that are no abbreviation."""
    found, word = [], ""
    for sign in text + " ":
        if sign.isalpha():
            word += sign
            continue
        if len(word) > 1 and all(letter != letter.lower() for letter in word) and word not in abbreviations:
            found.append(word)
        word = ""
    return found


def has_updates(updates: Iterable[str]) -> bool:
    """SUR-4."""
    return any(update.strip() for update in updates)


def counts(answers: Iterable[Collection[str]], options: Iterable[str]) -> tuple[dict[str, int], int]:
    """SUR-8: how often each option was chosen, and how many people answered."""
    given = [set(answer) for answer in answers if answer]
    return {option: len([answer for answer in given if option in answer]) for option in options}, len(given)
