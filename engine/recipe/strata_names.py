"""The names of the ways to part cases into strata; `engine.statistics.kinds` parts them."""

from __future__ import annotations

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
    """The name of a group; a skin type after the name of its scale.

    >>> with_scale("skin_type_pair", "V-VI"), with_scale("sex", "female")
    ('Fitzpatrick V-VI', 'female')
    """
    return f"Fitzpatrick {name}" if kind in ("skin_type", "skin_type_pair") else name
