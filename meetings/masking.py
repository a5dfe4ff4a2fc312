"""Names give way to roles in the editions of the minutes that leave the panel (SNB-4) and to partners (HB 3.3.4).

How a name is looked for, from the surest form to the least:

- the whole name, with or without a title, the middle names or an initial;
- a title with the first name or the surname;
- the surname or the first name alone, from three letters on, unless it is a word of a place or the name of a street follows.

Letters may be large or small. A name that is also an ordinary word (``ORDINARY``) counts only with its capital, and as a first
name alone not where a sentence begins, where every word has one; the months among them never count alone. Somebody who is not
known cannot be masked: whoever sends the minutes out reads the board's edition first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from handbook.words import counted

TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|PC|PCSO|PS|Sgt|Sergeant|Inspector|Rev|Revd|Sir|Dame|Lady|Lord)\.?"
TITLE = re.compile(rf"{TITLES}$", re.IGNORECASE)
STREETS = r"(?!\s+(?:Road|Street|Lane|Avenue|Close|Court|Gardens|Square|Terrace|Way|Estate|School|Church)\b)"
APOSTROPHE = re.compile("[’']")
ROW = re.compile(r"\b[Aa] (?P<role>member|young member|partner|police officer)(?:, a (?P=role)\b){2,}(?: and a (?P=role)\b)?")
SHORTEST = 3
SOMEBODY = "somebody"
MONTHS = frozenset({"april", "may", "june", "august"})
ORDINARY = MONTHS | frozenset(
    re.findall(
        r"\w+",
        """
        amber angel bill carol daisy dawn eve faith frank grace heather holly hope iris ivy jack joy lily mark olive pat pearl penny
        poppy ray rich rob robin rose ruby sandy sue summer violet will
        baker bell best bird black bridge brook brown bush church cook day field fields fox good gray green grey hall hill king knight
        lane little long march marsh north park parks police poor porter price short small south stone street walker west white wood
        woods young
        """,
    )
)


@dataclass(frozen=True)
class Form:
    """One way a name can be written: a pattern, what stands in its place (nothing leaves it), and whether it needs certainty."""

    pattern: str
    role: str
    is_shy: bool = False


@dataclass(frozen=True)
class Mask:
    """Replaces the names of known people by their roles, in one go, so that no role is taken for a name."""

    pattern: re.Pattern[str] | None = None
    forms: tuple[Form, ...] = ()

    @classmethod
    def none(cls) -> Mask:
        """Return a mask that leaves every name."""
        return cls()

    @classmethod
    def of_roles(cls, roles: Mapping[str, str], places: Iterable[str], kept: Iterable[str] = ()) -> Mask:
        """Return a mask for people by full name, given the names of places that must stay and of people whose whole name does."""
        whole = [*_whole_names(roles), *(Form(_whole(name), "") for name in kept if name not in roles)]
        whole.sort(key=lambda form: -len(form.pattern))
        titled = list(_titled(roles))
        outright = cls._compiled((*whole, *titled))
        words_of_places = {word.casefold() for place in places for word in re.findall(r"\w+", outright.of(place))}
        return cls._compiled((*whole, *titled, *_alone(roles, words_of_places)))

    @classmethod
    def _compiled(cls, forms: tuple[Form, ...]) -> Mask:
        if not forms:
            return cls()
        either = "|".join(f"({form.pattern})" for form in forms)
        return cls(re.compile(rf"(?<!\w)(?:{either})(?:[’'][sS])?(?!\w)"), forms)

    def of(self, text: str) -> str:
        """Return the text with roles for names; three names or more in a row that give way to the same role are counted."""
        return ROW.sub(_counted, self.pattern.sub(self._give_way, text)) if self.pattern else text

    def _give_way(self, found: re.Match[str]) -> str:
        form = self.forms[(found.lastindex or 1) - 1]
        if not form.role or (form.is_shy and _begins(found)):
            return found.group()
        return _fitting(form.role, found)


def _whole_names(roles: Mapping[str, str]) -> Iterator[Form]:
    for name, role in roles.items():
        yield Form(_whole(name), role)


def _whole(name: str) -> str:
    """Match the whole name, its middle names or an initial at will; one made of ordinary words only with its capitals."""
    words = _words(name)
    are_ordinary = all(word.casefold() in ORDINARY for word in words)
    first, *middle, last = [_capital(word) if are_ordinary else _any_case(word) for word in words] if len(words) > 1 else ["", _word(name)]
    between = "".join(rf"(?:{word}\s+)?" for word in middle) + r"(?:[A-Z]\.?\s+)?"
    return rf"(?:(?i:{TITLES})\s+)?" + (rf"{first}\s+{between}{last}" if first else last)


def _titled(roles: Mapping[str, str]) -> Iterator[Form]:
    for word, role in _by_word((word, role) for name, role in roles.items() for word in (*_firsts(name), *_surnames(name))).items():
        yield Form(rf"(?i:{TITLES})\s+(?:[A-Z][\w’'-]*\.?\s+)?{_word(word)}", role)


def _alone(roles: Mapping[str, str], words_of_places: set[str]) -> Iterator[Form]:
    surnames = {word.casefold() for name in roles for word in _surnames(name)}
    words = _by_word((word, role) for name, role in roles.items() for word in (*_surnames(name), *_firsts(name)))
    for word, role in words.items():
        if len(word) < SHORTEST or word in words_of_places or word in MONTHS:
            continue
        yield Form(_word(word) + STREETS, role, is_shy=word in ORDINARY and word not in surnames)


def _by_word(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the role of each word; where people with different roles share a name it might be any of them."""
    found: dict[str, str] = {}
    for word, role in pairs:
        key = word.casefold()
        found[key] = role if found.get(key, role) == role else SOMEBODY
    return found


