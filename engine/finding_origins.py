"""The figures of which a finding was made, as they were then, and the JSON in which it keeps them."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import Any, TypeVar, cast

Place = tuple[str, str, str, str]
"""Baseline, what fails (a label, or `GroupOrigin.failing`), kind and stratum: the same in every run."""

_COUNTS = frozenset(("n_photos", "n_cases", "n_patients"))


@dataclass(frozen=True, slots=True)
class _Compared:
    """A candidate of a run as it was; NaN is undefined."""

    run: str
    model: str
    stratum_kind: str
    stratum: str
    baseline: str
    n_photos: int
    n_cases: int
    n_patients: int
    ci_low: float
    ci_high: float
    p: float
    p_adjusted: float


@dataclass(frozen=True, slots=True)
class Origin(_Compared):
    """The surprise of which a finding was made; the fields are those of `engine.surprises.Surprise`."""

    label: str
    saliency_share: float
    area_share: float
    enrichment: float

    @property
    def place(self) -> Place:
        """What the same surprise of another run has in common with it."""
        return self.baseline, self.label, self.stratum_kind, self.stratum


@dataclass(frozen=True, slots=True)
class GroupOrigin(_Compared):
    """The group of people of which a finding was made; the fields are those of `engine.surprises.GroupFailure`."""

    failing: str
    value: float
    rest: float
    difference: float

    @property
    def place(self) -> Place:
        """What the same group of another run has in common with it."""
        return self.baseline, self.failing, self.stratum_kind, self.stratum


AnyOrigin = TypeVar("AnyOrigin", Origin, GroupOrigin)


def origin_content(origin: Origin | GroupOrigin) -> dict[str, object]:
    """Values that JSON knows: undefined figures null and infinite ones as text."""
    content = {field.name: getattr(origin, field.name) for field in fields(origin)}
    return {name: _plain(value) if isinstance(value, float) else value for name, value in content.items()}


def origin_from(kind: type[AnyOrigin], content: dict[str, Any]) -> AnyOrigin:
    """The inverse of `origin_content`.

    Raises:
        KeyError, TypeError, ValueError: the content is no origin of that kind.
    """
    names = [field.name for field in fields(kind)]
    if set(names) != set(content):
        raise TypeError("its figures are not those of a finding")
    figures = [field.name for field in fields(kind) if field.type == "float"]
    values = {name: _read(content[name], name in _COUNTS, name in figures) for name in names}
    return kind(**cast(dict[str, Any], values))


def _read(value: Any, is_count: bool, is_figure: bool) -> str | int | float:
    if is_count:
        return int(value)
    if is_figure:
        return math.nan if value is None else float(value)
    return str(value)


def _plain(figure: float) -> float | str | None:
    return None if math.isnan(figure) else figure if math.isfinite(figure) else str(figure)
