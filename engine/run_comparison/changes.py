"""Mean changes of every measure in every stratum, with intervals and tests whose units are patients."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.agreement import MEASURES
from engine.recipe import Analysis
from engine.run_comparison.sign_flips import sign_flip_p
from engine.run_comparison.tables import PairTables
from engine.run_comparison.values import Change
from engine.statistics.case_intervals import case_intervals, place_seed
from engine.statistics.correction import corrected
from engine.statistics.differences import differences
from engine.statistics.kinds import stratum_order

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]
_SPANS = {info.name: info.highest - info.lowest for info in MEASURES}


def changes_of(
    tables: PairTables,
    maps: tuple[str, str],
    strata: Mapping[str, Sequence[str | None]],
    cautions: Mapping[str, tuple[str, ...]],
    analysis: Analysis,
) -> Iterator[Change]:
    """A row for each stratum and measure.

    Args:
        strata: the stratum of each case of the tables, by kind.
        cautions: keys by measure.
        analysis: resamples, seed, correction and the smallest stratum.
    """
    for kind, names in strata.items():
        present = sorted({name for name in names if name is not None}, key=stratum_order)
        if present:
            parts = np.array([[name == one for name in names] for one in present], dtype=np.bool_)
            yield from _of_kind(tables, maps, kind, present, parts, cautions, analysis)


def _of_kind(
    tables: PairTables,
    maps: tuple[str, str],
    kind: str,
    names: Sequence[str],
    parts: Booleans,
    cautions: Mapping[str, tuple[str, ...]],
    analysis: Analysis,
) -> Iterator[Change]:
    figures = _figures(tables, kind, names, parts, analysis)
    for row, name in enumerate(names):
        for column, measure in enumerate(tables.measures):
            fields: dict[str, Any] = {field: float(found[row, column]) for field, found in figures.items()}
            yield Change(
                kind,
                name,
                measure,
                *maps,
                **_counts(tables, parts[row], column),
                **fields,
                small=_cases_with(tables, parts[row], column) < analysis.smallest_stratum,
                cautions=cautions.get(measure, ()),
            )


def _figures(
    tables: PairTables, kind: str, names: Sequence[str], parts: Booleans, analysis: Analysis
) -> dict[str, Floats]:
    """By the names of `Change`'s fields, float64 of shape (strata, measures)."""
    values, patients = tables.values, tables.patients
    most = np.array([_SPANS.get(name, 1.0) for name in tables.measures])
    seeds = [place_seed(analysis.seed, ("change", kind, name)) for name in names]
    resamples = analysis.bootstrap
    limits = [
        case_intervals(values[part], patients[part], resamples, seed) for part, seed in zip(parts, seeds, strict=True)
    ]
    p = np.array(
        [sign_flip_p(values[part], patients[part], resamples, seed) for part, seed in zip(parts, seeds, strict=True)]
    )
    pool = parts.any(axis=0)
    rest_seed = place_seed(analysis.seed, ("change beyond the rest", kind))
    rest = differences(values[pool], patients[pool], parts[:, pool], resamples, rest_seed)
    return {
        "mean_before": _means(tables.before, parts, values),
        "mean_after": _means(tables.after, parts, values),
        "change": _means(values, parts, values),
        "low": np.clip([low for low, _ in limits], -most, most),
        "high": np.clip([high for _, high in limits], -most, most),
        "p": p,
        "p_adjusted": corrected(p, analysis.correction),
        "chance_before": _means(tables.chance_before, parts, values),
        "chance_after": _means(tables.chance_after, parts, values),
        "beyond_rest": rest.difference,
        "rest_low": np.clip(rest.low, -2 * most, 2 * most),
        "rest_high": np.clip(rest.high, -2 * most, 2 * most),
        "rest_p": rest.p,
        "rest_p_adjusted": corrected(rest.p, analysis.correction),
    }


def _means(of_cases: Floats, parts: Booleans, values: Floats) -> Floats:
    """Means over the cases of each stratum whose change is known; float64 of shape (strata, measures)."""
    known = ~np.isnan(values) & ~np.isnan(of_cases)
    sums = parts.astype(np.float64) @ np.where(known, of_cases, 0.0)
    with np.errstate(invalid="ignore"):
        return sums / (parts.astype(np.float64) @ known.astype(np.float64))


def _counts(tables: PairTables, part: Booleans, column: int) -> dict[str, int]:
    known = part & ~np.isnan(tables.values[:, column])
    return {
        "n_photos": int(tables.photos[part, column].sum()),
        "n_cases": _cases_with(tables, part, column),
        "n_patients": len(np.unique(tables.patients[known])),
        "undefined_before": int(tables.undefined_before[part, column].sum()),
        "undefined_after": int(tables.undefined_after[part, column].sum()),
    }


def _cases_with(tables: PairTables, part: Booleans, column: int) -> int:
    return int(np.count_nonzero(part & ~np.isnan(tables.values[:, column])))
