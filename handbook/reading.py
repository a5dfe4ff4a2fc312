"""How hard a text is to read: the grade of Flesch and Kincaid, police jargon, block capitals (HB 4.4)."""

import re

# Where a word ends in one of these, the letters are written and not spoken as a syllable of their own.
SILENT = re.compile(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$")
SPOKEN_ENDS = re.compile(r"(?:[sxzc]|[sc]h|[aeiou]g)es$")
VOWELS = re.compile(r"[aeiouy]+")
WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*")
SENTENCE_END = re.compile(r"[.!?]+(?=\s|$)|\n+")
FEWEST_WORDS = 20
YEARS_BEFORE_SCHOOL = 5
BLOCK = re.compile(r"\b[A-Z]{3,}(?:['\u2019][A-Z]+)?\b")
EVERYDAY_CAPITALS = frozenset({"BBC", "CCTV", "DVLA", "LGBT", "NHS", "PDF", "RSPCA", "SMS", "TFL", "ULEZ", "USA"})

# What officers say among themselves, and what residents say.
JARGON = {
    "acquisitive crime": "theft, robbery and burglary",
    "ASB": "antisocial behaviour",
    "apprehend": "catch",
    "apprehended": "caught",
    "ARV": "armed response car",
    "BCU": "local police command",
    "CBO": "court order",
    "CPN": "warning notice",
    "DV": "violence at home",
    "DWO": "ward officer",
    "DWOs": "ward officers",
    "intel": "information",
    "KIN": "network of residents",
    "misper": "missing person",
    "modus operandi": "way of doing it",
    "MOPAC": "the Mayor’s Office for Policing and Crime",
    "MPS": "the police",
    "NFA": "no further action",
    "nominal": "person known to us",
    "nominals": "people known to us",
    "NPT": "local police team",
    "OIC": "officer in charge",
    "perpetrator": "person who did it",
    "perpetrators": "people who did it",
    "POI": "person we look for",
    "PSPO": "order on what is allowed in a public place",
    "RTC": "road crash",
    "section 60": "extra search powers for a time",
    "SNB": "Safer Neighbourhood Board",
    "SNT": "local police team",
    "target hardening": "better locks and lights",
    "TFMV": "theft from vehicles",
    "TOMV": "theft of vehicles",
    "VAWG": "violence against women and girls",
    "WPS": "survey",
}
JARGON_WORDS = re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in sorted(JARGON, key=len, reverse=True))})\b", re.IGNORECASE)
PLAIN = {word.lower(): plain for word, plain in JARGON.items()}
NAMES_OF_JARGON = frozenset(word for word in JARGON if word.isupper())


def words(text: str) -> list[str]:
    """The words of a text; numbers and signs are none."""
    return WORD.findall(text)


def sentences(text: str) -> int:
    """How many sentences a text has; the end of a line ends one too."""
    return len([part for part in SENTENCE_END.split(text) if words(part)])


def syllables(word: str) -> int:
    """About how many syllables an English word has: its groups of vowels, without a silent ending."""
    plain = word.lower()
    spoken = len(VOWELS.findall(plain))
    is_silent = SILENT.search(plain) is not None and SPOKEN_ENDS.search(plain) is None
    return max(1, spoken - 1 if is_silent else spoken)


def grade(text: str) -> int | None:
    """The school grade of Flesch and Kincaid, rounded down: 0.39 words a sentence + 11.8 syllables a word - 15.59.

    Under twenty words the figure means nothing and there is none.
    """
    found, ends = words(text), sentences(text)
    if len(found) < FEWEST_WORDS:
        return None
    count, spoken = len(found), sum(syllables(word) for word in found)
    hundredths = 39 * count * count + 1180 * spoken * ends - 1559 * count * ends
    return max(0, hundredths // (100 * count * ends))


def reading_age(text: str) -> int | None:
    """The age at which most people read such a text: the grade and the five years before school."""
    found = grade(text)
    return None if found is None else found + YEARS_BEFORE_SCHOOL


def jargon(text: str) -> tuple[tuple[str, str], ...]:
    """Police words in a text, each once and as it was written, with what residents say instead."""
    found: dict[str, str] = {}
    for match in JARGON_WORDS.finditer(text):
        found.setdefault(match.group().lower(), match.group())
    return tuple((written, PLAIN[word]) for word, written in found.items())


def block_capitals(text: str) -> tuple[str, ...]:
    """Words written in capitals throughout, each once; short names that everybody knows are none."""
    found = dict.fromkeys(BLOCK.findall(text))
    return tuple(word for word in found if word not in EVERYDAY_CAPITALS and word not in NAMES_OF_JARGON)
