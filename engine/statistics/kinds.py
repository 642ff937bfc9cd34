"""The ways to part cases into strata: one line each in `STRATUM_KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.statistics.rows import ScoreRow

UNKNOWN = "unknown"
AGE_BANDS = ((18, "0-17"), (40, "18-39"), (60, "40-59"), (80, "60-79"), (float("inf"), "80+"))
"""Age in years below which, and name of, each band."""


def age_band(age: float | None) -> str:
    """The band of an age in years; "unknown" where there is none, or a negative one.

    Example:
        >>> age_band(39.5), age_band(40), age_band(None)
        ('18-39', '40-59', 'unknown')
    """
    if age is None or not age >= 0:
        return UNKNOWN
    return next((name for limit, name in AGE_BANDS if age < limit), UNKNOWN)


def _correctness(row: ScoreRow) -> str | None:
    return None if row.correct is None else "correct" if row.correct else "incorrect"


STRATUM_KINDS: Mapping[str, Callable[[ScoreRow], str | None]] = {
    "all": lambda row: "all",
    "condition": lambda row: row.condition or UNKNOWN,
    "age_band": lambda row: age_band(row.facts.age),
    "sex": lambda row: row.facts.sex or UNKNOWN,
    "skin_type": lambda row: row.facts.skin_type or UNKNOWN,
    "site": lambda row: row.facts.site or UNKNOWN,
    "correct": _correctness,
}
"""The stratum of a case by kind; `None` is in no stratum of that kind."""


def stratum_order(name: str) -> tuple[bool, str]:
    """Sort key of strata within a kind: by name, unknown last."""
    return name == UNKNOWN, name