def _words(name: str) -> list[str]:
    """Return the words of a name without the titles before it."""
    words = name.split()
    while len(words) > 1 and TITLE.match(words[0]):
        words = words[1:]
    return words


def _firsts(name: str) -> list[str]:
    words = _words(name)
    return words[:1] if len(words) > 1 else []


def _surnames(name: str) -> list[str]:
    """Return the surname and, where it is a double one, each half."""
    last = _words(name)[-1:]
    return [*last, *(half for word in last if "-" in word for half in word.split("-") if len(half) >= SHORTEST)]


def _word(word: str) -> str:
    return _capital(word) if word.casefold() in ORDINARY else _any_case(word)


def _any_case(word: str) -> str:
    return f"(?i:{APOSTROPHE.sub(APOSTROPHE.pattern, re.escape(word))})"


def _capital(word: str) -> str:
    return f"(?:{re.escape(word.capitalize())}|{re.escape(word.upper())})"


def _begins(found: re.Match[str]) -> bool:
    """Say whether the name stands where a sentence begins."""
    before = found.string[: found.start()].rstrip(" \t“\"‘'(")
    return not before or before.endswith((".", "!", "?", ":", "\n"))


def _counted(found: re.Match[str]) -> str:
    """Return how many stand in a row, as in "ten members"."""
    one, number = found["role"], found.group().count(f" {found['role']}")
    words = counted(number, one, f"{one}s")
    return words[:1].upper() + words[1:] if found.group().startswith("A") else words


def _follows_colon(found: re.Match[str]) -> bool:
    """Say whether a colon leads up to the name, as in "Bring the figures: Leanne Hartfield"; no sentence begins there."""
    return found.string[: found.start()].rstrip(" \t“\"‘'(").endswith(":")


def _fitting(role: str, found: re.Match[str]) -> str:
    """Return the role with the possessive the name had, and a capital where a sentence begins."""
    possessive = "’s" if found.group().casefold().endswith(("’s", "'s")) else ""
    words = role[:1].upper() + role[1:] if _begins(found) and not _follows_colon(found) else role
    return words + possessive
