"""Facts of a person as tables write them: ages, sexes, skin types."""

from __future__ import annotations

import re

from engine.datasets.blanks import filled

OLDEST = 120.0
ROMAN = ("I", "II", "III", "IV", "V", "VI")
SEXES = {"m": "male", "man": "male", "f": "female", "w": "female", "woman": "female"}

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_UNITS = r"(?: ?(?:years?(?: old)?|yrs?|y/?o|y))?"
_PLAIN = re.compile(rf"{_NUMBER}{_UNITS}")
_MONTHS = re.compile(rf"{_NUMBER} ?(?:months?|mos?)(?: old)?")
_RANGE = re.compile(rf"{_NUMBER} ?(?:-|–|to) ?{_NUMBER}{_UNITS}")
_AND_OLDER = re.compile(rf"(?:>=?|≥|over )? ?{_NUMBER} ?(?:\+|or above|or older|and over|and above|and older){_UNITS}")
_ABOVE = re.compile(rf"(?:>=?|≥|over|above) ?{_NUMBER}{_UNITS}")
_BELOW = re.compile(rf"(?:<=?|≤|under|below) ?{_NUMBER}{_UNITS}")
_SKIN_WORDS = re.compile(r"\b(?:fitzpatrick|phototype|skin|type|scale|fst|fp)\b|^fst")


def age_of(text: str) -> float | None:
    """Years; a range counts as its middle, an open one ("65+") as its known end; `None` where no age is meant.

    >>> age_of("45"), age_of("AGE_40_TO_49"), age_of("65+"), age_of("6 months"), age_of("adult")
    (45.0, 44.5, 65.0, 0.5, None)
    """
    plain = re.sub(r"^(?:age|aged)\b", "", text.replace("_", " ").casefold().strip()).strip(" :")
    age = _years(plain)
    return age if age is not None and 0 <= age <= OLDEST else None


def sex_of(text: str) -> str | None:
    """Lower case, in the table's words; one-letter codes written out; `None` where blank.

    >>> sex_of("F"), sex_of("Male"), sex_of("unknown")
    ('female', 'male', None)
    """
    known = filled(text)
    if known is None:
        return None
    plain = known.replace("_", " ").casefold()
    return SEXES.get(plain, plain)


def skin_type_of(text: str) -> str | None:
    """Fitzpatrick "I" to "VI", a pair of neighbours as "I-II", or what the table says; `None` where blank or -1.

    >>> skin_type_of("4"), skin_type_of("FST4"), skin_type_of("56"), skin_type_of("-1"), skin_type_of("light")
    ('IV', 'IV', 'V-VI', None, 'light')
    """
    known = filled(text)
    if known is None or re.fullmatch(r"-1(?:\.0+)?|0(?:\.0+)?", known):
        return None
    plain = _SKIN_WORDS.sub(" ", known.casefold().replace("_", " "))
    parts = [_roman(part) for part in re.split(r"\s*(?:-|–|/|to|and|\s)\s*", plain.strip(" .:"))]
    if parts == [None] and re.fullmatch(r"[1-6]{2}(?:\.0+)?", plain.strip()):
        parts = [_roman(digit) for digit in plain.strip()[:2]]
    if len(parts) in (1, 2) and None not in parts:
        return "-".join(str(part) for part in parts)
    return known


def _years(plain: str) -> float | None:
    if match := _PLAIN.fullmatch(plain) or _AND_OLDER.fullmatch(plain) or _ABOVE.fullmatch(plain):
        return _number(match[1])
    if match := _MONTHS.fullmatch(plain):
        return _number(match[1]) / 12
    if match := _RANGE.fullmatch(plain):
        return (_number(match[1]) + _number(match[2])) / 2
    if match := _BELOW.fullmatch(plain):
        return _number(match[1]) / 2
    return None


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _roman(text: str) -> str | None:
    plain = text.strip().upper()
    if plain in ROMAN:
        return plain
    match = re.fullmatch(r"([1-6])(?:\.0+)?", plain)
    return ROMAN[int(match[1]) - 1] if match else None
