"""The names of the ways to part cases into strata; `engine.statistics.kinds` parts them."""

from __future__ import annotations

import re

from engine.language import tr

EACH = "each"
"""Stands for every name of `KIND_NAMES` and every imported column of few values."""
KIND_NAMES = (
    "all",
    "condition",
    "age_band",
    "sex",
    "skin_type",
    "skin_type_pair",
    "monk_skin_tone",
    "site",
    "reader",
    "image_count",
    "roi_size",
    "confidence",
    "correct",
)
PAIR = " & "
"""Between two kinds, or the names of two strata, that are crossed."""
COLUMN = "table_"
"""Before the name of an imported column, as in the tables."""
THIRDS = ("roi_size", "confidence")
"""Kinds of three groups of about as many cases each."""


def is_kind(name: str) -> bool:
    """Whether it names strata: a kind, "table_" and a column, or two of these with " & " between.

    Example:
        >>> is_kind("sex"), is_kind("table_clinic"), is_kind("sex & site"), is_kind("moon")
        (True, True, True, False)
    """
    first, pair, second = name.partition(PAIR)
    if pair:
        return is_kind(first) and is_kind(second)
    return name in KIND_NAMES or (name.startswith(COLUMN) and name != COLUMN)


def with_scale(kind: str, name: str) -> str:
    """The name of a group for people; a skin type after the name of its scale.

    >>> with_scale("skin_type_pair", "V-VI"), with_scale("sex", "female")
    ('Fitzpatrick V-VI', 'female')
    """
    return f"Fitzpatrick {name}" if kind in ("skin_type", "skin_type_pair") else _group(kind, name)


def _group(kind: str, name: str) -> str:
    """Names that the program gave are said in the language of the person; all others as they stand."""
    first, pair, second = kind.partition(PAIR)
    parts = name.split(PAIR) if pair and not kind.startswith(COLUMN) else []
    if len(parts) == len((first, second)):
        return PAIR.join((_group(first, parts[0]), _group(second, parts[1])))
    given = {
        ("sex", "female"): tr("female"),
        ("sex", "male"): tr("male"),
        ("correct", "correct"): tr("correct"),
        ("correct", "incorrect"): tr("incorrect"),
    }
    if name == "unknown":
        return tr("unknown")
    return _third(name) if kind in THIRDS else given.get((kind, name), name)


def _third(name: str) -> str:
    """One of three groups of about as many cases, see `engine.statistics.kinds.by_thirds`."""
    borders = re.fullmatch(r"(1st|2nd|3rd) third \((?:to|over)? ?(\S+?)(?: to (\S+))?\)", name)
    match borders.groups() if borders else ():
        case ("1st", high, None):
            return tr("1st third (to {high})", high=high)
        case ("2nd", low, str(high)):
            return tr("2nd third ({low} to {high})", low=low, high=high)
        case ("3rd", low, None):
            return tr("3rd third (over {low})", low=low)
        case _:
            return name
