"""Names as people write them: the same one with or without accents, titles, middle names and in short."""

from __future__ import annotations

import unicodedata

TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "cllr", "sir", "dame", "pc", "ps", "sgt", "insp"})
SHORT_FORM = 3
MOST_WORDS, LONGEST = 4, 60


def resembles(written: str, name: str, *, shortest: int = 1) -> bool:
    """Say whether two names may well be one person's; a first name may be cut short to that many letters."""
    one, other = _words(written), _words(name)
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    if len(one) < 2 or len(other) < 2:
        return False
    short, long = sorted((one[0], other[0]), key=len)
    return one[-1] == other[-1] and long.startswith(short) and (short == long or len(short) >= shortest)


def is_same(written: str, name: str) -> bool:
    """Say whether two names are one person's, closely enough to tell the two people of a couple apart."""
    return resembles(written, name, shortest=SHORT_FORM)


def puts_right(written: str, name: str) -> bool:
    """Say whether somebody may write their own name so from now on: accents, middle names, a first name in full.

    Small steps lead nowhere else: no other surname, no other first name, and no title that was not there.
    """
    one, other = _words(written), _words(name)
    if not resembles(written, name) or not _titles(written) <= _titles(name):
        return False
    return one[-1] == other[-1] and one[0].startswith(other[0])


def _titles(name: str) -> frozenset[str]:
    return TITLES.intersection(_all_words(name))


def _words(name: str) -> list[str]:
    return [word for word in _all_words(name) if word not in TITLES]


def _all_words(name: str) -> list[str]:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    kept = "".join(letter if letter.isalpha() else "" if letter in "'’." else " " for letter in plain.casefold())
    return kept.split()


def plain(name: str) -> str:
    """Return what a letter may say of a stranger's name: a few words of letters, and nothing that could be followed as a link."""
    words = [word.strip(".,;") for word in name.split()]
    kept = [word for word in words if word and all(letter.isalpha() or letter in "'’-" for letter in word)]
    return " ".join(kept[:MOST_WORDS])[:LONGEST].strip()
