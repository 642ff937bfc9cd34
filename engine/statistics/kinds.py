"""The ways to part cases into strata: one line each in `STRATUM_KINDS`."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

import numpy as np

from engine.cases import Facts
from engine.recipe.strata_names import COLUMN, EACH, PAIR
from engine.statistics.rows import ScoredCase

Names = list[str | None]
"""The stratum of each case; `None` is in no stratum of that kind."""
Kind = Callable[[Sequence[ScoredCase]], Names]


class Described(Protocol):
    """A case with its facts, scored or not."""

    @property
    def facts(self) -> Facts:
        """Of its patient, and the imported columns."""
        ...


UNKNOWN = "unknown"
OLDEST = 90
"""Years from which on ages are one band."""
SKIN_TYPE_PAIRS = {"I": "I-II", "II": "I-II", "III": "III-IV", "IV": "III-IV", "V": "V-VI", "VI": "V-VI"}
MOST_VALUES = 12
"""A column of more different values is no stratum."""


def age_band(age: float | None) -> str:
    """The ten years around an age in years; "unknown" where there is none, or a negative one.

    Example:
        >>> age_band(39.5), age_band(40), age_band(97), age_band(None)
        ('30-39', '40-49', '90+', 'unknown')
    """
    if age is None or not age >= 0:
        return UNKNOWN
    if age >= OLDEST:
        return f"{OLDEST}+"
    first = int(age // 10) * 10
    return f"{first}-{first + 9}"


def by_case(name_of: Callable[[ScoredCase], str | None]) -> Kind:
    """A kind that looks at one case at a time."""
    return lambda cases: [name_of(case) for case in cases]


def by_thirds(number_of: Callable[[ScoredCase], float]) -> Kind:
    """A kind of three strata of about as many cases each, their borders in their names; ties stay together."""
    return lambda cases: _thirds([number_of(case) for case in cases])


def _thirds(numbers: Sequence[float]) -> Names:
    known = [number for number in numbers if not math.isnan(number)]
    if not known:
        return [UNKNOWN] * len(numbers)
    low, high = np.quantile(known, [1 / 3, 2 / 3]).tolist()
    names = f"1st third (to {low:.3g})", f"2nd third ({low:.3g} to {high:.3g})", f"3rd third (over {high:.3g})"
    return [UNKNOWN if math.isnan(number) else names[(number > low) + (number > high)] for number in numbers]


def _correctness(case: ScoredCase) -> str | None:
    return None if case.correct is None else "correct" if case.correct else "incorrect"


def _reader(case: ScoredCase) -> str:
    return " and ".join(case.readers) or UNKNOWN


def _monk(cases: Sequence[ScoredCase]) -> Names:
    """Monk skin tone, from the first imported column with that in its name."""
    columns = [column for column in _columns(cases) if "monk" in column.casefold()]
    return [case.facts.columns.get(columns[0], UNKNOWN) if columns else None for case in cases]


def _skin_type_pairs(cases: Sequence[ScoredCase]) -> Names:
    """Fitzpatrick types two by two, so that rare types are judged together; no stratum where no case has a type."""
    pairs = [SKIN_TYPE_PAIRS.get(case.facts.skin_type or "", UNKNOWN) for case in cases]
    return [*pairs] if set(pairs) - {UNKNOWN} else [None] * len(pairs)


STRATUM_KINDS: Mapping[str, Kind] = {
    "all": by_case(lambda case: "all"),
    "condition": by_case(lambda case: case.condition or UNKNOWN),
    "age_band": by_case(lambda case: age_band(case.facts.age)),
    "sex": by_case(lambda case: case.facts.sex or UNKNOWN),
    "skin_type": by_case(lambda case: case.facts.skin_type or UNKNOWN),
    "skin_type_pair": _skin_type_pairs,
    "monk_skin_tone": _monk,
    "site": by_case(lambda case: case.facts.site or UNKNOWN),
    "reader": by_case(_reader),
    "image_count": by_case(lambda case: str(case.photos)),
    "roi_size": by_thirds(lambda case: case.roi_area),
    "confidence": by_thirds(lambda case: case.confidence),
    "correct": by_case(_correctness),
}
"""The strata of cases, by the names of `engine.recipe.strata_names`."""


def default_kinds(cases: Sequence[Described]) -> tuple[str, ...]:
    """Every kind of `STRATUM_KINDS`, then the imported columns of few values, by name."""
    return (*STRATUM_KINDS, *(COLUMN + column for column in _columns(cases) if _has_few_values(cases, column)))


def asked_kinds(names: Iterable[str], cases: Sequence[Described]) -> tuple[str, ...]:
    """Each kind once; "each" stands for those of `default_kinds`, and what parts by a column that is not there goes."""
    kinds = dict.fromkeys(kind for name in names for kind in (default_kinds(cases) if name == EACH else (name,)))
    absent = absent_columns(kinds, cases)
    return tuple(kind for kind in kinds if not absent.intersection(columns_of(kind, _columns(cases))))


def absent_columns(names: Iterable[str], cases: Sequence[Described]) -> frozenset[str]:
    """Columns that the kinds part by and no case has."""
    present = _columns(cases)
    return frozenset(column for name in names for column in columns_of(name, present)).difference(present)


def columns_of(kind: str, present: Collection[str]) -> tuple[str, ...]:
    """The imported columns by which a kind parts; a name with " & " is a column where there is one of that name."""
    first, pair, second = kind.partition(PAIR)
    if kind.startswith(COLUMN) and (kind.removeprefix(COLUMN) in present or not pair):
        return (kind.removeprefix(COLUMN),)
    return (*columns_of(first, present), *columns_of(second, present)) if pair else ()


def strata_of(kind: str, cases: Sequence[ScoredCase]) -> Names:
    """The stratum of each case.

    Args:
        kind: a key of `STRATUM_KINDS`, "table_" and the name of an imported column, or two of these with " & " between.

    Raises:
        ValueError: there is no such kind.
    """
    if kind in STRATUM_KINDS:
        return STRATUM_KINDS[kind](cases)
    if kind.startswith(COLUMN) and kind.removeprefix(COLUMN) in _columns(cases):
        return [case.facts.columns.get(kind.removeprefix(COLUMN), UNKNOWN) for case in cases]
    first, pair, second = kind.partition(PAIR)
    if not pair:
        raise ValueError(f"no kind of stratum is called {kind}")
    both = zip(strata_of(first, cases), strata_of(second, cases), strict=True)
    return [None if one is None or other is None else f"{one}{PAIR}{other}" for one, other in both]


def stratum_order(name: str) -> tuple[bool, str]:
    """Sort key of strata within a kind: by name, unknown last."""
    return name == UNKNOWN, name


def _columns(cases: Sequence[Described]) -> list[str]:
    return sorted({column for case in cases for column in case.facts.columns})


def _has_few_values(cases: Sequence[Described], column: str) -> bool:
    """Whether a column parts the cases into groups rather than naming them; `STRATUM_KINDS` has Monk's already."""
    values = {case.facts.columns[column] for case in cases if column in case.facts.columns}
    return 1 < len(values) <= min(MOST_VALUES, len(cases) // 2) and "monk" not in column.casefold()
